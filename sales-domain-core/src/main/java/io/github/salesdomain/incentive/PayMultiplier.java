package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Metric;

/**
 * A reward on top (kicker): where the attainment is reached, all pay is multiplied by a factor. A deduction is left as it is.
 *
 * @param metric whose attainment is looked at
 * @param atLeast the attainment that earns the factor, included
 * @param factor what pay is multiplied by, at least 1
 */
public record PayMultiplier(Metric metric, Rate atLeast, Rate factor) {

    /** Checks that the factor is at least 1. */
    public PayMultiplier {
        requireNonNull(metric, "metric");
        requireNonNull(atLeast, "atLeast");
        requireNonNull(factor, "factor");
        if (factor.compareTo(Rate.one()) < 0) {
            throw new IllegalArgumentException("factor must be at least 100%, but was " + factor);
        }
    }

    /**
     * A multiplier.
     *
     * @param metric whose attainment is looked at
     * @param atLeast the attainment that earns the factor
     * @param factor what pay is multiplied by
     * @return the multiplier
     * @throws IllegalArgumentException if the factor is below 1
     */
    public static PayMultiplier of(Metric metric, Rate atLeast, Rate factor) {
        return new PayMultiplier(metric, atLeast, factor);
    }
}
