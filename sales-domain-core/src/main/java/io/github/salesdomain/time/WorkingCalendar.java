package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/**
 * Working days as plain data: the days of the week, the holidays that fall on them, and the make-up days that are worked all the same.
 *
 * @param weekdays the days of the week on which people usually work; at least one
 * @param holidays the dates on which they do not
 * @param makeUpDays the dates outside the usual days on which they do (调休); none of them a holiday
 */
public record WorkingCalendar(Set<DayOfWeek> weekdays, Set<LocalDate> holidays, Set<LocalDate> makeUpDays)
        implements WorkingDays {

    /** Sorts the days and checks that no date is both a holiday and a make-up day. */
    public WorkingCalendar {
        weekdays = ImmutableSortedSet.copyOf(requireNonNull(weekdays, "weekdays"));
        holidays = ImmutableSortedSet.copyOf(requireNonNull(holidays, "holidays"));
        makeUpDays = ImmutableSortedSet.copyOf(requireNonNull(makeUpDays, "makeUpDays"));
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("weekdays must name at least one day, but was []");
        }
        if (!Collections.disjoint(holidays, makeUpDays)) {
            Set<LocalDate> other = makeUpDays;
            throw new IllegalArgumentException("makeUpDays must not be holidays, but was "
                    + holidays.stream().filter(other::contains).collect(ImmutableSet.toImmutableSet()));
        }
    }

    /**
     * Working days from data.
     *
     * @param weekdays the days of the week on which people usually work
     * @param holidays the dates on which they do not
     * @param makeUpDays the dates outside the usual days on which they do
     * @return the calendar
     * @throws IllegalArgumentException if no day of the week is named, or a date is both a holiday and a make-up day
     */
    public static WorkingCalendar of(Set<DayOfWeek> weekdays, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        return new WorkingCalendar(weekdays, holidays, makeUpDays);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }
}
