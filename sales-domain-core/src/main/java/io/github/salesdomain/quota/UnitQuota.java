package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A quantity owed by somebody for a period (销量任务): cases of a brand, active outlets, visits. The counterpart of {@link Quota} for what is counted.
 * <p>
 * Where the amount is whole, all its parts are whole: nobody owes a third of a case. Where it has decimals, its parts have as many.
 *
 * @param holder who owes it
 * @param metric what is measured, a volume or a number
 * @param period the days for which it is owed
 * @param amount how much is owed for the whole period, zero or more
 */
public record UnitQuota(Holder holder, Metric metric, SalesPeriod period, Quantity amount) {

    /** No currency, as ISO 4217 has it: whole units are divided by the same rules as minor units of money. */
    private static final CurrencyUnit NONE = CurrencyUnit.of("XXX");

    /** Checks the kind of the metric and the sign of the amount. */
    public UnitQuota {
        requireNonNull(holder, "holder");
        requireNonNull(metric, "metric");
        requireNonNull(period, "period");
        requireNonNull(amount, "amount");
        if (!metric.kind().isCounted()) {
            throw new IllegalArgumentException(
                    "metric must measure a volume or a number, but was " + metric + " (" + metric.kind() + ")");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "amount must not be negative, but was " + amount + " for " + holder + " in " + period);
        }
    }

    /**
     * A quota.
     *
     * @param holder who owes it
     * @param metric what is measured
     * @param period the days for which it is owed
     * @param amount how much is owed
     * @return the quota
     * @throws IllegalArgumentException if the metric is no volume and no number, or the amount is negative
     */
    public static UnitQuota of(Holder holder, Metric metric, SalesPeriod period, Quantity amount) {
        return new UnitQuota(holder, metric, period, amount);
    }

    /**
     * A copy that somebody else owes.
     *
     * @param other who
     * @return the copy
     */
    public UnitQuota withHolder(Holder other) {
        return new UnitQuota(other, metric, period, amount);
    }

    /**
     * A copy for another period.
     *
     * @param other the days for which it is owed
     * @return the copy
     */
    public UnitQuota withPeriod(SalesPeriod other) {
        return new UnitQuota(holder, metric, other, amount);
    }

    /**
     * A copy of another amount.
     *
     * @param other how much is owed
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative
     */
    public UnitQuota withAmount(Quantity other) {
        return new UnitQuota(holder, metric, period, other);
    }

    /** How many decimals its parts have. */
    int scale() {
        return amount.amount().scale();
    }

    /** So many of the smallest parts, as money of no currency. */
    Money steps(BigDecimal figure) {
        return Money.of(NONE, figure.movePointRight(scale()));
    }

    /** The quantity of so many of the smallest parts. */
    Quantity quantity(Money steps) {
        return Quantity.of(steps.getAmount().movePointLeft(scale()), amount.unit());
    }

    /** Holder and period for a curve of pace, which is given no amount. */
    Quota forCurve() {
        return Quota.builder()
                .holder(holder)
                .metric(Metric.of(metric.code(), metric.direction()))
                .period(period)
                .amount(Money.zero(NONE))
                .build();
    }
}
