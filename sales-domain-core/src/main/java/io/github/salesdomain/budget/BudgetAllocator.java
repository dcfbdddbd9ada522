package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/** Divides a budget by agreed shares (分配比例), exact to the minor unit. Immutable. */
public final class BudgetAllocator {

    private final Apportioner apportioner;

    private BudgetAllocator(Apportioner apportioner) {
        this.apportioner = apportioner;
    }

    /** {@return an allocator by largest remainder} */
    public static BudgetAllocator standard() {
        return new BudgetAllocator(Apportioner.standard());
    }

    /**
     * An allocator by another rule or in larger units, such as whole thousands.
     *
     * @param apportioner how the minor units are handed out
     * @return the allocator
     */
    public static BudgetAllocator with(Apportioner apportioner) {
        return new BudgetAllocator(requireNonNull(apportioner, "apportioner"));
    }

    /**
     * Divides a total by shares that sum to exactly 100 %. Takes O(n log n) time for n shares.
     *
     * <h4>Formula</h4>
     * <pre>{@code line = total × share, by largest remainder}</pre>
     * Source: formulas, budget allocation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BudgetAllocator.standard().divide(total, PROJECT, shares(40, 25, 20, 15));   // 40000, 25000, 20000, 15000
     * BudgetAllocator.standard().divide(total, PROJECT, shares(40, 25, 20));       // refused: shares sum to 85 %
     * }</pre>
     *
     * @param total how much may be spent in all, not negative
     * @param dimension what it is divided by
     * @param shares the share of each project, product or phase; none negative, together exactly 1
     * @return the cut, in the order of the shares as given; equal claims to a leftover unit go by key
     * @throws IllegalArgumentException if the total or a share is negative, or a share is undefined, or they do not sum to exactly 1
     */
    public BudgetCut divide(Money total, BudgetDimension dimension, Map<String, Ratio> shares) {
        requireNonNull(dimension, "dimension");
        requireNonNull(shares, "shares");
        if (total.isNegative()) {
            throw new IllegalArgumentException("total must not be negative, but was " + total);
        }
        ImmutableSortedMap<String, Ratio> sorted = ImmutableSortedMap.copyOf(shares);
        Ratio sum = sum(sorted);
        if (!sum.equals(Ratio.one())) {
            throw new IllegalArgumentException("shares must sum to 1, but was " + sum);
        }
        Map<String, Money> amounts = amounts(total, sorted);
        return BudgetCut.of(
                dimension,
                shares.keySet().stream()
                        .map(key -> BudgetLine.of(key, amounts.getOrDefault(key, total)))
                        .toList());
    }

    /**
     * Divides a cut anew where the plan has moved: the locked lines, such as phases that are over, keep their amounts, and what is left goes to the
     * other lines by their shares, which are brought to 100 % among themselves. Takes O(n log n) time for n lines.
     *
     * <h4>Formula</h4>
     * <pre>{@code line = (total - locked lines) × share / shares that are not locked, by largest remainder}</pre>
     * Source: formulas, budget allocation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * BudgetAllocator.standard().divideAgain(byPhase, shares, Set.of("Q1", "Q2"));                // Q3 and Q4 move
     * BudgetAllocator.standard().divideAgain(byPhase, shares, Set.of("Q1", "Q2", "Q3", "Q4"));    // refused: all locked
     * }</pre>
     *
     * @param cut the cut as it is
     * @param shares the new share of each line that is not locked, and of no other; none negative, not all zero
     * @param locked the keys of the lines that stay as they are
     * @return the cut, in the order of its lines, with the same total; equal claims to a leftover unit go by key
     * @throws IllegalArgumentException if the shares are not of exactly the lines that are not locked, a locked key has no line, a share is
     *     negative or undefined, or all are zero
     */
    public BudgetCut divideAgain(BudgetCut cut, Map<String, Ratio> shares, Set<String> locked) {
        ImmutableSortedMap<String, Ratio> sorted = ImmutableSortedMap.copyOf(requireNonNull(shares, "shares"));
        TreeSet<String> unknown = new TreeSet<>(locked);
        TreeSet<String> open = new TreeSet<>();
        Money left = Money.zero(cut.total().getCurrencyUnit());
        for (BudgetLine line : cut.lines()) {
            unknown.remove(line.key());
            if (!locked.contains(line.key())) {
                open.add(line.key());
                left = left.plus(line.amount());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("locked must be lines of the cut, but were " + unknown);
        }
        if (!sorted.keySet().equals(open)) {
            throw new IllegalArgumentException(
                    "shares must be of the lines " + open + ", but were of " + sorted.keySet());
        }
        Ratio sum = sum(sorted);
        if (sum.equals(Ratio.zero())) {
            throw new IllegalArgumentException("shares must sum to more than 0, but was " + sum);
        }
        Map<String, Money> amounts = amounts(left, sorted);
        return BudgetCut.of(
                cut.dimension(),
                cut.lines().stream()
                        .map(line -> BudgetLine.of(line.key(), amounts.getOrDefault(line.key(), line.amount())))
                        .toList());
    }

    private static Ratio sum(ImmutableSortedMap<String, Ratio> shares) {
        Ratio sum = Ratio.zero();
        for (Map.Entry<String, Ratio> share : shares.entrySet()) {
            if (!share.getValue().isDefined() || share.getValue().compareTo(Ratio.zero()) < 0) {
                throw new IllegalArgumentException(
                        "share must be zero or more, but was " + share.getValue() + " for " + share.getKey());
            }
            sum = sum.plus(share.getValue());
        }
        return sum;
    }

    private Map<String, Money> amounts(Money total, ImmutableSortedMap<String, Ratio> shares) {
        List<Money> amounts = apportioner.split(total, weights(shares.values())).amounts();
        Map<String, Money> byKey = new HashMap<>();
        int next = 0;
        for (String key : shares.keySet()) {
            byKey.put(key, amounts.get(next++));
        }
        return byKey;
    }

    /** The shares brought to one denominator. */
    private static List<BigDecimal> weights(Collection<Ratio> shares) {
        BigInteger denominator = BigInteger.ONE;
        for (Ratio share : shares) {
            BigInteger next = ((Ratio.Fraction) share).denominator();
            denominator = denominator.divide(denominator.gcd(next)).multiply(next);
        }
        ImmutableList.Builder<BigDecimal> weights = ImmutableList.builder();
        for (Ratio share : shares) {
            Ratio.Fraction fraction = (Ratio.Fraction) share;
            weights.add(new BigDecimal(fraction.numerator().multiply(denominator.divide(fraction.denominator()))));
        }
        return weights.build();
    }
}
