package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Plans the open months of a plan anew, once the closed ones are known.
 * <p>
 * The holders at the bottom are re-planned; everything above is their sum. Immutable and safe for use by many threads.
 */
public final class QuotaReplanner {

    private final ReplanPolicy policy;
    private final Map<Holder, Map<SalesPeriod, Money>> locks;
    private final @Nullable SeasonPolicy season;

    private QuotaReplanner(
            ReplanPolicy policy, Map<Holder, Map<SalesPeriod, Money>> locks, @Nullable SeasonPolicy season) {
        this.policy = policy;
        this.locks = locks;
        this.season = season;
    }

    /** {@return a replanner that recovers what is missing from the year} */
    public static QuotaReplanner standard() {
        return with(ReplanPolicy.recover());
    }

    /**
     * A replanner by a rule.
     *
     * @param policy what the open months are to bring in all
     * @return the replanner
     */
    public static QuotaReplanner with(ReplanPolicy policy) {
        return new QuotaReplanner(requireNonNull(policy, "policy"), ImmutableMap.of(), null);
    }

    /**
     * A copy that fixes the amount of one open month of one holder; the others take the rest. Locks add up from copy to copy.
     *
     * @param holder a holder at the bottom of the plan
     * @param month which month is fixed
     * @param amount its amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the month has a lock already
     */
    public QuotaReplanner withLock(Holder holder, SalesPeriod month, Money amount) {
        Map<Holder, Map<SalesPeriod, Money>> more = new HashMap<>(locks);
        more.put(holder, Shares.withLock(locks.getOrDefault(holder, Map.of()), month, amount));
        return new QuotaReplanner(policy, ImmutableMap.copyOf(more), season);
    }

    /**
     * A copy in which the open months follow a season instead of the quotas they had; also where they had none.
     *
     * @param season how heavily each open month weighs
     * @return the copy
     */
    public QuotaReplanner withSeason(SeasonPolicy season) {
        return new QuotaReplanner(policy, locks, requireNonNull(season, "season"));
    }

    /**
     * Plans the open months anew.
     * <p>
     * A month is closed if it ends by {@code asOf}; its quota stays as it was. What a closed month brought is a fact; what an open month has brought
     * so far counts against its own quota and plays no part here. The target of the open months is divided by the quotas they had, or by the season that was given. A quota never
     * falls below zero: a target that does is reported as surplus. A target that no free open month can take, because none is left or the free ones
     * had no quota, is reported as unplaced. Takes O(holders × months) time.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * KEEP     target = open plan
     * RECOVER  target = year - actual of the closed months
     * PARTIAL  target = open plan + share × (closed plan - closed actual)
     * REBASE   target = new year - actual of the closed months
     * month    = (target - locked) × plan of the month / plan of the free open months
     * }</pre>
     * Rounded to minor units by largest remainder. Source: formulas, re-plan.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Replan replan = QuotaReplanner.with(ReplanPolicy.recover()).replan(plan, actuals, endOfMarch);
     * replan.after().quotaFor(wang, april).amount();                      // 103,333.34 instead of 100,000.00
     * QuotaReplanner.standard().replan(plan, actualsOfNorth, endOfMarch); // refused: North has holders below
     * }</pre>
     *
     * @param plan the plan so far
     * @param actuals what each holder at the bottom brought in each month of the plan's year; what is missing is nothing
     * @param asOf the last day that counts as elapsed
     * @return the plan before and after, with the reasons
     * @throws IllegalArgumentException if actuals or locks are of a holder who is not at the bottom of the plan or of another month; if a lock is of a
     *     closed month; if the rule gives another number of targets than there are holders at the bottom; or if a new total is to be divided where
     *     the plan so far has nothing to divide by
     * @throws CurrencyMismatchException if actuals, locks or targets are in another currency than the plan
     */
    public Replan replan(QuotaPlan plan, Map<Holder, ? extends Map<SalesPeriod, Money>> actuals, LocalDate asOf) {
        HolderColumns columns = plan.columns();
        int closed = (int)
                plan.months().stream().filter(month -> month.isClosedAsOf(asOf)).count();
        long[] sold = columns.read("actuals", actuals, plan.places());
        long[][] locked = lockedCells(plan, closed);
        long[] season = seasonOf(plan, closed);
        long[] cells = plan.copyOfCells();
        List<Integer> leaves = columns.leaves();
        ImmutableList.Builder<ReplanPolicy.Standing> standings = ImmutableList.builder();
        for (int leaf : leaves) {
            standings.add(new ReplanPolicy.Standing(
                    columns.holder(leaf),
                    columns.money(columns.sum(leaf, 0, closed, cells)),
                    columns.money(columns.sum(leaf, 0, closed, sold)),
                    columns.money(columns.sum(leaf, closed, columns.months(), cells))));
        }
        List<Money> targets = policy.openTargets(standings.build());
        if (targets.size() != leaves.size()) {
            throw new IllegalArgumentException(
                    "targets must be one for each of " + leaves.size() + " holders, but was " + targets.size());
        }
        long[] wanted = new long[columns.size()];
        long[] surplus = new long[columns.size()];
        for (int i = 0; i < leaves.size(); i++) {
            int leaf = leaves.get(i);
            Shares.checkCurrency(columns.currency(), targets.get(i));
            wanted[leaf] = HolderColumns.minor("target", targets.get(i));
            long open = place(columns, leaf, closed, wanted[leaf], locked[leaf], season, cells);
            surplus[leaf] = Math.max(0, HolderColumns.add("surplus", open, -wanted[leaf]));
        }
        return result(plan, asOf, closed, sold, cells, wanted, surplus);
    }

