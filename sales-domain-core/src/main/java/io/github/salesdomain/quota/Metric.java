package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What a quota measures, which way is good, what sort of figure it is, and on which basis it is counted. The usual metrics are given; a host adds
 * its own by code.
 * <p>
 * Two metrics with the same code on different bases are different metrics: {@link #requireSame} refuses to mix them. The usual metrics state no
 * basis; a host that has both sell-in and sell-out, or amounts with tax and without, says which with {@link #on(SalesBasis)} and
 * {@link #on(TaxBasis)}.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 * @param direction whether more or less of it is better
 * @param kind what sort of figure it is
 * @param basis on which basis it is counted
 */
public record Metric(String code, Direction direction, MetricKind kind, MetricBasis basis)
        implements Comparable<Metric> {

    /** Net sales: gross sales less returns, discounts and rebates (销售额). */
    public static final Metric REVENUE = higher("REVENUE", MetricKind.MONEY);

    /** Goods sold, in a unit such as cases (销量). */
    public static final Metric VOLUME = higher("VOLUME", MetricKind.VOLUME);

    /** Sales less the cost of the goods (毛利). */
    public static final Metric GROSS_PROFIT = higher("GROSS_PROFIT", MetricKind.MONEY);

    /** Profit before income tax (利润). */
    public static final Metric PROFIT = higher("PROFIT", MetricKind.MONEY);

    /** The part of net sales made with items that are still new (新品销售额). */
    public static final Metric NEW_PRODUCT_SALES = higher("NEW_PRODUCT_SALES", MetricKind.MONEY);

    /** Cash received against receivables (回款额). */
    public static final Metric COLLECTION = higher("COLLECTION", MetricKind.MONEY);

    /** Cash received as a part of the sales that are due (回款率). */
    public static final Metric COLLECTION_RATE = higher("COLLECTION_RATE", MetricKind.SHARE);

    /** Net sales for one employee and one month (人均销售额). */
    public static final Metric REVENUE_PER_EMPLOYEE = higher("REVENUE_PER_EMPLOYEE", MetricKind.MONEY_PER_HEAD);

    /** Net sales for one head of the sales department and one month (营业人员人均销售额). */
    public static final Metric REVENUE_PER_SALES_HEAD = higher("REVENUE_PER_SALES_HEAD", MetricKind.MONEY_PER_HEAD);

    /** The part of all outlets that handle an item (数值铺货率). */
    public static final Metric NUMERIC_DISTRIBUTION = higher("NUMERIC_DISTRIBUTION", MetricKind.SHARE);

    /** Outlets that bought in the period (活跃网点数). */
    public static final Metric ACTIVE_OUTLETS = higher("ACTIVE_OUTLETS", MetricKind.COUNT);

    /** Receivables past their due date (逾期款). */
    public static final Metric OVERDUE = lower("OVERDUE", MetricKind.MONEY);

    /** Money spent on selling (费用). */
    public static final Metric EXPENSE = lower("EXPENSE", MetricKind.MONEY);

    /** Money spent on selling as a part of net sales (费用率). */
    public static final Metric EXPENSE_RATE = lower("EXPENSE_RATE", MetricKind.SHARE);

    private static final Comparator<Metric> ORDER = Comparator.comparing(Metric::code)
            .thenComparing(Metric::direction)
            .thenComparing(Metric::kind)
            .thenComparing(Metric::basis);

    /** Checks the form of the code. */
    public Metric {
        requireNonNull(code, "code");
        requireNonNull(direction, "direction");
        requireNonNull(kind, "kind");
        requireNonNull(basis, "basis");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "metric must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * A metric of money, on no stated basis.
     *
     * @param code the stable code
     * @param direction whether more or less of it is better
     * @return the metric
     * @throws IllegalArgumentException if the code has another form
     */
    public static Metric of(String code, Direction direction) {
        return of(code, direction, MetricKind.MONEY);
    }

    /**
     * A metric of any kind, on no stated basis.
     *
     * @param code the stable code
     * @param direction whether more or less of it is better
     * @param kind what sort of figure it is
     * @return the metric
     * @throws IllegalArgumentException if the code has another form
     */
    public static Metric of(String code, Direction direction, MetricKind kind) {
        return new Metric(code, direction, kind, MetricBasis.notStated());
    }

    private static Metric higher(String code, MetricKind kind) {
        return of(code, Direction.HIGHER_IS_BETTER, kind);
    }

    private static Metric lower(String code, MetricKind kind) {
        return of(code, Direction.LOWER_IS_BETTER, kind);
    }

    /**
     * The same metric, with the sale that is counted stated.
     *
     * @param sales whose sale is counted
     * @return the metric
     */
    public Metric on(SalesBasis sales) {
        return new Metric(code, direction, kind, MetricBasis.of(sales, basis.tax()));
    }

    /**
     * The same metric, with it stated whether amounts have the tax in them.
     *
     * @param tax whether they have
     * @return the metric
     */
    public Metric on(TaxBasis tax) {
        return new Metric(code, direction, kind, MetricBasis.of(basis.sales(), tax));
    }

    /** {@return whether more of it is better} */
    public boolean isHigherBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    /**
     * Refuses another metric, or the same on another basis.
     *
     * @param other the metric of a figure that is to be compared with this one or added to it
     * @throws BasisMismatchException if they differ in nothing but the basis
     * @throws IllegalArgumentException if they differ otherwise
     */
    public void requireSame(Metric other) {
        if (equals(other)) {
            return;
        }
        if (equals(new Metric(other.code, other.direction, other.kind, basis))) {
            throw new BasisMismatchException(this, other);
        }
        throw new IllegalArgumentException("metric must be " + described() + ", but was " + other.described());
    }

    private String described() {
        return code + " (" + direction + ", " + kind + ")";
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
