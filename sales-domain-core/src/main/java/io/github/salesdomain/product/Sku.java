package io.github.salesdomain.product;

import static java.util.Objects.requireNonNull;

/**
 * Which stock keeping unit is meant, by the key of the host's own system.
 *
 * @param value the host's own key, such as {@code S10_1678}; not blank, at most 64 characters
 */
public record Sku(String value) implements Comparable<Sku> {

    /** Checks the length. */
    public Sku {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("sku must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static Sku of(String value) {
        return new Sku(value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
