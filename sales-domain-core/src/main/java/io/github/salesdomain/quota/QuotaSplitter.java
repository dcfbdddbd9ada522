package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * Divides one quota among holders so that the parts sum to it, to the minor unit.
 * <p>
 * Immutable and safe for use by many threads. The order in which holders are given does not matter.
 */
public final class QuotaSplitter {

    private final SplitPolicy policy;
    private final Apportioner apportioner;
    private final Rate hedge;
    private final Map<Holder, Money> locks;

    private QuotaSplitter(SplitPolicy policy, Apportioner apportioner, Rate hedge, Map<Holder, Money> locks) {
        this.policy = policy;
        this.apportioner = apportioner;
        this.hedge = hedge;
        this.locks = locks;
    }

    /** {@return a splitter that gives everybody the same} */
    public static QuotaSplitter standard() {
        return with(SplitPolicy.equal());
    }

    /**
     * A splitter by weights.
     *
     * @param policy how heavily each holder weighs
     * @return the splitter
     */
    public static QuotaSplitter with(SplitPolicy policy) {
        return new QuotaSplitter(requireNonNull(policy, "policy"), Apportioner.standard(), Rate.zero(), Map.of());
    }

    /**
     * A copy that assigns more below than is owed above (加码). The quota that is divided is not raised.
     *
     * @param hedge how much more, such as 10 %; zero or more
     * @return the copy
     * @throws IllegalArgumentException if the hedge is negative
     */
    public QuotaSplitter withHedge(Rate hedge) {
        Shares.checkHedge(hedge);
        return new QuotaSplitter(policy, apportioner, hedge, locks);
    }

    /**
     * A copy that gives one holder a fixed amount; the rest is divided among the others. Locks add up from copy to copy.
     *
     * @param holder whose amount is fixed
     * @param amount the amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the holder has a lock already
     */
    public QuotaSplitter withLock(Holder holder, Money amount) {
        return new QuotaSplitter(policy, apportioner, hedge, Shares.withLock(locks, holder, amount));
    }

    /**
     * A copy that hands out the minor units in another way, such as in whole hundreds.
     *
     * @param apportioner by which rule, and in which unit
     * @return the copy
     */
    public QuotaSplitter withApportioner(Apportioner apportioner) {
        return new QuotaSplitter(policy, requireNonNull(apportioner, "apportioner"), hedge, locks);
    }

    /**
     * Divides a quota among holders.
     * <p>
     * The parts are for the same metric and period. Takes O(n log n) time for n holders. A quota of nothing gives parts of nothing, whatever the
     * weights.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact part = (quota × (1 + hedge) - locked) × weight / sum of free weights}</pre>
     * Rounded to minor units by largest remainder, so that the parts sum exactly. Source: formulas, quota split.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaSplitter.with(weights(40, 35, 25)).withHedge(Rate.percent(10)).split(million, reps); // 440,000, 385,000, 275,000
     * QuotaSplitter.with(weights(0, 0, 0)).split(million, reps);                                // refused: weights sum to 0
     * }</pre>
     *
     * @param quota what is divided
     * @param holders among whom, at least one, none twice
     * @return the parts, sorted by holder
     * @throws IllegalArgumentException if there is no holder or one comes twice; if a weight is missing, undefined or negative, or all free
     *     weights are zero; if a lock is of another holder, or the locks exceed what there is to divide or do not sum to it where nobody is free
     * @throws CurrencyMismatchException if a lock is in another currency than the quota
     */
    public QuotaSplit split(Quota quota, Collection<Holder> holders) {
        List<Holder> sorted = Shares.sorted("holders", holders);
        List<Ratio> weights = Shares.inOrder(sorted, policy.weigh(sorted));
        return QuotaSplit.divided(quota, hedge, apportioner, locks, sorted, weights, quota::withHolder);
    }

    /**
     * Divides a quota of units among holders: in whole units where the quota is whole, otherwise in its last decimal place.
     * <p>
     * The rules are those for money. Takes O(n log n) time for n holders.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact part = quota × (1 + hedge) × weight / sum of weights}</pre>
     * Rounded to units by largest remainder, so that the parts sum exactly. Source: formulas, unit quota split.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaSplitter.standard().split(hundredCases, threeReps);                       // 34, 33 and 33 cases
     * QuotaSplitter.standard().withLock(wang, hundredYuan).split(hundredCases, reps); // refused: a lock of money
     * }</pre>
     *
     * @param quota what is divided
     * @param holders among whom, at least one, none twice
     * @return the parts, sorted by holder
     * @throws IllegalArgumentException if there is no holder or one comes twice; if a weight is missing, undefined or negative, or all are
     *     zero; or if this splitter has locks or units of money
     */
    public UnitQuotaSplit split(UnitQuota quota, Collection<Holder> holders) {
        List<Holder> sorted = Shares.sorted("holders", holders);
        List<Ratio> weights = Shares.inOrder(sorted, policy.weigh(sorted));
        return UnitQuotaSplit.divided(quota, hedge, apportioner, locks, sorted, weights, quota::withHolder);
    }
}
