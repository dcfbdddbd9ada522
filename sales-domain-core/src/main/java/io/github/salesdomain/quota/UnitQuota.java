package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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

    /** Whole units as columns of a tree of holders. */
    static HolderColumns columns(Hierarchy<Holder> holders, int periods) {
        return new HolderColumns(holders, NONE, periods);
    }

    /** So many of the parts of a unit with this many decimals; refused if they are too many for a column. */
    static long steps(String what, Quantity quantity, int scale) {
        BigInteger steps = quantity.amount().setScale(scale).unscaledValue();
        if (steps.bitLength() > 62) {
            throw new IllegalArgumentException(
                    what + " must be below 2^62 in its last decimal place, but was " + quantity);
        }
        return steps.longValueExact();
    }

    /** Refuses a quantity in another unit. */
    static void checkUnit(UnitOfMeasure unit, Quantity quantity) {
        if (!quantity.unit().equals(unit)) {
            throw new UnitMismatchException(unit, quantity.unit());
        }
    }

    /** What those below together get, in the decimals of the whole: its amount raised by a hedge, rounded once, half up. */
    static BigDecimal raised(BigDecimal amount, Rate hedge, int scale) {
        return amount.multiply(BigDecimal.ONE.add(hedge.value())).setScale(scale, RoundingMode.HALF_UP);
    }

    /** How many decimals its parts have. */
    int scale() {
        return amount.amount().scale();
    }

    /** So many of the smallest parts, as money of no currency. */
    Money steps(BigDecimal figure) {
        return steps(figure, scale());
    }

    /** A figure as a count of a decimal place. */
    static Money steps(BigDecimal figure, int scale) {
        return Money.of(NONE, figure.movePointRight(scale));
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
