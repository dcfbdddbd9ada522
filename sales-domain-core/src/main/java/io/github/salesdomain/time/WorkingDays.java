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
     * Takes one question for each day of the range; a {@link WorkingCalendar} counts weeks and holidays instead.
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

    /**
     * The last working day on or before a day.
     *
     * @param day the day
     * @return the same day if people work on it, otherwise the last before it on which they do
     * @throws IllegalStateException if there is none within ten years
     */
    default LocalDate onOrBefore(LocalDate day) {
        LocalDate first = day.minusYears(10);
        for (LocalDate previous = day; previous.isAfter(first); previous = previous.minusDays(1)) {
            if (isWorkingDay(previous)) {
                return previous;
            }
        }
        throw new IllegalStateException(
                "working days must come at least once in ten years, but none was found back from " + day);
    }

    /**
     * The working day so many working days after a day. A day on which nobody works counts with the working day before it: two working days after
     * a Saturday is the Tuesday.
     * <p>
     * Takes one question for each day that is passed.
     *
     * @param day the day
     * @param count how many working days; 0 is the day itself, whether people work on it or not; below 0 goes back
     * @return the working day
     * @throws IllegalStateException if ten years pass without one
     */
    default LocalDate plus(LocalDate day, int count) {
        LocalDate reached = day;
        for (int i = 0; i < count; i++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        for (int i = 0; i > count; i--) {
            reached = onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /**
     * The working day so many working days before a day. A day on which nobody works counts with the working day after it: two working days before
     * a Saturday is the Thursday.
     *
     * @param day the day
     * @param count how many working days; 0 is the day itself, below 0 goes on; more than {@link Integer#MIN_VALUE}
     * @return the working day
     * @throws IllegalStateException if ten years pass without one
     * @throws ArithmeticException if the count has no opposite
     */
    default LocalDate minus(LocalDate day, int count) {
        return plus(day, Math.negateExact(count));
    }
}
