package io.github.salesdomain.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return new BudgetAllocator(apportioner);
    }

    /**
     * Divides a total by shares that sum to exactly 100 %.
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
     * @throws IllegalArgumentException if a share is negative, or they do not sum to exactly 1
     */
    public BudgetCut divide(Money total, BudgetDimension dimension, Map<String, Ratio> shares) {
        ImmutableSortedMap<String, Ratio> sorted = ImmutableSortedMap.copyOf(shares);
        Ratio sum = Ratio.zero();
        for (Map.Entry<String, Ratio> share : sorted.entrySet()) {
            if (!share.getValue().isDefined() || share.getValue().compareTo(Ratio.zero()) < 0) {
                throw new IllegalArgumentException(
                        "share must be zero or more, but was " + share.getValue() + " for " + share.getKey());
            }
            sum = sum.plus(share.getValue());
        }
        if (!sum.equals(Ratio.one())) {
            throw new IllegalArgumentException("shares must sum to 1, but was " + sum);
        }
        List<Money> amounts = apportioner.split(total, weights(sorted.values())).amounts();
        Map<String, BudgetLine> lines = new LinkedHashMap<>();
        shares.keySet().forEach(key -> lines.put(key, BudgetLine.of(key, total)));
        int next = 0;
        for (String key : sorted.keySet()) {
            lines.put(key, BudgetLine.of(key, amounts.get(next++)));
        }
        return new BudgetCut(dimension, ImmutableList.copyOf(lines.values()));
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
