package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a year's quota down a tree of holders and over the months, so that every level sums to the one above, to the minor unit (层层分解).
 * <p>
 * The organisation comes first, then time: the year goes from each holder to those below, and at the bottom each year goes over its months. What
 * stands above in a month or quarter is the sum of what stands below, by definition. Immutable and safe for use by many threads.
 */
public final class QuotaCascade {

    private final @Nullable SplitPolicy policy;
    private final ZeroBase zeroBase;
    private final MonthShape shape;

    private QuotaCascade(@Nullable SplitPolicy policy, ZeroBase zeroBase, MonthShape shape) {
        this.policy = policy;
        this.zeroBase = zeroBase;
        this.shape = shape;
    }

    /**
     * {@return a cascade by history alone: each holder weighs the net sales of everything below, each month what was sold in it; who sold nothing
     * gets nothing}
     */
    public static QuotaCascade standard() {
        return new QuotaCascade(null, ZeroBase.NOTHING, MonthShape.OWN);
    }

    /**
     * A cascade in which another rule than history divides a quota among the holders below; months still follow history.
     *
     * @param policy how heavily each holder weighs beside the others under the same holder
     * @return the cascade
     */
    public static QuotaCascade with(SplitPolicy policy) {
        return new QuotaCascade(requireNonNull(policy, "policy"), ZeroBase.NOTHING, MonthShape.OWN);
    }

    /**
     * A copy with another answer for a holder whose weight is zero, such as a newcomer.
     *
     * @param zeroBase what such a holder gets beside the others under the same holder
     * @return the copy
     */
    public QuotaCascade withZeroBase(ZeroBase zeroBase) {
        return new QuotaCascade(policy, requireNonNull(zeroBase, "zeroBase"), shape);
    }

    /**
     * A copy in which the months follow another history.
     *
     * @param shape whose history says how a year goes over the months
     * @return the copy
     */
    public QuotaCascade withMonthShape(MonthShape shape) {
        return new QuotaCascade(policy, zeroBase, requireNonNull(shape, "shape"));
    }

    /**
     * Breaks a year's quota down.
     * <p>
     * A month of history counts for the month at the same place of the planned year; several years are summed. Negative history counts as none at
     * the level where it is compared: a holder weighs the net sales of everything below, not less than zero. Takes O(holders × months) time and
     * memory, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * year of a holder  = year of the holder above × net history of the holder / sum beside it
     * month of a holder = year of the holder × history of the month / history of the year      at the bottom
     *                   = sum of the holders below                                              above it
     * }</pre>
     * Each division by largest remainder, so that the parts sum exactly. Source: formulas, quota cascade.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaPlan plan = QuotaCascade.standard().cascade(annual, territoriesAndReps, SalesCalendar.gregorian(), lastYear);
     * plan.quotaFor(north, march).amount();
     * QuotaCascade.standard().cascade(annual, territoriesAndReps, SalesCalendar.gregorian(), Map.of()); // refused: no weights
     * }</pre>
     *
     * @param annual the quota of the whole, for a year of the calendar, held by the root of the tree
     * @param holders the tree, with one root
     * @param calendar cuts the year into months
     * @param history what each holder at the bottom of the tree sold in each month of an earlier year; missing months sold nothing
     * @return the plan of every holder and month
     * @throws IllegalArgumentException if the tree has another root than the holder of the quota or several; if the quota is not for a year of the
     *     calendar; if history is of a holder who is not at the bottom, or not of a month of the calendar; if a quota is left where all weights
     *     are zero; or if an amount exceeds the minor units of a {@code long}
     * @throws CurrencyMismatchException if history is in another currency than the quota
     */
    public QuotaPlan cascade(
            Quota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Money>> history) {
        Shares.checkAdditive(annual.metric());
        if (!holders.roots().equals(List.of(annual.holder()))) {
            throw new IllegalArgumentException(
                    "holder must be the one root of the tree, but was " + annual.holder() + " over " + holders.roots());
        }
        int year = calendar.yearOf(annual.period().start());
        if (!calendar.year(year).range().equals(annual.period().range())) {
            throw new IllegalArgumentException("period must be a year of the calendar, but was " + annual.period());
        }
        HolderColumns columns = new HolderColumns(
                holders,
                annual.amount().getCurrencyUnit(),
                calendar.months(year).size());
        MonthOfYear place = new MonthOfYear(calendar);
        long[] sold = columns.sumUp(columns.read("history", history, place::of));
        long[] years = years(columns, HolderColumns.minor("amount", annual.amount()), sold);
        long[] cells = new long[sold.length];
        for (int node = 0; node < columns.size(); node++) {
            if (columns.isLeaf(node)) {
                months(columns, node, years[node], sold, cells);
            }
        }
        return new QuotaPlan(annual.metric(), calendar, year, columns, columns.sumUp(cells));
    }

