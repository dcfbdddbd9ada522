package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

/**
 * Two territories that touch, so that customers can change from one to the other.
 *
 * @param one the one that is first by its key
 * @param other the other
 */
public record TerritoryBorder(TerritoryId one, TerritoryId other) implements Comparable<TerritoryBorder> {

    /** Checks that the two differ, and puts them in order. */
    public TerritoryBorder {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        if (one.equals(other)) {
            throw new IllegalArgumentException("other must differ from one, but was " + other);
        }
        if (one.compareTo(other) > 0) {
            TerritoryId first = other;
            other = one;
            one = first;
        }
    }

    /**
     * The border of two territories, in any order.
     *
     * @param one a territory
     * @param other another
     * @return the border
     * @throws IllegalArgumentException if they are the same
     */
    public static TerritoryBorder of(TerritoryId one, TerritoryId other) {
        return new TerritoryBorder(one, other);
    }

    @Override
    public int compareTo(TerritoryBorder that) {
        int first = one.compareTo(that.one);
        return first != 0 ? first : other.compareTo(that.other);
    }
}
