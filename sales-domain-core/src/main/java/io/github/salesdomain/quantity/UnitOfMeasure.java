package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

/**
 * The unit in which goods are counted, such as a case, a bottle or a kilogram.
 *
 * @param code the host's code of the unit; upper-case by custom; 1 to 64 characters without white space
 */
public record UnitOfMeasure(String code) implements Comparable<UnitOfMeasure> {

    /** A single piece. */
    public static final UnitOfMeasure PIECE = new UnitOfMeasure("PIECE");

    /** A case, the usual pack of a dealer's order. */
    public static final UnitOfMeasure CASE = new UnitOfMeasure("CASE");

    /** A kilogram. */
    public static final UnitOfMeasure KILOGRAM = new UnitOfMeasure("KILOGRAM");

    /** Checks the code. */
    public UnitOfMeasure {
        requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 64 || code.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "unit must have 1 to 64 characters without white space, but was '" + code + "'");
        }
    }

    /**
     * The unit with this code.
     *
     * @param code the host's code of the unit
     * @return the unit
     * @throws IllegalArgumentException if the code is empty, longer than 64 characters or holds white space
     */
    public static UnitOfMeasure of(String code) {
        return new UnitOfMeasure(code);
    }

    @Override
    public int compareTo(UnitOfMeasure other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
