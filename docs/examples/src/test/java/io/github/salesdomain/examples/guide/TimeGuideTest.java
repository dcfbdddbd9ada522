package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.ComparisonBasis;
import io.github.salesdomain.time.PeriodComparison;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WeekCalendar;
import io.github.salesdomain.time.WeekPattern;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.time.YearEnd;
import io.github.salesdomain.time.YearNumbering;
import io.github.salesdomain.time.YearOnYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TimeGuideTest {

    @Test
    void cutsAYear() {
        // docs:start time-calendar
        SalesCalendar calendar = SalesCalendar.gregorian();

        calendar.quarters(2026); // 2026-Q1 to 2026-Q4
        calendar.monthOf(LocalDate.of(2026, 2, 28)); // 2026-02
        calendar.monthsIn(calendar.quarters(2026).get(1)); // 2026-04, 2026-05, 2026-06
        // docs:end
        assertThat(calendar.quarters(2026))
                .extracting(SalesPeriod::id)
                .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(calendar.monthOf(LocalDate.of(2026, 2, 28))).hasToString("2026-02");
        assertThat(calendar.monthsIn(calendar.quarters(2026).get(1)))
                .extracting(SalesPeriod::id)
                .containsExactly("2026-04", "2026-05", "2026-06");
    }

    @Test
    void cutsAYearFromApril() {
        // docs:start time-april
        SalesCalendar fromApril = SalesCalendar.gregorianFrom(Month.APRIL);

        fromApril.year(2026).range(); // 2026-04-01/2027-04-01
        fromApril.yearOf(LocalDate.of(2027, 3, 31)); // 2026
        // docs:end
        assertThat(fromApril.year(2026).range()).hasToString("2026-04-01/2027-04-01");
        assertThat(fromApril.yearOf(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
    }

    @Test
    void cutsAYearAtACutOffDay() {
        // docs:start time-cut-off
        SalesCalendar closing = SalesCalendar.cutOff(25);

        closing.monthOf(LocalDate.of(2026, 2, 26)); // 2026-03: 26 February to 25 March
        closing.year(2026).range(); // 2025-12-26/2026-12-26
        // docs:end
        assertThat(closing.monthOf(LocalDate.of(2026, 2, 26)).range()).hasToString("2026-02-26/2026-03-26");
        assertThat(closing.year(2026).range()).hasToString("2025-12-26/2026-12-26");
    }

    @Test
    void cutsAYearIntoWeeks() {
        // docs:start time-weeks
        WeekCalendar nrf = SalesCalendar.nrf(); // 4-5-4, to the Saturday nearest to 31 January
        WeekCalendar own = WeekCalendar.of(WeekPattern.WEEKS_4_4_5, YearEnd.last(DayOfWeek.SATURDAY, Month.AUGUST));

        nrf.year(2023).range(); // 2023-01-29/2024-02-04
        nrf.isLongYear(2023); // true: 53 weeks
        nrf.months(2023).get(11).days(); // 35: the extra week joins the last month
        nrf.weekOf(LocalDate.of(2024, 2, 3)); // 2023-W53
        own.withExtraWeekMonth(1).withNumbering(YearNumbering.BY_END); // as a company likes
        // docs:end
        assertThat(nrf.year(2023).range()).hasToString("2023-01-29/2024-02-04");
        assertThat(nrf.isLongYear(2023)).isTrue();
        assertThat(nrf.months(2023).get(11).days()).isEqualTo(35);
        assertThat(nrf.weekOf(LocalDate.of(2024, 2, 3))).hasToString("2023-W53");
        assertThat(own.withNumbering(YearNumbering.BY_END).year(2025).range()).hasToString("2024-09-01/2025-08-31");
    }

    @Test
    void comparesWithTheYearBefore() {
        WeekCalendar nrf = SalesCalendar.nrf();
        Map<LocalDate, Money> salesByDay = Map.of(
                LocalDate.of(2023, 1, 30), Money.parse("USD 80.00"),
                LocalDate.of(2023, 2, 6), Money.parse("USD 50.00"),
                LocalDate.of(2024, 2, 5), Money.parse("USD 60.00"));
        // docs:start time-compare
        SalesPeriod firstWeek = nrf.weeks(2024).get(0);

        PeriodComparison reported = nrf.compare(firstWeek, ComparisonBasis.REPORTED);
        PeriodComparison restated = nrf.compare(firstWeek, ComparisonBasis.RESTATED);
        reported.priorDays(); // 2023-01-29/2023-02-05, week 1 of 2023: a week too early in the season
        restated.priorDays(); // 2023-02-05/2023-02-12, week 2 of 2023: the same weekdays a year ago

        YearOnYear.from(reported, salesByDay).growth(); // -0.25
        YearOnYear.from(restated, salesByDay).growth(); // 0.2
        restated.toDate(LocalDate.of(2024, 2, 6)).priorDays(); // 2023-02-05/2023-02-08, three days on both sides
        // docs:end
        assertThat(reported.priorDays()).hasToString("2023-01-29/2023-02-05");
        assertThat(restated.priorDays()).hasToString("2023-02-05/2023-02-12");
        assertThat(YearOnYear.from(reported, salesByDay).growth()).hasToString("-0.25");
        assertThat(YearOnYear.from(restated, salesByDay).growth()).hasToString("0.2");
        assertThat(restated.toDate(LocalDate.of(2024, 2, 6)).priorDays()).hasToString("2023-02-05/2023-02-08");
    }

    @Test
    void countsWorkingDays() {
        // docs:start time-working
        WorkingCalendar china = WorkingCalendar.mondayToFriday()
                .withHolidays(LocalDateRange.parse("2026-02-15/2026-02-24"))
                .withMakeUpDays(Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28)))
                .withHolidays(LocalDateRange.parse("2026-05-01/2026-05-06"))
                .withMakeUpDays(Set.of(LocalDate.of(2026, 5, 9)));

        china.countIn(LocalDateRange.parse("2026-05-01/2026-06-01")); // 19
        china.onOrAfter(LocalDate.of(2026, 5, 1)); // 2026-05-06
        china.onOrBefore(LocalDate.of(2026, 2, 23)); // 2026-02-14, a Saturday
        china.plus(LocalDate.of(2026, 2, 13), 2); // 2026-02-24
        // docs:end
        assertThat(china.countIn(LocalDateRange.parse("2026-05-01/2026-06-01"))).isEqualTo(19);
        assertThat(china.onOrAfter(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-06");
        assertThat(china.onOrBefore(LocalDate.of(2026, 2, 23))).isEqualTo("2026-02-14");
        assertThat(china.plus(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
    }

    @Test
    void putsYearsTogether() {
        WorkingCalendar china2026 =
                WorkingCalendar.mondayToFriday().withHolidays(LocalDateRange.parse("2026-01-01/2026-01-04"));
        WorkingCalendar china2027 =
                WorkingCalendar.mondayToFriday().withHolidays(LocalDateRange.parse("2027-01-01/2027-01-04"));
        // docs:start time-working-years
        WorkingCalendar china = china2026.plus(china2027);

        china.years(); // 2026, 2027
        // docs:end
        assertThat(china.years()).containsExactly(2026, 2027);
    }

    @Test
    void keepsWhatWasKnown() {
        // docs:start time-chronicle
        Tenure wu = Tenure.builder()
                .factId("Wu in R-07")
                .position(PositionId.of("R-07"))
                .person(PersonId.of("Wu"))
                .during(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1)))
                .knownSince(LocalDate.of(2025, 12, 15))
                .build();
        Tenure wuLeaves = wu.withDuring(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 11)))
                .withKnownSince(LocalDate.of(2026, 4, 20));

        Chronicle<Tenure> tenures = Chronicle.of(List.of(wu, wuLeaves));
        LocalDate june = LocalDate.of(2026, 6, 1);

        tenures.asOf(june, LocalDate.of(2026, 3, 31)); // Wu, as was thought in March
        tenures.asOf(june, june); // nobody
        // docs:end
        assertThat(tenures.asOf(june, LocalDate.of(2026, 3, 31))).containsExactly(wu);
        assertThat(tenures.asOf(june, june)).isEmpty();
    }
}
