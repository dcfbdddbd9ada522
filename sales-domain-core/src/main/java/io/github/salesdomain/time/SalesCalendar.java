package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.LocalDateRange;

/**
 * Cuts a sales year into quarters and months, and in a {@link WeekCalendar} into weeks.
 * <p>
 * Every day lies in exactly one month, every month in exactly one quarter, every quarter in exactly one year; adjoining periods neither overlap nor
 * leave a gap. A sales year has the number of the calendar year in which it begins, unless {@link YearNumbering} says otherwise.
 */
public sealed interface SalesCalendar permits SalesCalendar.Gregorian, SalesCalendar.CutOff, WeekCalendar {

    /**
     * Calendar months, with a year that begins on the first of a given month.
     *
     * @param firstMonth the month in which the sales year begins
     * @param numbering which calendar year gives a sales year its number; without effect on a year from January
     */
    record Gregorian(Month firstMonth, YearNumbering numbering) implements SalesCalendar {
        /** Checks that both are there. */
        public Gregorian {
            numbering = NamedMonths.numbering(firstMonth, numbering);
        }

        @Override
        public Gregorian withNumbering(YearNumbering other) {
            return new Gregorian(firstMonth, other);
        }

        @Override
        public List<SalesPeriod> months(int year) {
            return NamedMonths.of(
                    year,
                    firstMonth,
                    numbering,
                    month -> LocalDateRange.of(
                            month.atDay(1), month.plusMonths(1).atDay(1)));
        }

        @Override
        public int yearOf(LocalDate day) {
            return NamedMonths.yearOf(YearMonth.from(day), firstMonth, numbering);
        }
    }

    /**
     * Months that end on a cut-off day (结账日), such as those from the 26th to the 25th. A month has the name of the calendar month in which it
     * ends: with the 25th as last day, {@code 2026-03} is 26 February to 25 March.
     *
     * @param lastDay the day of the calendar month on which a sales month ends, from 1 to 28
     * @param firstMonth the month, by that name, with which the sales year begins
     * @param numbering which calendar year gives a sales year its number, by those names; without effect on a year from January
     */
    record CutOff(int lastDay, Month firstMonth, YearNumbering numbering) implements SalesCalendar {
        /** Checks the day. */
        public CutOff {
            numbering = NamedMonths.numbering(firstMonth, numbering);
            if (lastDay < 1 || lastDay > 28) {
                throw new IllegalArgumentException("lastDay must be from 1 to 28, but was " + lastDay
                        + (lastDay > 28 && lastDay <= 31 ? "\nMaybe use calendar months" : ""));
            }
        }

        @Override
        public CutOff withNumbering(YearNumbering other) {
            return new CutOff(lastDay, firstMonth, other);
        }

        @Override
        public List<SalesPeriod> months(int year) {
            return NamedMonths.of(
                    year,
                    firstMonth,
                    numbering,
                    month -> LocalDateRange.of(
                            month.minusMonths(1).atDay(lastDay).plusDays(1),
                            month.atDay(lastDay).plusDays(1)));
        }

        @Override
        public int yearOf(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return NamedMonths.yearOf(
                    day.getDayOfMonth() > lastDay ? month.plusMonths(1) : month, firstMonth, numbering);
        }
    }

    /** {@return calendar months, with a year that begins on the first of January} */
    static SalesCalendar gregorian() {
        return gregorianFrom(Month.JANUARY);
    }

    /**
     * Calendar months, with a year that begins on the first of another month.
     *
     * @param firstMonth the month in which the sales year begins
     * @return the calendar
     */
    static SalesCalendar gregorianFrom(Month firstMonth) {
        return new Gregorian(firstMonth, YearNumbering.BY_START);
    }

    /**
     * Months that end on a cut-off day, with a year that begins with January, the month that ends in January.
     *
     * @param lastDay the last day of a month, from 1 to 28; 25 for months from the 26th to the 25th
     * @return the calendar
     * @throws IllegalArgumentException if there is no such day in every month
     */
    static SalesCalendar cutOff(int lastDay) {
        return cutOffFrom(lastDay, Month.JANUARY);
    }

    /**
     * Months that end on a cut-off day, with a year that begins with another month.
     *
     * @param lastDay the last day of a month, from 1 to 28
     * @param firstMonth the month with which the sales year begins: the one that ends in that calendar month
     * @return the calendar
     * @throws IllegalArgumentException if there is no such day in every month
     */
    static SalesCalendar cutOffFrom(int lastDay, Month firstMonth) {
        return new CutOff(lastDay, firstMonth, YearNumbering.BY_START);
    }

