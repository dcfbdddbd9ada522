package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.time.Duration;

/**
 * How much time one representative has for customers in a year.
 *
 * @param workingTime the working time of a year, in whole minutes; above nothing, at most 8,784 hours
 * @param notSelling the part of it that goes to meetings, reports and training; from 0 to below 100 %
 */
public record RepCapacity(Duration workingTime, Rate notSelling) {

    /** Checks that some time is left for customers. */
    public RepCapacity {
        CallPlan.requireMinutes(workingTime, "workingTime", Duration.ofDays(366));
        requireNonNull(notSelling, "notSelling");
        if (workingTime.isZero()) {
            throw new IllegalArgumentException("workingTime must be above PT0S, but was " + workingTime);
        }
        if (notSelling.isNegative() || notSelling.compareTo(Rate.one()) >= 0) {
            throw new IllegalArgumentException("notSelling must be from 0% to below 100%, but was " + notSelling);
        }
    }

    /**
     * Time that is all for customers.
     *
     * @param sellingTime the selling time of a year
     * @return the capacity
     * @throws IllegalArgumentException if the time is nothing, longer than a year or not in whole minutes
     */
    public static RepCapacity of(Duration sellingTime) {
        return new RepCapacity(sellingTime, Rate.zero());
    }

    /** {@return the time for customers in a year, in minutes, exact: working time × (1 − not selling)} */
    public Ratio sellingMinutes() {
        return Ratio.of(workingTime.toMinutes(), 1).times(Ratio.from(Rate.one().minus(notSelling)));
    }
}
