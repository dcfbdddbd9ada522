package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * The rules on long columns; {@link ExactSplit} gives the same parts for any size.
 * <p>
 * A share is {@code total × weight / sum}. The product of two longs does not fit a long, so the quotient is estimated from the 128-bit product of the
 * weight and a fixed-point factor, and made exact by the remainder, which does fit: it is small, so that wrap-around arithmetic computes it right.
 */
final class LongSplit {

    /** Sums below this leave room for a remainder that is off by a few sums either way. */
    private static final long SUM_LIMIT = 1L << 59;

    /** Values fall into about as many bins as there are of them, at most so many. */
    private static final int MOST_BIN_BITS = 12;

    private final long total;
    private final long[] weights;
    private final long sum;
    private final long factor;
    private final int shift;

    private LongSplit(long total, long[] weights) {
        this.total = total;
        this.weights = weights;
        this.sum = sum(weights);
        // the largest factor below 2^62: one bit is kept free, since the quotient of the shifted whole may have one bit
        // more
        this.shift = Math.max(0, 61 - bits(total) + bits(sum));
        this.factor = factor(total, sum, shift);
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
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

    /** Whether {@link #split} can compute the parts. */
    static boolean fits(long total, long[] weights) {
        if (total == Long.MIN_VALUE || Math.abs(total) > Long.MAX_VALUE / 2) {
            return false;
        }
        long sum = 0;
        for (long weight : weights) {
            if (weight >= SUM_LIMIT) {
                return false;
            }
            sum += weight;
            if (sum >= SUM_LIMIT) {
                return false;
            }
        }
        return true;
    }

    /** The parts as money, handed out in whole units of some minor units; what does not fill a unit goes to the largest weight. */
    static Apportionment apportion(
            ApportionmentRule rule, Money total, Money unit, List<BigDecimal> weights, long[] columns) {
        long minor = total.getAmountMinorLong();
        long size = unit.getAmountMinorLong();
        long whole = Math.abs(minor);
        LongSplit exact = new LongSplit(whole, columns);
        long[] parts;
        if (size == 1) {
            parts = exact.parts(rule);
        } else {
            parts = new LongSplit(whole / size, columns).parts(rule);
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

    private long[] parts(ApportionmentRule rule) {
        return switch (rule) {
            case LARGEST_REMAINDER -> largestRemainder();
            case HIGHEST_AVERAGES -> highestAverages();
            case CUMULATIVE -> cumulative();
        };
    }

    static long[] split(ApportionmentRule rule, long total, long[] weights) {
        long[] parts = new LongSplit(Math.abs(total), weights).parts(rule);
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private long[] cumulative() {
        long[] parts = new long[weights.length];
        long running = 0;
        long before = 0;
        for (int i = 0; i < parts.length; i++) {
            running += weights[i];
            long share = share(running);
            long upTo = 2 * remainder(running, share) >= sum ? share + 1 : share;
            parts[i] = upTo - before;
            before = upTo;
        }
        return parts;
    }

    /**
     * Starts from the exact shares rounded half up, which are the parts for the divisor {@code sum / total}, and then gives or takes single units in
     * the order of the quotients until the parts sum to the whole: at most half a unit per weight.
     */
    private long[] highestAverages() {
        long[] parts = new long[weights.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            long share = share(weights[i]);
            parts[i] = 2 * remainder(weights[i], share) >= sum ? share + 1 : share;
            left -= parts[i];
        }
        if (left > 0) {
            give(left, parts);
        } else if (left < 0) {
            take(-left, parts);
        }
        return parts;
    }

    private void give(long units, long[] parts) {
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

    private void take(long units, long[] parts) {
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

    private long[] largestRemainder() {
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            long share = share(weights[i]);
            parts[i] = share;
            remainders[i] = remainder(weights[i], share);
            left -= share;
        }
        if (left > 0) {
            handOut((int) left, parts, remainders);
        }
        return parts;
    }

    /** {@code total × weight / sum}, rounded down; exact. */
    long share(long weight) {
        long high = Math.multiplyHigh(weight, factor);
        long low = weight * factor;
        long share = shift >= Long.SIZE
                ? high >>> (shift - Long.SIZE)
                : shift == 0 ? low : high << (Long.SIZE - shift) | low >>> shift;
        long remainder = remainder(weight, share);
        while (remainder >= sum) {
            share++;
            remainder -= sum;
        }
        return share;
    }

    private long remainder(long weight, long share) {
        return total * weight - share * sum;
    }

    /** Gives one unit each to the largest remainders; equal remainders to the larger weight, then to the earlier place. */
    private void handOut(int units, long[] parts, long[] remainders) {
        long bound = nthLargest(remainders, units);
        int due = 0;
        for (int i = 0; i < parts.length; i++) {
            int unit = remainders[i] >= bound ? 1 : 0;
            parts[i] += unit;
            due += unit;
        }
        if (due > units) {
            takeBack(due - units, bound, parts, remainders);
        }
    }

    /** Of parts with just the bound as remainder some have to go without: those of smaller weight, and of these the later. */
    private void takeBack(int units, long bound, long[] parts, long[] remainders) {
        int[] tied = new int[parts.length];
        int ties = 0;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] == bound) {
                tied[ties++] = i;
            }
        }
        long[] tiedWeights = new long[ties];
        for (int t = 0; t < ties; t++) {
            tiedWeights[t] = weights[tied[t]];
        }
        int keep = ties - units;
        long weightBound = nthLargest(tiedWeights, keep);
        for (long weight : tiedWeights) {
            keep -= weight > weightBound ? 1 : 0;
        }
        for (int t = 0; t < ties; t++) {
            if (tiedWeights[t] < weightBound) {
                parts[tied[t]]--;
            } else if (tiedWeights[t] == weightBound) {
                parts[tied[t]] -= keep > 0 ? 0 : 1;
                keep--;
            }
        }
    }

    /** The n-th largest of values that are not negative: counts them in bins by their leading bits and sorts the one bin that decides. */
    private static long nthLargest(long[] values, int n) {
        long largest = 0;
        for (long value : values) {
            largest = Math.max(largest, value);
        }
        int binBits = Math.min(MOST_BIN_BITS, bits(values.length));
        int binShift = Math.max(0, bits(largest) - binBits);
        int[] counts = new int[1 << binBits];
        for (long value : values) {
            counts[(int) (value >>> binShift)]++;
        }
        int bin = counts.length - 1;
        int above = 0;
        while (above + counts[bin] < n) {
            above += counts[bin--];
        }
        long[] inside = new long[counts[bin]];
        int next = 0;
        for (long value : values) {
            if (value >>> binShift == bin) {
                inside[next++] = value;
            }
        }
        Arrays.sort(inside);
        return inside[inside.length - (n - above)];
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
