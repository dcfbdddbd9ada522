package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Quotas of units of every holder of a tree in every month of a year, or for one period (销量任务分解表). The counterpart of {@link QuotaPlan} for what
 * is counted.
 * <p>
 * Months sum to the year for every holder. The years of the holders below sum to the year of the holder above, raised by the hedge of their level and
 * rounded once, half up; without a hedge every month of theirs sums to its month too. Where the whole is whole, so is every amount; otherwise all have
 * at most its decimals. No amount is negative. Immutable; two plans are equal if they say the same.
 */
public final class UnitQuotaPlan implements Explained {

    private final UnitQuota whole;
    private final ImmutableList<SalesPeriod> periods;
    private final ImmutableList<Rate> hedges;
    private final HolderColumns columns;
    private final long[] cells;

    /** Takes over the cells. */
    UnitQuotaPlan(UnitQuota whole, List<SalesPeriod> periods, List<Rate> hedges, HolderColumns columns, long[] cells) {
        this.whole = whole;
        this.periods = ImmutableList.copyOf(periods);
        this.hedges = ImmutableList.copyOf(hedges);
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * A plan from the amounts of all holders.
     * <p>
     * Takes O(holders × periods) time and memory, beside sorting.
     *
     * @param whole what the root owes
     * @param periods what the period of the whole is cut into, in order: months, or itself alone
     * @param hedges how much more is assigned below than is owed above: directly below the root first; levels left out have none
     * @param hierarchy the tree of holders, with the holder of the whole as its one root
     * @param amounts for each holder, the amount of each period in order
     * @return the plan
     * @throws IllegalArgumentException if the periods do not fill that of the whole; if a hedge is negative; if the tree has another root or several;
     *     if a holder is missing, or another is given; if the number of amounts is not that of the periods; if an amount is negative, has more
     *     decimals than the whole or exceeds 2^62 of its last decimal place; or if a sum is not as this class says
     * @throws UnitMismatchException if an amount is in another unit than the whole
     */
    public static UnitQuotaPlan of(
            UnitQuota whole,
            List<SalesPeriod> periods,
            List<Rate> hedges,
            Hierarchy<Holder> hierarchy,
            Map<Holder, ? extends List<Quantity>> amounts) {
        Tiling.check(whole.period(), periods);
        List<Rate> byLevel = checkedHedges(hedges);
        whole.holder().requireRootOf(hierarchy);
        HolderColumns columns = UnitQuota.columns(hierarchy, periods.size());
        amounts.keySet().forEach(columns::number);
        long[] cells = new long[columns.size() * periods.size()];
        for (int node = 0; node < columns.size(); node++) {
            List<Quantity> row = amounts.get(columns.holder(node));
            if (row == null || row.size() != periods.size()) {
                throw new IllegalArgumentException("amounts of " + columns.holder(node) + " must be " + periods.size()
                        + " amounts, but was " + (row == null ? 0 : row.size()));
            }
            for (int m = 0; m < periods.size(); m++) {
                cells[node * periods.size() + m] = steps(whole, columns.holder(node), row.get(m));
            }
        }
        UnitQuotaPlan plan = new UnitQuotaPlan(whole, periods, byLevel, columns, cells);
        plan.checkSums();
        return plan;
    }

    private static long steps(UnitQuota whole, Holder holder, Quantity amount) {
        UnitQuota.checkUnit(whole.amount().unit(), amount);
        if (amount.isNegative() || amount.amount().scale() > whole.scale()) {
            throw new IllegalArgumentException("amount must not be negative and have at most " + whole.scale()
                    + " decimals, but was " + amount + " for " + holder);
        }
        return UnitQuota.steps("amount", amount, whole.scale());
    }

    private void checkSums() {
        checkSum(columns.holder(0), period(), UnitQuota.steps("amount", whole.amount(), whole.scale()), year(0));
        long[] below = new long[cells.length];
        for (int node = columns.size() - 1; node >= 0; node--) {
            columns.addToParent(node, cells, below);
            if (!columns.isLeaf(node)) {
                Holder holder = columns.holder(node);
                long raised = raised(year(node), hedges, columns.depth(node));
                checkSum(holder, period(), raised, columns.yearOf(node, below));
                for (int m = 0; m < periods.size() && raised == year(node); m++) {
                    int cell = node * periods.size() + m;
                    checkSum(holder, periods.get(m), cells[cell], below[cell]);
                }
            }
        }
    }

    private void checkSum(Holder holder, SalesPeriod period, long wanted, long sum) {
        if (wanted != sum) {
            throw new IllegalArgumentException("amounts under " + holder + " must sum to " + quantity(wanted) + " in "
                    + period + ", but was " + quantity(sum));
        }
    }

    /** The hedges without those at the end that are zero; refused if one is negative. */
    static List<Rate> checkedHedges(List<Rate> hedges) {
        List<Rate> checked = new ArrayList<>(hedges);
        checked.forEach(Shares::checkHedge);
        while (!checked.isEmpty() && checked.get(checked.size() - 1).isZero()) {
            checked.remove(checked.size() - 1);
        }
        return ImmutableList.copyOf(checked);
    }

    /** What those below a node of a depth get together, raised by the hedge of their level. */
    static long raised(long steps, List<Rate> hedges, int depth) {
        Rate hedge = hedgeAt(hedges, depth);
        if (hedge.isZero()) {
            return steps;
        }
        BigDecimal raised = UnitQuota.raised(BigDecimal.valueOf(steps), hedge, 0);
        if (raised.unscaledValue().bitLength() > 62) {
            throw new IllegalArgumentException(
                    "amount must be below 2^62 in its last decimal place, but was " + raised);
        }
        return raised.longValueExact();
    }

    private static Rate hedgeAt(List<Rate> hedges, int depth) {
        return depth < hedges.size() ? hedges.get(depth) : Rate.zero();
    }

    /** {@return what the root owes for the whole period} */
    public UnitQuota whole() {
        return whole;
    }

    /** {@return what is measured} */
    public Metric metric() {
        return whole.metric();
    }

    /** {@return the whole period} */
    public SalesPeriod period() {
        return whole.period();
    }

    /** {@return what the whole period is cut into, in order: months, or itself alone} */
    public List<SalesPeriod> periods() {
        return periods;
    }

    /** {@return how much more is assigned below than is owed above, directly below the root first; levels left out have none} */
    public List<Rate> hedges() {
        return hedges;
    }

    /** {@return the tree of holders} */
    public Hierarchy<Holder> hierarchy() {
        return columns.hierarchy();
    }

    /** {@return all holders, each after the one above it, siblings sorted} */
    public List<Holder> holders() {
        return columns.holders();
    }

    /** {@return the amount of each period of each holder, in the order of {@link #holders()}} */
    public Map<Holder, List<Quantity>> amounts() {
        ImmutableMap.Builder<Holder, List<Quantity>> rows = ImmutableMap.builderWithExpectedSize(columns.size());
        for (int node = 0; node < columns.size(); node++) {
            ImmutableList.Builder<Quantity> row = ImmutableList.builderWithExpectedSize(periods.size());
            for (int m = 0; m < periods.size(); m++) {
                row.add(quantity(cells[node * periods.size() + m]));
            }
            rows.put(columns.holder(node), row.build());
        }
        return rows.buildOrThrow();
    }

    /**
     * What a holder owes for a period.
     *
     * @param holder a holder of this plan
     * @param period one of the periods of this plan, the whole, or another run of them such as a quarter
     * @return the quota
     * @throws IllegalArgumentException if the holder is not in the plan, or the period is not made of whole periods of it
     */
    public UnitQuota quotaFor(Holder holder, SalesPeriod period) {
        return quota(columns.number(holder), requireNonNull(period, "period"));
    }

    /**
     * What every holder owes for a period.
     *
     * @param period one of the periods of this plan, the whole, or another run of them such as a quarter
     * @return the quotas, in the order of {@link #holders()}
     * @throws IllegalArgumentException if the period is not made of whole periods of this plan
     */
    public List<UnitQuota> quotasFor(SalesPeriod period) {
        ImmutableList.Builder<UnitQuota> quotas = ImmutableList.builderWithExpectedSize(columns.size());
        for (int node = 0; node < columns.size(); node++) {
            quotas.add(quota(node, period));
        }
        return quotas.build();
    }

    /**
     * What the holders directly below one owe together for a period.
     *
     * @param holder a holder of this plan with others below
     * @param period one of the periods of this plan, the whole, or another run of them
     * @return the sum
     * @throws IllegalArgumentException if the holder is not in the plan or has nobody below, or the period is not made of whole periods of it
     */
    public Quantity assignedBelow(Holder holder, SalesPeriod period) {
        List<UnitQuota> below = quotasBelow(holder, period);
        if (below.isEmpty()) {
            throw new IllegalArgumentException("holder must have others below, but was " + holder);
        }
        Quantity sum = Quantity.zero(whole.amount().unit());
        for (UnitQuota part : below) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    /**
     * How much more is assigned below a holder than it owes itself; what rounding moved between months is in it, so that it may lie a unit off in a
     * month, while the year is exact.
     *
     * @param holder a holder of this plan with others below
     * @param period one of the periods of this plan, the whole, or another run of them
     * @return what is assigned less what is owed; zero where the level has no hedge
     * @throws IllegalArgumentException if the holder is not in the plan or has nobody below, or the period is not made of whole periods of it
     */
    public Quantity hedgeOf(Holder holder, SalesPeriod period) {
        return assignedBelow(holder, period).minus(quotaFor(holder, period).amount());
    }

    /** The whole of the root, made of its periods and of the holders directly below. */
    @Override
    public Explanation explain() {
        return explain(whole.holder(), period());
    }

    /**
     * Shows what one quota is made of: the periods inside it, and the holders directly below with the hedge.
     *
     * @param holder a holder of this plan
     * @param period one of the periods of this plan, the whole, or another run of them
     * @return the explanation
     * @throws IllegalArgumentException if the holder is not in the plan, or the period is not made of whole periods of it
     */
    public Explanation explain(Holder holder, SalesPeriod period) {
        Quantity amount = quotaFor(holder, period).amount();
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        List<SalesPeriod> inside = periods.stream()
                .filter(part -> period.contains(part) && !part.range().equals(period.range()))
                .toList();
        if (!inside.isEmpty()) {
            lines.add(Explanation.of(
                    "by period",
                    amount,
                    quotasOver(holder, inside).stream()
                            .map(part -> Explanation.of(part.period().toString(), part.amount()))
                            .toList()));
        }
        List<UnitQuota> below = quotasBelow(holder, period);
        if (!below.isEmpty()) {
            Quantity hedge = hedgeOf(holder, period);
            lines.add(Explanation.of(
                    "by holder",
                    assignedBelow(holder, period) + (hedge.isZero() ? "" : ", of it hedge " + hedge),
                    below.stream()
                            .map(part -> Explanation.of(part.holder().toString(), part.amount()))
                            .toList()));
        }
        return Explanation.of(metric() + " quota of " + holder + " for " + period, amount, lines.build());
    }

    private UnitQuota quota(int node, SalesPeriod period) {
        int first = Tiling.firstOf(period, periods, "whole periods of the plan");
        int last = Tiling.lastOf(period, first, periods);
        return UnitQuota.of(columns.holder(node), metric(), period, quantity(columns.sum(node, first, last, cells)));
    }

    private long year(int node) {
        return columns.yearOf(node, cells);
    }

    private Quantity quantity(long steps) {
        return Quantity.of(
                BigDecimal.valueOf(steps, whole.scale()), whole.amount().unit());
    }

    HolderColumns columns() {
        return columns;
    }

    /** What those directly below a holder owe for a period. */
    List<UnitQuota> quotasBelow(Holder holder, SalesPeriod period) {
        return Arrays.stream(columns.childrenOf(columns.number(holder)))
                .mapToObj(child -> quota(child, period))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a holder owes for each of some periods. */
    List<UnitQuota> quotasOver(Holder holder, List<SalesPeriod> parts) {
        return parts.stream().map(period -> quotaFor(holder, period)).collect(ImmutableList.toImmutableList());
    }

    /** The hedge of the level below a holder. */
    Rate hedgeBelow(Holder holder) {
        return hedgeAt(hedges, columns.depth(columns.number(holder)));
    }

    /** What every holder has if the leaves have these amounts; a leaf without an amount has nothing. */
    List<Quantity> sumUp(Map<Holder, Quantity> actuals) {
        Quantity[] sums = new Quantity[columns.size()];
        Arrays.fill(sums, Quantity.zero(whole.amount().unit()));
        actuals.forEach((holder, amount) -> {
            UnitQuota.checkUnit(whole.amount().unit(), amount);
            sums[columns.leaf("actual", holder)] = amount;
        });
        for (int node = sums.length - 1; node > 0; node--) {
            int above = columns.parentOf(node);
            sums[above] = sums[above].plus(sums[node]);
        }
        return ImmutableList.copyOf(sums);
    }

    /** Two plans are equal if they have the same whole, periods, hedges, tree and amounts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitQuotaPlan that
                && whole.equals(that.whole)
                && periods.equals(that.periods)
                && hedges.equals(that.hedges)
                && hierarchy().equals(that.hierarchy())
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * hierarchy().hashCode() + Arrays.hashCode(cells);
    }

    /** Metric, period, root and its amount, such as {@code VOLUME 2026 of COMPANY:ACME: 1200 CASE}. */
    @Override
    public String toString() {
        return metric() + " " + period() + " of " + whole.holder() + ": " + whole.amount();
    }
}
