package io.github.salesdomain.customer;

import static java.util.Objects.requireNonNull;

/**
 * Which customer is meant, by the key of the host's own system.
 *
 * @param value the host's own key, such as {@code 124}; not blank, at most 64 characters
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    /** Checks the length. */
    public CustomerId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("customer id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
