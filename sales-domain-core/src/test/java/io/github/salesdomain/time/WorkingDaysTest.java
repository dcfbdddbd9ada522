package io.github.salesdomain.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class WorkingDaysTest {

    private static final LocalDate SUNDAY_1_MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void countsTheWorkingDaysOfARange() {
        assertThat(WorkingDays.mondayToFriday().countIn(LocalDateRange.parse("2026-03-01/2026-04-01")))
                .isEqualTo(22);
        assertThat(WorkingDays.everyDay().countIn(LocalDateRange.parse("2026-03-01/2026-04-01")))
                .isEqualTo(31);
        assertThat(WorkingDays.mondayToFriday().countIn(LocalDateRange.parse("2026-03-02/2026-03-03")))
                .isEqualTo(1);
        assertThat(WorkingDays.everyDay().countIn(LocalDateRange.ofEmpty(SUNDAY_1_MARCH)))
                .isZero();
    }

    @Test
    void countsNoRangeWithoutAnEnd() {
        for (LocalDateRange range : List.of(
                LocalDateRange.ALL,
                LocalDateRange.of(SUNDAY_1_MARCH, LocalDate.MAX),
                LocalDateRange.of(LocalDate.MIN, SUNDAY_1_MARCH))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkingDays.everyDay().countIn(range))
                    .withMessage("range must be bounded, but was " + range);
        }
    }

    @Test
    void findsTheFirstWorkingDayOnOrAfterADay() {
        WorkingDays working = WorkingDays.mondayToFriday();

        assertThat(working.onOrAfter(SUNDAY_1_MARCH)).isEqualTo("2026-03-02");
        assertThat(working.onOrAfter(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
        assertThat(working.onOrAfter(LocalDate.of(2026, 3, 7))).isEqualTo("2026-03-09");
    }

    @Test
    void givesUpAfterTenYearsWithoutOne() {
        LocalDate inTenYears = SUNDAY_1_MARCH.plusYears(10);
        WorkingDays lastOne = day -> day.equals(inTenYears.minusDays(1));
        WorkingDays tooLate = day -> day.equals(inTenYears);

        assertThat(lastOne.onOrAfter(SUNDAY_1_MARCH)).isEqualTo(inTenYears.minusDays(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> tooLate.onOrAfter(SUNDAY_1_MARCH))
                .withMessage(
                        "working days must come at least once in ten years, but none was found from " + SUNDAY_1_MARCH);
    }

    @Test
    void findsTheLastWorkingDayOnOrBeforeADay() {
        WorkingDays working = WorkingDays.mondayToFriday();

        assertThat(working.onOrBefore(SUNDAY_1_MARCH)).isEqualTo("2026-02-27");
        assertThat(working.onOrBefore(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-02");
        WorkingDays never = day -> false;
        assertThatIllegalStateException()
                .isThrownBy(() -> never.onOrBefore(SUNDAY_1_MARCH))
                .withMessage("working days must come at least once in ten years, but none was found back from "
                        + SUNDAY_1_MARCH);
    }

    @Test
    void goesForwardAndBackByWorkingDays() {
        WorkingDays working = WorkingDays.mondayToFriday();
        LocalDate saturday = LocalDate.of(2026, 2, 28);

        assertThat(working.plus(saturday, 2)).isEqualTo("2026-03-03");
        assertThat(working.plus(saturday, 0)).isEqualTo(saturday);
        assertThat(working.plus(saturday, -2)).isEqualTo("2026-02-26").isEqualTo(working.minus(saturday, 2));
        assertThat(working.plus(LocalDate.of(2026, 2, 27), 1)).isEqualTo("2026-03-02");
        assertThat(working.minus(LocalDate.of(2026, 3, 2), 1)).isEqualTo("2026-02-27");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> working.minus(saturday, Integer.MIN_VALUE));
    }

    /** The Spring Festival of 2026: 15 to 23 February off, worked on the Saturdays 14 and 28 February. */
    @Nested
    class Announced {

        private final WorkingCalendar china = WorkingCalendar.mondayToFriday()
                .withHolidays(LocalDateRange.parse("2026-01-01/2026-01-04"))
                .withHolidays(LocalDateRange.parse("2026-02-15/2026-02-24"))
                .withMakeUpDays(Set.of(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28)));

        @Test
        void countsMakeUpSaturdays() {
            assertThat(china.countIn(LocalDateRange.parse("2026-02-01/2026-03-01")))
                    .isEqualTo(16);
            assertThat(china.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
            assertThat(china.plus(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
            assertThat(china.onOrBefore(LocalDate.of(2026, 2, 23))).isEqualTo("2026-02-14");
        }

        @Test
        void isPutTogetherYearByYear() {
            WorkingCalendar next =
                    WorkingCalendar.mondayToFriday().withHolidays(LocalDateRange.parse("2027-01-01/2027-01-04"));

            assertThat(china.plus(next).years()).containsExactly(2026, 2027);
            assertThat(china.plus(next)).isEqualTo(next.plus(china));
            assertThat(WorkingCalendar.mondayToFriday().years()).isEmpty();
        }

        @Test
        void refusesContradictions() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> china.withHolidays(LocalDateRange.parse("2026-02-27/2026-03-02")))
                    .withMessage("makeUpDays must not be holidays, but was [2026-02-28]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> china.plus(WorkingCalendar.of(Set.of(MONDAY), Set.of(), Set.of())))
                    .withMessage("weekdays must be [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], but was [MONDAY]");
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (LocalDateRange feast : List.of(
                    LocalDateRange.of(day, day.plusDays(367)),
                    LocalDateRange.of(day, LocalDate.MAX),
                    LocalDateRange.of(LocalDate.MIN, day))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> china.withHolidays(feast))
                        .withMessage("holidays must be at most 366 days, but was " + feast);
            }
        }
    }

    @Nested
    class AsData {

        private final LocalDate labourDay = LocalDate.of(2026, 5, 1);
        private final LocalDate makeUpSaturday = LocalDate.of(2026, 5, 9);
        private final WorkingCalendar calendar =
                WorkingCalendar.of(EnumSet.range(MONDAY, FRIDAY), Set.of(labourDay), Set.of(makeUpSaturday));

        @Test
        void knowsHolidaysAndMakeUpDays() {
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 30))).isTrue();
            assertThat(calendar.isWorkingDay(labourDay)).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
            assertThat(calendar.isWorkingDay(makeUpSaturday)).isTrue();
            assertThat(calendar.countIn(LocalDateRange.parse("2026-05-01/2026-06-01")))
                    .isEqualTo(21);
        }

        @Test
        void sortsItsDays() {
            Set<DayOfWeek> weekdays = new LinkedHashSet<>(List.of(SATURDAY, MONDAY));
            Set<LocalDate> days = new LinkedHashSet<>(List.of(makeUpSaturday, labourDay));

            assertThat(WorkingCalendar.of(weekdays, days, Set.of()).weekdays()).containsExactly(MONDAY, SATURDAY);
            assertThat(WorkingCalendar.of(weekdays, days, Set.of()).holidays())
                    .containsExactly(labourDay, makeUpSaturday);
            assertThat(WorkingCalendar.of(weekdays, Set.of(), days).makeUpDays())
                    .containsExactly(labourDay, makeUpSaturday);
        }

        @Test
        void refusesWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkingCalendar.of(Set.of(), Set.of(), Set.of()))
                    .withMessage("weekdays must name at least one day, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            WorkingCalendar.of(Set.of(MONDAY), Set.of(makeUpSaturday, labourDay), Set.of(labourDay)))
                    .withMessage("makeUpDays must not be holidays, but was [2026-05-01]");
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkingCalendar.of(null, Set.of(), Set.of()))
                    .withMessage("weekdays");
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkingCalendar.of(Set.of(MONDAY), null, Set.of()))
                    .withMessage("holidays");
            assertThatNullPointerException()
                    .isThrownBy(() -> WorkingCalendar.of(Set.of(MONDAY), Set.of(), null))
                    .withMessage("makeUpDays");
        }
    }
}
