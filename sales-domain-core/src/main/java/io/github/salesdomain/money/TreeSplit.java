package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A tree given by the parent of each node, parents before children: a whole goes down it node by node. */
final class TreeSplit {

    private final int[] parents;
    /** The nodes below node {@code n} are the ones from {@code starts[n]} to {@code starts[n + 1]}, counted without the first node. */
    private final int[] starts;
    /** The nodes in that count; empty if they stand in it already, as where a tree is given level by level. */
    private final int[] below;

    private TreeSplit(int[] parents, int[] starts, int[] below) {
        this.parents = parents;
        this.starts = starts;
        this.below = below;
    }

    static TreeSplit of(int[] parents) {
        int[] starts = new int[parents.length + 1];
        boolean isInOrder = true;
        for (int node = 1; node < parents.length; node++) {
            starts[parents[node] + 1]++;
            isInOrder &= parents[node] >= parents[node - 1];
        }
        for (int node = 0; node < parents.length; node++) {
            starts[node + 1] += starts[node];
        }
        return new TreeSplit(parents, starts, isInOrder ? new int[0] : below(parents, starts));
    }

    private static int[] below(int[] parents, int[] starts) {
        int[] next = Arrays.copyOf(starts, parents.length);
        int[] below = new int[parents.length - 1];
        for (int node = 1; node < parents.length; node++) {
            below[next[parents[node]]++] = node;
        }
        return below;
    }

    static void check(int[] parents, long[] weights) {
        if (parents.length != weights.length) {
            throw new IllegalArgumentException(
                    "parents must be one for each of " + weights.length + " weights, but was " + parents.length);
        }
        WeightScale.sum(weights);
        if (parents[0] != -1) {
            throw new IllegalArgumentException("parent of the first node must be -1, but was " + parents[0]);
        }
        for (int node = 1; node < parents.length; node++) {
            int parent = parents[node];
            if (parent < 0 || parent >= node) {
                throw new IllegalArgumentException(
                        "parent of node " + node + " must be a node before it, but was " + parent);
            }
            if (weights[parent] != 0) {
                throw new IllegalArgumentException("weight of node " + parent
                        + " must be 0, since it has others below, but was " + weights[parent]);
            }
        }
    }

    long[] split(ApportionmentRule rule, long total, long[] leaves) {
        long[] weights = leaves.clone();
        if (!sumsFit(weights) || !LongSplit.fits(total, weights[0])) {
            return exactSplit(rule, total, leaves);
        }
        // no node weighs more or gets more than the first, so that all fit
        long[] amounts = splitColumns(rule, Math.abs(total), weights);
        if (total < 0) {
            LongSplit.negate(amounts);
        }
        return amounts;
    }

    /** Adds the weights up the tree; tells whether all sums fit a long. */
    private boolean sumsFit(long[] weights) {
        for (int node = weights.length - 1; node > 0; node--) {
            weights[parents[node]] += weights[node];
            if (weights[parents[node]] < 0) {
                return false;
            }
        }
        return true;
    }

    private long[] splitColumns(ApportionmentRule rule, long total, long[] weights) {
        LargestRemainder largestRemainder = new LargestRemainder(mostBelow());
        boolean isInPlace = rule == ApportionmentRule.LARGEST_REMAINDER && below.length == 0;
        long[] amounts = new long[weights.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int start = starts[node];
            int end = starts[node + 1];
            if (start == end || amounts[node] == 0) {
                continue;
            }
            LongSplit exact = new LongSplit(amounts[node], weights[node]);
            if (isInPlace) {
                largestRemainder.split(exact, weights, start + 1, end + 1, amounts);
                continue;
            }
            long[] own = new long[end - start];
            for (int i = 0; i < own.length; i++) {
                own[i] = weights[below(start + i)];
            }
            long[] parts = rule == ApportionmentRule.LARGEST_REMAINDER
                    ? largestRemainder.split(exact, own)
                    : exact.parts(rule, own);
            for (int i = 0; i < own.length; i++) {
                amounts[below(start + i)] = parts[i];
            }
        }
        return amounts;
    }

    private int below(int place) {
        return below.length == 0 ? place + 1 : below[place];
    }

    private int mostBelow() {
        int most = 0;
        for (int node = 0; node < parents.length; node++) {
            most = Math.max(most, starts[node + 1] - starts[node]);
        }
        return most;
    }

    private long[] exactSplit(ApportionmentRule rule, long total, long[] leaves) {
        BigInteger[] weights =
                Arrays.stream(leaves).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        for (int node = weights.length - 1; node > 0; node--) {
            weights[parents[node]] = weights[parents[node]].add(weights[node]);
        }
        long[] amounts = new long[leaves.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int[] children = IntStream.range(starts[node], starts[node + 1])
                    .map(this::below)
                    .toArray();
            if (children.length == 0 || amounts[node] == 0) {
                continue;
            }
            BigInteger[] own =
                    Arrays.stream(children).mapToObj(child -> weights[child]).toArray(BigInteger[]::new);
            BigInteger[] parts = ExactSplit.split(rule, BigInteger.valueOf(amounts[node]), own);
            for (int i = 0; i < children.length; i++) {
                amounts[children[i]] = parts[i].longValueExact();
            }
        }
        return amounts;
    }
}
