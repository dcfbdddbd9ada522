package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * Which visit is meant.
 *
 * @param value the key, such as {@code C-01@2026-03-02}; not blank, at most 160 characters
 */
public record VisitId(String value) implements Comparable<VisitId> {

    /** Checks the length. */
    public VisitId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 160) {
            throw new IllegalArgumentException("visit id must have 1 to 160 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 160 characters
     */
    public static VisitId of(String value) {
        return new VisitId(value);
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
