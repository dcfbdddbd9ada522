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

    /** All calendars, year by year, through 2200. */
    @Property(tries = 40)
    void periodsAdjoinThrough2200(@ForAll SalesCalendar calendar) {
        for (int year = 1990; year <= 2200; year++) {
            periodsAdjoin(calendar, year);
        }
    }

    @Property
    void weeksFillMonthsQuartersAndYears(@ForAll WeekCalendar calendar, @ForAll("years") int number) {
        SalesPeriod year = calendar.year(number);
        adjoin(year, calendar.weeks(number), calendar.isLongYear(number) ? 53 : 52);
        for (SalesPeriod month : calendar.months(number)) {
            adjoin(month, calendar.weeksIn(month), month.days() / 7);
        }
        for (SalesPeriod quarter : calendar.quarters(number)) {
            adjoin(quarter, calendar.weeksIn(quarter), quarter.days() / 7);
        }
        assertThat(year.lastDay().getDayOfWeek()).isEqualTo(calendar.yearEnd().day());
    }

    @Property
    void aDayLiesInItsWeek(@ForAll WeekCalendar calendar, @ForAll LocalDate day) {
        SalesPeriod week = calendar.weekOf(day);

        assertThat(week.contains(day)).isTrue();
        assertThat(calendar.weeks(calendar.yearOf(day))).contains(week);
        assertThat(calendar.weeksIn(week)).containsExactly(week);
    }

    /** The long years of a calendar are those a count of weekdays finds: no two in a row, and 71 in 400 years. */
    @Property(tries = 40)
    void longYearsAreFiveOrSixYearsApart(@ForAll WeekCalendar calendar) {
        int last = 0;
        for (int year = 1990; year <= 2200; year++) {
            if (calendar.isLongYear(year)) {
                assertThat(last == 0 || year - last == 5 || year - last == 6 || year - last == 7)
                        .as("%d after %d", year, last)
                        .isTrue();
                last = year;
            }
        }
        int days = 0;
        for (int year = 1800; year < 2200; year++) {
            days += calendar.year(year).days();
        }
        assertThat(days).isEqualTo(400 * 364 + 71 * 7);
    }

    @Property
    void numberingMovesTheNumberOnly(@ForAll SalesCalendar calendar, @ForAll LocalDate day) {
        SalesCalendar byStart = calendar.withNumbering(YearNumbering.BY_START);
        SalesCalendar byEnd = calendar.withNumbering(YearNumbering.BY_END);

        assertThat(byEnd.yearOf(day) - byStart.yearOf(day)).isBetween(0, 1);
        assertThat(byEnd.year(byEnd.yearOf(day)).range())
                .isEqualTo(byStart.year(byStart.yearOf(day)).range());
        assertThat(byEnd.monthOf(day).range()).isEqualTo(byStart.monthOf(day).range());
    }

    @Property
    void restatedComparisonsAreLikeForLikeAndFillTheYear(@ForAll SalesCalendar calendar, @ForAll("years") int year) {
        PeriodComparison whole = calendar.compare(calendar.year(year), ComparisonBasis.RESTATED);
        LocalDate next = whole.priorDays().getStart();
        for (SalesPeriod month : calendar.months(year)) {
            PeriodComparison part = calendar.compare(month, ComparisonBasis.RESTATED);
            assertThat(part.isLikeForLike()).isTrue();
            assertThat(part.priorDays().getStart()).isEqualTo(next);
            next = part.priorDays().getEnd();
        }
        assertThat(next).isEqualTo(whole.priorDays().getEnd());
    }

    @Property
    void reportedComparisonsAreThePeriodsOfTheYearBefore(@ForAll SalesCalendar calendar, @ForAll("years") int year) {
        for (int i = 0; i < 12; i++) {
            assertThat(calendar.compare(calendar.months(year).get(i), ComparisonBasis.REPORTED)
                            .priorDays())
                    .isEqualTo(calendar.months(year - 1).get(i).range());
        }
    }

    /** The two bases differ only around a year of fifty-three weeks. */
    @Property
    void basesAgreeBetweenYearsOfFiftyTwoWeeks(@ForAll WeekCalendar calendar, @ForAll("years") int year) {
        boolean agree = calendar.compare(calendar.year(year), ComparisonBasis.REPORTED)
                .priorDays()
                .equals(calendar.compare(calendar.year(year), ComparisonBasis.RESTATED)
                        .priorDays());

        assertThat(agree).isEqualTo(!calendar.isLongYear(year) && !calendar.isLongYear(year - 1));
    }

    @Property
    void toDateBothSidesGrowDayByDay(@ForAll PeriodComparison comparison, @ForAll LocalDate asOf) {
        PeriodComparison toDate = comparison.toDate(asOf);

        assertThat(comparison.days().encloses(toDate.days())).isTrue();
        assertThat(comparison.priorDays().encloses(toDate.priorDays())).isTrue();
        assertThat(toDate.toDate(asOf)).isEqualTo(toDate);
        assertThat(toDate.basis()).isEqualTo(comparison.basis());
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
