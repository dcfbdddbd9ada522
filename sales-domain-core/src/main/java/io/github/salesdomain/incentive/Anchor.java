package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;

/**
 * A point of an anchored curve: at this attainment, so much of the target incentive is paid.
 *
 * @param attainment the attainment, not negative
 * @param payout the part of the target incentive; negative for a deduction
 */
public record Anchor(Rate attainment, Rate payout) {

    /** Checks that the attainment is not negative. */
    public Anchor {
        requireNonNull(attainment, "attainment");
        requireNonNull(payout, "payout");
        if (attainment.isNegative()) {
            throw new IllegalArgumentException("attainment must not be negative, but was " + attainment);
        }
    }

    /**
     * A point of an anchored curve.
     *
     * @param attainment the attainment
     * @param payout the part of the target incentive
     * @return the point
     * @throws IllegalArgumentException if the attainment is negative
     */
    public static Anchor of(Rate attainment, Rate payout) {
        return new Anchor(attainment, payout);
    }
}
