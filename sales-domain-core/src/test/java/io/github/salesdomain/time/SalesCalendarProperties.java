package io.github.salesdomain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.testkit.TimeDomain;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

@Domain(TimeDomain.class)
class SalesCalendarProperties {

    @Provide
    Arbitrary<Integer> years() {
        return TimeDomain.years();
    }

    @Property
    void everyDayLiesInExactlyOneMonthOfItsQuarterOfItsYear(@ForAll SalesCalendar calendar, @ForAll LocalDate day) {
        int number = calendar.yearOf(day);
        SalesPeriod year = calendar.year(number);

        assertThat(year.contains(day)).isTrue();
        assertThat(calendar.months(number).stream().filter(month -> month.contains(day)))
                .containsExactly(calendar.monthOf(day));
        assertThat(calendar.quarters(number).stream().filter(quarter -> quarter.contains(day)))
                .containsExactly(calendar.quarterOf(day));
        assertThat(calendar.quarterOf(day).contains(calendar.monthOf(day))).isTrue();
        assertThat(year.contains(calendar.quarterOf(day))).isTrue();
    }

    @Property
    void periodsAdjoin(@ForAll SalesCalendar calendar, @ForAll("years") int number) {
        SalesPeriod year = calendar.year(number);
        adjoin(year, calendar.months(number), 12);
        adjoin(year, calendar.quarters(number), 4);

        assertThat(calendar.year(number + 1).start()).isEqualTo(year.endExclusive());
        for (SalesPeriod quarter : calendar.quarters(number)) {
            adjoin(quarter, calendar.monthsIn(quarter), 3);
        }
    }

    private static void adjoin(SalesPeriod whole, List<SalesPeriod> parts, int count) {
        assertThat(parts).hasSize(count).isSorted();
        LocalDate next = whole.start();
        for (SalesPeriod part : parts) {
            assertThat(part.start()).isEqualTo(next);
            next = part.endExclusive();
        }
        assertThat(next).isEqualTo(whole.endExclusive());
        assertThat(parts.stream().mapToInt(SalesPeriod::days).sum()).isEqualTo(whole.days());
    }

    @Property
    void theOrderOfPeriodsAgreesWithEquality(@ForAll SalesPeriod one, @ForAll SalesPeriod other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }
}
