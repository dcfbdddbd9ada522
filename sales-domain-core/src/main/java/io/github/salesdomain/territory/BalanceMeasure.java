package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

/**
 * By what territories are compared. The usual measures are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record BalanceMeasure(String code) implements Comparable<BalanceMeasure> {

    /** The working time that the customers take, in minutes a year (工作量). */
    public static final BalanceMeasure WORKLOAD = new BalanceMeasure("WORKLOAD");

    /** What the customers could buy in a year (潜力). */
    public static final BalanceMeasure POTENTIAL = new BalanceMeasure("POTENTIAL");

    /** What the customers buy in a year. */
    public static final BalanceMeasure SALES = new BalanceMeasure("SALES");

    /** Checks the length. */
    public BalanceMeasure {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("balance measure must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The measure with this code.
     *
     * @param code the stable code
     * @return the measure
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static BalanceMeasure of(String code) {
        return new BalanceMeasure(code);
    }

    @Override
    public int compareTo(BalanceMeasure other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
