package io.github.salesdomain.org;

import static java.util.Objects.requireNonNull;

/**
 * Who somebody is, by the key of the host's own system.
 *
 * @param value the host's own key, such as {@code 1143}; not blank, at most 64 characters
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** Checks the length. */
    public PersonId {
        requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("person id must have 1 to 64 characters, but was '" + value + "'");
        }
    }

    /**
     * The id with this key.
     *
     * @param value the host's own key
     * @return the id
     * @throws IllegalArgumentException if the key is blank or longer than 64 characters
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** The key. */
    @Override
    public String toString() {
        return value;
    }
}
