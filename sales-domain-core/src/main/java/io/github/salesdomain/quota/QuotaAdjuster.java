package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * Changes single quotas of a plan by hand, so that everything above and below still sums.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class QuotaAdjuster {

    private final @Nullable LocalDate closedThrough;

    private QuotaAdjuster(@Nullable LocalDate closedThrough) {
        this.closedThrough = closedThrough;
    }

    /** {@return an adjuster that may change every month} */
    public static QuotaAdjuster standard() {
        return new QuotaAdjuster(null);
    }

    /**
     * A copy that leaves closed months as they are.
     *
     * @param asOf the last day that counts as elapsed; a month that ends by then is closed
     * @return the copy
     */
    public QuotaAdjuster withClosedThrough(LocalDate asOf) {
        return new QuotaAdjuster(requireNonNull(asOf, "asOf"));
    }

    /**
     * Changes quotas one after the other, each on top of those made before.
     * <p>
     * A change of several months goes over them in proportion to what is owed in each. With the holders beside, or another holder in the same
     * period, it goes by the months of whoever gives, and each month is balanced in itself. Whoever has others below hands its part down in
     * proportion; where nothing is owed, evenly. A change that would take a quota below zero is not made at all, and the outcome says why, with all
     * reasons. Takes O(depth × months) time for each change, and the holders below those it touches.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * month of the holder = month + change × month of the giver / sum over the months
     * month of the giver  = month - the same
     * }</pre>
     * Rounded to minor units by largest remainder. Source: formulas, quota adjustment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * // Wang and Li owe 50,000 each in April; Wang takes on 5,000: 55,000.00 and 45,000.00, North still 100,000.00
     * AdjustedPlan adjusted = QuotaAdjuster.standard().adjust(plan, List.of(wangPlus5000InApril));
     * QuotaAdjuster.standard().adjust(plan, List.of(wangMinus90000)).rejected(); // BELOW_ZERO: nothing is changed
     * }</pre>
     *
     * @param plan the plan so far
     * @param adjustments the changes, in order
     * @return the plan before and after, with what became of each change
     * @throws IllegalArgumentException if a holder is not in the plan; if a period is not made of whole months of its year; if a source is the
     *     holder itself or one above or below, in a period that overlaps; or if an amount exceeds the minor units of a {@code long}
     * @throws CurrencyMismatchException if a change is in another currency than the plan
     */
    public AdjustedPlan adjust(QuotaPlan plan, List<QuotaAdjustment> adjustments) {
        long[] cells = plan.copyOfCells();
        ImmutableList.Builder<AdjustmentOutcome> outcomes = ImmutableList.builder();
        for (QuotaAdjustment adjustment : adjustments) {
            outcomes.add(new AdjustmentOutcome(adjustment, List.copyOf(make(plan, adjustment, cells))));
        }
        HolderColumns columns = plan.columns();
        QuotaPlan after = new QuotaPlan(
                plan.metric(), plan.calendar(), plan.year(), columns, columns.sumUp(columns.leavesOnly(cells)));
        return new AdjustedPlan(plan, after, outcomes.build());
    }

    /** The months of one or more nodes that a change touches. */
    private record Reach(int[] nodes, int first, int last) {

        long[] row(HolderColumns columns, long[] cells) {
            long[] row = new long[last - first];
            for (int node : nodes) {
                for (int m = first; m < last; m++) {
                    row[m - first] = HolderColumns.add("amounts", row[m - first], cells[node * columns.months() + m]);
                }
            }
            return row;
        }

        void add(HolderColumns columns, long[] changes, long[] cells) {
            for (int m = first; m < last; m++) {
                if (changes[m - first] != 0) {
                    Spread.addTo(columns, nodes, m, changes[m - first], cells);
                }
            }
        }
    }

    private Set<AdjustmentReason> make(QuotaPlan plan, QuotaAdjustment adjustment, long[] cells) {
        HolderColumns columns = plan.columns();
        Shares.checkCurrency(columns.currency(), adjustment.change());
        long change = HolderColumns.minor("change", adjustment.change());
        int node = columns.number(adjustment.holder());
        Reach holder = reach(plan, new int[] {node}, adjustment.period());
        EnumSet<AdjustmentReason> reasons = EnumSet.noneOf(AdjustmentReason.class);
        long[] own = holder.row(columns, cells);
        if (change < 0 && sum(own) < -change) {
            reasons.add(AdjustmentReason.BELOW_ZERO);
        }
        checkOpen(plan, holder, reasons);
        Reach source = sourceOf(plan, node, adjustment);
        if (source == null) {
            if (adjustment.source() instanceof AdjustmentSource.Beside) {
                reasons.add(AdjustmentReason.NOBODY_BESIDE);
            }
            if (reasons.isEmpty()) {
                long[] changes = Spread.split(change, own);
                holder.add(columns, changes, cells);
                raiseAbove(columns, node, holder.first(), changes, cells);
            }
            return reasons;
        }
        long[] others = source.row(columns, cells);
        if (change > 0 && sum(others) < change) {
            reasons.add(AdjustmentReason.SOURCE_BELOW_ZERO);
        }
        checkOpen(plan, source, reasons);
        if (reasons.isEmpty()) {
            boolean samePeriod = source.first() == holder.first() && source.last() == holder.last();
            long[] changes = Spread.split(change, samePeriod && change > 0 ? others : own);
            long[] opposite = samePeriod ? negated(changes) : Spread.split(-change, others);
            holder.add(columns, changes, cells);
            source.add(columns, opposite, cells);
            if (adjustment.source() instanceof AdjustmentSource.Other) {
                raiseAbove(columns, node, holder.first(), changes, cells);
                raiseAbove(columns, source.nodes()[0], source.first(), opposite, cells);
            }
        }
        return reasons;
    }

    /** Whoever balances a change; null if that is the total, or nobody. */
    private static @Nullable Reach sourceOf(QuotaPlan plan, int node, QuotaAdjustment adjustment) {
        HolderColumns columns = plan.columns();
        if (adjustment.source() instanceof AdjustmentSource.Other other) {
            int from = columns.number(other.holder());
            Reach source = reach(plan, new int[] {from}, other.period());
            boolean related = from == node
                    || plan.hierarchy().isAbove(other.holder(), adjustment.holder())
                    || plan.hierarchy().isAbove(adjustment.holder(), other.holder());
            if (related && other.period().range().overlaps(adjustment.period().range())) {
                throw new IllegalArgumentException("source of a change of " + adjustment.holder() + " in "
                        + adjustment.period() + " must be another holder or period, but was " + other.holder() + " in "
                        + other.period());
            }
            return source;
        }
        if (adjustment.source() instanceof AdjustmentSource.Total || node == 0) {
            return null;
        }
        int[] beside = Arrays.stream(columns.childrenOf(columns.parentOf(node)))
                .filter(sibling -> sibling != node)
                .toArray();
        return beside.length == 0 ? null : reach(plan, beside, adjustment.period());
    }

    private static Reach reach(QuotaPlan plan, int[] nodes, SalesPeriod period) {
        int first = plan.firstMonthOf(period);
        return new Reach(nodes, first, plan.lastMonthOf(period, first));
    }

    private void checkOpen(QuotaPlan plan, Reach reach, Set<AdjustmentReason> reasons) {
        if (closedThrough != null && plan.months().get(reach.first()).isClosedAsOf(closedThrough)) {
            reasons.add(AdjustmentReason.MONTH_CLOSED);
        }
    }

    private static void raiseAbove(HolderColumns columns, int node, int first, long[] changes, long[] cells) {
        for (int above = columns.parentOf(node); above >= 0; above = columns.parentOf(above)) {
            for (int i = 0; i < changes.length; i++) {
                int cell = above * columns.months() + first + i;
                cells[cell] = HolderColumns.add("amounts", cells[cell], changes[i]);
            }
        }
    }

    private static long sum(long[] row) {
        long sum = 0;
        for (long cell : row) {
            sum = HolderColumns.add("amounts", sum, cell);
        }
        return sum;
    }

    private static long[] negated(long[] row) {
        long[] negated = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            negated[i] = -row[i];
        }
        return negated;
    }
}
