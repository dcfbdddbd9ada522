package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * Says what prospects are worth. Immutable; the order of the prospects does not matter.
 */
public final class PipelineValuer {

    private final PipelinePolicy policy;

    private PipelineValuer(PipelinePolicy policy) {
        this.policy = policy;
    }

    /** {@return a valuer by {@link PipelinePolicy#standard()}} */
    public static PipelineValuer standard() {
        return with(PipelinePolicy.standard());
    }

    /**
     * A valuer by these probabilities.
     *
     * @param policy how likely a prospect is to be won
     * @return the valuer
     */
    public static PipelineValuer with(PipelinePolicy policy) {
        return new PipelineValuer(requireNonNull(policy, "policy"));
    }

    /**
     * Weighs each prospect by how likely it is to be won. Won counts in full and lost counts nothing, whatever the policy says.
     * <p>
     * Takes O(n log n) time for n prospects.
     *
     * <h4>Formula</h4>
     * <pre>{@code expected = sum of round(value × probability)}</pre>
     * Source: formulas, weighted pipeline.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PipelineValuer.standard().value(prospects, CNY).expected();              // CNY 121000.00 of CNY 290000.00
     * PipelineValuer.standard().value(List.of(dealer, dealer), CNY);           // refused: the same id twice
     * }</pre>
     *
     * @param prospects the prospects, at the stage they have reached
     * @param currency the currency of their values
     * @return the pipeline
     * @throws IllegalArgumentException if two prospects have the same id, or the policy gives a probability below 0 or above 1
     * @throws CurrencyMismatchException if a value is in another currency
     */
    public Pipeline value(Collection<Prospect> prospects, CurrencyUnit currency) {
        requireNonNull(currency, "currency");
        requireDistinct(prospects);
        List<Prospect> sorted =
                prospects.stream().sorted(Comparator.comparing(Prospect::id)).toList();
        ImmutableList.Builder<PipelineLine> lines = ImmutableList.builder();
        ImmutableList.Builder<ProspectId> unvalued = ImmutableList.builder();
        for (Prospect prospect : sorted) {
            prospect.value()
                    .ifPresentOrElse(
                            value -> lines.add(
                                    new PipelineLine(prospect.id(), prospect.stage(), value, probabilityOf(prospect))),
                            () -> unvalued.add(prospect.id()));
        }
        return new Pipeline(currency, lines.build(), unvalued.build());
    }

    private Rate probabilityOf(Prospect prospect) {
        return switch (prospect.stage()) {
            case WON -> Rate.one();
            case LOST -> Rate.zero();
            default -> policy.probabilityOf(prospect);
        };
    }

    static void requireDistinct(Collection<Prospect> prospects) {
        Set<ProspectId> seen = new HashSet<>();
        prospects.forEach(prospect -> {
            if (!seen.add(prospect.id())) {
                throw new IllegalArgumentException(
                        "prospects must have each id once, but had " + prospect.id() + " twice");
            }
        });
    }
}
