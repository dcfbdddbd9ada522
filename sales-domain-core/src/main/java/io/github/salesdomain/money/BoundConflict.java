package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Reason;
import java.util.List;
import org.joda.money.Money;

/**
 * Bounds that cannot hold together, and by how much they miss.
 *
 * @param kind what is wrong
 * @param places the smallest set of parts whose bounds prove it, in rising order, counted from 0
 * @param amount by how much all such bounds together must be relaxed, with the sign of the whole
 */
public record BoundConflict(Kind kind, List<Integer> places, Money amount) {

    /** What can be wrong with bounds. */
    public enum Kind implements Reason {
        /** The floor of one part is above its cap. */
        FLOOR_ABOVE_CAP,
        /** The locks alone sum to more than the whole. */
        LOCKS_EXCEED_TOTAL,
        /** Locks and floors sum to more than the whole. */
        FLOORS_EXCEED_TOTAL,
        /** Every part is locked, and the locks sum to less than the whole. */
        LOCKS_BELOW_TOTAL,
        /** Every part that weighs something is capped or locked, and together they cannot take the whole. */
        CAPS_BELOW_TOTAL,
        /** No part that is free weighs anything, and something is left to give. */
        ZERO_WEIGHTS,
        /** Between the bounds there is no room for whole allocation units. */
        UNIT_TOO_LARGE;

        @Override
        public String code() {
            return name();
        }
    }

    /** Copies the places. */
    public BoundConflict {
        requireNonNull(kind, "kind");
        places = ImmutableList.copyOf(requireNonNull(places, "places"));
        requireNonNull(amount, "amount");
    }

    /** What is wrong in words, such as {@code FLOORS_EXCEED_TOTAL at 0, 2 by CNY 20.00}. */
    @Override
    public String toString() {
        StringBuilder at = new StringBuilder();
        places.forEach(place -> at.append(at.length() == 0 ? " at " : ", ").append(place));
        return kind + at.toString() + " by " + amount;
    }
}
