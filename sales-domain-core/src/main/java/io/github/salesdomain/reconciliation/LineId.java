package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * Which line of a book is meant, by the key of the system that keeps the book. Unique within a book; the other book may use the same keys.
 *
 * @param value the key, such as {@code 1003}; not blank, at most 64 characters
 */
public record LineId(String value) implements Comparable<LineId> {

    /** Checks the length. */
    public LineId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("line id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static LineId of(String value) {
        return new LineId(value);
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
