package io.github.salesdomain.visit;

import java.time.DayOfWeek;

/**
 * On which days of a cycle a call may be; calls with the same window stand for each other in a search. Days are numbers of working days of the cycle.
 *
 * @param first the first day
 * @param inTime the last day on which it is in time
 * @param last the last day
 * @param weekdays a bit for each permitted day of the week
 */
record JourneyWindow(int first, int inTime, int last, int weekdays) {

    static int bitsOf(Cadence cadence) {
        int bits = 0;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            bits |= cadence.permits(weekday) ? bit(weekday) : 0;
        }
        return bits;
    }

    boolean permits(DayOfWeek weekday) {
        return (weekdays & bit(weekday)) != 0;
    }

    /** The last day that a search may move a call to which is on this day, or on none: a call that is late already may stay so. */
    int lastFrom(int day, boolean late) {
        return late ? last : Math.max(inTime, day);
    }

    private static int bit(DayOfWeek weekday) {
        return 1 << weekday.ordinal();
    }
}
