package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A year of quotas: every holder of a tree in every month, quarter and in the year (任务分解表).
 * <p>
 * The holders at the bottom of the tree have an amount for each month; everything else is their sum. So the plan is exact both ways: holders sum to
 * the holder above, months to the quarter and the year. No amount is negative. Immutable; two plans are equal if they say the same.
 */
public final class QuotaPlan implements Explained {

    private final Metric metric;
    private final SalesCalendar calendar;
    private final int year;
    private final ImmutableList<SalesPeriod> months;
    private final HolderColumns columns;
    private final long[] cells;

    /** Takes over the cells, already summed up. */
    QuotaPlan(Metric metric, SalesCalendar calendar, int year, HolderColumns columns, long[] cells) {
        this.metric = metric;
        this.calendar = calendar;
        this.year = year;
        this.months = ImmutableList.copyOf(calendar.months(year));
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * A plan from the months of the holders at the bottom.
     * <p>
     * Takes O(holders × months) time and memory, beside sorting.
     *
     * @param metric what is measured
     * @param calendar cuts the year into months and quarters
     * @param year the sales year
     * @param hierarchy the tree of holders, with one root
     * @param leafMonths for each holder with nobody below, the amount of each month in order
     * @return the plan
     * @throws IllegalArgumentException if the tree has not one root; if a holder at the bottom is missing, or another is given; if the number of
     *     amounts is not the number of months; if an amount is negative; or if a sum exceeds the minor units of a {@code long}
     * @throws CurrencyMismatchException if the amounts are in several currencies
     */
    public static QuotaPlan of(
            Metric metric,
            SalesCalendar calendar,
            int year,
            Hierarchy<Holder> hierarchy,
            Map<Holder, ? extends List<Money>> leafMonths) {
        requireNonNull(metric, "metric");
        Shares.checkMoney(metric);
        Shares.checkAdditive(metric);
        if (hierarchy.roots().size() != 1) {
            throw new IllegalArgumentException("hierarchy must have one root, but had " + hierarchy.roots());
        }
        int months = calendar.months(year).size();
        CurrencyUnit currency = null;
        for (Holder leaf : hierarchy.leaves()) {
            List<Money> row = leafMonths.get(leaf);
            if (row == null || row.size() != months) {
                throw new IllegalArgumentException("months of " + leaf + " must be " + months + " amounts, but was "
                        + (row == null ? 0 : row.size()));
            }
            currency = currency == null ? row.get(0).getCurrencyUnit() : currency;
        }
        HolderColumns columns = new HolderColumns(hierarchy, requireNonNull(currency, "currency"), months);
        long[] cells = new long[columns.size() * months];
        leafMonths.forEach((holder, row) -> {
            int start = columns.leaf("amounts", holder) * months;
            for (int m = 0; m < months; m++) {
                Money amount = row.get(m);
                Shares.checkCurrency(columns.currency(), amount);
                if (amount.isNegative()) {
                    throw new IllegalArgumentException(
                            "amount must not be negative, but was " + amount + " for " + holder);
                }
                cells[start + m] = HolderColumns.minor("amount", amount);
            }
        });
        return new QuotaPlan(metric, calendar, year, columns, columns.sumUp(cells));
    }

    /** {@return what is measured} */
    public Metric metric() {
        return metric;
    }

    /** {@return the calendar that cuts the year into months and quarters} */
    public SalesCalendar calendar() {
        return calendar;
    }

    /** {@return the number of the sales year} */
    public int year() {
        return year;
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return columns.currency();
    }

    /** {@return the whole year as a period} */
    public SalesPeriod period() {
        return calendar.year(year);
    }

    /** {@return the quarters of the year, in order} */
    public List<SalesPeriod> quarters() {
        return calendar.quarters(year);
    }

    /** {@return the months of the year, in order} */
    public List<SalesPeriod> months() {
        return months;
    }

    /** {@return the tree of holders} */
    public Hierarchy<Holder> hierarchy() {
        return columns.hierarchy();
    }

    /** {@return all holders, each after the one above it, siblings sorted} */
    public List<Holder> holders() {
        return columns.holders();
    }

    /** {@return the amounts of each month of each holder with nobody below, sorted by holder; every other amount is a sum of these} */
    public Map<Holder, List<Money>> leafMonths() {
        ImmutableMap.Builder<Holder, List<Money>> rows = ImmutableMap.builder();
        for (Holder leaf : hierarchy().leaves()) {
            int start = columns.number(leaf) * months.size();
            ImmutableList.Builder<Money> row = ImmutableList.builderWithExpectedSize(months.size());
            for (int m = 0; m < months.size(); m++) {
                row.add(columns.money(cells[start + m]));
            }
            rows.put(leaf, row.build());
        }
        return rows.buildOrThrow();
    }

    /** {@return the quota of the root for the year} */
    public Quota annual() {
        return quotaFor(columns.holder(0), period());
    }

    /**
     * What a holder owes for a period.
     *
     * @param holder a holder of this plan
     * @param period a month, a quarter, the year, or another run of whole months of this plan's year
     * @return the quota
     * @throws IllegalArgumentException if the holder is not in the plan, or the period is not made of whole months of its year
     */
    public Quota quotaFor(Holder holder, SalesPeriod period) {
        int first = firstMonthOf(period);
        return quota(columns.number(holder), period, first, lastMonthOf(period, first));
    }

    /**
     * What every holder owes for a period.
     *
     * @param period a month, a quarter, the year, or another run of whole months of this plan's year
     * @return the quotas, in the order of {@link #holders()}
     * @throws IllegalArgumentException if the period is not made of whole months of the plan's year
     */
    public List<Quota> quotasFor(SalesPeriod period) {
        int first = firstMonthOf(period);
        int last = lastMonthOf(period, first);
        ImmutableList.Builder<Quota> quotas = ImmutableList.builderWithExpectedSize(columns.size());
        for (int node = 0; node < columns.size(); node++) {
            quotas.add(quota(node, period, first, last));
        }
        return quotas.build();
    }

    /**
     * The part of the plan that belongs to a holder and everybody below.
     *
     * @param holder a holder of this plan
     * @return a plan of its own, with this holder at the root
     * @throws IllegalArgumentException if the holder is not in the plan
     */
    public QuotaPlan planOf(Holder holder) {
        int node = columns.number(holder);
        List<Holder> keys = hierarchy().subtreeOf(holder);
        ImmutableMap.Builder<Holder, Holder> parents = ImmutableMap.builder();
        for (Holder key : keys.subList(1, keys.size())) {
            parents.put(key, columns.holder(columns.parentOf(columns.number(key))));
        }
        HolderColumns below = new HolderColumns(Hierarchy.of(keys, parents.buildOrThrow()), currency(), months.size());
        int from = node * months.size();
        return new QuotaPlan(
                metric, calendar, year, below, Arrays.copyOfRange(cells, from, from + keys.size() * months.size()));
    }

    /** The year of the root, made of its months and of the holders directly below. */
    @Override
    public Explanation explain() {
        return explain(columns.holder(0), period());
    }

    /**
     * Shows what one quota is made of: the periods inside it and the holders directly below.
     *
     * @param holder a holder of this plan
     * @param period a month, a quarter, the year, or another run of whole months of this plan's year
     * @return the explanation
     * @throws IllegalArgumentException if the holder is not in the plan, or the period is not made of whole months of its year
     */
    public Explanation explain(Holder holder, SalesPeriod period) {
        Quota quota = quotaFor(holder, period);
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        List<SalesPeriod> inside = (period.kind() == PeriodKind.YEAR ? quarters() : months)
                .stream()
                        .filter(part -> period.contains(part) && !part.range().equals(period.range()))
                        .collect(ImmutableList.toImmutableList());
        if (!inside.isEmpty()) {
            lines.add(Explanation.of(
                    "by period",
                    quota.amount(),
                    quotasOver(holder, inside).stream()
                            .map(part -> Explanation.of(part.period().toString(), part.amount()))
                            .toList()));
        }
        List<Quota> below = quotasBelow(holder, period);
        if (!below.isEmpty()) {
            lines.add(Explanation.of(
                    "by holder",
                    quota.amount(),
                    below.stream()
                            .map(part -> Explanation.of(part.holder().toString(), part.amount()))
                            .toList()));
        }
        return Explanation.of(metric + " quota of " + holder + " for " + period, quota.amount(), lines.build());
    }

    HolderColumns columns() {
        return columns;
    }

    /** What those directly below a holder owe for a period. */
    List<Quota> quotasBelow(Holder holder, SalesPeriod period) {
        int first = firstMonthOf(period);
        int last = lastMonthOf(period, first);
        return Arrays.stream(columns.childrenOf(columns.number(holder)))
                .mapToObj(child -> quota(child, period, first, last))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a holder owes for each of some periods. */
    List<Quota> quotasOver(Holder holder, List<SalesPeriod> periods) {
        return periods.stream().map(period -> quotaFor(holder, period)).collect(ImmutableList.toImmutableList());
    }

    /** The minor units of a node, by its place in {@link #holders()}, in a month, by its place in {@link #months()}. */
    long cell(int node, int month) {
        return cells[node * months.size() + month];
    }

    long[] copyOfCells() {
        return cells.clone();
    }

    /** Finds places of months; the plan's own periods without comparing them. */
    ToIntFunction<SalesPeriod> places() {
        IdentityHashMap<SalesPeriod, Integer> seen = new IdentityHashMap<>();
        for (int m = 0; m < months.size(); m++) {
            seen.put(months.get(m), m);
        }
        return month -> {
            Integer place = seen.get(month);
            return place != null ? place : place(month);
        };
    }

    /** The place of a month in the year; refused if the period is not a month of the plan. */
    int place(SalesPeriod month) {
        int place = months.indexOf(month);
        if (place < 0) {
            throw new IllegalArgumentException("month must be a month of the plan, but was " + month);
        }
        return place;
    }

    private Quota quota(int node, SalesPeriod period, int first, int last) {
        return Quota.builder()
                .holder(columns.holder(node))
                .metric(metric)
                .period(period)
                .amount(columns.money(columns.sum(node, first, last, cells)))
                .build();
    }

    /** The place after the last month inside. */
    int lastMonthOf(SalesPeriod period, int first) {
        return Tiling.lastOf(period, first, months);
    }

    int firstMonthOf(SalesPeriod period) {
        return Tiling.firstOf(period, months, "whole months of " + year);
    }

    /** Two plans are equal if they have the same metric, calendar, year, tree and amounts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QuotaPlan that
                && metric.equals(that.metric)
                && calendar.equals(that.calendar)
                && year == that.year
                && currency().equals(that.currency())
                && hierarchy().equals(that.hierarchy())
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * hierarchy().hashCode() + Arrays.hashCode(cells);
    }

    /** Metric, year, root and its amount, such as {@code REVENUE 2026 of COMPANY:ACME: CNY 1200.00}. */
    @Override
    public String toString() {
        return metric + " " + year + " of " + columns.holder(0) + ": " + annual().amount();
    }
}
