package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Metric;

/**
 * A condition on pay (前提条件): where it is missed, all pay is multiplied by a factor. A deduction is left as it is.
 *
 * @param metric whose attainment is looked at
 * @param atLeast the attainment that passes, included
 * @param otherwise what pay is multiplied by where the gate is missed or its attainment is undefined, from 0 to 1; 0 is a veto (一票否决)
 */
public record PayGate(Metric metric, Rate atLeast, Rate otherwise) {

    /** Checks that the factor lies between 0 and 1. */
    public PayGate {
        requireNonNull(metric, "metric");
        requireNonNull(atLeast, "atLeast");
        requireNonNull(otherwise, "otherwise");
        if (otherwise.isNegative() || otherwise.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException("otherwise must be from 0% to 100%, but was " + otherwise);
        }
    }

    /**
     * A gate.
     *
     * @param metric whose attainment is looked at
     * @param atLeast the attainment that passes
     * @param otherwise what pay is multiplied by where the gate is missed
     * @return the gate
     * @throws IllegalArgumentException if the factor is below 0 or above 1
     */
    public static PayGate of(Metric metric, Rate atLeast, Rate otherwise) {
        return new PayGate(metric, atLeast, otherwise);
    }
}
