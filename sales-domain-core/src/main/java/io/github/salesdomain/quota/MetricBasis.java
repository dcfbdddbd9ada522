package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * On which basis a metric is measured (口径): figures of two bases are never compared or added.
 *
 * @param sales whose sale is counted
 * @param tax whether amounts have the tax in them
 */
public record MetricBasis(SalesBasis sales, TaxBasis tax) implements Comparable<MetricBasis> {

    private static final Comparator<MetricBasis> ORDER =
            Comparator.comparing(MetricBasis::sales).thenComparing(MetricBasis::tax);

    /** Checks that both are there. */
    public MetricBasis {
        requireNonNull(sales, "sales");
        requireNonNull(tax, "tax");
    }

    /**
     * A basis.
     *
     * @param sales whose sale is counted
     * @param tax whether amounts have the tax in them
     * @return the basis
     */
    public static MetricBasis of(SalesBasis sales, TaxBasis tax) {
        return new MetricBasis(sales, tax);
    }

    /** {@return a basis of which nothing is said} */
    public static MetricBasis notStated() {
        return new MetricBasis(SalesBasis.NOT_STATED, TaxBasis.NOT_STATED);
    }

    @Override
    public int compareTo(MetricBasis other) {
        return ORDER.compare(this, other);
    }

    /** Both parts, such as {@code SELL_IN, EXCLUSIVE}. */
    @Override
    public String toString() {
        return sales + ", " + tax;
    }
}
