package io.github.salesdomain.product;

import static java.util.Objects.requireNonNull;

/**
 * A category of products, by the key of the host's own system.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record Category(String code) implements Comparable<Category> {

    /** Checks the length. */
    public Category {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("category must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The category with this code.
     *
     * @param code the stable code
     * @return the category
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static Category of(String code) {
        return new Category(code);
    }

    @Override
    public int compareTo(Category other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
