package io.github.salesdomain.product;

import static java.util.Objects.requireNonNull;

/**
 * A brand, by the key of the host's own system.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record Brand(String code) implements Comparable<Brand> {

    /** Checks the length. */
    public Brand {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("brand must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The brand with this code.
     *
     * @param code the stable code
     * @return the brand
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static Brand of(String code) {
        return new Brand(code);
    }

    @Override
    public int compareTo(Brand other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
