package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Says how heavily each month, quarter or week weighs when a quota is divided over time (季节系数).
 * <p>
 * A rule is pure: the same periods always weigh the same. Only the proportions matter; a period that weighs nothing gets nothing.
 */
@FunctionalInterface
public interface SeasonPolicy {

    /**
     * The weight of each period.
     *
     * @param periods the periods over which a quota is divided, in order, at least one
     * @return a weight for each of them, none negative; weights of others are not looked at
     */
    Map<SalesPeriod, Ratio> weigh(List<SalesPeriod> periods);

    /** {@return the same weight for every period} */
    static SeasonPolicy even() {
        return periods -> each(periods, period -> Ratio.one());
    }

    /** {@return each period weighs its number of days} */
    static SeasonPolicy byDays() {
        return periods -> each(periods, period -> Ratio.of(period.days(), 1));
    }

    /**
     * Each period weighs its number of working days.
     *
     * @param days says on which days people work
     * @return the rule
     */
    static SeasonPolicy byWorkingDays(WorkingDays days) {
        requireNonNull(days, "days");
        return periods -> each(periods, period -> Ratio.of(days.countIn(period.range()), 1));
    }

    /**
     * Weights as agreed, such as a seasonal index.
     * <p>
     * A feast that moves between months, such as the Chinese New Year, is best agreed this way.
     *
     * @param weights the weight of each period, none negative; every period of the split must have one
     * @return the rule
     * @throws IllegalArgumentException if a weight is negative
     */
    static SeasonPolicy weights(Map<SalesPeriod, BigDecimal> weights) {
        Map<SalesPeriod, Ratio> exact = Shares.exact(weights);
        return periods -> exact;
    }

    /**
     * The shape of earlier years: each month weighs what was sold in the month at the same place of its year; of several years, the sum.
     * <p>
     * A month without sales weighs nothing, and so does one in which returns exceeded sales.
     *
     * @param calendar cuts the earlier years and the year of the split into months
     * @param sales what was sold in each month, all in one currency
     * @return the rule, for months of the calendar
     * @throws IllegalArgumentException if an amount is not of a month of the calendar
     * @throws org.joda.money.CurrencyMismatchException if the amounts are in several currencies
     */
    static SeasonPolicy likeEarlier(SalesCalendar calendar, Map<SalesPeriod, Money> sales) {
        requireNonNull(calendar, "calendar");
        Shares.checkCurrency(sales.values());
        MonthOfYear place = new MonthOfYear(calendar);
        Map<Integer, Money> sums = new HashMap<>();
        sales.forEach((month, amount) -> sums.merge(place.of(month), amount, Money::plus));
        Map<Integer, Money> byPlace = ImmutableMap.copyOf(sums);
        return periods -> {
            MonthOfYear planned = new MonthOfYear(calendar);
            return each(periods, month -> Shares.weightOf(byPlace.get(planned.of(month))));
        };
    }

    private static Map<SalesPeriod, Ratio> each(List<SalesPeriod> periods, Function<SalesPeriod, Ratio> weight) {
        ImmutableMap.Builder<SalesPeriod, Ratio> weights = ImmutableMap.builderWithExpectedSize(periods.size());
        periods.forEach(period -> weights.put(period, weight.apply(period)));
        return weights.buildOrThrow();
    }
}
