package io.github.salesdomain.time;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingDate;
import org.threeten.extra.chrono.AccountingYearDivision;

class WeekCalendarTest {

    private static final WeekCalendar NRF = SalesCalendar.nrf();

    private static List<String> ranges(List<SalesPeriod> periods) {
        return periods.stream().map(period -> period.range().toString()).toList();
    }

    @Nested
    class OfTheNationalRetailFederation {

        @Test
        void hasFiftyThreeWeeksWhenTheYearIsLong() {
            assertThat(IntStream.rangeClosed(2000, 2034).filter(NRF::isLongYear))
                    .containsExactly(2000, 2006, 2012, 2017, 2023, 2028, 2034);
            assertThat(NRF.year(2023).range()).hasToString("2023-01-29/2024-02-04");
            assertThat(NRF.weeks(2023)).hasSize(53);
            assertThat(NRF.weeks(2022)).hasSize(52);
            assertThat(NRF.weeks(2023).get(52))
                    .isEqualTo(
                            SalesPeriod.of("2023-W53", PeriodKind.WEEK, LocalDateRange.parse("2024-01-28/2024-02-04")));
        }

        @Test
        void cutsTheLongYearIntoMonths() {
            assertThat(ranges(NRF.months(2023)))
                    .containsExactly(
                            "2023-01-29/2023-02-26",
                            "2023-02-26/2023-04-02",
                            "2023-04-02/2023-04-30",
                            "2023-04-30/2023-05-28",
                            "2023-05-28/2023-07-02",
                            "2023-07-02/2023-07-30",
                            "2023-07-30/2023-08-27",
                            "2023-08-27/2023-10-01",
                            "2023-10-01/2023-10-29",
                            "2023-10-29/2023-11-26",
                            "2023-11-26/2023-12-31",
                            "2023-12-31/2024-02-04");
            assertThat(NRF.months(2023))
                    .extracting(SalesPeriod::id)
                    .startsWith("2023-P01")
                    .endsWith("2023-P12");
            assertThat(NRF.quarters(2023).get(3).range()).hasToString("2023-10-29/2024-02-04");
        }

        /** A retail calendar in Java began these three years a week late, and had no extra week. */
        @Test
        void beginsItsYearsOnTheRightSunday() {
            assertThat(NRF.year(2012).start()).isEqualTo("2012-01-29");
            assertThat(NRF.year(2017).start()).isEqualTo("2017-01-29");
            assertThat(NRF.year(2023).start()).isEqualTo("2023-01-29");
            assertThat(NRF.year(2018).start()).isEqualTo("2018-02-04");
            assertThat(NRF.year(2024).start()).isEqualTo("2024-02-04");
        }

        /** The same calendar took January from the calendar year of the number. */
        @Test
        void endsItsYearsWithTheJanuaryOfTheNextCalendarYear() {
            assertThat(NRF.monthOf(LocalDate.of(2023, 1, 28))).hasToString("2022-P12");
            assertThat(NRF.monthOf(LocalDate.of(2024, 1, 15))).hasToString("2023-P12");
            assertThat(NRF.yearOf(LocalDate.of(2024, 2, 3))).isEqualTo(2023);
            assertThat(NRF.yearOf(LocalDate.of(2024, 2, 4))).isEqualTo(2024);
        }

        @Test
        void findsTheWeekOfADay() {
            assertThat(NRF.weekOf(LocalDate.of(2024, 2, 3)))
                    .isEqualTo(NRF.weeks(2023).get(52));
            assertThat(NRF.weekOf(LocalDate.of(2024, 2, 4))).hasToString("2024-W01");
        }

