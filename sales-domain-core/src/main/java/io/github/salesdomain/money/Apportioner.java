package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Splits a whole among weights so that the parts sum to it, to the minor unit.
 * <p>
 * Ties between equal claims go to the larger weight, then to the earlier place. Immutable and safe for use by many threads.
 */
public final class Apportioner {

    /** Decimals with fewer digits than this fit a long. */
    static final int LONG_DIGITS = 19;

    private final ApportionmentRule rule;
    private final @Nullable Money unit;

    private Apportioner(ApportionmentRule rule, @Nullable Money unit) {
        this.rule = rule;
        this.unit = unit;
    }

    /** {@return an apportioner by largest remainder, the usual rule} */
    public static Apportioner standard() {
        return by(ApportionmentRule.LARGEST_REMAINDER);
    }

    /**
     * An apportioner by a named rule.
     *
     * @param rule how the minor units are handed out
     * @return the apportioner
     */
    public static Apportioner by(ApportionmentRule rule) {
        return new Apportioner(requireNonNull(rule, "rule"), null);
    }

    /**
     * A copy that hands out amounts in whole allocation units, such as 100 yuan or 1,000 yuan.
     * <p>
     * What does not fill a unit goes to the largest weight, so that the parts still sum to the whole.
     *
     * @param unit the allocation unit, above zero and at most 999,999,999,999,999 minor units
     * @return a copy with this unit
     * @throws IllegalArgumentException if the unit is not above zero, or is larger than that
     */
    public Apportioner inUnitsOf(Money unit) {
        if (!unit.isPositive()) {
            throw new IllegalArgumentException("unit must be above zero, but was " + unit);
        }
        if (unit.getAmount().precision() > 15) {
            throw new IllegalArgumentException("unit must be at most 999,999,999,999,999 minor units, but was " + unit);
        }
        return new Apportioner(rule, unit);
    }

    /** {@return the rule that hands out the minor units} */
    public ApportionmentRule rule() {
        return rule;
    }

    /** {@return the allocation unit, or empty for the currency's minor unit} */
    public Optional<Money> unit() {
        return Optional.ofNullable(unit);
    }

    /**
     * Splits a whole among weights.
     * <p>
     * Takes O(n log n) time and O(n) memory for n weights. Amounts and weights of any size are exact: where {@code long} does not hold the
     * products, big integers do.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact share = total × weight / sum of weights}</pre>
     * Source: formulas, apportionment (largest remainder, Hamilton; highest averages, Sainte-Laguë; cumulative rounding).
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Apportioner.standard().split(Money.ofMajor(CNY, 1000), weights(1, 1, 1));   // 333.34, 333.33, 333.33
     * Apportioner.standard().split(Money.ofMajor(CNY, 1000), weights(0, 0));      // refused: weights sum to 0
     * }</pre>
     *
     * @param total the whole, of either sign
     * @param weights the weights, none negative, at least one above zero, of at most 100 digits before and after the point
     * @return the parts, in the order of the weights
     * @throws IllegalArgumentException if there is no weight, one is negative or has more digits, or all are zero
     * @throws CurrencyMismatchException if the allocation unit is in another currency than the whole
     */
    public Apportionment split(Money total, List<BigDecimal> weights) {
        requireNonNull(total, "total");
        Money step = step(total);
        if (total.getAmount().precision() < LONG_DIGITS) {
            long[] columns = WeightScale.columns(weights);
            long sum = columns.length == 0 ? Long.MAX_VALUE : WeightScale.sum(columns);
            if (LongSplit.fits(total.getAmountMinorLong(), sum)) {
                return LongSplit.apportion(rule, total, step, weights, columns, sum);
            }
        }
        return exactSplit(total, step, weights);
    }

    /** The smallest amount to hand out. */
    private Money step(Money total) {
        if (unit == null) {
            return Apportionment.minorUnit(total);
        }
        if (!unit.isSameCurrency(total)) {
            throw new CurrencyMismatchException(total.getCurrencyUnit(), unit.getCurrencyUnit());
        }
        return unit;
    }

    private Apportionment exactSplit(Money total, Money step, List<BigDecimal> weights) {
        BigInteger[] scaled = WeightScale.wholeNumbers(weights);
        BigInteger minor = total.getAmount().unscaledValue();
        BigInteger[] parts = parts(minor, step.getAmount().unscaledValue(), scaled);
        BigInteger sum = WeightScale.sum(scaled);
        int places = total.getCurrencyUnit().getDecimalPlaces();
        ImmutableList.Builder<Apportionment.Part> result = ImmutableList.builderWithExpectedSize(parts.length);
        for (int i = 0; i < parts.length; i++) {
            BigInteger cut = minor.multiply(scaled[i]).divide(sum);
            Money amount = Money.of(total.getCurrencyUnit(), new BigDecimal(parts[i], places));
            result.add(new Apportionment.Part(
                    weights.get(i), amount, parts[i].subtract(cut).longValueExact()));
        }
        return new Apportionment(total, rule, step, result.build());
    }

