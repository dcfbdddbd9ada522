package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;

/**
 * Outlets of one class that are called on by the same cadence.
 *
 * @param name the class, such as {@code A}; not blank
 * @param cadence how often its outlets are called on
 * @param outlets how many they are, zero or more
 * @param days for how many days they are of this class, zero or more: a whole cycle, or less of it where the class changes in mid-cycle
 */
public record CallLoadLine(String name, Cadence cadence, long outlets, int days) {

    /** Checks the name and that no number is below zero. */
    public CallLoadLine {
        requireNonNull(cadence, "cadence");
        VisitText.requireNotBlank("name", name);
        if (outlets < 0) {
            throw new IllegalArgumentException("outlets must not be negative, but was " + outlets);
        }
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, but was " + days);
        }
    }

    /**
     * Outlets that are of a class for a whole cycle.
     *
     * @param name the class
     * @param cadence how often its outlets are called on
     * @param outlets how many they are, zero or more
     * @return the line
     */
    public static CallLoadLine of(String name, Cadence cadence, long outlets) {
        return new CallLoadLine(name, cadence, outlets, cadence.cycleDays());
    }

    /** {@return outlets × calls × days ÷ cycle days, exact} */
    public Ratio required() {
        return Ratio.of(Math.multiplyExact(outlets, cadence.calls()), 1).times(Ratio.of(days, cadence.cycleDays()));
    }
}
