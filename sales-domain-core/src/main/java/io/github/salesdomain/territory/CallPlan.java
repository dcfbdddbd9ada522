package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much of a representative's year one customer takes: calls, and the travel to them.
 *
 * @param callsPerYear how many calls a year; from 0 to 10,000
 * @param perCall how long one call takes, in whole minutes; from nothing to 24 hours
 * @param travelPerYear the travel to all calls of a year, in whole minutes; from nothing to 8,784 hours
 */
public record CallPlan(int callsPerYear, Duration perCall, Duration travelPerYear) {

    private static final Duration YEAR = Duration.ofDays(366);

    /** Checks the ranges, and that times are whole minutes. */
    public CallPlan {
        if (callsPerYear < 0 || callsPerYear > 10_000) {
            throw new IllegalArgumentException("callsPerYear must be from 0 to 10,000, but was " + callsPerYear);
        }
        requireMinutes(perCall, "perCall", Duration.ofHours(24));
        requireMinutes(travelPerYear, "travelPerYear", YEAR);
    }

    /**
     * Calls without travel.
     *
     * @param callsPerYear how many calls a year
     * @param perCall how long one call takes
     * @return the plan
     * @throws IllegalArgumentException if a figure is out of its range or a time is not in whole minutes
     */
    public static CallPlan of(int callsPerYear, Duration perCall) {
        return new CallPlan(callsPerYear, perCall, Duration.ZERO);
    }

    /**
     * This plan with the travel to its calls.
     *
     * @param perYear the travel to all calls of a year
     * @return a copy with this travel
     * @throws IllegalArgumentException if the travel is out of its range or not in whole minutes
     */
    public CallPlan withTravelPerYear(Duration perYear) {
        return new CallPlan(callsPerYear, perCall, perYear);
    }

    /** {@return the working time of a year: calls × time of a call + travel} */
    public Duration workload() {
        return perCall.multipliedBy(callsPerYear).plus(travelPerYear);
    }

    static void requireMinutes(Duration time, String name, Duration most) {
        requireNonNull(time, name);
        if (time.isNegative() || time.compareTo(most) > 0 || !time.equals(Duration.ofMinutes(time.toMinutes()))) {
            throw new IllegalArgumentException(
                    name + " must be whole minutes from PT0S to " + most + ", but was " + time);
        }
    }
}
