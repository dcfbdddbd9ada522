package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A budget that breathes with sales (弹性预算): a fixed part and a rate on what is really sold.
 *
 * @param fixed what may be spent whatever is sold, not negative
 * @param rate what may be spent for each unit of sales, not negative
 * @param plannedSales the sales on which the original budget rests, not negative
 */
public record FlexibleBudget(Money fixed, Rate rate, Money plannedSales) {

    /** Checks the signs and the currency. */
    public FlexibleBudget {
        requireNonNull(fixed, "fixed");
        requireNonNull(rate, "rate");
        requireNonNull(plannedSales, "plannedSales");
        if (!fixed.isSameCurrency(plannedSales)) {
            throw new CurrencyMismatchException(fixed.getCurrencyUnit(), plannedSales.getCurrencyUnit());
        }
        if (fixed.isNegative()) {
            throw new IllegalArgumentException("fixed must not be negative, but was " + fixed);
        }
        if (plannedSales.isNegative()) {
            throw new IllegalArgumentException("plannedSales must not be negative, but was " + plannedSales);
        }
        if (rate.isNegative()) {
            throw new IllegalArgumentException("rate must not be negative, but was " + rate);
        }
    }

    /**
     * A flexible budget.
     *
     * @param fixed what may be spent whatever is sold
     * @param rate what may be spent for each unit of sales
     * @param plannedSales the sales on which the original budget rests
     * @return the budget
     * @throws IllegalArgumentException if any of them is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static FlexibleBudget of(Money fixed, Rate rate, Money plannedSales) {
        return new FlexibleBudget(fixed, rate, plannedSales);
    }

    /**
     * What may be spent for these sales.
     *
     * <h4>Formula</h4>
     * <pre>{@code allowed = fixed + rate × sales, rounded once, half up}</pre>
     * Source: formulas, flexible budget.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * FlexibleBudget.of(zero, Rate.percent(8), planned).allowedFor(Money.of(CNY, 1200000));   // 96000
     * FlexibleBudget.of(zero, Rate.percent(8), planned).allowedFor(Money.of(EUR, 1));         // refused: other currency
     * }</pre>
     *
     * @param sales the sales
     * @return what may be spent
     * @throws CurrencyMismatchException if the sales are in another currency
     */
    public Money allowedFor(Money sales) {
        return fixed.plus(rate.of(sales));
    }

    /**
     * What the manager answers for: what was allowed for the actual sales against what was spent.
     *
     * <h4>Formula</h4>
     * <pre>{@code spend variance = allowed(actual sales) - spent}</pre>
     * Source: formulas, flexible budget.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * flexible.spendVariance(Money.of(CNY, 1200000), Money.of(CNY, 100000)).amount();   // -4000, adverse
     * flexible.spendVariance(Money.of(EUR, 1), Money.of(CNY, 1));                       // refused: other currency
     * }</pre>
     *
     * @param actualSales what was sold
     * @param spent what was spent
     * @return the variance; positive is favourable
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Variance spendVariance(Money actualSales, Money spent) {
        return Variance.ofExpense(allowedFor(actualSales), spent);
    }

    /**
     * What the volume asked for and the manager does not answer for: the original budget against what was allowed for the actual sales.
     *
     * <h4>Formula</h4>
     * <pre>{@code volume variance = allowed(planned sales) - allowed(actual sales)}</pre>
     * Source: formulas, flexible budget.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * flexible.volumeVariance(Money.of(CNY, 1200000)).amount();   // planned 1000000 at 8 %: -16000
     * flexible.volumeVariance(Money.of(EUR, 1));                  // refused: other currency
     * }</pre>
     *
     * @param actualSales what was sold
     * @return the variance; negative if more was sold than planned
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Variance volumeVariance(Money actualSales) {
        return Variance.ofExpense(allowedFor(plannedSales), allowedFor(actualSales));
    }
}
