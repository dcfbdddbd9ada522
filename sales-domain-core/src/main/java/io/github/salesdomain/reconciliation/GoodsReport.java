package io.github.salesdomain.reconciliation;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Books and counts of all items, each class by itself.
 *
 * @param currency the currency of all values
 * @param lines one line for each item, in order of class and product
 */
public record GoodsReport(CurrencyUnit currency, List<GoodsLine> lines) implements Explained {

    /** Copies the list and checks that each item occurs once. */
    public GoodsReport {
        requireNonNull(currency, "currency");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        Set<GoodsItem> items = new HashSet<>();
        for (GoodsLine line : lines) {
            if (!items.add(line.item())) {
                throw new IllegalArgumentException(
                        "lines must be of different items, but " + line.item() + " occurs more than once");
            }
        }
        sum(currency, lines); // refuses two currencies
    }

    /**
     * The lines of one class.
     *
     * @param goodsClass the class
     * @return its lines, in order of product
     */
    public List<GoodsLine> lines(GoodsClass goodsClass) {
        return lines.stream()
                .filter(line -> line.item().goodsClass() == goodsClass)
                .collect(toImmutableList());
    }

    /**
     * What the variances of one class are worth together: plus is a surplus. Lines without a figure count nothing and are found by
     * {@link #unknown()}.
     *
     * @param goodsClass the class
     * @return the sum
     */
    public Money value(GoodsClass goodsClass) {
        return sum(currency, lines(goodsClass));
    }

    /** {@return the lines without a variance: not counted, counted too early, or in no book} */
    public List<GoodsLine> unknown() {
        return lines.stream().filter(line -> !line.variance().isDefined()).collect(toImmutableList());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (GoodsClass goodsClass : GoodsClass.values()) {
            if (!lines(goodsClass).isEmpty()) {
                parts.add(Explanation.of(
                        goodsClass.name(),
                        value(goodsClass),
                        lines(goodsClass).stream().map(GoodsLine::explain).collect(toImmutableList())));
            }
        }
        return Explanation.of("value of the variances", sum(currency, lines), parts.build());
    }

    private static Money sum(CurrencyUnit currency, List<GoodsLine> lines) {
        Money sum = Money.zero(currency);
        for (GoodsLine line : lines) {
            sum = sum.plus(line.value().value().orElse(Money.zero(currency)));
        }
        return sum;
    }
}
