package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Limits on what the factor of a row times the factor of a column may be, and whether any factors above zero keep them all.
 * <p>
 * Rows and columns are nodes: a row's value is its factor, a column's is one by its factor. Each limit then bounds one value by a multiple of another, and
 * factors exist if and only if no circle of limits comes back with less than it set out with, which shortest ways find (Bellman and Ford). Numbers are
 * rounded up to fifty digits, always in favour of the limits: what contradicts itself here does so exactly.
 */
final class FactorLimits {

    private static final MathContext UP = new MathContext(50, RoundingMode.CEILING);
    private static final int NONE = -1;

    private final int rows;
    private final int nodes;
    /** By how much a column's value is multiplied for the most that a row's may be: the greatest product of their factors. */
    private final @Nullable BigDecimal[][] most;
    /** By how much a row's value is multiplied for the most that a column's may be: one by the least product of their factors. */
    private final @Nullable BigDecimal[][] byLeast;

    private final BigDecimal[] value;
    private final int[] from;

    FactorLimits(int rows, int columns) {
        this.rows = rows;
        this.nodes = rows + columns;
        this.most = new BigDecimal[rows][columns];
        this.byLeast = new BigDecimal[rows][columns];
        this.value = new BigDecimal[nodes];
        this.from = new int[nodes];
        Arrays.fill(value, BigDecimal.ONE);
    }

    /** The factors of a row and a column have a product of at most a fraction. */
    void atMost(int row, int column, BigInteger numerator, BigInteger denominator) {
        most[row][column] = new BigDecimal(numerator).divide(new BigDecimal(denominator), UP);
    }

    /** The factors of a row and a column have a product of at least a fraction, which is above zero. */
    void atLeast(int row, int column, BigInteger numerator, BigInteger denominator) {
        byLeast[row][column] = new BigDecimal(denominator).divide(new BigDecimal(numerator), UP);
    }

    /** Takes both limits of a row and a column away. */
    void release(Pair pair) {
        most[pair.row][pair.column] = null;
        byLeast[pair.row][pair.column] = null;
    }

    /**
     * Limits that no factors keep together: a circle of rows and columns, the products at their most and their least in turn, told row by row. Empty if there
     * are factors that keep all limits. Takes O((rows + columns) × limits) time, and less as a rule: as many rounds as the longest of the shortest ways has
     * steps.
     */
    Optional<List<Pair>> contradiction() {
        Arrays.fill(from, NONE);
        boolean[] isNew = new boolean[nodes];
        Arrays.fill(isNew, true);
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (int node = 0; node < nodes; node++) {
                if (isNew[node]) {
                    isNew[node] = false;
                    isChanged |= relax(node, isNew);
                }
            }
            // a circle must have come up after as many rounds as there are nodes, if values still fall
            int onCircle = isChanged ? onCircle() : NONE;
            if (onCircle != NONE) {
                return Optional.of(circle(onCircle));
            }
        }
        return Optional.empty();
    }

    /** Takes the values of a node's neighbours down to what its own lets them be. */
    private boolean relax(int node, boolean[] isNew) {
        boolean isChanged = false;
        int end = node < rows ? nodes : rows;
        for (int to = node < rows ? rows : 0; to < end; to++) {
            BigDecimal multiple = node < rows ? byLeast[node][to - rows] : most[to][node - rows];
            if (multiple != null) {
                BigDecimal reached = value[node].multiply(multiple, UP);
                if (reached.compareTo(value[to]) < 0) {
                    value[to] = reached;
                    from[to] = node;
                    isNew[to] = true;
                    isChanged = true;
                }
            }
        }
        return isChanged;
    }

    /** A node that its own value came around to, or none. */
    private int onCircle() {
        int[] seenFrom = new int[nodes];
        for (int start = 0; start < nodes; start++) {
            int node = start;
            while (node != NONE && seenFrom[node] == 0) {
                seenFrom[node] = start + 1;
                node = from[node];
            }
            if (node != NONE && seenFrom[node] == start + 1) {
                return node;
            }
        }
        return NONE;
    }

    private List<Pair> circle(int start) {
        List<Pair> circle = new ArrayList<>();
        int node = start;
        do {
            int before = from[node];
            circle.add(new Pair(Math.min(before, node), Math.max(before, node) - rows));
            node = before;
        } while (node != start);
        return circle.stream()
                .sorted(Comparator.comparingInt(Pair::row).thenComparingInt(Pair::column))
                .toList();
    }

    /** A row and a column. */
    record Pair(int row, int column) {}
}