    /**
     * Plans the open months anew and traces each difference to its cause.
     * <p>
     * The causes are looked at one after the other, each on top of the one before: the season of the open months, what the closed ones fell short,
     * the new total (with {@link ReplanPolicy.Rebase}) or a host's own rule, and the locks. A cause that plays no part has no step. The bridge ends
     * with the plan after {@link #replan}. Takes as long as that for each cause.
     *
     * <h4>Formula</h4>
     * <pre>{@code change for a cause = plan with the causes up to this one - plan with the causes before it}</pre>
     * Source: formulas, causes of a re-plan.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PlanBridge bridge = QuotaReplanner.standard().withLock(wang, december, yuan(150_000)).trace(plan, actuals, endOfMarch);
     * bridge.changeFor(wang, december, PlanCause.LOCK);                    // 46,666.67; SHORTFALL is the other 3,333.33
     * QuotaReplanner.standard().trace(plan, actualsOfNorth, endOfMarch);   // refused: North has holders below
     * }</pre>
     *
     * @param plan the plan so far
     * @param actuals what each holder at the bottom brought in each month of the plan's year; what is missing is nothing
     * @param asOf the last day that counts as elapsed
     * @return the way from the plan so far to the plan from now on
     * @throws IllegalArgumentException as {@link #replan} does
     * @throws CurrencyMismatchException as {@link #replan} does
     */
    public PlanBridge trace(QuotaPlan plan, Map<Holder, ? extends Map<SalesPeriod, Money>> actuals, LocalDate asOf) {
        PlanBridge bridge = PlanBridge.of(plan);
        if (season != null) {
            bridge = bridge.then(PlanCause.SEASON, after(ReplanPolicy.keep(), plan, actuals, asOf));
        }
        if (policy instanceof ReplanPolicy.Rebase rebase) {
            ReplanPolicy recover = new ReplanPolicy.CatchUp(Rate.one(), rebase.floorAtPlan());
            bridge = bridge.then(PlanCause.SHORTFALL, after(recover, plan, actuals, asOf))
                    .then(PlanCause.NEW_TOTAL, after(policy, plan, actuals, asOf));
        } else if (!policy.equals(ReplanPolicy.keep())) {
            PlanCause cause = policy instanceof ReplanPolicy.CatchUp ? PlanCause.SHORTFALL : PlanCause.RULE;
            bridge = bridge.then(cause, after(policy, plan, actuals, asOf));
        }
        return locks.isEmpty()
                ? bridge
                : bridge.then(PlanCause.LOCK, replan(plan, actuals, asOf).after());
    }

