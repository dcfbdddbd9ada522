package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import org.joda.money.Money;

/**
 * What there is of a metric, with its basis: the amount to hold against a quota where one could take the wrong one.
 *
 * @param metric what was measured, an amount of money
 * @param amount how much; negative where returns exceed sales
 */
public record Actual(Metric metric, Money amount) {

    /** Checks that the metric is one of money. */
    public Actual {
        requireNonNull(metric, "metric");
        requireNonNull(amount, "amount");
        Shares.checkMoney(metric);
    }

    /**
     * What there is of a metric.
     *
     * @param metric what was measured
     * @param amount how much
     * @return the actual
     * @throws IllegalArgumentException if the metric is not one of money
     */
    public static Actual of(Metric metric, Money amount) {
        return new Actual(metric, amount);
    }

    /**
     * The sum of both.
     *
     * @param other an actual of the same metric on the same basis
     * @return the sum
     * @throws BasisMismatchException if the bases differ
     * @throws IllegalArgumentException if the metrics differ, or are not summed because they are per head
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public Actual plus(Actual other) {
        metric.requireSame(other.metric);
        Shares.checkAdditive(metric);
        return new Actual(metric, amount.plus(other.amount));
    }

    /**
     * The amount, for a quota of the same metric on the same basis: {@code reader.read(quota, actual.amountFor(quota))}.
     *
     * @param quota what it is held against
     * @return the amount
     * @throws BasisMismatchException if the bases differ
     * @throws IllegalArgumentException if the metrics differ
     */
    public Money amountFor(Quota quota) {
        quota.metric().requireSame(metric);
        return amount;
    }

    /**
     * The same actual with the tax in it or without, rounded once, half up on the magnitude.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * inclusive = exclusive × (1 + rate)
     * exclusive = inclusive / (1 + rate)
     * }</pre>
     * Source: formulas, tax basis.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Actual.of(REVENUE.on(INCLUSIVE), Money.ofMajor(CNY, 113)).toTaxBasis(EXCLUSIVE, Rate.percent(13)); // 100.00
     * Actual.of(REVENUE, Money.ofMajor(CNY, 113)).toTaxBasis(EXCLUSIVE, Rate.percent(13));               // refused: not stated
     * }</pre>
     *
     * @param tax the basis that is asked for
     * @param rate the rate of the tax, such as 13 %; zero or more
     * @return the actual on that basis; itself if it has it already
     * @throws IllegalArgumentException if either basis is not stated, or the rate is negative
     */
    public Actual toTaxBasis(TaxBasis tax, Rate rate) {
        if (tax == TaxBasis.NOT_STATED || metric.basis().tax() == TaxBasis.NOT_STATED) {
            throw new IllegalArgumentException("tax basis must be stated on both sides, but was "
                    + metric.basis().tax() + " and " + tax);
        }
        if (rate.isNegative()) {
            throw new IllegalArgumentException("rate must not be negative, but was " + rate);
        }
        if (metric.basis().tax() == tax) {
            return this;
        }
        Ratio factor = Ratio.one().plus(Ratio.from(rate));
        Ratio taken = tax == TaxBasis.INCLUSIVE ? factor : Ratio.one().dividedBy(factor, UndefinedReason.ZERO_BASE);
        return new Actual(metric.on(tax), taken.of(amount));
    }
}
