package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

/**
 * Which action of a cycle is meant.
 *
 * @param value the key, such as {@code A-1}; not blank, at most 64 characters
 */
public record ActionId(String value) implements Comparable<ActionId> {

    /** Checks the length. */
    public ActionId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("action id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
