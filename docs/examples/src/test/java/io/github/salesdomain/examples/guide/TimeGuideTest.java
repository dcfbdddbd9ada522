package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    void countsWorkingDays() {
        // docs:start time-working
        WorkingCalendar china = WorkingCalendar.of(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5)),
                Set.of(LocalDate.of(2026, 5, 9)));

        china.countIn(LocalDateRange.parse("2026-05-01/2026-06-01")); // 19
        china.onOrAfter(LocalDate.of(2026, 5, 1)); // 2026-05-06
        // docs:end
        assertThat(china.countIn(LocalDateRange.parse("2026-05-01/2026-06-01"))).isEqualTo(19);
        assertThat(china.onOrAfter(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-06");
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
