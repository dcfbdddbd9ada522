package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.LocalDateRange;

/**
 * Cuts a sales year into quarters and months.
 * <p>
 * Every day lies in exactly one month, every month in exactly one quarter, every quarter in exactly one year; adjoining periods neither overlap nor
 * leave a gap. A sales year has the number of the calendar year in which it begins.
 */
public sealed interface SalesCalendar {

    /**
     * Calendar months, with a year that begins on the first of a given month.
     *
     * @param firstMonth the month in which the sales year begins
     */
    record Gregorian(Month firstMonth) implements SalesCalendar {
        /** Checks that the month is there. */
        public Gregorian {
            requireNonNull(firstMonth, "firstMonth");
        }

        @Override
        public List<SalesPeriod> months(int year) {
            ImmutableList.Builder<SalesPeriod> months = ImmutableList.builder();
            YearMonth first = YearMonth.of(year, firstMonth);
            for (int i = 0; i < 12; i++) {
                YearMonth month = first.plusMonths(i);
                months.add(SalesPeriod.of(
                        month.toString(),
                        PeriodKind.MONTH,
                        LocalDateRange.of(month.atDay(1), month.plusMonths(1).atDay(1))));
            }
            return months.build();
        }

        @Override
        public int yearOf(LocalDate day) {
            return day.getMonthValue() >= firstMonth.getValue() ? day.getYear() : day.getYear() - 1;
        }
    }

    /** {@return calendar months, with a year that begins on the first of January} */
    static SalesCalendar gregorian() {
        return new Gregorian(Month.JANUARY);
    }

    /**
     * Calendar months, with a year that begins on the first of another month.
     *
     * @param firstMonth the month in which the sales year begins
     * @return the calendar
     */
    static SalesCalendar gregorianFrom(Month firstMonth) {
        return new Gregorian(firstMonth);
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
