package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * The rules on long columns; {@link ExactSplit} gives the same parts for any size.
 * <p>
 * A share is {@code total × weight / sum}. The product of two longs does not fit a long, so the quotient is estimated from the 128-bit product of the
 * weight and a fixed-point factor, and made exact by the remainder, which does fit: it is small, so that wrap-around arithmetic computes it right.
 */
final class LongSplit {

    /** Wholes and sums below these leave room for the factor and for a remainder that is off by a sum. */
    private static final long TOTAL_LIMIT = 1L << 60;

    private static final long SUM_LIMIT = 1L << 59;

    private final long total;
    private final long sum;
    /** By so many bits weights are shifted, so that their sum has 62. */
    private final int shift;

    private final long factor;

    /** Shares of a whole, not negative, among weights of a sum, above zero, that {@link #fits}. */
    LongSplit(long total, long sum) {
        this.total = total;
        this.sum = sum;
        this.shift = Long.numberOfLeadingZeros(sum) - 2;
        this.factor = factor(total, sum, Long.SIZE - shift);
    }

    /** {@code whole × 2^shift / sum}, rounded down: by long division, as many bits at a time as the rest has room for. */
    private static long factor(long whole, long sum, int shift) {
        int room = Long.numberOfLeadingZeros(sum) - 1;
        long factor = whole / sum;
        long rest = whole - factor * sum;
        for (int left = shift; left > 0; left -= room) {
            int bits = Math.min(left, room);
            long shifted = rest << bits;
            long next = shifted / sum;
            factor = (factor << bits) + next;
            rest = shifted - next * sum;
        }
        return factor;
    }

    /** Whether a whole can be shared so among weights of this sum. */
    static boolean fits(long total, long sum) {
        return total > -TOTAL_LIMIT && total < TOTAL_LIMIT && sum < SUM_LIMIT;
    }

    /** The parts as money, handed out in whole units of some minor units; what does not fill a unit goes to the largest weight. */
    static Apportionment apportion(
            ApportionmentRule rule, Money total, Money unit, List<BigDecimal> weights, long[] columns, long sum) {
        long minor = total.getAmountMinorLong();
        long size = unit.getAmountMinorLong();
        long whole = Math.abs(minor);
        LongSplit exact = new LongSplit(whole, sum);
        long[] parts;
        if (size == 1) {
            parts = exact.parts(rule, columns);
        } else {
            parts = new LongSplit(whole / size, sum).parts(rule, columns);
            for (int i = 0; i < parts.length; i++) {
                parts[i] *= size;
            }
            parts[indexOfLargest(columns)] += whole % size;
        }
        PartColumns list = new PartColumns(total, Long.signum(minor), weights, exact, columns, parts);
        return new Apportionment(total, rule, unit, list);
    }

    private static int indexOfLargest(long[] weights) {
        int largest = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] > weights[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    static long[] split(ApportionmentRule rule, long total, long[] weights, long sum) {
        long[] parts = new LongSplit(Math.abs(total), sum).parts(rule, weights);
        if (total < 0) {
            negate(parts);
        }
        return parts;
    }

    static void negate(long[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = -parts[i];
        }
    }

    /** The parts of weights that sum to this split's sum. */
    long[] parts(ApportionmentRule rule, long[] weights) {
        return switch (rule) {
            case LARGEST_REMAINDER -> new LargestRemainder().split(this, weights);
            case HIGHEST_AVERAGES -> highestAverages(weights);
            case CUMULATIVE -> cumulative(weights);
        };
    }

    private long[] cumulative(long[] weights) {
        long[] parts = new long[weights.length];
        long running = 0;
        long before = 0;
        for (int i = 0; i < parts.length; i++) {
            running += weights[i];
            long upTo = nearest(running);
            parts[i] = upTo - before;
            before = upTo;
        }
        return parts;
    }

    /**
     * Starts from the exact shares rounded half up, which are the parts for the divisor {@code sum / total}, and then gives or takes single units in
     * the order of the quotients until the parts sum to the whole: at most half a unit per weight.
     */
    private long[] highestAverages(long[] weights) {
        long[] parts = new long[weights.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = nearest(weights[i]);
            left -= parts[i];
        }
        if (left > 0) {
            give(left, weights, parts);
        } else if (left < 0) {
            take(-left, weights, parts);
        }
        return parts;
    }

    private static void give(long units, long[] weights, long[] parts) {
        ClaimHeap next = new ClaimHeap(weights, parts, true);
        for (int i = 0; i < parts.length; i++) {
            next.append(i);
        }
        next.order();
        for (long left = units; left > 0; left--) {
            parts[next.first()]++;
            next.sinkFirst();
        }
    }

    private static void take(long units, long[] weights, long[] parts) {
        long[] before = new long[parts.length];
        ClaimHeap last = new ClaimHeap(weights, before, false);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                before[i] = parts[i] - 1;
                last.append(i);
            }
        }
        last.order();
        for (long left = units; left > 0; left--) {
            int weakest = last.first();
            parts[weakest]--;
            if (parts[weakest] > 0) {
                before[weakest]--;
                last.sinkFirst();
            } else {
                last.removeFirst();
            }
        }
    }

    long total() {
        return total;
    }

    long sum() {
        return sum;
    }

    /** The exact share rounded half up. */
    private long nearest(long weight) {
        long share = share(weight);
        return 2 * remainder(weight, share) >= sum ? share + 1 : share;
    }

    /** {@code total × weight / sum}, rounded down; exact. */
    long share(long weight) {
        long share = shareOrOneLess(weight);
        return remainder(weight, share) < sum ? share : share + 1;
    }

    /** The share rounded down, or one less: it is right if its {@link #remainder} lies below the sum. */
    long shareOrOneLess(long weight) {
        // the factor was rounded down by less than one, which takes less than a quarter from the quotient
        return Math.multiplyHigh(weight << shift, factor);
    }

    /** What a share rounded down leaves, in parts of the sum. */
    long remainder(long weight, long share) {
        return total * weight - share * sum;
    }
}
