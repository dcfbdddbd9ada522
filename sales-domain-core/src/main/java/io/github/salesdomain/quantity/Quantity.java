package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How much of something, in one unit.
 * <p>
 * The amount is exact and has no trailing zeros, so that 2.0 cases equal 2 cases. A quantity may be negative in a movement (a return);
 * counts check for themselves that they are not.
 *
 * @param amount the decimal amount, trailing zeros removed; at most 30 digits before and after the point
 * @param unit the unit it is counted in
 */
public record Quantity(BigDecimal amount, UnitOfMeasure unit) implements Comparable<Quantity> {

    private static final int MOST_DIGITS = 30;

    /** Removes trailing zeros and checks the number of digits. */
    public Quantity {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() > MOST_DIGITS || (long) amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "amount must have at most 30 digits before and after the point, but had precision "
                            + amount.precision() + " and scale " + amount.scale());
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /**
     * A whole number of units.
     *
     * @param amount how many
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity of(long amount, UnitOfMeasure unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /**
     * A decimal number of units.
     *
     * @param amount how many
     * @param unit the unit
     * @return the quantity
     * @throws IllegalArgumentException if the amount has more than 30 digits before or after the point
     */
    public static Quantity of(BigDecimal amount, UnitOfMeasure unit) {
        return new Quantity(amount, unit);
    }

    /**
     * Nothing, in this unit.
     *
     * @param unit the unit
     * @return a quantity of zero
     */
    public static Quantity zero(UnitOfMeasure unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * The sum of both.
     *
     * @param other a quantity in the same unit
     * @return the sum
     * @throws UnitMismatchException if the units differ
     */
    public Quantity plus(Quantity other) {
        checkSameUnit(other);
        return new Quantity(amount.add(other.amount), unit);
    }

    /**
     * What is left of this after the other is taken away.
     *
     * @param other a quantity in the same unit
     * @return the difference, which may be negative
     * @throws UnitMismatchException if the units differ
     */
    public Quantity minus(Quantity other) {
        checkSameUnit(other);
        return new Quantity(amount.subtract(other.amount), unit);
    }

    /**
     * This quantity taken so many times.
     *
     * @param factor how many times
     * @return the product, exact
     * @throws IllegalArgumentException if the product has more than 30 digits before or after the point
     */
    public Quantity multipliedBy(BigDecimal factor) {
        return new Quantity(amount.multiply(factor), unit);
    }

    /** {@return this quantity with the other sign} */
    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    /** {@return whether the amount is below zero} */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** {@return whether the amount is zero} */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** {@return whether the amount is above zero} */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /**
     * Compares two quantities in the same unit by amount.
     *
     * @param other a quantity in the same unit
     * @return negative, zero or positive
     * @throws UnitMismatchException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        checkSameUnit(other);
        return amount.compareTo(other.amount);
    }

    /** The amount and the unit, such as {@code 40 CASE}. */
    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + unit.code();
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text an amount, one space and a unit, such as {@code 40 CASE}
     * @return the quantity
     * @throws IllegalArgumentException if the text has another form
     */
    public static Quantity parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0 || !text.substring(0, space).matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new IllegalArgumentException("quantity must look like '40 CASE', but was '" + text + "'");
        }
        return new Quantity(new BigDecimal(text.substring(0, space)), UnitOfMeasure.of(text.substring(space + 1)));
    }

    private void checkSameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new UnitMismatchException(unit, other.unit);
        }
    }
}
