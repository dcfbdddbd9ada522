package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.quantity.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a tree of holders submitted against what is owed above, and closes the gap at every node (自下而上, 缺口).
 * <p>
 * Immutable and safe for use by many threads. The order in which submissions are given does not matter.
 */
public final class BottomUpReconciler {

    private final GapClosing closing;
    private final @Nullable SplitPolicy policy;

    private BottomUpReconciler(GapClosing closing, @Nullable SplitPolicy policy) {
        this.closing = closing;
        this.policy = policy;
    }

    /** {@return a reconciler that spreads a gap over those who submitted, by what they submitted} */
    public static BottomUpReconciler standard() {
        return with(GapClosing.SPREAD);
    }

    /**
     * A reconciler that closes gaps in a way: spread by what was submitted, filled evenly.
     *
     * @param closing what becomes of a gap
     * @return the reconciler
     */
    public static BottomUpReconciler with(GapClosing closing) {
        return new BottomUpReconciler(requireNonNull(closing, "closing"), null);
    }

    /**
     * A copy in which a rule says who gets how much of a gap.
     *
     * @param policy how heavily each of those weighs who get a part of the gap
     * @return the copy
     */
    public BottomUpReconciler withWeights(SplitPolicy policy) {
        return new BottomUpReconciler(closing, requireNonNull(policy, "policy"));
    }

    /**
     * Holds what was submitted against what is owed, from the root down.
     * <p>
     * What counts for a holder is its own word, otherwise the sum of what counts for those directly below, otherwise nothing: a holder who submitted
     * zero said something, one who submitted nothing did not. At each holder with others below, the gap is what it owes less what was heard from
     * below; it is closed, and what those below owe then goes on down. A quota never falls below zero: what cannot be taken from one because it
     * submitted less is taken from the others. A gap that nobody can take, because nobody weighs anything, stays unallocated. Takes O(n log n) time
     * for n holders, and O(k²) for the k holders directly below one who submitted too much, where a rule of its own gives the weights.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * gap   = quota of a holder - sum of what was heard from below
     * SPREAD  quota below = heard + gap × weight / sum of weights of those who submitted; the weight is what was heard
     * FILL    quota below = heard, or gap × weight / sum of weights of those who did not; the weight is 1
     * }</pre>
     * Rounded to minor units by largest remainder. Source: formulas, bottom-up gap.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * // 1,000,000 owed; Wang submitted 500,000, Li 300,000: SPREAD gives 625,000.00 and 375,000.00
     * BottomUpReconciler.standard().reconcile(million, tree, Map.of(wang, yuan(500_000), li, yuan(300_000)));
     * BottomUpReconciler.standard().reconcile(million, tree, Map.of(stranger, yuan(1))); // refused: not in the tree
     * }</pre>
     *
     * @param quota what the root owes
     * @param holders the tree, with one root
     * @param submitted what holders of any level submitted, zero or more; who is missing submitted nothing
     * @return what each holder owes, with the gap of each
     * @throws IllegalArgumentException if the tree has another root than the holder of the quota or several; if somebody who is not in the tree
     *     submitted, or a negative amount; or if a weight is missing, undefined or negative
     * @throws CurrencyMismatchException if an amount is in another currency than the quota
     */
    public BottomUp reconcile(Quota quota, Hierarchy<Holder> holders, Map<Holder, Money> submitted) {
        quota.holder().requireRootOf(holders);
        submitted.forEach((holder, amount) -> {
            if (!holders.contains(holder)) {
                throw new IllegalArgumentException("submitted must be of a holder of the tree, but was of " + holder);
            }
            Shares.checkCurrency(quota.amount().getCurrencyUnit(), amount);
            if (amount.isNegative()) {
                throw new IllegalArgumentException(
                        "submitted must not be negative, but was " + amount + " of " + holder);
            }
        });
        List<Holder> topDown = holders.topDown();
        Map<Holder, Money> heard = new HashMap<>(submitted);
        for (int i = topDown.size() - 1; i > 0; i--) {
            Holder holder = topDown.get(i);
            Money amount = heard.get(holder);
            Holder parent = holders.parentOf(holder).orElseThrow();
            if (amount != null && !submitted.containsKey(parent)) {
                heard.merge(parent, amount, Money::plus);
            }
        }
        Map<Holder, Money> quotas = new HashMap<>();
        quotas.put(quota.holder(), quota.amount());
        BottomUp.Builder result =
                BottomUp.builder().whole(quota).putAllParents(holders.parents()).closing(closing);
        for (Holder holder : topDown) {
            Money owed = requireNonNull(quotas.get(holder));
            GapLine.Builder line = GapLine.builder()
                    .holder(holder)
                    .submitted(Optional.ofNullable(submitted.get(holder)))
                    .heard(Optional.ofNullable(heard.get(holder)))
                    .quota(owed);
            List<Holder> below = holders.childrenOf(holder);
            if (!below.isEmpty()) {
                Money sum = sum(owed, below, heard);
                Map<Holder, Money> parts = close(owed.minus(sum), below, heard);
                quotas.putAll(parts);
                line.below(sum).allocated(sum(owed, below, parts));
            }
            result.addLine(line.build());
        }
        return result.build();
    }

