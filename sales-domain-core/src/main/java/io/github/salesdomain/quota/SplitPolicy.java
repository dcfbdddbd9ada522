package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Says how heavily each holder weighs when a quota is divided among them.
 * <p>
 * A rule is pure: the same holders always weigh the same. Only the proportions matter; a holder that weighs nothing gets nothing.
 */
@FunctionalInterface
public interface SplitPolicy {

    /**
     * The weight of each holder.
     *
     * @param holders the holders among whom a quota is divided, sorted, at least one
     * @return a weight for each of them, none negative; weights of others are not looked at
     */
    Map<Holder, Ratio> weigh(List<Holder> holders);

    /** {@return the same weight for everybody} */
    static SplitPolicy equal() {
        return holders -> each(holders, holder -> Ratio.one());
    }

    /**
     * Weights in proportion to amounts, such as last year's sales or the potential.
     * <p>
     * A holder without an amount weighs nothing, and so does one whose amount is negative because returns exceeded sales.
     *
     * @param amounts the amounts, all in one currency
     * @return the rule
     * @throws org.joda.money.CurrencyMismatchException if the amounts are in several currencies
     */
    static SplitPolicy proportionalTo(Map<Holder, Money> amounts) {
        ImmutableMap<Holder, Money> base = ImmutableMap.copyOf(amounts);
        Shares.checkCurrency(base.values());
        return holders -> each(holders, holder -> Shares.weightOf(base.get(holder)));
    }

    /**
     * Weights as agreed.
     *
     * @param weights the weight of each holder, none negative; every holder of the split must have one
     * @return the rule
     * @throws IllegalArgumentException if a weight is negative
     */
    static SplitPolicy weights(Map<Holder, BigDecimal> weights) {
        Map<Holder, Ratio> exact = Shares.exact(weights);
        return holders -> exact;
    }

    /**
     * A blend of two rules, each brought to a sum of 1 first: such as 60 % history and 40 % potential.
     *
     * @param share how much the first rule counts, from 0 to 1; the second counts the rest
     * @param first the first rule
     * @param second the second rule
     * @return the rule
     * @throws IllegalArgumentException if the share is below 0 or above 1
     */
    static SplitPolicy blended(Rate share, SplitPolicy first, SplitPolicy second) {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        if (share.isNegative() || share.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException("share must be from 0% to 100%, but was " + share);
        }
        Ratio one = Ratio.from(share);
        Ratio other = Ratio.one().minus(one);
        return holders -> {
            Map<Holder, Ratio> a = Shares.normalised(holders, first.weigh(holders));
            Map<Holder, Ratio> b = Shares.normalised(holders, second.weigh(holders));
            return each(
                    holders,
                    holder -> requireNonNull(a.get(holder))
                            .times(one)
                            .plus(requireNonNull(b.get(holder)).times(other)));
        };
    }

    /**
     * The same rule, with another answer for a holder whose weight is zero.
     *
     * @param rule what such a holder gets
     * @return the rule
     */
    default SplitPolicy withZeroBase(ZeroBase rule) {
        requireNonNull(rule, "rule");
        return holders -> {
            List<Ratio> filled = rule.fill(Shares.inOrder(holders, weigh(holders)));
            ImmutableMap.Builder<Holder, Ratio> weights = ImmutableMap.builderWithExpectedSize(holders.size());
            for (int i = 0; i < holders.size(); i++) {
                weights.put(holders.get(i), filled.get(i));
            }
            return weights.buildOrThrow();
        };
    }

    private static Map<Holder, Ratio> each(List<Holder> holders, Function<Holder, Ratio> weight) {
        ImmutableMap.Builder<Holder, Ratio> weights = ImmutableMap.builderWithExpectedSize(holders.size());
        holders.forEach(holder -> weights.put(holder, weight.apply(holder)));
        return weights.buildOrThrow();
    }
}
