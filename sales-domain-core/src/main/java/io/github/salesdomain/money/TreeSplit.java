package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Arrays;

/** A tree given by the parent of each node, parents before children, with the nodes below each node in one column: a whole goes down it node by node. */
final class TreeSplit {

    private final int[] parents;
    private final int[] starts;
    private final int[] below;

    private TreeSplit(int[] parents, int[] starts, int[] below) {
        this.parents = parents;
        this.starts = starts;
        this.below = below;
    }

    /** The tree; the nodes below node {@code n} are those from {@code starts[n]} to {@code starts[n + 1]}, in their order. */
    static TreeSplit of(int[] parents) {
        int[] starts = new int[parents.length + 1];
        for (int node = 1; node < parents.length; node++) {
            starts[parents[node] + 1]++;
        }
        for (int node = 0; node < parents.length; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = Arrays.copyOf(starts, parents.length);
        int[] below = new int[Math.max(0, parents.length - 1)];
        for (int node = 1; node < parents.length; node++) {
            below[next[parents[node]]++] = node;
        }
        return new TreeSplit(parents, starts, below);
    }

    static void check(int[] parents, long[] weights) {
        if (parents.length != weights.length) {
            throw new IllegalArgumentException(
                    "parents must be one for each of " + weights.length + " weights, but was " + parents.length);
        }
        WeightScale.check(weights);
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

    long[] split(Apportioner apportioner, long total, long[] leaves) {
        long[] weights = leaves.clone();
        return sumsFit(weights)
                ? splitColumns(apportioner, total, weights)
                : exactSplit(apportioner.rule(), total, leaves);
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

    private long[] splitColumns(Apportioner apportioner, long total, long[] weights) {
        long[] amounts = new long[weights.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int start = starts[node];
            int count = starts[node + 1] - start;
            if (count == 0 || amounts[node] == 0) {
                continue;
            }
            long[] own = new long[count];
            for (int i = 0; i < count; i++) {
                own[i] = weights[below[start + i]];
            }
            long[] parts = apportioner.split(amounts[node], own);
            for (int i = 0; i < count; i++) {
                amounts[below[start + i]] = parts[i];
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
        long[] amounts = new long[leaves.length];
        amounts[0] = total;
        for (int node = 0; node < amounts.length; node++) {
            int[] children = Arrays.copyOfRange(below, starts[node], starts[node + 1]);
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
