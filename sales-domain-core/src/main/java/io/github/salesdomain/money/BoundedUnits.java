package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A split within bounds, in whole units and without signs: what each weight gets at least and at most, and the level at which the exact shares sum to
 * the whole.
 */
final class BoundedUnits {

    /** Nobody takes the rest, since there is none. */
    static final int NOBODY = -1;

    private static final BigInteger TWO = BigInteger.valueOf(2);

    final BigInteger units;
    final BigInteger rest;
    final int restHolder;
    final BigInteger[] weights;
    final BigInteger[] least;
    final BigInteger[] most;

    /** Exact units for each unit of weight: numerator, then denominator. */
    final BigInteger[] level;

    /**
     * A split that is feasible.
     *
     * @param weights the weights as whole numbers; a weight of zero has equal bounds
     */
    BoundedUnits(
            BigInteger units,
            BigInteger rest,
            int restHolder,
            BigInteger[] weights,
            BigInteger[] least,
            BigInteger[] most) {
        this.units = units;
        this.rest = rest;
        this.restHolder = restHolder;
        this.weights = weights;
        this.least = least;
        this.most = most;
        this.level = findLevel();
    }

    /** A place where the exact share of a weight reaches a bound as the level rises. */
    private record Corner(int index, BigInteger bound, BigInteger weight, boolean leavesFloor) {

        static int compare(Corner a, Corner b) {
            int order = a.bound.multiply(b.weight).compareTo(b.bound.multiply(a.weight));
            return order != 0 ? order : Boolean.compare(b.leavesFloor, a.leavesFloor);
        }
    }

    /** The smallest level at which the clamped shares sum to the units: the sum grows with the level, in straight lines between the corners. */
    private BigInteger[] findLevel() {
        BigInteger fixed = WeightScale.sum(least);
        if (fixed.compareTo(units) >= 0) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        }
        List<Corner> corners = new ArrayList<>(2 * weights.length);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].signum() > 0) {
                corners.add(new Corner(i, least[i], weights[i], true));
                corners.add(new Corner(i, most[i], weights[i], false));
            }
        }
        corners.sort(Corner::compare);
        BigInteger rising = BigInteger.ZERO;
        for (Corner corner : corners) {
            BigInteger reached = fixed.multiply(corner.weight).add(rising.multiply(corner.bound));
            if (rising.signum() > 0 && reached.compareTo(units.multiply(corner.weight)) >= 0) {
                break;
            }
            if (corner.leavesFloor) {
                fixed = fixed.subtract(corner.bound);
                rising = rising.add(corner.weight);
            } else {
                fixed = fixed.add(corner.bound);
                rising = rising.subtract(corner.weight);
            }
        }
        return new BigInteger[] {units.subtract(fixed), rising};
    }

    /** Whether the exact share lies below the floor (-1), above the cap (1) or between them (0). */
    int sideOf(int index) {
        BigInteger share = level[0].multiply(weights[index]);
        if (share.compareTo(least[index].multiply(level[1])) < 0) {
            return -1;
        }
        return share.compareTo(most[index].multiply(level[1])) > 0 ? 1 : 0;
    }

    /** The units of each weight by the rule. */
    BigInteger[] split(ApportionmentRule rule) {
        if (rule == ApportionmentRule.HIGHEST_AVERAGES) {
            return highestAverages();
        }
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] free = new BigInteger[weights.length];
        BigInteger left = units;
        for (int i = 0; i < parts.length; i++) {
            int side = sideOf(i);
            parts[i] = side < 0 ? least[i] : side > 0 ? most[i] : BigInteger.ZERO;
            free[i] = side == 0 ? weights[i] : BigInteger.ZERO;
            left = left.subtract(parts[i]);
        }
        if (left.signum() > 0) {
            BigInteger[] rest = ExactSplit.split(rule, left, free);
            Arrays.setAll(parts, i -> parts[i].add(rest[i]));
        }
        return parts;
    }

    /** The rounded shares within the bounds, then single units by the order of the quotients, of those whose bounds allow it. */
    private BigInteger[] highestAverages() {
        BigInteger[] parts = new BigInteger[weights.length];
        for (int i = 0; i < parts.length; i++) {
            BigInteger rounded =
                    level[0].multiply(weights[i]).multiply(TWO).add(level[1]).divide(level[1].multiply(TWO));
            parts[i] = rounded.max(least[i]).min(most[i]);
        }
        return new DivisorRule(weights, least, most).settle(units, parts);
    }

    /** The places of the largest values, as few as sum to more than a limit, in rising order. */
    static List<Integer> fewestAbove(BigInteger limit, BigInteger[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> values[i]).reversed());
        List<Integer> fewest = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < order.length && sum.compareTo(limit) <= 0; i++) {
            sum = sum.add(values[order[i]]);
            fewest.add(order[i]);
        }
        fewest.sort(Comparator.naturalOrder());
        return fewest;
    }
}
