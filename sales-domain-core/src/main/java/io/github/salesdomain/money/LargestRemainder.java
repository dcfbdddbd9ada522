package io.github.salesdomain.money;

import java.util.Arrays;

/**
 * Shares rounded down, and the units that are left given to the largest remainders; equal remainders to the larger weight, then to the earlier place.
 * <p>
 * Remainders are counted in bins by their leading bits, and only those in the bin in which the units run out are sorted. They are reckoned twice, which is quicker
 * than to keep them. May be used again for the next node of a tree; for one thread.
 */
final class LargestRemainder {

    /** Values fall into about as many bins as there are of them, at most so many. */
    private static final int MOST_BIN_BITS = 12;

    private int[] bins = {};
    /** The places in the bin that decides. */
    private int[] inside = {};
    /** Their remainders or weights, which are sorted to find the one that decides. */
    private long[] sorted = {};

    private static int binBits(int count) {
        return Math.min(MOST_BIN_BITS, bits(count));
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    /** The parts of weights that sum to the split's sum. */
    long[] split(LongSplit exact, long[] weights) {
        long[] parts = new long[weights.length];
        split(exact, weights, 0, weights.length, parts);
        return parts;
    }

    /** Writes the parts of the weights at some places to the same places; these weights sum to the split's sum. */
    void split(LongSplit exact, long[] weights, int from, int to, long[] parts) {
        int binBits = binBits(to - from);
        int binShift = Math.max(0, bits(exact.sum()) - binBits);
        clearBins(1 << binBits);
        long sum = exact.sum();
        long left = exact.total();
        for (int i = from; i < to; i++) {
            long share = exact.shareOrOneLess(weights[i]);
            long remainder = exact.remainder(weights[i], share);
            if (remainder >= sum) {
                share++;
                remainder -= sum;
            }
            parts[i] = share;
            bins[(int) (remainder >>> binShift)]++;
            left -= share;
        }
        if (left > 0) {
            int bin = (1 << binBits) - 1;
            int units = (int) left;
            while (bins[bin] < units) {
                units -= bins[bin--];
            }
            giveAbove(bin, binShift, exact, weights, from, to, parts);
            if (units == bins[bin]) {
                giveAll(units, parts);
            } else {
                giveLargest(units, bins[bin], exact, weights, parts);
            }
        }
    }

    private void clearBins(int count) {
        if (bins.length < count) {
            bins = new int[count];
        } else {
            Arrays.fill(bins, 0, count, 0);
        }
    }

    /** Gives a unit to all in bins above one, and collects the places in it. */
    private void giveAbove(int bin, int binShift, LongSplit exact, long[] weights, int from, int to, long[] parts) {
        int count = bins[bin];
        if (inside.length <= count) {
            // one place more: each is written before it is known whether it counts, as that cannot be guessed
            inside = new int[count + 1];
        }
        int found = 0;
        for (int i = from; i < to; i++) {
            long part = parts[i];
            int own = (int) (exact.remainder(weights[i], part) >>> binShift);
            parts[i] = own > bin ? part + 1 : part;
            inside[found] = i;
            found += own == bin ? 1 : 0;
        }
    }

    private void giveAll(int count, long[] parts) {
        for (int k = 0; k < count; k++) {
            parts[inside[k]]++;
        }
    }

    /** Gives so many units to the largest remainders among the places collected. */
    private void giveLargest(int units, int count, LongSplit exact, long[] weights, long[] parts) {
        sorted = sorted.length < count ? new long[count] : sorted;
        for (int k = 0; k < count; k++) {
            sorted[k] = remainder(inside[k], exact, weights, parts);
        }
        long bound = nthLargest(count, units);
        int left = units;
        int ties = 0;
        for (int k = 0; k < count; k++) {
            int place = inside[k];
            long remainder = remainder(place, exact, weights, parts);
            if (remainder > bound) {
                parts[place]++;
                left--;
            } else if (remainder == bound) {
                inside[ties++] = place;
            }
        }
        if (left == ties) {
            giveAll(ties, parts);
        } else {
            giveHeaviest(left, ties, weights, parts);
        }
    }

    private static long remainder(int place, LongSplit exact, long[] weights, long[] parts) {
        return exact.remainder(weights[place], parts[place]);
    }

    /** Gives so many units to the heaviest, then to the earliest, among the first places collected. */
    private void giveHeaviest(int units, int count, long[] weights, long[] parts) {
        for (int k = 0; k < count; k++) {
            sorted[k] = weights[inside[k]];
        }
        long bound = nthLargest(count, units);
        int left = units;
        for (int k = 0; k < count; k++) {
            left -= weights[inside[k]] > bound ? 1 : 0;
        }
        for (int k = 0; k < count; k++) {
            int place = inside[k];
            if (weights[place] > bound || (weights[place] == bound && left-- > 0)) {
                parts[place]++;
            }
        }
    }

    private long nthLargest(int count, int n) {
        Arrays.sort(sorted, 0, count);
        return sorted[count - n];
    }
}
