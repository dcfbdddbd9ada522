package io.github.salesdomain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * Says on which days people work.
 * <p>
 * The host supplies it: holidays and make-up days are facts of a country and a year, never of this library. {@link WorkingCalendar} is such a
 * calendar as plain data.
 */
@FunctionalInterface
public interface WorkingDays {

    /**
     * Whether people work on a day.
     *
     * @param day the day
     * @return the answer, always the same for the same day
     */
    boolean isWorkingDay(LocalDate day);

    /** {@return Mondays to Fridays, no holidays} */
    static WorkingDays mondayToFriday() {
        return WorkingCalendar.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
    }

    /** {@return every day of the week} */
    static WorkingDays everyDay() {
        return WorkingCalendar.of(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of());
    }

    /**
     * How many working days lie in a range.
     * <p>
     * Takes one question for each day of the range.
     *
     * <h4>Formula</h4>
     * <pre>{@code count = number of days d in [start, end) with isWorkingDay(d)}</pre>
     * Source: formulas, working days.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * WorkingDays.mondayToFriday().countIn(LocalDateRange.parse("2026-03-01/2026-04-01"));   // 22
     * WorkingDays.mondayToFriday().countIn(LocalDateRange.ALL);                              // refused: unbounded
     * }</pre>
     *
     * @param range a bounded range; empty counts 0
     * @return the number of working days
     * @throws IllegalArgumentException if the range is unbounded
     */
    default int countIn(LocalDateRange range) {
        if (range.isUnboundedStart() || range.isUnboundedEnd()) {
            throw new IllegalArgumentException("range must be bounded, but was " + range);
        }
        int count = 0;
        for (LocalDate day = range.getStart(); day.isBefore(range.getEnd()); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /**
     * The first working day on or after a day.
     *
     * @param day the day
     * @return the same day if people work on it, otherwise the next on which they do
     * @throws IllegalStateException if there is none within ten years
     */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate last = day.plusYears(10);
        for (LocalDate next = day; next.isBefore(last); next = next.plusDays(1)) {
            if (isWorkingDay(next)) {
                return next;
            }
        }
        throw new IllegalStateException(
                "working days must come at least once in ten years, but none was found from " + day);
    }
}
