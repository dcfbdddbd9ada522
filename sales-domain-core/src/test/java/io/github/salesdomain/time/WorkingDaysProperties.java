package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.threeten.extra.LocalDateRange;

@Domain(TimeDomain.class)
class WorkingDaysProperties {

    @Provide
    Arbitrary<LocalDateRange> bounded() {
        return TimeDomain.boundedRanges();
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 40);
    }

    @Property
    void adjoiningRangesAddUp(
            @ForAll WorkingDays working, @ForAll("bounded") LocalDateRange range, @ForAll LocalDate cut) {
        LocalDate middle = cut.isBefore(range.getStart()) || cut.isAfter(range.getEnd()) ? range.getStart() : cut;

        assertThat(working.countIn(LocalDateRange.of(range.getStart(), middle))
                        + working.countIn(LocalDateRange.of(middle, range.getEnd())))
                .isEqualTo(working.countIn(range))
                .isBetween(0, range.lengthInDays());
    }

    @Property
    void noWorkingDayLiesBetweenADayAndTheFirstOnOrAfterIt(@ForAll WorkingDays working, @ForAll LocalDate day) {
        LocalDate first = working.onOrAfter(day);

        assertThat(working.isWorkingDay(first)).isTrue();
        assertThat(first).isAfterOrEqualTo(day);
        assertThat(working.countIn(LocalDateRange.of(day, first))).isZero();
    }

    /** Counting by weeks and holidays gives what walking day by day gives. */
    @Property
    void aCalendarCountsAsIfItWalked(@ForAll WorkingCalendar calendar, @ForAll("bounded") LocalDateRange range) {
        WorkingDays walked = calendar::isWorkingDay;

        assertThat(calendar.countIn(range)).isEqualTo(walked.countIn(range));
    }

    @Property
    void goingThereAndBackCountsTheSame(
            @ForAll WorkingDays working, @ForAll LocalDate day, @ForAll("counts") int count) {
        LocalDate later = working.plus(day, count);
        LocalDate earlier = working.minus(day, count);

        assertThat(working.isWorkingDay(later)).isTrue();
        assertThat(working.countIn(LocalDateRange.of(day.plusDays(1), later.plusDays(1))))
                .isEqualTo(count);
        assertThat(working.countIn(LocalDateRange.of(earlier, day))).isEqualTo(count);
        assertThat(working.minus(later, count)).isEqualTo(working.onOrBefore(day));
    }

    @Property
    void noWorkingDayLiesBetweenADayAndTheLastOnOrBeforeIt(@ForAll WorkingDays working, @ForAll LocalDate day) {
        LocalDate last = working.onOrBefore(day);

        assertThat(working.isWorkingDay(last)).isTrue();
        assertThat(last).isBeforeOrEqualTo(day);
        assertThat(working.countIn(LocalDateRange.of(last.plusDays(1), day.plusDays(1))))
                .isZero();
    }

    @Property
    void puttingYearsTogetherIsOrderFree(@ForAll WorkingCalendar calendar, @ForAll LocalDate day) {
        WorkingCalendar week = WorkingCalendar.of(calendar.weekdays(), Set.of(), Set.of());
        WorkingCalendar holidays = WorkingCalendar.of(calendar.weekdays(), calendar.holidays(), Set.of());

        assertThat(week.plus(calendar)).isEqualTo(calendar);
        assertThat(calendar.plus(holidays)).isEqualTo(calendar).isEqualTo(holidays.plus(calendar));
        assertThat(holidays.withMakeUpDays(calendar.makeUpDays()).isWorkingDay(day))
                .isEqualTo(calendar.isWorkingDay(day));
    }
}