    /** {@return the 4-5-4 calendar of the National Retail Federation: years end on the Saturday nearest to 31 January} */
    static WeekCalendar nrf() {
        return WeekCalendar.of(WeekPattern.WEEKS_4_5_4, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY));
    }

    /**
     * A calendar of whole weeks with the years of ISO 8601: weeks from Monday to Sunday, and the first holds the first Thursday of January.
     *
     * @param pattern how the weeks of a quarter are cut into months
     * @return the calendar
     */
    static WeekCalendar isoWeeks(WeekPattern pattern) {
        return WeekCalendar.of(pattern, YearEnd.nearest(DayOfWeek.SUNDAY, Month.DECEMBER));
    }

    /**
     * The months of a sales year, in order.
     *
     * @param year the sales year
     * @return twelve months
     */
    List<SalesPeriod> months(int year);

    /**
     * The sales year in which a day lies.
     *
     * @param day the day
     * @return the number of the sales year
     */
    int yearOf(LocalDate day);

    /**
     * The same calendar, with other numbers for its years.
     *
     * @param numbering which calendar year gives a sales year its number
     * @return the calendar
     */
    SalesCalendar withNumbering(YearNumbering numbering);

    /**
     * A sales year as one period.
     *
     * @param year the sales year
     * @return the year
     */
    default SalesPeriod year(int year) {
        return span(String.format(Locale.ROOT, "%04d", year), PeriodKind.YEAR, months(year));
    }

    /**
     * The quarters of a sales year, in order; three months each.
     *
     * @param year the sales year
     * @return four quarters
     */
    default List<SalesPeriod> quarters(int year) {
        List<SalesPeriod> months = months(year);
        ImmutableList.Builder<SalesPeriod> quarters = ImmutableList.builder();
        for (int q = 0; q < 4; q++) {
            String id = String.format(Locale.ROOT, "%04d-Q%d", year, q + 1);
            quarters.add(span(id, PeriodKind.QUARTER, months.subList(3 * q, 3 * q + 3)));
        }
        return quarters.build();
    }

    /**
     * The months that lie in a year or quarter of this calendar; of a month, itself.
     *
     * @param period a period of this calendar
     * @return the months, in order
     * @throws IllegalArgumentException if the period is not made of whole months of this calendar
     */
    default List<SalesPeriod> monthsIn(SalesPeriod period) {
        List<SalesPeriod> inside = months(yearOf(period.start())).stream()
                .filter(period::contains)
                .collect(ImmutableList.toImmutableList());
        int days = inside.stream().mapToInt(SalesPeriod::days).sum();
        if (days != period.days()) {
            throw new IllegalArgumentException(
                    "period must be made of whole months of one sales year, but was " + period.range());
        }
        return inside;
    }

    /**
     * The month in which a day lies.
     *
     * @param day the day
     * @return the month
     */
    default SalesPeriod monthOf(LocalDate day) {
        return holding(day, months(yearOf(day)));
    }

    /**
     * The quarter in which a day lies.
     *
     * @param day the day
     * @return the quarter
     */
    default SalesPeriod quarterOf(LocalDate day) {
        return holding(day, quarters(yearOf(day)));
    }

    /**
     * The periods of one kind of a sales year, in order.
     *
     * @param kind how long they are
     * @param year the sales year
     * @return the year itself, four quarters, twelve months, or the weeks of a {@link WeekCalendar}
     * @throws IllegalArgumentException if weeks are asked of a calendar of months
     */
    default List<SalesPeriod> periods(PeriodKind kind, int year) {
        return switch (kind) {
            case YEAR -> ImmutableList.of(year(year));
            case QUARTER -> quarters(year);
            case MONTH -> months(year);
            case WEEK -> {
                if (this instanceof WeekCalendar calendar) {
                    yield calendar.weeks(year);
                }
                throw new IllegalArgumentException(
                        "kind must be YEAR, QUARTER or MONTH in a calendar of months, but was WEEK");
            }
        };
    }

    /**
     * The days of the year before with which a period is compared.
     * <p>
     * The basis is part of the answer. After a year of fifty-three weeks the two differ by a week: reported, the first week is compared with the first,
     * a week too early in the season; restated, with the second. A year of fifty-three weeks is restated against fifty-three weeks.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * REPORTED: days of the period at the same place of the sales year before; none if that year is shorter
     * RESTATED: [start - 364 days, end - 364 days)
     * }</pre>
     * Source: formulas, compared days.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * WeekCalendar nrf = SalesCalendar.nrf();
     * nrf.compare(nrf.year(2024), RESTATED).priorDays();  // 2023-02-05/2024-02-04, weeks 2 to 53 of 2023
     * nrf.compare(gregorian.year(2024), RESTATED);        // refused: not a period of this calendar
     * }</pre>
     *
     * @param period a year, quarter, month or week of this calendar
     * @param basis with which days it is compared
     * @return the days of both sides
     * @throws IllegalArgumentException if the period is not one of this calendar
     */
    default PeriodComparison compare(SalesPeriod period, ComparisonBasis basis) {
        requireNonNull(basis, "basis");
        int year = yearOf(period.start());
        int place = periods(period.kind(), year).indexOf(period);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "period must be one of the calendar, but was " + period + " of " + period.range());
        }
        if (basis == ComparisonBasis.RESTATED) {
            return new PeriodComparison(period, period.range(), PeriodComparison.earlier(period.range()), basis);
        }
        List<SalesPeriod> before = periods(period.kind(), year - 1);
        LocalDateRange priorDays = place < before.size()
                ? before.get(place).range()
                : LocalDateRange.ofEmpty(year(year).start());
        return new PeriodComparison(period, period.range(), priorDays, basis);
    }

    private static SalesPeriod holding(LocalDate day, List<SalesPeriod> periods) {
        return periods.stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static SalesPeriod span(String id, PeriodKind kind, List<SalesPeriod> periods) {
        LocalDate start = periods.get(0).start();
        return SalesPeriod.of(
                id,
                kind,
                LocalDateRange.of(start, periods.get(periods.size() - 1).endExclusive()));
    }
}