    private static Money sum(Money zero, List<Holder> holders, Map<Holder, Money> amounts) {
        Money sum = Money.zero(zero.getCurrencyUnit());
        for (Holder holder : holders) {
            Money amount = amounts.get(holder);
            sum = amount == null ? sum : sum.plus(amount);
        }
        return sum;
    }

    /** What each of those below owes once the gap is closed. */
    private Map<Holder, Money> close(Money gap, List<Holder> below, Map<Holder, Money> heard) {
        Map<Holder, Money> quotas = new HashMap<>();
        List<Holder> said = new ArrayList<>();
        List<Holder> silent = new ArrayList<>();
        for (Holder holder : below) {
            Money amount = heard.get(holder);
            quotas.put(holder, amount == null ? Money.zero(gap.getCurrencyUnit()) : amount);
            (amount == null ? silent : said).add(holder);
        }
        if (gap.isZero() || closing == GapClosing.LEAVE) {
            return quotas;
        }
        boolean fills = closing != GapClosing.SPREAD && gap.isPositive() && !silent.isEmpty();
        if (fills) {
            give(gap, silent, policy == null ? SplitPolicy.equal() : policy, quotas);
        } else if (closing != GapClosing.FILL && !said.isEmpty()) {
            SplitPolicy rule = policy == null ? SplitPolicy.proportionalTo(heard) : policy;
            if (gap.isPositive()) {
                give(gap, said, rule, quotas);
            } else {
                take(gap.negated(), said, rule, quotas);
            }
        }
        return quotas;
    }

    /** Adds an amount by weight, unless nobody weighs anything. */
    private static void give(Money amount, List<Holder> holders, SplitPolicy rule, Map<Holder, Money> quotas) {
        List<Ratio> weights = Shares.inOrder(holders, rule.weigh(holders));
        if (weights.stream().allMatch(Shares::isZero)) {
            return;
        }
        List<Money> parts = Shares.split(Apportioner.standard(), amount, weights);
        for (int i = 0; i < parts.size(); i++) {
            quotas.merge(holders.get(i), parts.get(i), Money::plus);
        }
    }

    /** Takes an amount off by weight; who has less than its part gives all it has, and the others give the rest. */
    private static void take(Money amount, List<Holder> holders, SplitPolicy rule, Map<Holder, Money> quotas) {
        List<Ratio> weights = Shares.inOrder(holders, rule.weigh(holders));
        Money left = amount;
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            if (!Shares.isZero(weights.get(i))) {
                free.add(i);
            }
        }
        while (left.isPositive() && !free.isEmpty()) {
            List<Ratio> ofFree = free.stream().map(weights::get).toList();
            List<Money> parts = Shares.split(Apportioner.standard(), left, ofFree);
            List<Integer> able = new ArrayList<>();
            Money rest = left;
            for (int i = 0; i < parts.size(); i++) {
                Holder holder = holders.get(free.get(i));
                Money has = requireNonNull(quotas.get(holder));
                if (parts.get(i).isGreaterThan(has)) {
                    quotas.put(holder, Money.zero(has.getCurrencyUnit()));
                    rest = rest.minus(has);
                } else {
                    able.add(free.get(i));
                }
            }
            if (able.size() == free.size()) {
                for (int i = 0; i < parts.size(); i++) {
                    Money part = parts.get(i);
                    quotas.computeIfPresent(holders.get(free.get(i)), (holder, has) -> has.minus(part));
                }
                return;
            }
            left = rest;
            free = able;
        }
    }
}
