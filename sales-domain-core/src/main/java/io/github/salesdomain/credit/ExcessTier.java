package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;

/**
 * What follows from an excess over the limit up to a size.
 *
 * @param upTo the largest excess of the tier as a rate of the limit, included; not negative
 * @param consequence what follows
 */
public record ExcessTier(Rate upTo, Consequence consequence) {

    /** Checks that the rate is not negative. */
    public ExcessTier {
        requireNonNull(upTo, "upTo");
        requireNonNull(consequence, "consequence");
        if (upTo.isNegative()) {
            throw new IllegalArgumentException("upTo must not be negative, but was " + upTo);
        }
    }

    /**
     * A tier.
     *
     * @param upTo the largest excess of the tier as a rate of the limit, included
     * @param consequence what follows
     * @return the tier
     * @throws IllegalArgumentException if the rate is negative
     */
    public static ExcessTier of(Rate upTo, Consequence consequence) {
        return new ExcessTier(upTo, consequence);
    }
}
