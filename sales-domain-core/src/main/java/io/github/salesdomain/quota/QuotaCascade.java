package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
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
        return plan(annual, figures(annual, holders, calendar, history), calendar);
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
        CascadeColumns figures = figures(annual, holders, calendar, history);
        return CascadeProof.from(plan(annual, figures, calendar), figures);
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
        return plan(annual, figures(annual, holders, calendar, history), monthsOf(annual, calendar));
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
        return plan(quota, figures(quota, holders, history), List.of(quota.period()));
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
        CascadeColumns figures = figures(annual, holders, calendar, history);
        return UnitCascadeProof.from(plan(annual, figures, monthsOf(annual, calendar)), figures);
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
        CascadeColumns figures = figures(quota, holders, history);
        return UnitCascadeProof.from(plan(quota, figures, List.of(quota.period())), figures);
    }

    private CascadeColumns figures(
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
        int months = calendar.months(yearOf(annual.period(), calendar)).size();
        HolderColumns columns = new HolderColumns(holders, annual.amount().getCurrencyUnit(), months);
        long[] sold = columns.sumUp(columns.read("history", history, new MonthOfYear(calendar)::of));
        return new CascadeColumns(columns, sold, policy, zeroBase, shape);
    }

    private CascadeColumns figures(
            UnitQuota annual,
            Hierarchy<Holder> holders,
            SalesCalendar calendar,
            Map<Holder, ? extends Map<SalesPeriod, Quantity>> history) {
        annual.holder().requireRootOf(holders);
        HolderColumns columns =
                UnitQuota.columns(holders, monthsOf(annual, calendar).size());
        long[] sold = sold(annual, columns, history, new MonthOfYear(calendar)::of);
        return new CascadeColumns(columns, sold, policy, zeroBase, shape);
    }

    private CascadeColumns figures(UnitQuota quota, Hierarchy<Holder> holders, Map<Holder, Quantity> history) {
        quota.holder().requireRootOf(holders);
        Map<Holder, Map<SalesPeriod, Quantity>> once = new HashMap<>();
        history.forEach((holder, amount) -> once.put(holder, Map.of(quota.period(), amount)));
        HolderColumns columns = UnitQuota.columns(holders, 1);
        return new CascadeColumns(columns, sold(quota, columns, once, period -> 0), policy, zeroBase, MonthShape.EVEN);
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

    private QuotaPlan plan(Quota annual, CascadeColumns figures, SalesCalendar calendar) {
        HolderColumns columns = figures.holders();
        long[] years = figures.years(HolderColumns.minor("amount", annual.amount()), hedges);
        int year = calendar.yearOf(annual.period().start());
        return new QuotaPlan(annual.metric(), calendar, year, columns, columns.sumUp(figures.leafMonths(years)));
    }

    private UnitQuotaPlan plan(UnitQuota whole, CascadeColumns figures, List<SalesPeriod> periods) {
        long[] years = figures.years(UnitQuota.steps("amount", whole.amount(), whole.scale()), hedges);
        return new UnitQuotaPlan(whole, periods, hedges, figures.holders(), figures.months(years));
    }

    private static List<SalesPeriod> monthsOf(UnitQuota annual, SalesCalendar calendar) {
        return calendar.months(yearOf(annual.period(), calendar));
    }

    private static int yearOf(SalesPeriod period, SalesCalendar calendar) {
        int year = calendar.yearOf(period.start());
        if (!calendar.year(year).range().equals(period.range())) {
            throw new IllegalArgumentException("period must be a year of the calendar, but was " + period);
        }
        return year;
    }
}
