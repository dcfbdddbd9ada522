package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The hours in which the clock of a complaint runs.
 *
 * @param workingDays the days on which it runs
 * @param from from when on a day
 * @param to until when, after that
 */
public record ServiceHours(WorkingCalendar workingDays, LocalTime from, LocalTime to) {

    /** Checks that the hours are in order. */
    public ServiceHours {
        requireNonNull(workingDays, "workingDays");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to must be after from, " + from + ", but was " + to);
        }
    }

    /**
     * When so much time has passed on the clock.
     *
     * @param start when it starts; at the next service hour if it is outside of them
     * @param duration how much time, not negative
     * @return the time
     * @throws IllegalArgumentException if the duration is negative
     * @throws IllegalStateException if there is no working day within ten years
     */
    public LocalDateTime after(LocalDateTime start, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must not be negative, but was " + duration);
        }
        LocalDateTime time = opening(start);
        Duration left = duration;
        while (true) {
            Duration today = Duration.between(time.toLocalTime(), to);
            if (left.compareTo(today) <= 0) {
                return time.plus(left);
            }
            left = left.minus(today);
            time = workingDays.onOrAfter(time.toLocalDate().plusDays(1)).atTime(from);
        }
    }

    private LocalDateTime opening(LocalDateTime start) {
        boolean today = workingDays.isWorkingDay(start.toLocalDate())
                && start.toLocalTime().isBefore(to);
        if (today) {
            return start.toLocalTime().isBefore(from) ? start.toLocalDate().atTime(from) : start;
        }
        return workingDays.onOrAfter(start.toLocalDate().plusDays(1)).atTime(from);
    }
}