    /** The year of each node, from the top down. */
    private long[] years(HolderColumns columns, long total, long[] sold) {
        long[] years = new long[columns.size()];
        years[0] = total;
        for (int node = 0; node < columns.size(); node++) {
            int[] children = columns.childrenOf(node);
            if (children.length == 0 || years[node] == 0) {
                continue;
            }
            long[] parts = policy == null && zeroBase == ZeroBase.NOTHING
                    ? byHistory(columns, node, years[node], children, sold)
                    : byPolicy(columns, node, years[node], children, sold);
            for (int i = 0; i < children.length; i++) {
                years[children[i]] = parts[i];
            }
        }
        return years;
    }

    private static long[] byHistory(HolderColumns columns, int node, long year, int[] children, long[] sold) {
        long[] weights = new long[children.length];
        boolean any = false;
        for (int i = 0; i < children.length; i++) {
            weights[i] = Math.max(0, columns.yearOf(children[i], sold));
            any |= weights[i] > 0;
        }
        if (!any) {
            throw nothingBelow(columns.holder(node));
        }
        return Apportioner.standard().split(year, weights);
    }

    private long[] byPolicy(HolderColumns columns, int node, long year, int[] children, long[] sold) {
        List<Holder> below = columns.holdersOf(children);
        SplitPolicy rule = policy != null ? policy : SplitPolicy.proportionalTo(columns.yearsOf(children, sold));
        List<Ratio> weights = zeroBase.fill(Shares.inOrder(below, rule.weigh(below)));
        if (weights.stream().allMatch(Shares::isZero)) {
            throw nothingBelow(columns.holder(node));
        }
        List<Money> parts = Shares.split(Apportioner.standard(), columns.money(year), weights);
        return parts.stream()
                .mapToLong(part -> HolderColumns.minor("amount", part))
                .toArray();
    }

    private void months(HolderColumns columns, int leaf, long year, long[] sold, long[] cells) {
        if (year == 0) {
            return;
        }
        int node = shape == MonthShape.OF_WHOLE ? 0 : leaf;
        long[] weights = shape == MonthShape.EVEN ? columns.evenRow() : columns.positiveRow(node, sold);
        while (isZero(weights)) {
            if (node == 0 || shape == MonthShape.OWN) {
                throw new IllegalArgumentException(
                        "history must give " + columns.holder(leaf) + " a month to put its quota in, but was nothing"
                                + "\nMaybe use MonthShape."
                                + (node == 0 ? MonthShape.EVEN : MonthShape.OWN_OR_ABOVE));
            }
            node = columns.parentOf(node);
            weights = columns.positiveRow(node, sold);
        }
        long[] parts = Apportioner.standard().split(year, weights);
        System.arraycopy(parts, 0, cells, leaf * columns.months(), parts.length);
    }

    private static boolean isZero(long[] weights) {
        for (long weight : weights) {
            if (weight > 0) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException nothingBelow(Holder holder) {
        return new IllegalArgumentException("weights below " + holder
                + " must sum to more than 0, but was 0\nMaybe use ZeroBase.EQUAL_IF_ALL or ZeroBase.AVERAGE");
    }
}
