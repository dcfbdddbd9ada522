package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much of one currency an amount of another is worth (汇率).
 * <p>
 * One unit of {@link #from()} is worth {@link #rate()} units of {@link #to()}; the rate is of {@link #kind()} and holds from {@link #asOf()} on, until
 * a later one of the same kind takes its place. It is used in this direction only: the inverse of a quoted rate is not a quoted rate.
 */
@Value.Immutable
public abstract class ExchangeRate implements WithExchangeRate {

    private static final int MOST_DIGITS = 30;

    ExchangeRate() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the currency that is converted} */
    public abstract CurrencyUnit from();

    /** {@return the currency it is converted into, another one} */
    public abstract CurrencyUnit to();

    /** {@return how many units of the one a unit of the other is worth; above zero, at most 30 digits before and after the point} */
    public abstract BigDecimal rate();

    /** {@return the first day on which the rate holds} */
    public abstract LocalDate asOf();

    /** {@return for which purpose it was fixed} */
    public abstract ExchangeRateKind kind();

    /**
     * Converts one amount, rounded once, half up on the magnitude, to the minor unit: a return mirrors its sale.
     *
     * @param amount an amount in the currency that is converted
     * @return the amount in the other
     * @throws CurrencyMismatchException if the amount is in another currency
     */
    public Money convert(Money amount) {
        if (!amount.getCurrencyUnit().equals(from())) {
            throw new CurrencyMismatchException(from(), amount.getCurrencyUnit());
        }
        return amount.convertedTo(to(), rate(), RoundingMode.HALF_UP);
    }

    /** The rate without trailing zeros, so that equal rates are equal. */
    @Value.Check
    ExchangeRate check() {
        if (from().equals(to())) {
            throw new IllegalArgumentException("to must be another currency than from, but was " + to());
        }
        if (rate().signum() <= 0) {
            throw new IllegalArgumentException(
                    "rate must be above zero, but was " + rate().toPlainString() + " for " + from() + " to " + to());
        }
        BigDecimal plain = rate().stripTrailingZeros();
        if (plain.scale() > MOST_DIGITS || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "rate must have at most 30 digits before and after the point, but had precision "
                            + plain.precision() + " and scale " + plain.scale());
        }
        BigDecimal shown = plain.scale() < 0 ? plain.setScale(0) : plain;
        return shown.scale() == rate().scale() ? this : withRate(shown);
    }

    /** Such as {@code 1 USD = 7.1234 CNY (BUDGET 2026-01-01)}. */
    @Override
    public String toString() {
        return "1 " + from() + " = " + rate().toPlainString() + " " + to() + " (" + kind() + " " + asOf() + ")";
    }

    /** One method per attribute of {@link ExchangeRate}, same name. */
    public static final class Builder extends ImmutableExchangeRate.Builder {
        Builder() {}
    }
}
