package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class SalesCalendarTest {

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final SalesCalendar FROM_APRIL = SalesCalendar.gregorianFrom(Month.APRIL);

    private static SalesPeriod period(String id, PeriodKind kind, String range) {
        return SalesPeriod.of(id, kind, LocalDateRange.parse(range));
    }

    @Nested
    class FromJanuary {

        @Test
        void cutsAYearIntoQuartersAndMonths() {
            assertThat(CALENDAR.year(2004)).isEqualTo(period("2004", PeriodKind.YEAR, "2004-01-01/2005-01-01"));
            assertThat(CALENDAR.quarters(2004))
                    .containsExactly(
                            period("2004-Q1", PeriodKind.QUARTER, "2004-01-01/2004-04-01"),
                            period("2004-Q2", PeriodKind.QUARTER, "2004-04-01/2004-07-01"),
                            period("2004-Q3", PeriodKind.QUARTER, "2004-07-01/2004-10-01"),
                            period("2004-Q4", PeriodKind.QUARTER, "2004-10-01/2005-01-01"));
            assertThat(CALENDAR.months(2004))
                    .hasSize(12)
                    .startsWith(
                            period("2004-01", PeriodKind.MONTH, "2004-01-01/2004-02-01"),
                            period("2004-02", PeriodKind.MONTH, "2004-02-01/2004-03-01"))
                    .endsWith(period("2004-12", PeriodKind.MONTH, "2004-12-01/2005-01-01"));
        }

        @Test
        void findsThePeriodOfADay() {
            LocalDate leapDay = LocalDate.of(2004, 2, 29);

            assertThat(CALENDAR.yearOf(leapDay)).isEqualTo(2004);
            assertThat(CALENDAR.quarterOf(leapDay)).hasToString("2004-Q1");
            assertThat(CALENDAR.monthOf(leapDay)).hasToString("2004-02");
            assertThat(CALENDAR.monthOf(LocalDate.of(2004, 3, 1))).hasToString("2004-03");
        }
    }

    @Nested
    class FromAnotherMonth {

        @Test
        void numbersTheYearByTheCalendarYearInWhichItBegins() {
            assertThat(FROM_APRIL.year(2026)).isEqualTo(period("2026", PeriodKind.YEAR, "2026-04-01/2027-04-01"));
            assertThat(FROM_APRIL.quarters(2026).get(3))
                    .isEqualTo(period("2026-Q4", PeriodKind.QUARTER, "2027-01-01/2027-04-01"));
            assertThat(FROM_APRIL.months(2026).get(0)).hasToString("2026-04");
            assertThat(FROM_APRIL.months(2026).get(11)).hasToString("2027-03");
            assertThat(FROM_APRIL.yearOf(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
            assertThat(FROM_APRIL.yearOf(LocalDate.of(2026, 4, 1))).isEqualTo(2026);
        }

        @Test
        void isThePlainCalendarFromJanuary() {
            assertThat(SalesCalendar.gregorianFrom(Month.JANUARY)).isEqualTo(CALENDAR);
            assertThatNullPointerException()
                    .isThrownBy(() -> SalesCalendar.gregorianFrom(null))
                    .withMessage("firstMonth");
        }
    }

    @Nested
    class FromACutOffDay {

        private final SalesCalendar calendar = SalesCalendar.cutOff(25);

        @Test
        void namesAMonthByTheOneInWhichItEnds() {
            assertThat(calendar.months(2026).get(2))
                    .isEqualTo(period("2026-03", PeriodKind.MONTH, "2026-02-26/2026-03-26"));
            assertThat(calendar.months(2026).get(2).days()).isEqualTo(28);
            assertThat(calendar.year(2026)).isEqualTo(period("2026", PeriodKind.YEAR, "2025-12-26/2026-12-26"));
            assertThat(calendar.quarters(2026).get(0))
                    .isEqualTo(period("2026-Q1", PeriodKind.QUARTER, "2025-12-26/2026-03-26"));
            assertThat(calendar.yearOf(LocalDate.of(2025, 12, 25))).isEqualTo(2025);
            assertThat(calendar.yearOf(LocalDate.of(2025, 12, 26))).isEqualTo(2026);
            assertThat(calendar.monthOf(LocalDate.of(2026, 2, 25))).hasToString("2026-02");
            assertThat(calendar.monthOf(LocalDate.of(2026, 2, 26))).hasToString("2026-03");
        }

        @Test
        void givesALeapDayToMarchAfterTheTwentyEighth() {
            SalesCalendar late = SalesCalendar.cutOff(28);

            assertThat(late.months(2024).get(2))
                    .isEqualTo(period("2024-03", PeriodKind.MONTH, "2024-02-29/2024-03-29"));
            assertThat(late.months(2026).get(2))
                    .isEqualTo(period("2026-03", PeriodKind.MONTH, "2026-03-01/2026-03-29"));
        }

        @Test
        void mayBeginItsYearWithAnotherMonth() {
            SalesCalendar fromApril = SalesCalendar.cutOffFrom(20, Month.APRIL);

            assertThat(fromApril.year(2026)).isEqualTo(period("2026", PeriodKind.YEAR, "2026-03-21/2027-03-21"));
            assertThat(fromApril.withNumbering(YearNumbering.BY_END).year(2027))
                    .isEqualTo(period("2027", PeriodKind.YEAR, "2026-03-21/2027-03-21"));
        }

        @Test
        void isADayOfEveryMonth() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SalesCalendar.cutOff(0))
                    .withMessage("lastDay must be from 1 to 28, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SalesCalendar.cutOff(31))
                    .withMessage("lastDay must be from 1 to 28, but was 31\nMaybe use calendar months");
            assertThatNullPointerException()
                    .isThrownBy(() -> SalesCalendar.cutOffFrom(25, null))
                    .withMessage("firstMonth");
        }
    }

    @Nested
    class NumberedByItsEnd {

        @Test
        void hasTheNumberOfTheCalendarYearOfItsLastMonth() {
            SalesCalendar byEnd = FROM_APRIL.withNumbering(YearNumbering.BY_END);

            assertThat(byEnd.year(2027)).isEqualTo(period("2027", PeriodKind.YEAR, "2026-04-01/2027-04-01"));
            assertThat(byEnd.quarters(2027).get(0)).hasToString("2027-Q1");
            assertThat(byEnd.months(2027).get(0)).hasToString("2026-04");
            assertThat(byEnd.yearOf(LocalDate.of(2026, 4, 1))).isEqualTo(2027);
            assertThat(byEnd.yearOf(LocalDate.of(2026, 3, 31))).isEqualTo(2026);
        }

        @Test
        void isTheSameForAYearFromJanuary() {
            assertThat(CALENDAR.withNumbering(YearNumbering.BY_END)).isEqualTo(CALENDAR);
            assertThat(SalesCalendar.cutOff(25).withNumbering(YearNumbering.BY_END))
                    .isEqualTo(SalesCalendar.cutOff(25));
            assertThatNullPointerException()
                    .isThrownBy(() -> CALENDAR.withNumbering(null))
                    .withMessage("numbering");
        }
    }

    @Nested
    class MonthsIn {

        @Test
        void aYearAQuarterOrAMonth() {
            assertThat(CALENDAR.monthsIn(CALENDAR.year(2026))).isEqualTo(CALENDAR.months(2026));
            assertThat(CALENDAR.monthsIn(CALENDAR.quarters(2026).get(1)))
                    .extracting(SalesPeriod::id)
                    .containsExactly("2026-04", "2026-05", "2026-06");
            SalesPeriod may = CALENDAR.months(2026).get(4);
            assertThat(CALENDAR.monthsIn(may)).containsExactly(may);
        }

        @Test
        void notAPeriodThatCutsAMonthOrSpansTwoYears() {
            for (String range : List.of("2026-01-01/2026-01-31", "2026-01-02/2026-03-01", "2025-12-01/2026-02-01")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CALENDAR.monthsIn(period("own", PeriodKind.MONTH, range)))
                        .withMessage("period must be made of whole months of one sales year, but was " + range);
            }
        }
    }

    @Nested
    class Period {

        private final SalesPeriod march = CALENDAR.months(2026).get(2);

        @Test
        void knowsItsDays() {
            assertThat(march.start()).isEqualTo("2026-03-01");
            assertThat(march.lastDay()).isEqualTo("2026-03-31");
            assertThat(march.endExclusive()).isEqualTo("2026-04-01");
            assertThat(march.days()).isEqualTo(31);
            assertThat(march.contains(LocalDate.of(2026, 2, 28))).isFalse();
            assertThat(march.contains(LocalDate.of(2026, 3, 1))).isTrue();
            assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
            assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
            assertThat(CALENDAR.year(2026).contains(march)).isTrue();
            assertThat(march.contains(CALENDAR.year(2026))).isFalse();
            assertThat(march.contains(march)).isTrue();
        }

        @Test
        void isClosedOnceItsLastDayHasElapsed() {
            assertThat(march.isClosedAsOf(LocalDate.of(2026, 3, 30))).isFalse();
            assertThat(march.isClosedAsOf(LocalDate.of(2026, 3, 31))).isTrue();
            assertThat(march.isClosedAsOf(LocalDate.of(2026, 4, 1))).isTrue();
        }

        @Test
        void sortsByItsFirstDayAndTheLongerFirst() {
            SalesPeriod year = CALENDAR.year(2026);
            SalesPeriod quarter = CALENDAR.quarters(2026).get(0);
            SalesPeriod january = CALENDAR.months(2026).get(0);
            SalesPeriod own = period("a", PeriodKind.MONTH, "2026-03-01/2026-04-01");
            SalesPeriod longer = period("a", PeriodKind.MONTH, "2026-03-01/2026-04-02");

            assertThat(List.of(longer, march, own, january, quarter, year).stream()
                            .sorted())
                    .containsExactly(year, quarter, january, march, own, longer);
        }

        @Test
        void refusesWhatIsNoPeriod() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> period(" ", PeriodKind.WEEK, "2026-03-02/2026-03-09"))
                    .withMessage("id must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> period("x".repeat(65), PeriodKind.WEEK, "2026-03-02/2026-03-09"))
                    .withMessage("id must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> period("x".repeat(64), PeriodKind.WEEK, "2026-03-02/2026-03-09"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> period("W10", PeriodKind.WEEK, "2026-03-02/2026-03-02"))
                    .withMessage("range must be bounded and not empty, but was 2026-03-02/2026-03-02");
            LocalDate day = LocalDate.of(2026, 3, 2);
            for (LocalDateRange range : List.of(
                    LocalDateRange.ALL, LocalDateRange.of(day, LocalDate.MAX), LocalDateRange.of(LocalDate.MIN, day))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> SalesPeriod.of("W10", PeriodKind.WEEK, range))
                        .withMessage("range must be bounded and not empty, but was " + range);
            }
        }

        @Test
        void refusesNullByName() {
            LocalDateRange range = march.range();
            assertThatNullPointerException()
                    .isThrownBy(() -> SalesPeriod.of(null, PeriodKind.MONTH, range))
                    .withMessage("id");
            assertThatNullPointerException()
                    .isThrownBy(() -> SalesPeriod.of("x", null, range))
                    .withMessage("kind");
            assertThatNullPointerException()
                    .isThrownBy(() -> SalesPeriod.of("x", PeriodKind.MONTH, null))
                    .withMessage("range");
        }
    }
}
