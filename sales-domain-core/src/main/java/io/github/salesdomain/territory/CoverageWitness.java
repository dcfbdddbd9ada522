package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.product.ProductLine;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A customer that there could be, and that the rules leave in a gap or an overlap: proof that they do.
 *
 * @param customer who there could be; its id is that of a named account, or made up
 * @param line the product line in question; empty if selling is not split by line
 * @param coverage what the rules say about it, as the assigner answers: a gap or an overlap, with the claims
 */
public record CoverageWitness(Customer customer, Optional<ProductLine> line, Coverage coverage) implements Explained {

    /** Checks that the answer is about the customer, and is a gap or an overlap. */
    public CoverageWitness {
        requireNonNull(customer, "customer");
        requireNonNull(line, "line");
        requireNonNull(coverage, "coverage");
        if (!coverage.customer().equals(customer.id())) {
            throw new IllegalArgumentException(
                    "coverage must be that of customer " + customer.id() + ", but was of " + coverage.customer());
        }
        if (!(coverage instanceof Coverage.Gap || coverage instanceof Coverage.Overlap)) {
            throw new IllegalArgumentException("coverage must be a gap or an overlap, but was " + coverage);
        }
    }

    @Override
    public Explanation explain() {
        TreeMap<String, String> words = new TreeMap<>();
        customer.attributes().forEach((attribute, value) -> words.put(attribute.code(), value));
        customer.channel().ifPresent(channel -> words.put("CHANNEL", channel.code()));
        line.ifPresent(one -> words.put("PRODUCT_LINE", one.code()));
        Explanation answer = coverage.explain();
        return Explanation.of(
                "customer " + customer.id() + " with " + words, answer.value(), List.copyOf(answer.parts()));
    }
}
