package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

/**
 * Which position is meant, by the key of the host's own system.
 *
 * @param value the host's own key, such as {@code R-07}; not blank, at most 64 characters
 */
public record PositionId(String value) implements Comparable<PositionId> {

    /** Checks the length. */
    public PositionId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("position id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static PositionId of(String value) {
        return new PositionId(value);
    }

    @Override
    public int compareTo(PositionId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
