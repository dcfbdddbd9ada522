package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How much of a full quota a newcomer carries, month by month (新人爬坡).
 * <p>
 * The first factor is for the month of joining, the next for the month after, and so on; after the last it is 100 %. Before the month of joining
 * the position is vacant: it keeps its whole quota, for which whoever stands in answers.
 *
 * @param factors from 0 to 1, such as 0, 25, 50, 75 and 100 %; at most 60
 * @param joiningMonth what a month counts for that is not joined on its first day
 */
public record HiringRamp(List<Rate> factors, JoiningMonth joiningMonth) {

    private static final int MOST = 60;

    /** Checks the factors. */
    public HiringRamp {
        factors = ImmutableList.copyOf(requireNonNull(factors, "factors"));
        requireNonNull(joiningMonth, "joiningMonth");
        if (factors.size() > MOST) {
            throw new IllegalArgumentException("factors must be at most " + MOST + ", but was " + factors.size());
        }
        for (Rate factor : factors) {
            if (factor.isNegative() || factor.compareTo(Rate.one()) > 0) {
                throw new IllegalArgumentException("factor must be from 0% to 100%, but was " + factor);
            }
        }
    }

    /**
     * A ramp whose first month is the month of joining, on whatever day.
     *
     * @param factors from 0 to 1
     * @return the ramp
     * @throws IllegalArgumentException if a factor is below 0 or above 1, or there are more than 60
     */
    public static HiringRamp of(List<Rate> factors) {
        return new HiringRamp(factors, JoiningMonth.FULL);
    }

    /**
     * A ramp in whole percents whose first month is the month of joining, on whatever day.
     *
     * @param percents from 0 to 100
     * @return the ramp
     * @throws IllegalArgumentException if a percent is below 0 or above 100, or there are more than 60
     */
    public static HiringRamp percents(long... percents) {
        ImmutableList.Builder<Rate> factors = ImmutableList.builder();
        for (long percent : percents) {
            factors.add(Rate.percent(percent));
        }
        return of(factors.build());
    }

    /**
     * The same factors with another answer for a month that is not joined on its first day.
     *
     * @param joiningMonth what such a month counts for
     * @return the ramp
     */
    public HiringRamp withJoiningMonth(JoiningMonth joiningMonth) {
        return new HiringRamp(factors, joiningMonth);
    }

    /**
     * How much of a full quota a newcomer carries in a month.
     *
     * @param calendar cuts the year into months
     * @param joined the first day of the newcomer
     * @param month a month of the calendar
     * @return the factor, from 0 to 1; 1 before the month of joining
     * @throws IllegalArgumentException if the period is not a month of the calendar
     */
    public Ratio factorIn(SalesCalendar calendar, LocalDate joined, SalesPeriod month) {
        if (!calendar.months(calendar.yearOf(month.start())).contains(month)) {
            throw new IllegalArgumentException("month must be a month of the calendar, but was " + month);
        }
        if (!month.endExclusive().isAfter(joined)) {
            return Ratio.one();
        }
        int since = monthsSince(calendar, joined, month);
        boolean later = isJoinedLate(calendar, joined);
        if (joiningMonth == JoiningMonth.NOTHING && later) {
            if (since == 0) {
                return Ratio.zero();
            }
            since--;
        }
        Ratio factor = since < factors.size() ? Ratio.from(factors.get(since)) : Ratio.one();
        if (joiningMonth == JoiningMonth.BY_DAYS && month.contains(joined)) {
            long left = joined.until(month.endExclusive(), ChronoUnit.DAYS);
            return factor.times(Ratio.of(left, month.days()));
        }
        return factor;
    }

    /**
     * A rule for dividing the quota of one month: the weight of each newcomer times the factor of the month.
     *
     * @param rule how heavily each holder weighs with a full quota
     * @param joined the first day of each newcomer
     * @param calendar cuts the year into months
     * @param month the month whose quota is divided
     * @return the rule
     * @throws IllegalArgumentException if the period is not a month of the calendar
     */
    public SplitPolicy over(
            SplitPolicy rule, Map<Holder, LocalDate> joined, SalesCalendar calendar, SalesPeriod month) {
        requireNonNull(rule, "rule");
        ImmutableMap.Builder<Holder, Ratio> found = ImmutableMap.builder();
        joined.forEach((holder, day) -> found.put(holder, factorIn(calendar, day, month)));
        Map<Holder, Ratio> factors = found.buildOrThrow();
        return holders -> {
            List<Ratio> weights = Shares.inOrder(holders, rule.weigh(holders));
            ImmutableMap.Builder<Holder, Ratio> ramped = ImmutableMap.builderWithExpectedSize(holders.size());
            for (int i = 0; i < holders.size(); i++) {
                Ratio factor = factors.getOrDefault(holders.get(i), Ratio.one());
                ramped.put(holders.get(i), weights.get(i).times(factor));
            }
            return ramped.buildOrThrow();
        };
    }

    /**
     * A rule for dividing the year of one newcomer over the months: the weight of each month times its factor.
     *
     * @param rule how heavily each month weighs with a full quota
     * @param joined the first day of the newcomer
     * @param calendar cuts the year into months
     * @return the rule, for months of the calendar
     */
    public SeasonPolicy over(SeasonPolicy rule, LocalDate joined, SalesCalendar calendar) {
        requireNonNull(rule, "rule");
        requireNonNull(joined, "joined");
        requireNonNull(calendar, "calendar");
        return months -> {
            List<Ratio> weights = Shares.inOrder(months, rule.weigh(months));
            ImmutableMap.Builder<SalesPeriod, Ratio> ramped = ImmutableMap.builderWithExpectedSize(months.size());
            for (int i = 0; i < months.size(); i++) {
                ramped.put(months.get(i), weights.get(i).times(factorIn(calendar, joined, months.get(i))));
            }
            return ramped.buildOrThrow();
        };
    }

    /** How many months of the calendar lie between the month of joining and a later one; stops where all factors are used up. */
    private int monthsSince(SalesCalendar calendar, LocalDate joined, SalesPeriod month) {
        int first = calendar.yearOf(joined);
        int last = calendar.yearOf(month.start());
        if (last - first > MOST) {
            return Integer.MAX_VALUE;
        }
        int since = 0;
        for (int year = first; year <= last; year++) {
            for (SalesPeriod between : calendar.months(year)) {
                if (between.endExclusive().isAfter(joined)
                        && !between.contains(joined)
                        && !between.start().isAfter(month.start())) {
                    since++;
                }
            }
        }
        return since;
    }

    private static boolean isJoinedLate(SalesCalendar calendar, LocalDate joined) {
        return calendar.months(calendar.yearOf(joined)).stream()
                .noneMatch(month -> month.start().equals(joined));
    }
}
