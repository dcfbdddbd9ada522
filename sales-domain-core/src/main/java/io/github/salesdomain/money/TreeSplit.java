package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Arrays;

/** A tree given by the parent of each node, parents before children: a whole goes down it node by node. */
final class TreeSplit {

    private final int[] parents;

    TreeSplit(int[] parents) {
        this.parents = parents;
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
        boolean isInPlace = rule == ApportionmentRule.LARGEST_REMAINDER && isLevelByLevel();
        long[] amounts =
                isInPlace ? splitInPlace(Math.abs(total), weights) : split(rule, Math.abs(total), weights, below());
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

    /** Whether those below each node follow those below the node before it. */
    private boolean isLevelByLevel() {
        boolean isRising = true;
        for (int node = 1; node < parents.length; node++) {
            isRising &= parents[node] >= parents[node - 1];
        }
        return isRising;
    }

    private long[] splitInPlace(long total, long[] weights) {
        LargestRemainder largestRemainder = new LargestRemainder();
        long[] amounts = new long[weights.length];
        amounts[0] = total;
        int end = 1;
        for (int node = 0; end < amounts.length; node++) {
            int start = end;
            while (end < amounts.length && parents[end] == node) {
                end++;
            }
            if (start < end && amounts[node] != 0) {
                largestRemainder.split(new LongSplit(amounts[node], weights[node]), weights, start, end, amounts);
            }
        }
        return amounts;
    }

    /** The nodes below each node, in their order: those from {@code starts[n]} to {@code starts[n + 1]} for node {@code n}. */
    private record Below(int[] starts, int[] nodes) {
        int[] of(int node) {
            return Arrays.copyOfRange(nodes, starts[node], starts[node + 1]);
        }
    }

    private Below below() {
        int[] starts = new int[parents.length + 1];
        for (int node = 1; node < parents.length; node++) {
            starts[parents[node] + 1]++;
        }
        for (int node = 0; node < parents.length; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = Arrays.copyOf(starts, parents.length);
        int[] nodes = new int[parents.length - 1];
        for (int node = 1; node < parents.length; node++) {
            nodes[next[parents[node]]++] = node;
        }
        return new Below(starts, nodes);
    }

    private static long[] split(ApportionmentRule rule, long total, long[] weights, Below below) {
        LargestRemainder largestRemainder = new LargestRemainder();
        long[] amounts = new long[weights.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int[] children = below.of(node);
            if (children.length == 0 || amounts[node] == 0) {
                continue;
            }
            LongSplit exact = new LongSplit(amounts[node], weights[node]);
            long[] own = new long[children.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = weights[children[i]];
            }
            long[] parts = rule == ApportionmentRule.LARGEST_REMAINDER
                    ? largestRemainder.split(exact, own)
                    : exact.parts(rule, own);
            for (int i = 0; i < own.length; i++) {
                amounts[children[i]] = parts[i];
            }
        }
        return amounts;
    }

    private long[] exactSplit(ApportionmentRule rule, long total, long[] leaves) {
        BigInteger[] weights =
                Arrays.stream(leaves).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        for (int node = weights.length - 1; node > 0; node--) {
            weights[parents[node]] = weights[parents[node]].add(weights[node]);
        }
        Below below = below();
        long[] amounts = new long[leaves.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int[] children = below.of(node);
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