        @Test
        void knowsTheWeeksOfAPeriod() {
            assertThat(NRF.weeksIn(NRF.months(2023).get(11)))
                    .extracting(SalesPeriod::id)
                    .containsExactly("2023-W49", "2023-W50", "2023-W51", "2023-W52", "2023-W53");
            assertThat(NRF.weeksIn(NRF.year(2022))).isEqualTo(NRF.weeks(2022));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            NRF.weeksIn(SalesCalendar.gregorian().months(2026).get(0)))
                    .withMessage("period must be made of whole weeks of one sales year, but was 2026-01-01/2026-02-01");
        }
    }

    @Nested
    class OfAnyRule {

        @Test
        void hasTheWeekYearsOfIso() {
            WeekCalendar iso = SalesCalendar.isoWeeks(WeekPattern.WEEKS_4_4_5);
            for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2201; day = day.plusDays(3)) {
                assertThat(iso.yearOf(day)).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
                assertThat(iso.weekOf(day).id().substring(6))
                        .isEqualTo("%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            }
            assertThat(iso.year(2026).range()).hasToString("2025-12-29/2027-01-04");
        }

        @Test
        void endsOnTheLastSuchDayOfTheMonth() {
            WeekCalendar august = WeekCalendar.of(WeekPattern.WEEKS_5_4_4, YearEnd.last(SATURDAY, AUGUST));

            assertThat(august.year(2024).range()).hasToString("2024-09-01/2025-08-31");
            assertThat(august.isLongYear(2023)).isTrue();
            assertThat(august.withNumbering(YearNumbering.BY_END).year(2025).range())
                    .isEqualTo(august.year(2024).range());
            assertThat(august.months(2024)).extracting(SalesPeriod::days).startsWith(35, 28, 28, 35);
        }

        @Test
        void letsTheExtraWeekJoinAnotherMonth() {
            WeekCalendar early = NRF.withExtraWeekMonth(1);

            assertThat(early.months(2023).get(0).days()).isEqualTo(35);
            assertThat(early.months(2023).get(11).days()).isEqualTo(28);
            assertThat(early.months(2022)).isEqualTo(NRF.months(2022));
            assertThat(early.year(2023)).isEqualTo(NRF.year(2023));
        }

        /** Day by day, an independent calendar gives the same year, month and number of weeks, through 2200. */
        @Test
        void agreesWithAnIndependentCalendarToTheYear2200() {
            for (YearEnd.Rule rule : YearEnd.Rule.values()) {
                for (DayOfWeek weekday : List.of(SATURDAY, SUNDAY, DayOfWeek.WEDNESDAY)) {
                    for (Month month : List.of(JANUARY, Month.FEBRUARY, Month.JUNE, DECEMBER)) {
                        for (WeekPattern pattern : WeekPattern.values()) {
                            agrees(new WeekCalendar(
                                    pattern, new YearEnd(rule, weekday, month), 12, YearNumbering.BY_END));
                        }
                    }
                }
            }
            agrees(NRF.withExtraWeekMonth(7).withNumbering(YearNumbering.BY_END));
        }

        private void agrees(WeekCalendar calendar) {
            AccountingChronology other = oracle(calendar);
            for (int year = 1995; year <= 2200; year++) {
                LocalDate start = calendar.year(year).start();
                assertThat(LocalDate.from(AccountingDate.of(other, year, 1, 1))).isEqualTo(start);
                assertThat(calendar.isLongYear(year)).isEqualTo(other.isLeapYear(year));
                List<SalesPeriod> months = calendar.months(year);
                for (int month = 1; month <= 12; month++) {
                    AccountingDate first = AccountingDate.of(other, year, month, 1);
                    assertThat(months.get(month - 1).start()).isEqualTo(LocalDate.from(first));
                    assertThat(months.get(month - 1).days()).isEqualTo(first.lengthOfMonth());
                }
            }
        }

        private AccountingChronology oracle(WeekCalendar calendar) {
            AccountingChronologyBuilder builder = new AccountingChronologyBuilder()
                    .endsOn(calendar.yearEnd().day())
                    .withDivision(
                            switch (calendar.pattern()) {
                                case WEEKS_4_4_5 -> AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS;
                                case WEEKS_4_5_4 -> AccountingYearDivision.QUARTERS_OF_PATTERN_4_5_4_WEEKS;
                                case WEEKS_5_4_4 -> AccountingYearDivision.QUARTERS_OF_PATTERN_5_4_4_WEEKS;
                            })
                    .leapWeekInMonth(calendar.extraWeekMonth())
                    .accountingYearEndsInIsoYear();
            Month month = calendar.yearEnd().month();
            return (calendar.yearEnd().rule() == YearEnd.Rule.LAST_IN_MONTH
                            ? builder.inLastWeekOf(month)
                            : builder.nearestEndOf(month))
                    .toChronology();
        }
    }

    @Test
    void refusesWhatCannotBe() {
        for (int month : List.of(0, 13)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NRF.withExtraWeekMonth(month))
                    .withMessage("extraWeekMonth must be from 1 to 12, but was " + month);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeekPattern.WEEKS_4_4_5.weeksIn(month))
                    .withMessage("month must be from 1 to 12, but was " + month);
        }
        YearEnd end = YearEnd.nearest(SATURDAY, JANUARY);
        assertThatNullPointerException()
                .isThrownBy(() -> WeekCalendar.of(null, end))
                .withMessage("pattern");
        assertThatNullPointerException()
                .isThrownBy(() -> WeekCalendar.of(WeekPattern.WEEKS_4_4_5, null))
                .withMessage("yearEnd");
        assertThatNullPointerException()
                .isThrownBy(() -> NRF.withNumbering(null))
                .withMessage("numbering");
        assertThatNullPointerException()
                .isThrownBy(() -> YearEnd.nearest(null, JANUARY))
                .withMessage("day");
        assertThatNullPointerException()
                .isThrownBy(() -> YearEnd.last(SATURDAY, null))
                .withMessage("month");
        assertThatNullPointerException()
                .isThrownBy(() -> new YearEnd(null, SATURDAY, JANUARY))
                .withMessage("rule");
    }
}
