package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What a quota measures, and which way is good. The usual metrics are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 * @param direction whether more or less of it is better
 */
public record Metric(String code, Direction direction) implements Comparable<Metric> {

    /** Net sales: gross sales less returns, discounts and rebates (销售额). */
    public static final Metric REVENUE = new Metric("REVENUE", Direction.HIGHER_IS_BETTER);

    /** Sales less the cost of the goods (毛利). */
    public static final Metric GROSS_PROFIT = new Metric("GROSS_PROFIT", Direction.HIGHER_IS_BETTER);

    /** Profit before income tax (利润). */
    public static final Metric PROFIT = new Metric("PROFIT", Direction.HIGHER_IS_BETTER);

    /** The part of net sales made with items that are still new (新品销售额). */
    public static final Metric NEW_PRODUCT_SALES = new Metric("NEW_PRODUCT_SALES", Direction.HIGHER_IS_BETTER);

    /** Cash received against receivables (回款额). */
    public static final Metric COLLECTION = new Metric("COLLECTION", Direction.HIGHER_IS_BETTER);

    /** Receivables past their due date (逾期款). */
    public static final Metric OVERDUE = new Metric("OVERDUE", Direction.LOWER_IS_BETTER);

    /** Money spent on selling (费用). */
    public static final Metric EXPENSE = new Metric("EXPENSE", Direction.LOWER_IS_BETTER);

    private static final Comparator<Metric> ORDER =
            Comparator.comparing(Metric::code).thenComparing(Metric::direction);

    /** Checks the form of the code. */
    public Metric {
        requireNonNull(code, "code");
        requireNonNull(direction, "direction");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "metric must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The metric with this code.
     *
     * @param code the stable code
     * @param direction whether more or less of it is better
     * @return the metric
     * @throws IllegalArgumentException if the code has another form
     */
    public static Metric of(String code, Direction direction) {
        return new Metric(code, direction);
    }

    /** {@return whether more of it is better} */
    public boolean isHigherBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    @Override
    public int compareTo(Metric other) {
        return ORDER.compare(this, other);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
