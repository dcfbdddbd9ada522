package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.ApportionmentRule;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
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
    private final List<Rate> hedges;

    private QuotaCascade(@Nullable SplitPolicy policy, ZeroBase zeroBase, MonthShape shape, List<Rate> hedges) {
        this.policy = policy;
        this.zeroBase = zeroBase;
        this.shape = shape;
        this.hedges = hedges;
    }

    /**
     * {@return a cascade by history alone: each holder weighs the net sales of everything below, each month what was sold in it; who sold nothing
     * gets nothing}
     */
    public static QuotaCascade standard() {
        return new QuotaCascade(null, ZeroBase.NOTHING, MonthShape.OWN, List.of());
    }

    /**
     * A cascade in which another rule than history divides a quota among the holders below; months still follow history.
     *
     * @param policy how heavily each holder weighs beside the others under the same holder
     * @return the cascade
     */
    public static QuotaCascade with(SplitPolicy policy) {
        return new QuotaCascade(requireNonNull(policy, "policy"), ZeroBase.NOTHING, MonthShape.OWN, List.of());
    }

    /**
     * A copy with another answer for a holder whose weight is zero, such as a newcomer.
     *
     * @param zeroBase what such a holder gets beside the others under the same holder
     * @return the copy
     */
    public QuotaCascade withZeroBase(ZeroBase zeroBase) {
        return new QuotaCascade(policy, requireNonNull(zeroBase, "zeroBase"), shape, hedges);
    }

    /**
     * A copy in which the months follow another history.
     *
     * @param shape whose history says how a year goes over the months
     * @return the copy
     */
    public QuotaCascade withMonthShape(MonthShape shape) {
        return new QuotaCascade(policy, zeroBase, requireNonNull(shape, "shape"), hedges);
    }

    /**
     * A copy that assigns more below than is owed above (加码), level by level, for quotas of units. No quota above is raised, and the plan shows both.
     * <p>
     * A plan of money sums to its whole at every level and takes no hedge; a {@link NestedAllocator} hedges money.
     *
     * @param byLevel how much more: the holders directly below the whole first, then those below them; none below zero, levels left out have none
     * @return the copy
     * @throws IllegalArgumentException if a hedge is negative
     */
    public QuotaCascade withHedges(Rate... byLevel) {
        return new QuotaCascade(policy, zeroBase, shape, UnitQuotaPlan.checkedHedges(List.of(byLevel)));
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
     *     are zero; if this cascade has hedges; or if an amount exceeds the minor units of a {@code long}
     * @throws CurrencyMismatchException if history is in another currency than the quota
     */
    public QuotaPlan cascade(
            Quota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Money>> history) {
        Shares.checkAdditive(annual.metric());
        if (!hedges.isEmpty()) {
            throw new IllegalArgumentException(
                    "hedges must not be given for money, but was " + hedges + "\nMaybe use NestedAllocator");
        }
        annual.holder().requireRootOf(holders);
        int year = yearOf(annual.period(), calendar);
        HolderColumns columns = new HolderColumns(
                holders,
                annual.amount().getCurrencyUnit(),
                calendar.months(year).size());
        MonthOfYear place = new MonthOfYear(calendar);
        long[] sold = columns.sumUp(columns.read("history", history, place::of));
        long[] years = years(columns, HolderColumns.minor("amount", annual.amount()), sold);
        return new QuotaPlan(annual.metric(), calendar, year, columns, columns.sumUp(leafMonths(columns, years, sold)));
    }

    /**
     * Breaks a year's quota down and proves it: how every holder's year was divided, by which weights, with a certificate of each division.
     * <p>
     * The plan is that of {@link #cascade(Quota, Hierarchy, SalesCalendar, Map)}, and so are the refusals. Takes O(holders × months) time and memory, as the
     * plan alone does, and is slower: it makes objects for each part.
     *
     * <h4>Formula</h4>
     * <pre>{@code one division for each holder with a year above zero: among those below, or at the bottom over the months}</pre>
     * Source: formulas, cascade proof.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CascadeProof proof = QuotaCascade.standard().prove(annual, territoriesAndReps, calendar, lastYear);
     * proof.divisionOf(north).orElseThrow().certificate();   // who got each leftover fen, and why
     * QuotaCascade.standard().prove(annual, territoriesAndReps, calendar, Map.of()); // refused: no weights
     * }</pre>
     *
     * @param annual the quota of the whole, for a year of the calendar, held by the root of the tree
     * @param holders the tree, with one root
     * @param calendar cuts the year into months
     * @param history what each holder at the bottom of the tree sold in each month of an earlier year; missing months sold nothing
     * @return the plan with its divisions
     * @throws IllegalArgumentException for the reasons of a cascade
     * @throws CurrencyMismatchException if history is in another currency than the quota
     */
    public CascadeProof prove(
            Quota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Money>> history) {
        QuotaPlan plan = cascade(annual, holders, calendar, history);
        HolderColumns columns = plan.columns();
        long[] sold = columns.sumUp(columns.read("history", history, new MonthOfYear(calendar)::of));
        ImmutableList.Builder<QuotaSplit> divisions = ImmutableList.builder();
        for (int node = 0; node < columns.size(); node++) {
            Quota whole = plan.quotaFor(columns.holder(node), plan.period());
            if (!whole.amount().isZero()) {
                List<Quota> parts = CascadeProof.partsOf(plan, whole);
                List<Ratio> weights = columns.isLeaf(node)
                        ? ratios(monthWeights(columns, node, sold))
                        : weightsBelow(columns, node, sold);
                QuotaSplit.Builder division = QuotaSplit.builder().whole(whole);
                for (int i = 0; i < parts.size(); i++) {
                    division.addPart(new QuotaSplit.Part(parts.get(i), weights.get(i), false));
                }
                divisions.add(division.build());
            }
        }
        return new CascadeProof(plan, divisions.build());
    }

    /**
     * Breaks a year's quota of units down: in whole units where the quota is whole, otherwise in its last decimal place.
     * <p>
     * The rules are those for money, and each level may be hedged. Where a level is hedged, the months of the holder above follow the months assigned
     * below it. Takes O(holders × months) time and memory, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * year of a holder  = year of the holder above × (1 + hedge of the level) × net history of the holder / sum beside it
     * month of a holder = year of the holder × history of the month / history of the year      at the bottom
     *                   = year of the holder × month of those below / year of those below      above it: without a hedge, their sum
     * }</pre>
     * Each division by largest remainder; a hedged year is rounded once, half up. Source: formulas, unit quota cascade.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * UnitQuotaPlan plan = QuotaCascade.standard().withHedges(Rate.percent(10)).cascade(cases, tree, calendar, casesLastYear);
     * plan.quotaFor(north, march).amount();                               // whole cases
     * plan.hedgeOf(company, plan.period());                               // what is assigned beyond what is owed
     * QuotaCascade.standard().cascade(cases, tree, calendar, piecesLastYear); // refused: units differ
     * }</pre>
     *
     * @param annual the quota of the whole, for a year of the calendar, held by the root of the tree
     * @param holders the tree, with one root
     * @param calendar cuts the year into months
     * @param history what each holder at the bottom of the tree sold in each month of an earlier year; missing months sold nothing
     * @return the plan of every holder and month
     * @throws IllegalArgumentException for the reasons of a cascade of money; or if an amount exceeds 2^62 of the last decimal place
     * @throws UnitMismatchException if history is in another unit than the quota
     */
    public UnitQuotaPlan cascade(
            UnitQuota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history) {
        annual.holder().requireRootOf(holders);
        List<SalesPeriod> months = calendar.months(yearOf(annual.period(), calendar));
        return units(annual, holders, months, history, new MonthOfYear(calendar)::of, this);
    }

    /**
     * Breaks a quota of units down a tree of holders alone, for what is a state and not a sum over time, such as active outlets.
     * <p>
     * Takes O(holders) time and memory, beside sorting. Rules and formula are those of the years of a cascade.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaCascade.standard().cascade(fiveHundredOutlets, tree, activeLastYear).quotaFor(north, june); // 170 outlets, all through June
     * QuotaCascade.standard().cascade(fiveHundredOutlets, tree, Map.of());                             // refused: no weights
     * }</pre>
     *
     * @param quota the quota of the whole for any period, held by the root of the tree
     * @param holders the tree, with one root
     * @param history what each holder at the bottom of the tree had earlier; who is missing had nothing
     * @return the plan of every holder for the one period
     * @throws IllegalArgumentException if the tree has another root than the holder of the quota or several; if history is of a holder who is not at
     *     the bottom; if a quota is left where all weights are zero; or if an amount exceeds 2^62 of the last decimal place
     * @throws UnitMismatchException if history is in another unit than the quota
     */
    public UnitQuotaPlan cascade(UnitQuota quota, Hierarchy<Holder> holders, Map<Holder, Quantity> history) {
        quota.holder().requireRootOf(holders);
        return units(
                quota,
                holders,
                List.of(quota.period()),
                inOnePeriod(quota, history),
                period -> 0,
                withMonthShape(MonthShape.EVEN));
    }

    /**
     * Breaks a year's quota of units down and proves it: how every holder's year was divided, by which weights, with a certificate of each division.
     * <p>
     * The plan is that of {@link #cascade(UnitQuota, Hierarchy, SalesCalendar, Map)}, and so are the refusals. Takes O(holders × months) time and memory,
     * as the plan alone does, and is slower: it makes objects for each part.
     *
     * <h4>Formula</h4>
     * <pre>{@code for each holder with a year above zero, one division among those below and one over the months}</pre>
     * Source: formulas, unit cascade proof.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * UnitCascadeProof proof = QuotaCascade.standard().prove(cases, tree, calendar, casesLastYear);
     * proof.divisionsOf(north).get(0).certificate();                          // who got each leftover case, and why
     * QuotaCascade.standard().prove(cases, tree, calendar, piecesLastYear);   // refused: units differ
     * }</pre>
     *
     * @param annual the quota of the whole, for a year of the calendar, held by the root of the tree
     * @param holders the tree, with one root
     * @param calendar cuts the year into months
     * @param history what each holder at the bottom of the tree sold in each month of an earlier year; missing months sold nothing
     * @return the plan with its divisions
     * @throws IllegalArgumentException for the reasons of a cascade
     * @throws UnitMismatchException if history is in another unit than the quota
     */
    public UnitCascadeProof prove(
            UnitQuota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history) {
        return proof(cascade(annual, holders, calendar, history), history, new MonthOfYear(calendar)::of);
    }

    /**
     * Breaks a quota of units down a tree of holders alone and proves it.
     * <p>
     * The plan is that of {@link #cascade(UnitQuota, Hierarchy, Map)}, and so are the refusals. Takes O(holders) time and memory, beside sorting. Rules
     * and formula are those of a cascade over the months, with the divisions among holders alone.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaCascade.standard().prove(fiveHundredOutlets, tree, activeLastYear).certificates(); // one for each holder with others below
     * QuotaCascade.standard().prove(fiveHundredOutlets, tree, Map.of());                      // refused: no weights
     * }</pre>
     *
     * @param quota the quota of the whole for any period, held by the root of the tree
     * @param holders the tree, with one root
     * @param history what each holder at the bottom of the tree had earlier; who is missing had nothing
     * @return the plan with its divisions
     * @throws IllegalArgumentException for the reasons of a cascade
     * @throws UnitMismatchException if history is in another unit than the quota
     */
    public UnitCascadeProof prove(UnitQuota quota, Hierarchy<Holder> holders, Map<Holder, Quantity> history) {
        return proof(cascade(quota, holders, history), inOnePeriod(quota, history), period -> 0);
    }

    private static UnitQuotaPlan units(
            UnitQuota whole,
            Hierarchy<Holder> holders,
            List<SalesPeriod> periods,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history,
            ToIntFunction<SalesPeriod> place,
            QuotaCascade cascade) {
        HolderColumns columns = UnitQuota.columns(holders, periods.size());
        long[] sold = sold(whole, columns, history, place);
        long[] years = cascade.years(columns, UnitQuota.steps("amount", whole.amount(), whole.scale()), sold);
        long[] cells = cascade.leafMonths(columns, years, sold);
        long[] below = new long[cells.length];
        for (int node = columns.size() - 1; node >= 0; node--) {
            if (!columns.isLeaf(node) && years[node] > 0) {
                long[] row = Apportioner.standard().split(years[node], columns.positiveRow(node, below));
                System.arraycopy(row, 0, cells, node * row.length, row.length);
            }
            columns.addToParent(node, cells, below);
        }
        return new UnitQuotaPlan(whole, periods, cascade.hedges, columns, cells);
    }

    private static long[] sold(
            UnitQuota whole,
            HolderColumns columns,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history,
            ToIntFunction<SalesPeriod> place) {
        int scale = history.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(quantity -> quantity.amount().scale())
                .max()
                .orElse(0);
        return columns.sumUp(columns.read("history", history, place, quantity -> {
            UnitQuota.checkUnit(whole.amount().unit(), quantity);
            return UnitQuota.steps("history", quantity, scale);
        }));
    }

    private static Map<Holder, Map<SalesPeriod, Quantity>> inOnePeriod(UnitQuota quota, Map<Holder, Quantity> history) {
        Map<Holder, Map<SalesPeriod, Quantity>> once = new HashMap<>();
        history.forEach((holder, amount) -> once.put(holder, Map.of(quota.period(), amount)));
        return once;
    }

    private UnitCascadeProof proof(
            UnitQuotaPlan plan,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history,
            ToIntFunction<SalesPeriod> place) {
        HolderColumns columns = plan.columns();
        long[] sold = sold(plan.whole(), columns, history, place);
        List<UnitQuotaSplit> divisions = new ArrayList<>();
        for (int node = 0; node < columns.size(); node++) {
            UnitQuota whole = plan.quotaFor(columns.holder(node), plan.period());
            if (whole.amount().amount().signum() != 0) {
                if (!columns.isLeaf(node)) {
                    List<Ratio> weights = weightsBelow(columns, node, sold);
                    divisions.add(division(plan, whole, UnitCascadeProof.holdersBelow(plan, whole), weights));
                }
                if (plan.periods().size() > 1) {
                    List<Ratio> weights = columns.isLeaf(node)
                            ? ratios(monthWeights(columns, node, sold))
                            : assigned(plan, whole.holder());
                    divisions.add(division(plan, whole, UnitCascadeProof.periodsOf(plan, whole), weights));
                }
            }
        }
        return new UnitCascadeProof(plan, divisions);
    }

    private static List<Ratio> assigned(UnitQuotaPlan plan, Holder holder) {
        return plan.periods().stream()
                .map(period -> plan.assignedBelow(holder, period).amount())
                .map(amount -> Ratio.of(amount, BigDecimal.ONE, UndefinedReason.ZERO_BASE))
                .toList();
    }

    private static UnitQuotaSplit division(
            UnitQuotaPlan plan, UnitQuota whole, List<UnitQuota> quotas, List<Ratio> weights) {
        ImmutableList.Builder<UnitQuotaSplit.Part> parts = ImmutableList.builder();
        for (int i = 0; i < weights.size(); i++) {
            parts.add(new UnitQuotaSplit.Part(quotas.get(i), weights.get(i)));
        }
        return new UnitQuotaSplit(
                whole,
                UnitCascadeProof.hedgeOf(plan, whole, quotas),
                ApportionmentRule.LARGEST_REMAINDER,
                parts.build());
    }

    private static int yearOf(SalesPeriod period, SalesCalendar calendar) {
        int year = calendar.yearOf(period.start());
        if (!calendar.year(year).range().equals(period.range())) {
            throw new IllegalArgumentException("period must be a year of the calendar, but was " + period);
        }
        return year;
    }

    private long[] leafMonths(HolderColumns columns, long[] years, long[] sold) {
        long[] cells = new long[sold.length];
        for (int node = 0; node < columns.size(); node++) {
            if (columns.isLeaf(node)) {
                months(columns, node, years[node], sold, cells);
            }
        }
        return cells;
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
            long below = UnitQuotaPlan.raised(years[node], hedges, columns.depth(node));
            long[] parts = followsHistory()
                    ? byHistory(columns, node, below, children, sold)
                    : byPolicy(columns, node, below, children, sold);
            for (int i = 0; i < children.length; i++) {
                years[children[i]] = parts[i];
            }
        }
        return years;
    }

    private static long[] byHistory(HolderColumns columns, int node, long year, int[] children, long[] sold) {
        long[] weights = historyOf(columns, children, sold);
        if (isZero(weights)) {
            throw nothingBelow(columns.holder(node));
        }
        return Apportioner.standard().split(year, weights);
    }

    private static long[] historyOf(HolderColumns columns, int[] nodes, long[] sold) {
        long[] weights = new long[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            weights[i] = Math.max(0, columns.yearOf(nodes[i], sold));
        }
        return weights;
    }

    private long[] byPolicy(HolderColumns columns, int node, long year, int[] children, long[] sold) {
        List<Ratio> weights = ruled(columns, children, sold);
        if (weights.stream().allMatch(Shares::isZero)) {
            throw nothingBelow(columns.holder(node));
        }
        List<Money> parts = Shares.split(Apportioner.standard(), columns.money(year), weights);
        return parts.stream()
                .mapToLong(part -> HolderColumns.minor("amount", part))
                .toArray();
    }

    private List<Ratio> ruled(HolderColumns columns, int[] children, long[] sold) {
        List<Holder> below = columns.holdersOf(children);
        SplitPolicy rule = policy != null ? policy : SplitPolicy.proportionalTo(columns.yearsOf(children, sold));
        return zeroBase.fill(Shares.inOrder(below, rule.weigh(below)));
    }

    /** How heavily those below a node weigh beside each other. */
    private List<Ratio> weightsBelow(HolderColumns columns, int node, long[] sold) {
        int[] children = columns.childrenOf(node);
        return followsHistory() ? ratios(historyOf(columns, children, sold)) : ruled(columns, children, sold);
    }

    private boolean followsHistory() {
        return policy == null && zeroBase == ZeroBase.NOTHING;
    }

    private static List<Ratio> ratios(long[] weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> Ratio.of(BigDecimal.valueOf(weight), BigDecimal.ONE, UndefinedReason.ZERO_BASE))
                .toList();
    }

    private void months(HolderColumns columns, int leaf, long year, long[] sold, long[] cells) {
        if (year == 0) {
            return;
        }
        long[] parts = Apportioner.standard().split(year, monthWeights(columns, leaf, sold));
        System.arraycopy(parts, 0, cells, leaf * columns.months(), parts.length);
    }

    private long[] monthWeights(HolderColumns columns, int leaf, long[] sold) {
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
        return weights;
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