    /** The plan by a rule and the season alone, without locks. */
    private QuotaPlan after(
            ReplanPolicy rule, QuotaPlan plan, Map<Holder, ? extends Map<SalesPeriod, Money>> actuals, LocalDate asOf) {
        return new QuotaReplanner(rule, ImmutableMap.of(), season)
                .replan(plan, actuals, asOf)
                .after();
    }

    /** The weights of the open months by the season, the same for every leaf; no weights where each follows its own plan. */
    private long[] seasonOf(QuotaPlan plan, int closed) {
        List<SalesPeriod> open = plan.months().subList(closed, plan.months().size());
        return season == null || open.isEmpty()
                ? new long[0]
                : Shares.columns(Shares.inOrder(open, season.weigh(open)));
    }

    /** For each leaf with locks, its months with the locked amount or -1; an empty row for the others. */
    private long[][] lockedCells(QuotaPlan plan, int closed) {
        HolderColumns columns = plan.columns();
        long[][] locked = new long[columns.size()][0];
        locks.forEach((holder, months) -> {
            long[] row = new long[columns.months()];
            Arrays.fill(row, -1);
            months.forEach((month, amount) -> {
                int place = plan.place(month);
                Shares.checkCurrency(columns.currency(), amount);
                if (place < closed) {
                    throw new IllegalArgumentException("lock must be of an open month, but was of " + month);
                }
                row[place] = HolderColumns.minor("lock", amount);
            });
            locked[columns.leaf("lock", holder)] = row;
        });
        return locked;
    }

    /** Divides the target of a leaf among its open months and returns what they sum to. */
    private static long place(
            HolderColumns columns, int leaf, int closed, long target, long[] locked, long[] season, long[] cells) {
        int start = leaf * columns.months();
        long[] weights = new long[columns.months() - closed];
        long sumOfLocks = 0;
        long sumOfWeights = 0;
        for (int i = 0; i < weights.length; i++) {
            int m = closed + i;
            if (locked.length > 0 && locked[m] >= 0) {
                cells[start + m] = locked[m];
                sumOfLocks = HolderColumns.add("locks", sumOfLocks, locked[m]);
            } else {
                weights[i] = season.length > 0 ? season[i] : cells[start + m];
                sumOfWeights = HolderColumns.add("weights", sumOfWeights, weights[i]);
                cells[start + m] = 0;
            }
        }
        long free = Math.max(0, HolderColumns.add("target", target, -sumOfLocks));
        if (free == 0 || sumOfWeights == 0) {
            return sumOfLocks;
        }
        long[] parts = Apportioner.standard().split(free, weights);
        for (int i = 0; i < parts.length; i++) {
            cells[start + closed + i] += parts[i];
        }
        return HolderColumns.add("months", sumOfLocks, free);
    }

    private static Replan result(
            QuotaPlan plan, LocalDate asOf, int closed, long[] sold, long[] cells, long[] wanted, long[] surplus) {
        HolderColumns columns = plan.columns();
        QuotaPlan after = new QuotaPlan(
                plan.metric(), plan.calendar(), plan.year(), columns, columns.sumUp(columns.leavesOnly(cells)));
        columns.sumUp(sold);
        columns.sumUpNodes(wanted);
        columns.sumUpNodes(surplus);
        long[] before = plan.copyOfCells();
        Replan.Builder replan = Replan.builder().before(plan).after(after).asOf(asOf);
        for (int node = 0; node < columns.size(); node++) {
            replan.addLine(ReplanLine.builder()
                    .holder(columns.holder(node))
                    .closedQuota(columns.money(columns.sum(node, 0, closed, before)))
                    .closedActual(columns.money(columns.sum(node, 0, closed, sold)))
                    .openBefore(columns.money(columns.sum(node, closed, columns.months(), before)))
                    .openTarget(columns.money(wanted[node]))
                    .openAfter(columns.money(columns.sum(node, closed, columns.months(), cells)))
                    .surplus(columns.money(surplus[node]))
                    .build());
        }
        return replan.build();
    }
}
