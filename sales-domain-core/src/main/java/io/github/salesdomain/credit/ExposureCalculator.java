package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * Adds up what a customer owes, by component.
 * <p>
 * Immutable; the order of the items does not matter.
 */
public final class ExposureCalculator {

    private final ExposurePolicy policy;

    private ExposureCalculator(ExposurePolicy policy) {
        this.policy = requireNonNull(policy, "policy");
    }

    /** {@return a calculator under {@link ExposurePolicy#standard()}} */
    public static ExposureCalculator standard() {
        return new ExposureCalculator(ExposurePolicy.standard());
    }

    /**
     * A calculator under a policy.
     *
     * @param policy which items count
     * @return the calculator
     */
    public static ExposureCalculator with(ExposurePolicy policy) {
        return new ExposureCalculator(policy);
    }

    /**
     * Adds up the open amounts of one customer. Sorting takes {@code n log n} for {@code n} items; the rest is linear.
     *
     * <h4>Formula</h4>
     * <pre>{@code exposure = receivables + delivered not invoiced + open orders + bills (+ floor stock) - unallocated receipts - prepayments}</pre>
     * Source: formulas, exposure.
     *
     * <h4>Example</h4>
     * Receivables 420,000, delivered 60,000, open orders 90,000 and floor stock 180,000 less 30,000 prepaid make 720,000 if floor stock counts. A
     * delivery of 60 that is given under the id of its order line, which is there with 60 too, is refused: it would count 120.
     *
     * @param items the open amounts, in any order; none means that nothing is owed
     * @param currency the currency of all items
     * @param asOf the valuation day
     * @return the exposure
     * @throws IllegalArgumentException if two items have the same id
     * @throws CurrencyMismatchException if an item has another currency
     */
    public Exposure calculate(Collection<ExposureItem> items, CurrencyUnit currency, LocalDate asOf) {
        return Exposure.builder()
                .currency(currency)
                .asOf(asOf)
                .policy(policy)
                .addAllItems(items)
                .build();
    }
}
