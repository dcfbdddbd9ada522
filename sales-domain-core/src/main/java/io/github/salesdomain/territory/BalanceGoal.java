package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;

/**
 * What is to be brought into balance, and how well.
 *
 * @param measure by what the territories are compared
 * @param tolerance how far an index may be from 1, both bounds included; not negative
 */
public record BalanceGoal(BalanceMeasure measure, Rate tolerance) {

    /** Checks the tolerance. */
    public BalanceGoal {
        requireNonNull(measure, "measure");
        BalanceReport.requireTolerance(tolerance);
    }

    /**
     * A goal.
     *
     * @param measure by what the territories are compared
     * @param tolerance how far an index may be from 1
     * @return the goal
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static BalanceGoal of(BalanceMeasure measure, Rate tolerance) {
        return new BalanceGoal(measure, tolerance);
    }
}
