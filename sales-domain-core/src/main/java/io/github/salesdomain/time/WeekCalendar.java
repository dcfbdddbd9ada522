package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.LocalDateRange;

/**
 * A sales calendar of whole weeks: 4-4-5, 4-5-4 or 5-4-4, fifty-two weeks a year and in some years fifty-three.
 * <p>
 * A year ends on the day that {@link #yearEnd()} says, and the next begins on the day after. The extra week of a long year joins the month
 * {@link #extraWeekMonth()}, the last by custom. Months are named by their place, such as {@code 2023-P01}, and so are weeks: {@code 2023-W53}.
 * Which years are long follows from the year's end alone; nobody lists them.
 *
 * @param pattern how the weeks of a quarter are cut into months
 * @param yearEnd on which day a year ends
 * @param extraWeekMonth the place of the month that the extra week joins, from 1 to 12; usually 12
 * @param numbering which calendar year gives a sales year its number
 */
public record WeekCalendar(WeekPattern pattern, YearEnd yearEnd, int extraWeekMonth, YearNumbering numbering)
        implements SalesCalendar {

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;

    /** Checks the month of the extra week; the numbering of a year to the end of December is always that of its start. */
    public WeekCalendar {
        requireNonNull(pattern, "pattern");
        requireNonNull(yearEnd, "yearEnd");
        requireNonNull(numbering, "numbering");
        if (extraWeekMonth < 1 || extraWeekMonth > MONTHS) {
            throw new IllegalArgumentException("extraWeekMonth must be from 1 to 12, but was " + extraWeekMonth);
        }
        if (yearEnd.month() == Month.DECEMBER) {
            numbering = YearNumbering.BY_START;
        }
    }

    /**
     * A calendar of weeks whose extra week joins the last month, and whose years are numbered by their start.
     *
     * @param pattern how the weeks of a quarter are cut into months
     * @param yearEnd on which day a year ends
     * @return the calendar
     */
    public static WeekCalendar of(WeekPattern pattern, YearEnd yearEnd) {
        return new WeekCalendar(pattern, yearEnd, MONTHS, YearNumbering.BY_START);
    }

    /**
     * A copy in which the extra week of a long year joins another month.
     *
     * @param month the place of the month, from 1 to 12
     * @return the copy
     * @throws IllegalArgumentException if there is no such month
     */
    public WeekCalendar withExtraWeekMonth(int month) {
        return new WeekCalendar(pattern, yearEnd, month, numbering);
    }

    @Override
    public WeekCalendar withNumbering(YearNumbering other) {
        return new WeekCalendar(pattern, yearEnd, extraWeekMonth, other);
    }

    /**
     * Whether a year has fifty-three weeks.
     *
     * @param year the sales year
     * @return the answer
     */
    public boolean isLongYear(int year) {
        return weekCount(year) > WEEKS;
    }

    /**
     * The weeks of a sales year, in order.
     *
     * @param year the sales year
     * @return fifty-two or fifty-three weeks
     */
    public List<SalesPeriod> weeks(int year) {
        String prefix = yearId(year) + "-W";
        LocalDate start = start(year);
        int count = weekCount(year);
        ImmutableList.Builder<SalesPeriod> weeks = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            weeks.add(SalesPeriod.of(prefix + twoDigits(i + 1), PeriodKind.WEEK, weeksFrom(start, i, 1)));
        }
        return weeks.build();
    }

    /**
     * The week in which a day lies.
     *
     * @param day the day
     * @return the week
     */
    public SalesPeriod weekOf(LocalDate day) {
        int year = yearOf(day);
        LocalDate start = start(year);
        int place = (int) ChronoUnit.WEEKS.between(start, day);
        return SalesPeriod.of(yearId(year) + "-W" + twoDigits(place + 1), PeriodKind.WEEK, weeksFrom(start, place, 1));
    }

    /**
     * The weeks that lie in a year, quarter or month of this calendar; of a week, itself.
     *
     * @param period a period of this calendar
     * @return the weeks, in order
     * @throws IllegalArgumentException if the period is not made of whole weeks of one sales year
     */
    public List<SalesPeriod> weeksIn(SalesPeriod period) {
        List<SalesPeriod> inside = weeks(yearOf(period.start())).stream()
                .filter(period::contains)
                .collect(ImmutableList.toImmutableList());
        if (7 * inside.size() != period.days()) {
            throw new IllegalArgumentException(
                    "period must be made of whole weeks of one sales year, but was " + period.range());
        }
        return inside;
    }

    @Override
    public List<SalesPeriod> months(int year) {
        String prefix = yearId(year) + "-P";
        LocalDate start = start(year);
        boolean isLong = isLongYear(year);
        ImmutableList.Builder<SalesPeriod> months = ImmutableList.builderWithExpectedSize(MONTHS);
        int before = 0;
        for (int month = 1; month <= MONTHS; month++) {
            int weeks = pattern.weeksIn(month) + (isLong && month == extraWeekMonth ? 1 : 0);
            months.add(SalesPeriod.of(prefix + twoDigits(month), PeriodKind.MONTH, weeksFrom(start, before, weeks)));
            before += weeks;
        }
        return months.build();
    }

    @Override
    public int yearOf(LocalDate day) {
        int end = day.getYear();
        if (day.isAfter(yearEnd.in(end))) {
            end++;
        } else if (!day.isAfter(yearEnd.in(end - 1))) {
            end--;
        }
        return isNumberedByEnd() ? end : end - 1;
    }

    private LocalDate start(int year) {
        return last(year - 1).plusDays(1);
    }

    private LocalDate last(int year) {
        return yearEnd.in(isNumberedByEnd() ? year : year + 1);
    }

    private int weekCount(int year) {
        return (int) ChronoUnit.WEEKS.between(last(year - 1), last(year));
    }

    private boolean isNumberedByEnd() {
        return numbering == YearNumbering.BY_END || yearEnd.month() == Month.DECEMBER;
    }

    private static LocalDateRange weeksFrom(LocalDate start, int before, int count) {
        LocalDate first = start.plusWeeks(before);
        return LocalDateRange.of(first, first.plusWeeks(count));
    }

    private static String yearId(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
