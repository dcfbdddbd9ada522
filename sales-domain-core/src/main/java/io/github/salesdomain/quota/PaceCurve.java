package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Says which part of a quota was to be reached by a day.
 * <p>
 * Results through the end of that day are known: the day itself counts as elapsed. A rule is pure. Which rule is taken matters: many trades sell
 * most at the end of the month, and a straight line then raises a false alarm every month.
 */
@FunctionalInterface
public interface PaceCurve {

    /**
     * How far the period of a quota has run.
     *
     * @param quota whose period it is
     * @param asOf the last day that counts as elapsed; it may lie before or after the period
     * @return the progress
     */
    Progress progress(Quota quota, LocalDate asOf);

    /** {@return a straight line over the days of the calendar} */
    static PaceCurve linear() {
        return (quota, asOf) -> Progress.linear(
                ForecastMethod.LINEAR_DAYS,
                elapsed(quota.period(), asOf).lengthInDays(),
                quota.period().days());
    }

    /**
     * A straight line over working days.
     *
     * @param days says on which days people work
     * @return the rule
     */
    static PaceCurve linear(WorkingDays days) {
        requireNonNull(days, "days");
        return (quota, asOf) -> Progress.linear(
                ForecastMethod.LINEAR_WORKING_DAYS,
                days.countIn(elapsed(quota.period(), asOf)),
                days.countIn(quota.period().range()));
    }

    /**
     * The weights of months or weeks, such as last year's curve; within each of them a straight line over the days of the calendar.
     *
     * @param weights the weight of each month or week, none negative; those that lie in the period of the quota fill it without overlap or gap
     * @return the rule
     * @throws IllegalArgumentException if a weight is negative
     */
    static PaceCurve seasonal(Map<SalesPeriod, BigDecimal> weights) {
        return seasonal(weights, WorkingDays.everyDay());
    }

    /**
     * The weights of months or weeks, such as last year's curve; within each of them a straight line over working days.
     * <p>
     * The weight of a month or week without working day counts as reached on its last day.
     *
     * @param weights the weight of each month or week, none negative; those that lie in the period of the quota fill it without overlap or gap
     * @param days says on which days people work
     * @return the rule
     * @throws IllegalArgumentException if a weight is negative
     */
    static PaceCurve seasonal(Map<SalesPeriod, BigDecimal> weights, WorkingDays days) {
        requireNonNull(days, "days");
        Map<SalesPeriod, Ratio> exact = ImmutableSortedMap.copyOf(Shares.exact(weights));
        return (quota, asOf) -> weighted(exact, days, quota.period(), asOf);
    }

    /**
     * The months of a plan: each holder is expected to follow the months of the holder's own quotas.
     *
     * @param plan the plan
     * @param days says on which days people work
     * @return the rule, for holders of the plan and periods of whole months of its year
     */
    static PaceCurve alongPlan(QuotaPlan plan, WorkingDays days) {
        requireNonNull(plan, "plan");
        requireNonNull(days, "days");
        return (quota, asOf) -> {
            ImmutableMap.Builder<SalesPeriod, Ratio> weights = ImmutableMap.builder();
            for (SalesPeriod month : plan.months()) {
                weights.put(
                        month,
                        Shares.weightOf(plan.quotaFor(quota.holder(), month).amount()));
            }
            return weighted(weights.buildOrThrow(), days, quota.period(), asOf);
        };
    }

    /**
     * The daily curve of an earlier period, such as the same month of last year: after the k-th day of a period as much is expected as there was after
     * the k-th day of that one. A period of another length is stretched evenly. Days with more returns than sales count as nothing.
     *
     * @param base the earlier period
     * @param results what each of its days brought; a day that is missing brought nothing
     * @return the rule
     * @throws IllegalArgumentException if a day is not in the earlier period
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    static PaceCurve daily(SalesPeriod base, Map<LocalDate, Money> results) {
        DailyCurve curve = new DailyCurve(base, results);
        return (quota, asOf) -> curve.progress(
                elapsed(quota.period(), asOf).lengthInDays(), quota.period().days());
    }

    private static Progress weighted(
            Map<SalesPeriod, Ratio> weights, WorkingDays days, SalesPeriod period, LocalDate asOf) {
        List<SalesPeriod> inside =
                weights.keySet().stream().filter(period::contains).collect(ImmutableList.toImmutableList());
        Tiling.check(period, inside);
        Ratio reached = Ratio.zero();
        Ratio all = Ratio.zero();
        for (SalesPeriod part : inside) {
            Ratio weight = requireNonNull(weights.get(part));
            all = all.plus(weight);
            int total = days.countIn(part.range());
            if (part.isClosedAsOf(asOf)) {
                reached = reached.plus(weight);
            } else if (total > 0) {
                reached = reached.plus(weight.times(Ratio.of(days.countIn(elapsed(part, asOf)), total)));
            }
        }
        return new Progress(
                ForecastMethod.SEASONAL,
                reached.dividedBy(all, UndefinedReason.ZERO_WEIGHTS),
                days.countIn(elapsed(period, asOf)),
                days.countIn(period.range()));
    }

    private static LocalDateRange elapsed(SalesPeriod period, LocalDate asOf) {
        LocalDate next = asOf.plusDays(1);
        LocalDate end = next.isBefore(period.endExclusive()) ? next : period.endExclusive();
        return LocalDateRange.of(period.start(), end.isBefore(period.start()) ? period.start() : end);
    }
}
