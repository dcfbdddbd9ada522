package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

/**
 * Which cycle is meant.
 *
 * @param value the key, such as {@code 2026-NORTH-1}; not blank, at most 64 characters
 */
public record CycleId(String value) implements Comparable<CycleId> {

    /** Checks the length. */
    public CycleId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("cycle id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static CycleId of(String value) {
        return new CycleId(value);
    }

    @Override
    public int compareTo(CycleId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
