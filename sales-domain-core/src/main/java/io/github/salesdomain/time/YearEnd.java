package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * On which day a year of whole weeks ends: always on the same day of the week, at the end of the same month or near it.
 *
 * @param rule which of these days it is
 * @param day the day of the week
 * @param month the month at whose end the year ends
 */
public record YearEnd(Rule rule, DayOfWeek day, Month month) {

    /** Which day of the week near the end of a month is taken. */
    public enum Rule {
        /** The one nearest to the last day of the month, up to three days before or after it. */
        NEAREST_TO_MONTH_END,
        /** The last one that lies in the month. */
        LAST_IN_MONTH
    }

    /** Checks that all parts are there. */
    public YearEnd {
        requireNonNull(rule, "rule");
        requireNonNull(day, "day");
        requireNonNull(month, "month");
    }

    /**
     * The day of the week that is nearest to the end of a month, such as the Saturday nearest to 31 January.
     *
     * @param day the day of the week
     * @param month the month
     * @return the year's end
     */
    public static YearEnd nearest(DayOfWeek day, Month month) {
        return new YearEnd(Rule.NEAREST_TO_MONTH_END, day, month);
    }

    /**
     * The last such day of the week in a month, such as the last Saturday of August.
     *
     * @param day the day of the week
     * @param month the month
     * @return the year's end
     */
    public static YearEnd last(DayOfWeek day, Month month) {
        return new YearEnd(Rule.LAST_IN_MONTH, day, month);
    }

    /**
     * The last day of the sales year that ends with the month of a calendar year.
     *
     * @param year the calendar year in which the month lies
     * @return the day; at most three days into the next month where the nearest counts
     */
    public LocalDate in(int year) {
        LocalDate end = YearMonth.of(year, month).atEndOfMonth();
        LocalDate latest = rule == Rule.LAST_IN_MONTH ? end : end.plusDays(3);
        return latest.with(TemporalAdjusters.previousOrSame(day));
    }
}
