package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Working days as plain data: the days of the week, the holidays that fall on them, and the make-up days that are worked all the same.
 * <p>
 * Where holidays are announced from year to year, a calendar is built the same way: {@code week.withHolidays(...).withMakeUpDays(...)} for each feast,
 * and years put together with {@link #plus(WorkingCalendar)}. A year of which {@link #years()} knows nothing has the days of the week alone.
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

    /** {@return Mondays to Fridays, no holidays yet} */
    public static WorkingCalendar mondayToFriday() {
        return new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
    }

    /**
     * A copy with the days of a feast as holidays, the weekend in it included or not: it makes no difference.
     *
     * @param feast the days, bounded; at most 366
     * @return the copy
     * @throws IllegalArgumentException if the range is unbounded or longer, or holds a make-up day
     */
    public WorkingCalendar withHolidays(LocalDateRange feast) {
        if (feast.isUnboundedStart() || feast.isUnboundedEnd() || feast.lengthInDays() > 366) {
            throw new IllegalArgumentException("holidays must be at most 366 days, but was " + feast);
        }
        return new WorkingCalendar(
                weekdays, union(holidays, feast.stream().collect(ImmutableSet.toImmutableSet())), makeUpDays);
    }

    /**
     * A copy with more make-up days (调休上班日).
     *
     * @param days the days on which people work all the same
     * @return the copy
     * @throws IllegalArgumentException if one of them is a holiday
     */
    public WorkingCalendar withMakeUpDays(Set<LocalDate> days) {
        return new WorkingCalendar(weekdays, holidays, union(makeUpDays, days));
    }

    /**
     * The holidays and make-up days of both, such as those of two years.
     *
     * @param other a calendar with the same days of the week
     * @return both together
     * @throws IllegalArgumentException if the days of the week differ, or a day is a holiday in one and a make-up day in the other
     */
    public WorkingCalendar plus(WorkingCalendar other) {
        if (!weekdays.equals(other.weekdays)) {
            throw new IllegalArgumentException("weekdays must be " + weekdays + ", but was " + other.weekdays);
        }
        return new WorkingCalendar(weekdays, union(holidays, other.holidays), union(makeUpDays, other.makeUpDays));
    }

    /** {@return the calendar years of which a holiday or a make-up day is known, in order} */
    public Set<Integer> years() {
        return Stream.concat(holidays.stream(), makeUpDays.stream())
                .map(LocalDate::getYear)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }

    /** Counts whole weeks at once, then corrects by the holidays and make-up days of the range: O(log n) time for n of them, and O(1) for each inside. */
    @Override
    public int countIn(LocalDateRange range) {
        if (range.isUnboundedStart() || range.isUnboundedEnd()) {
            throw new IllegalArgumentException("range must be bounded, but was " + range);
        }
        int days = range.lengthInDays();
        int count = days / 7 * weekdays.size();
        for (int i = 0; i < days % 7; i++) {
            if (weekdays.contains(range.getStart().plusDays(i).getDayOfWeek())) {
                count++;
            }
        }
        for (LocalDate holiday : inside(holidays, range)) {
            if (weekdays.contains(holiday.getDayOfWeek())) {
                count--;
            }
        }
        for (LocalDate makeUpDay : inside(makeUpDays, range)) {
            if (!weekdays.contains(makeUpDay.getDayOfWeek())) {
                count++;
            }
        }
        return count;
    }

    private static Set<LocalDate> inside(Set<LocalDate> days, LocalDateRange range) {
        return ((SortedSet<LocalDate>) days).subSet(range.getStart(), range.getEnd());
    }

    private static Set<LocalDate> union(Set<LocalDate> days, Set<LocalDate> more) {
        return ImmutableSet.<LocalDate>builder().addAll(days).addAll(more).build();
    }
}
