package io.github.salesdomain.visit;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When a customer receives a rep: the whole visit lies in it.
 *
 * @param opens the earliest begin, a whole minute
 * @param closes the latest end, a whole minute after it
 */
public record VisitingHours(LocalTime opens, LocalTime closes) {

    /** Checks that the hours are whole minutes in order. */
    public VisitingHours {
        requireWholeMinute("opens", opens);
        requireWholeMinute("closes", closes);
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("closes must be after opens, " + opens + ", but was " + closes);
        }
    }

    static void requireWholeMinute(String name, LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException(name + " must be a whole minute, but was " + time);
        }
    }

    static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