    /**
     * Splits a whole among weights so that each part lies within its bounds (保底, 封顶, 锁定).
     * <p>
     * Parts whose exact share lies beyond a bound get the bound, and what that frees or takes is shared by the others in proportion to their weights,
     * again within their bounds; so bounds that do not bind change nothing. Rounding never carries a part past a bound. A weight of zero gets its
     * floor and nothing more. What does not fill an allocation unit goes to the largest weight that is not locked and whose bounds leave room for
     * it. Bounds that cannot hold together are a value, not an exception. Takes O(n log n) time for n weights, whatever the bounds: the fixed point
     * of clamping and sharing again is found by one sweep over the sorted bounds.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * exact share = level × weight, but not below the floor and not above the cap
     * level       = the one at which the shares sum to the whole
     * }</pre>
     * Source: formulas, apportionment within bounds.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * apportioner.splitWithin(million, weights(50, 30, 15, 5), List.of(atMost(450_000), none(), none(), atLeast(80_000)));
     *                                                  // 450,000.00, 313,333.33, 156,666.67, 80,000.00
     * apportioner.splitWithin(hundred, weights(1, 1), List.of(atLeast(60), atLeast(50)));
     *                                                  // Infeasible: FLOORS_EXCEED_TOTAL at 0, 1 by 10.00
     * }</pre>
     *
     * @param total the whole, of either sign
     * @param weights the weights, none negative, of at most 100 digits before and after the point
     * @param bounds the bounds of each weight, in the same order; none of the other sign than the whole
     * @return the parts, or every conflict among the bounds
     * @throws IllegalArgumentException if there is no weight, one is negative or has more digits, there are more or fewer bounds than weights, or a
     *     bound has the other sign than the whole
     * @throws CurrencyMismatchException if a bound or the allocation unit is in another currency than the whole
     */
    public BoundedApportionment splitWithin(Money total, List<BigDecimal> weights, List<Bounds> bounds) {
        requireNonNull(total, "total");
        return BoundedSplit.split(rule, total, step(total), weights, bounds);
    }

    /**
     * Splits a whole into equal parts; they differ by at most one minor unit (or one allocation unit).
     *
     * <h4>Formula</h4>
     * <pre>{@code exact share = total / number of parts}</pre>
     * Source: formulas, apportionment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Apportioner.standard().splitEvenly(Money.ofMajor(CNY, -1000), 3);   // -333.34, -333.33, -333.33
     * Apportioner.standard().splitEvenly(Money.ofMajor(CNY, -1000), 0);   // refused: no part
     * }</pre>
     *
     * @param total the whole, of either sign
     * @param parts how many parts, at least 1
     * @return the parts
     * @throws IllegalArgumentException if there is less than one part
     */
    public Apportionment splitEvenly(Money total, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, but was " + parts);
        }
        return split(total, Collections.nCopies(parts, BigDecimal.ONE));
    }

    /**
     * Splits minor units among whole weights, without an object for each part: the same parts as {@link #split(Money, List)} in columns.
     * <p>
     * The allocation unit plays no part here: the caller chooses what a unit is.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact share = total × weight / sum of weights}</pre>
     * Source: formulas, apportionment.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Apportioner.standard().split(10, new long[] {6, 6, 2});   // 4, 4, 2
     * Apportioner.standard().split(10, new long[] {-1, 2});     // refused: a weight is negative
     * }</pre>
     *
     * @param total the whole in units, of either sign
     * @param weights the weights, none negative, at least one above zero; not changed
     * @return a new array with the parts, in the order of the weights
     * @throws IllegalArgumentException if there is no weight, one is negative, or all are zero
     */
    public long[] split(long total, long[] weights) {
        long sum = WeightScale.sum(weights);
        return LongSplit.fits(total, sum) ? LongSplit.split(rule, total, weights, sum) : exactSplit(total, weights);
    }

    /**
     * Splits minor units down a tree given in columns, so that at each node the parts of those below sum to its own (层层分解).
     * <p>
     * A leaf has a weight of its own; a node with others below weighs what all the leaves below it weigh. A node that gets nothing gives nothing. The
     * result is that of {@link #split(long, long[])} at each node from the top down, whatever the size of the weights or of their sums. A million
     * leaves are three arrays and no object each: names, money and months stay with the caller. The allocation unit plays no part here. Takes
     * O(n log m) time for n nodes with at most m below one node, and O(n) memory.
     *
     * <h4>Formula</h4>
     * <pre>{@code exact share of a node = amount of the node above × weight below the node / weight below the node above}</pre>
     * Source: formulas, apportionment down a tree.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * int[] parents = {-1, 0, 0, 1, 1};                                            // a country, two regions, two reps in the first
     * Apportioner.standard().cascade(100, parents, new long[] {0, 0, 2, 3, 1});    // 100, 67, 33, 50, 17
     * Apportioner.standard().cascade(100, parents, new long[] {0, 9, 2, 3, 1});    // refused: a region with reps has a weight
     * }</pre>
     *
     * @param total the whole in units, of either sign
     * @param parents the place of the node above each node, always an earlier place; -1 for the first, which is above all; not changed
     * @param weights the weight of each leaf, none negative, at least one above zero; 0 for nodes with others below; not changed
     * @return a new array with the amount of each node, in the order of the nodes; the first is the whole
     * @throws IllegalArgumentException if there is no node, there are more or fewer parents than weights, the parent of a node is not at an earlier
     *     place, a weight is negative, a node with others below has a weight, or all weights are zero
     */
    public long[] cascade(long total, int[] parents, long[] weights) {
        TreeSplit.check(parents, weights);
        return new TreeSplit(parents).split(rule, total, weights);
    }

    private long[] exactSplit(long total, long[] weights) {
        BigInteger[] exact = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            exact[i] = BigInteger.valueOf(weights[i]);
        }
        BigInteger[] parts = ExactSplit.split(rule, BigInteger.valueOf(total), exact);
        long[] result = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = parts[i].longValueExact();
        }
        return result;
    }

    private BigInteger[] parts(BigInteger minor, BigInteger size, BigInteger[] weights) {
        BigInteger[] unitsAndRest = minor.divideAndRemainder(size);
        BigInteger[] parts = ExactSplit.split(rule, unitsAndRest[0], weights);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].multiply(size);
        }
        int largest = WeightScale.indexOfLargest(weights);
        parts[largest] = parts[largest].add(unitsAndRest[1]);
        return parts;
    }
}
