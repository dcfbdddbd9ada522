package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * Which objective of a visit or of a cycle is meant.
 *
 * @param value the key, such as {@code COLLECT_PAYMENT}; not blank, at most 256 characters
 */
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {

    /** Checks the length. */
    public ObjectiveId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 256) {
            throw new IllegalArgumentException("objective id must have 1 to 256 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 256 characters
     */
    public static ObjectiveId of(String value) {
        return new ObjectiveId(value);
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
