package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

/**
 * Which territory is meant, by the key of the host's own system.
 *
 * @param value the host's own key, such as {@code EMEA}; not blank, at most 64 characters
 */
public record TerritoryId(String value) implements Comparable<TerritoryId> {

    /** Checks the length. */
    public TerritoryId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("territory id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static TerritoryId of(String value) {
        return new TerritoryId(value);
    }

    @Override
    public int compareTo(TerritoryId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
