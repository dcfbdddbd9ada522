package io.github.salesdomain.testkit;

import io.github.salesdomain.time.ComparisonBasis;
import io.github.salesdomain.time.PeriodComparison;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WeekCalendar;
import io.github.salesdomain.time.WeekPattern;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.time.WorkingDays;
import io.github.salesdomain.time.YearEnd;
import io.github.salesdomain.time.YearNumbering;
import io.github.salesdomain.time.YearOnYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for {@link io.github.salesdomain.time}, and for days and ranges of days. */
public final class TimeDomain extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);

    /** For {@code @Domain(TimeDomain.class)}. */
    public TimeDomain() {}

    /** {@return days from 2020 to 2032} */
    @Provide
    public static Arbitrary<LocalDate> days() {
        return daysBetween(FIRST, LAST);
    }

    /**
     * Days between two days.
     *
     * @param first the first day, included
     * @param last the last day, included
     * @return days that shrink to the first
     */
    public static Arbitrary<LocalDate> daysBetween(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(first, last))
                .map(first::plusDays);
    }

    /** {@return ranges that hold at least one day: bounded ones and, less often, ones without an end} */
    @Provide
    public static Arbitrary<LocalDateRange> ranges() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, boundedRanges()),
                Tuple.of(1, days().map(start -> LocalDateRange.of(start, LocalDate.MAX))));
    }

    /** {@return ranges of one day to two years} */
    public static Arbitrary<LocalDateRange> boundedRanges() {
        return Combinators.combine(days(), Arbitraries.integers().between(1, 730))
                .as((start, days) -> LocalDateRange.of(start, start.plusDays(days)));
    }

    /** {@return years from 2020 to 2032} */
    public static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(FIRST.getYear(), LAST.getYear());
    }

    /** {@return how long a period can be} */
    @Provide
    public static Arbitrary<PeriodKind> periodKinds() {
        return Arbitraries.of(PeriodKind.class);
    }

    /** {@return calendars of every kind, with years that begin in any month and are numbered either way} */
    @Provide
    public static Arbitrary<SalesCalendar> salesCalendars() {
        Arbitrary<Month> months = Arbitraries.of(Month.class);
        Arbitrary<SalesCalendar> gregorian = months.map(SalesCalendar::gregorianFrom);
        Arbitrary<SalesCalendar> cutOff = Combinators.combine(
                        Arbitraries.integers().between(1, 28), months)
                .as(SalesCalendar::cutOffFrom);
        return Combinators.combine(
                        Arbitraries.oneOf(gregorian, cutOff, weekCalendars().map(calendar -> calendar)),
                        Arbitraries.of(YearNumbering.class))
                .as(SalesCalendar::withNumbering);
    }

    /** {@return calendars of whole weeks, with every pattern, year's end and month for the extra week} */
    @Provide
    public static Arbitrary<WeekCalendar> weekCalendars() {
        return Combinators.combine(
                        Arbitraries.of(WeekPattern.class),
                        yearEnds(),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(12)),
                                Tuple.of(1, Arbitraries.integers().between(1, 12))),
                        Arbitraries.of(YearNumbering.class))
                .as(WeekCalendar::new);
    }

    /** {@return the ends of years of whole weeks: any weekday, any month, nearest to its end or last in it} */
    @Provide
    public static Arbitrary<YearEnd> yearEnds() {
        return Combinators.combine(yearEndRules(), Arbitraries.of(DayOfWeek.class), Arbitraries.of(Month.class))
                .as(YearEnd::new);
    }

    /** {@return which day near the end of a month ends a year} */
    @Provide
    public static Arbitrary<YearEnd.Rule> yearEndRules() {
        return Arbitraries.of(YearEnd.Rule.class);
    }

    /** {@return how a calendar of weeks cuts a quarter} */
    @Provide
    public static Arbitrary<WeekPattern> weekPatterns() {
        return Arbitraries.of(WeekPattern.class);
    }

    /** {@return which calendar year numbers a sales year} */
    @Provide
    public static Arbitrary<YearNumbering> yearNumberings() {
        return Arbitraries.of(YearNumbering.class);
    }

    /** {@return with which days of the year before a period is compared} */
    @Provide
    public static Arbitrary<ComparisonBasis> comparisonBases() {
        return Arbitraries.of(ComparisonBasis.class);
    }

    /** {@return comparisons of periods of the calendars, whole and to date} */
    @Provide
    public static Arbitrary<PeriodComparison> periodComparisons() {
        Arbitrary<PeriodComparison> whole = Combinators.combine(salesCalendars(), years(), comparisonBases())
                .flatAs((calendar, year, basis) ->
                        Arbitraries.of(periodsOf(calendar, year)).map(period -> calendar.compare(period, basis)));
        return Arbitraries.oneOf(whole, Combinators.combine(whole, days()).as(PeriodComparison::toDate));
    }

    /** {@return changes against the year before, also from nothing and from less} */
    @Provide
    public static Arbitrary<YearOnYear> yearsOnYear() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                periodComparisons(), MoneyDomain.moniesIn(currency), MoneyDomain.moniesIn(currency))
                        .as((comparison, current, prior) -> YearOnYear.of(
                                comparison, current, comparison.hasPrior() ? prior : Money.zero(currency))));
    }

    /** {@return years, quarters, months and weeks of the calendars, and periods of a host's own} */
    @Provide
    public static Arbitrary<SalesPeriod> salesPeriods() {
        Arbitrary<SalesPeriod> ofCalendars = Combinators.combine(salesCalendars(), years())
                .flatAs((calendar, year) -> Arbitraries.of(periodsOf(calendar, year)));
        Arbitrary<SalesPeriod> own = Combinators.combine(Texts.keys(), periodKinds(), boundedRanges())
                .as(SalesPeriod::of);
        return Arbitraries.frequencyOf(Tuple.of(3, ofCalendars), Tuple.of(1, own));
    }

    private static List<SalesPeriod> periodsOf(SalesCalendar calendar, int year) {
        List<SalesPeriod> periods = new ArrayList<>(calendar.months(year));
        periods.addAll(calendar.quarters(year));
        periods.add(calendar.year(year));
        if (calendar instanceof WeekCalendar weeks) {
            periods.addAll(weeks.weeks(year));
        }
        return periods;
    }

    /** {@return working days with some holidays and make-up days} */
    @Provide
    public static Arbitrary<WorkingCalendar> workingCalendars() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        days().set().ofMaxSize(10),
                        days().set().ofMaxSize(5))
                .as((weekdays, holidays, makeUpDays) ->
                        WorkingCalendar.of(weekdays, holidays, without(makeUpDays, holidays)));
    }

    private static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> others) {
        Set<LocalDate> left = new LinkedHashSet<>(days);
        left.removeAll(others);
        return left;
    }

    /** {@return the shipped working days, and calendars with holidays} */
    @Provide
    public static Arbitrary<WorkingDays> workingDays() {
        return Arbitraries.oneOf(
                Arbitraries.just(WorkingDays.mondayToFriday()),
                Arbitraries.just(WorkingDays.everyDay()),
                workingCalendars().map(calendar -> calendar));
    }
}
