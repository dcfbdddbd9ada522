package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;

/**
 * Two customers whose areas touch, so that they can lie in one connected territory.
 *
 * @param one the one that is first by its key
 * @param other the other
 */
public record CustomerBorder(CustomerId one, CustomerId other) implements Comparable<CustomerBorder> {

    /** Checks that the two differ, and puts them in order. */
    public CustomerBorder {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        if (one.equals(other)) {
            throw new IllegalArgumentException("other must differ from one, but was " + other);
        }
        if (one.compareTo(other) > 0) {
            CustomerId first = other;
            other = one;
            one = first;
        }
    }

    /**
     * The border of two customers, in any order.
     *
     * @param one a customer
     * @param other another
     * @return the border
     * @throws IllegalArgumentException if they are the same
     */
    public static CustomerBorder of(CustomerId one, CustomerId other) {
        return new CustomerBorder(one, other);
    }

    @Override
    public int compareTo(CustomerBorder that) {
        int first = one.compareTo(that.one);
        return first != 0 ? first : other.compareTo(that.other);
    }
}
