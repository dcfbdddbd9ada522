package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.BoundedApportionment;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Divides one quota among holders of any dimension within floors, caps and locks, and proves it (多维分解).
 * <p>
 * Where a {@link QuotaSplitter} knows locks alone and refuses what cannot be, this calculator answers it: with the fewest bounds that prove it. Immutable
 * and safe for use by many threads. The order in which holders are given does not matter.
 */
public final class QuotaAllocator {

    private final SplitPolicy policy;
    private final Apportioner apportioner;
    private final Rate hedge;
    private final Map<Holder, Bounds> bounds;

    private QuotaAllocator(SplitPolicy policy, Apportioner apportioner, Rate hedge, Map<Holder, Bounds> bounds) {
        this.policy = policy;
        this.apportioner = apportioner;
        this.hedge = hedge;
        this.bounds = bounds;
    }

    /** {@return an allocator that gives everybody the same} */
    public static QuotaAllocator standard() {
        return with(SplitPolicy.equal());
    }

    /**
     * An allocator by weights: last year's sales, the potential, a blend, equal, as agreed.
     *
     * @param policy how heavily each holder weighs
     * @return the allocator
     */
    public static QuotaAllocator with(SplitPolicy policy) {
        return new QuotaAllocator(requireNonNull(policy, "policy"), Apportioner.standard(), Rate.zero(), Map.of());
    }

    /**
     * A copy that assigns more below than is owed above (加码). The quota that is divided is not raised.
     *
     * @param hedge how much more, such as 10 %; zero or more
     * @return the copy
     * @throws IllegalArgumentException if the hedge is negative
     */
    public QuotaAllocator withHedge(Rate hedge) {
        Shares.checkHedge(hedge);
        return new QuotaAllocator(policy, apportioner, hedge, bounds);
    }

    /**
     * A copy that hands out the units in another way, such as in whole hundreds.
     *
     * @param apportioner by which rule, and in which unit
     * @return the copy
     */
    public QuotaAllocator withApportioner(Apportioner apportioner) {
        return new QuotaAllocator(policy, requireNonNull(apportioner, "apportioner"), hedge, bounds);
    }

    /**
     * A copy that keeps one holder within bounds (保底, 封顶, 锁定). Bounds add up from copy to copy: the higher floor and the lower cap count.
     *
     * @param holder whose part is bounded
     * @param within how little and how much it may get; none below zero
     * @return the copy
     * @throws IllegalArgumentException if a bound is negative
     * @throws CurrencyMismatchException if the bounds of the holder are in several currencies
     */
    public QuotaAllocator withBounds(Holder holder, Bounds within) {
        within.floor().ifPresent(floor -> checkBound(holder, floor));
        within.cap().ifPresent(cap -> checkBound(holder, cap));
        Map<Holder, Bounds> more = new HashMap<>(bounds);
        more.merge(requireNonNull(holder, "holder"), within, Bounds::and);
        return new QuotaAllocator(policy, apportioner, hedge, ImmutableMap.copyOf(more));
    }

    private static void checkBound(Holder holder, Money bound) {
        if (bound.isNegative()) {
            throw new IllegalArgumentException("bound of " + holder + " must not be negative, but was " + bound);
        }
    }

    /**
     * Divides a quota among holders.
     * <p>
     * The parts are for the same metric and period. Takes O(n log n) time for n holders, whatever the bounds.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * exact part = level × weight, but not below the floor and not above the cap
     * level      = the one at which the parts sum to quota × (1 + hedge)
     * }</pre>
     * Source: formulas, quota allocation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaAllocator.with(weights(50, 30, 15, 5)).withBounds(a, Bounds.atMost(450_000)).withBounds(d, Bounds.atLeast(80_000))
     *     .allocate(million, List.of(a, b, c, d));   // 450,000.00, 313,333.33, 156,666.67, 80,000.00
     * QuotaAllocator.standard().withBounds(a, Bounds.atLeast(twoMillion)).allocate(million, List.of(a, b));
     *                                                // Infeasible: FLOORS_EXCEED_TOTAL [a] by 1,000,000.00
     * }</pre>
     *
     * @param quota what is divided
     * @param holders among whom, at least one, none twice
     * @return the parts, sorted by holder, with their proof; or every conflict among the bounds
     * @throws IllegalArgumentException if there is no holder or one comes twice; if a weight is missing, undefined or negative; or if a bound is of
     *     another holder
     * @throws CurrencyMismatchException if a bound is in another currency than the quota
     */
    public Allocation allocate(Quota quota, Collection<Holder> holders) {
        List<Holder> sorted = Shares.sorted("holders", holders);
        for (Holder bounded : bounds.keySet()) {
            if (!sorted.contains(bounded)) {
                throw new IllegalArgumentException("bounds must be of a holder, but was of " + bounded);
            }
        }
        List<Ratio> weights = Shares.inOrder(sorted, policy.weigh(sorted));
        List<Bounds> within = sorted.stream()
                .map(holder -> bounds.getOrDefault(holder, Bounds.none()))
                .toList();
        Money total = QuotaSplit.raised(quota, hedge);
        BoundedApportionment division = apportioner.splitWithin(total, Shares.wholeNumbers(weights), within);
        if (division instanceof BoundedApportionment.Infeasible infeasible) {
            return new Allocation.Infeasible(
                    quota,
                    infeasible.conflicts().stream()
                            .map(conflict -> named(conflict, sorted))
                            .toList());
        }
        BoundedApportionment.Allocated allocated = (BoundedApportionment.Allocated) division;
        QuotaSplit.Builder split = QuotaSplit.builder()
                .whole(quota)
                .hedge(hedge)
                .rule(apportioner.rule())
                .unit(apportioner.unit());
        for (int i = 0; i < sorted.size(); i++) {
            Quota part = quota.withHolder(sorted.get(i))
                    .withAmount(allocated.parts().get(i).amount());
            split.addPart(
                    new QuotaSplit.Part(part, weights.get(i), within.get(i).isLock()));
        }
        return new Allocation.Allocated(split.build(), allocated.certificate());
    }

    private static Allocation.Conflict named(BoundConflict conflict, List<Holder> holders) {
        return new Allocation.Conflict(
                conflict.kind(), conflict.places().stream().map(holders::get).toList(), conflict.amount());
    }
}
