package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * An exact decimal rate, such as 10 % or 7.5 %.
 * <p>
 * The value is a plain factor: 10 % is {@code 0.1}. It may be negative or above one. Trailing zeros are removed, so that 10 % equals 10.0 %.
 *
 * @param value the rate as a factor, at most 30 digits before and after the point
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {

    private static final int MOST_DIGITS = 30;

    /** Removes trailing zeros and checks the number of digits. */
    public Rate {
        requireNonNull(value, "value");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "value must have at most 30 digits before and after the point, but had precision "
                            + value.precision() + " and scale " + value.scale());
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /**
     * A rate given as a factor.
     *
     * @param value the factor; {@code 0.1} is 10 %
     * @return the rate
     */
    public static Rate of(BigDecimal value) {
        return new Rate(value);
    }

    /**
     * A rate given as a whole percentage.
     *
     * @param percent 10 for 10 %
     * @return the rate
     */
    public static Rate percent(long percent) {
        return new Rate(BigDecimal.valueOf(percent, 2));
    }

    /**
     * A rate given as a decimal percentage.
     *
     * @param percent {@code "7.5"} for 7.5 %
     * @return the rate
     * @throws IllegalArgumentException if the text is not a plain decimal
     */
    public static Rate percent(String percent) {
        if (!percent.matches("-?[0-9]{1,32}(\\.[0-9]{1,28})?")) {
            throw new IllegalArgumentException(
                    "percent must be a plain decimal such as '7.5', but was '" + percent + "'");
        }
        return new Rate(new BigDecimal(percent).movePointLeft(2));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text a percentage such as {@code 7.5%}
     * @return the rate
     * @throws IllegalArgumentException if the text has another form
     */
    public static Rate parse(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException("rate must look like '7.5%', but was '" + text + "'");
        }
        return percent(text.substring(0, text.length() - 1));
    }

    /** {@return a rate of nothing} */
    public static Rate zero() {
        return new Rate(BigDecimal.ZERO);
    }

    /** {@return a rate of 100 %} */
    public static Rate one() {
        return new Rate(BigDecimal.ONE);
    }

    /**
     * The sum of both.
     *
     * @param other the other rate
     * @return the sum
     */
    public Rate plus(Rate other) {
        return new Rate(value.add(other.value));
    }

    /**
     * The difference, in percentage points.
     *
     * @param other the other rate
     * @return the difference
     */
    public Rate minus(Rate other) {
        return new Rate(value.subtract(other.value));
    }

    /** {@return whether the rate is below zero} */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** {@return whether the rate is zero} */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /**
     * This rate of an amount, rounded once, half up on the magnitude, to the currency's minor unit.
     *
     * @param amount the whole
     * @return the part
     */
    public Money of(Money amount) {
        return amount.multipliedBy(value, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }

    /** The rate as a percentage, such as {@code 7.5%}. */
    @Override
    public String toString() {
        return value.movePointRight(2).toPlainString() + '%';
    }
}
