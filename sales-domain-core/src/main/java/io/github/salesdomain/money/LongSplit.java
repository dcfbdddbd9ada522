package io.github.salesdomain.money;

import java.util.Arrays;

/** The rules on long columns, for wholes and weights whose products fit; {@link ExactSplit} gives the same parts for any size. */
final class LongSplit {

    private LongSplit() {}

    /** Whether no sum or product in {@link #split} can overflow. */
    static boolean fits(ApportionmentRule rule, long total, long[] weights) {
        if (rule == ApportionmentRule.HIGHEST_AVERAGES || total == Long.MIN_VALUE) {
            return false;
        }
        long sum = 0;
        long largest = 0;
        for (long weight : weights) {
            sum += weight;
            if (sum < 0) {
                return false;
            }
            largest = Math.max(largest, weight);
        }
        long magnitude = Math.abs(total);
        if (rule == ApportionmentRule.LARGEST_REMAINDER) {
            return productFits(magnitude, largest);
        }
        return sum <= Long.MAX_VALUE / 4 && productFits(magnitude, sum) && magnitude * sum <= Long.MAX_VALUE / 4;
    }

    static long[] split(ApportionmentRule rule, long total, long[] weights) {
        long magnitude = Math.abs(total);
        long[] parts = rule == ApportionmentRule.CUMULATIVE
                ? cumulative(magnitude, weights)
                : largestRemainder(magnitude, weights);
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private static boolean productFits(long first, long second) {
        return Math.multiplyHigh(first, second) == 0 && first * second >= 0;
    }

    private static long[] cumulative(long total, long[] weights) {
        long sum = sum(weights);
        long[] parts = new long[weights.length];
        long running = 0;
        long before = 0;
        for (int i = 0; i < parts.length; i++) {
            running += weights[i];
            long upTo = (2 * total * running + sum) / (2 * sum);
            parts[i] = upTo - before;
            before = upTo;
        }
        return parts;
    }

    private static long[] largestRemainder(long total, long[] weights) {
        long sum = sum(weights);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            long product = total * weights[i];
            parts[i] = product / sum;
            remainders[i] = product - parts[i] * sum;
            left -= parts[i];
        }
        if (left > 0) {
            handOut((int) left, parts, remainders, weights);
        }
        return parts;
    }

    /** Gives one unit each to the largest remainders; equal remainders to the larger weight, then to the earlier place. */
    private static void handOut(int units, long[] parts, long[] remainders, long[] weights) {
        long bound = nthLargest(remainders.clone(), units);
        int[] tied = new int[parts.length];
        int ties = 0;
        int left = units;
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > bound) {
                parts[i]++;
                left--;
            } else if (remainders[i] == bound) {
                tied[ties++] = i;
            }
        }
        long[] tiedWeights = new long[ties];
        for (int t = 0; t < ties; t++) {
            tiedWeights[t] = weights[tied[t]];
        }
        long weightBound = nthLargest(tiedWeights.clone(), left);
        for (int t = 0; t < ties; t++) {
            if (tiedWeights[t] > weightBound) {
                parts[tied[t]]++;
                left--;
            }
        }
        for (int t = 0; t < ties && left > 0; t++) {
            if (tiedWeights[t] == weightBound) {
                parts[tied[t]]++;
                left--;
            }
        }
    }

    private static long nthLargest(long[] values, int n) {
        Arrays.sort(values);
        return values[values.length - n];
    }

    private static long sum(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
