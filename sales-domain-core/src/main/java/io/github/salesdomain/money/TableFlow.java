package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the whole-number table with given row and column sums that lies closest to a table of fractions: cells are rounded down or up, the fractions
 * that are rounded up sum to the most, and among equals the first in row-major order are rounded up.
 * <p>
 * A flow of least cost from rows to columns by successive shortest paths. A cell costs one denominator less twice its fraction to be rounded up, and
 * so much for each unit beyond that, that it leaves the two whole numbers around its fraction only where the sums demand it.
 */
final class TableFlow {

    private static final long FAR = Long.MAX_VALUE;
    private static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final long[][] floor;
    private final long[][] fraction;
    private final long denominator;

    /** More than any way around inside the two whole numbers can save. */
    private final long beyond;

    private final boolean strict;
    private final TableBounds bounds;
    private final long[][] cells;

    /** What each row still has to place, and each column still has to take; rows first. */
    private final long[] missing;

    private final long[] price;
    private final long[] distance;
    private final int[] before;

    /**
     * A table to be rounded.
     *
     * @param sums the row sums, then the column sums
     * @param floor the whole part of each cell
     * @param fraction the numerator of the rest of each cell
     * @param denominator the denominator of all of them
     * @param bounds how little and how much each cell may hold
     * @param strict whether no cell may leave the two whole numbers around its fraction
     */
    TableFlow(long[] sums, long[][] floor, long[][] fraction, long denominator, TableBounds bounds, boolean strict) {
        this.rows = floor.length;
        this.columns = sums.length - rows;
        this.floor = floor;
        this.fraction = fraction;
        this.denominator = denominator;
        this.beyond = denominator * (strict ? 1 : sums.length);
        this.strict = strict;
        this.bounds = bounds;
        this.cells = new long[rows][columns];
        this.missing = sums.clone();
        this.price = new long[sums.length];
        this.distance = new long[sums.length];
        this.before = new int[sums.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                // rounding to the nearest is the cheapest of all where no sums are asked for, so that prices can start
                // at zero
                long up = fraction[i][j] > denominator - fraction[i][j] ? 1 : 0;
                change(i, j, Math.max(bounds.least(i, j), Math.min(floor[i][j] + up, bounds.most(i, j))));
            }
        }
    }

    private void change(int i, int j, long by) {
        cells[i][j] += by;
        missing[i] -= by;
        missing[rows + j] -= by;
    }

    /** The cells as they stand. */
    long[][] cells() {
        return cells;
    }

    /** What a cell is worth in minor units. */
    ExactShare worth(int i, int j) {
        return new ExactShare(
                BigInteger.valueOf(floor[i][j])
                        .multiply(BigInteger.valueOf(denominator))
                        .add(BigInteger.valueOf(fraction[i][j])),
                BigInteger.valueOf(denominator));
    }

    /** Rounds the table; false if the sums cannot be met. */
    boolean solve() {
        for (int target = nearestTarget(); target != NONE; target = nearestTarget()) {
            augment(target);
        }
        for (int node = 0; node < missing.length; node++) {
            if (surplus(node) > 0) {
                return false;
            }
        }
        firstInRowMajorOrder();
        return true;
    }

    /** What a node can still send: a row that has to place more, or a column that took too much; below zero what it can still receive. */
    private long surplus(int node) {
        return node < rows ? missing[node] : -missing[node];
    }

    private long costUp(int i, int j) {
        long x = cells[i][j];
        if (x == floor[i][j] && fraction[i][j] > 0) {
            return denominator - 2 * fraction[i][j];
        }
        return x < floor[i][j] ? -beyond : beyond;
    }

    private long roomUp(int i, int j) {
        long x = cells[i][j];
        long room = strict
                ? Math.min(bounds.most(i, j), floor[i][j] + (fraction[i][j] > 0 ? 1 : 0)) - x
                : bounds.most(i, j) - x;
        if (x < floor[i][j]) {
            return Math.min(room, floor[i][j] - x);
        }
        return x == floor[i][j] && fraction[i][j] > 0 ? Math.min(room, 1) : room;
    }

    private long costDown(int i, int j) {
        long x = cells[i][j];
        if (x == floor[i][j] + 1 && fraction[i][j] > 0) {
            return 2 * fraction[i][j] - denominator;
        }
        return x > floor[i][j] ? -beyond : beyond;
    }

    private long roomDown(int i, int j) {
        long x = cells[i][j];
        return Math.min(x - bounds.least(i, j), roomDownAtOneCost(i, j, x));
    }

    private long roomDownAtOneCost(int i, int j, long x) {
        long above = x - floor[i][j] - (fraction[i][j] > 0 ? 1 : 0);
        if (above > 0) {
            return above;
        }
        if (x > floor[i][j]) {
            return 1;
        }
        return strict ? 0 : x;
    }

    private boolean isRow(int node) {
        return node < rows;
    }

    /** How much can go from a row to a column by raising a cell, or from a column to a row by lowering one. */
    private long room(int from, int to) {
        return isRow(from) ? roomUp(from, to - rows) : roomDown(to, from - rows);
    }

    private long reducedCost(int from, int to) {
        long cost = isRow(from) ? costUp(from, to - rows) : costDown(to, from - rows);
        return cost + price[from] - price[to];
    }

    private int firstNeighbour(int node) {
        return isRow(node) ? rows : 0;
    }

    private int endOfNeighbours(int node) {
        return isRow(node) ? rows + columns : rows;
    }

    /** Shortest paths from all that have a surplus; the nearest that lacks something, or NONE. Raises the prices by the distances. */
    private int nearestTarget() {
        Arrays.fill(distance, FAR);
        Arrays.fill(before, NONE);
        BitSet done = new BitSet();
        for (int node = 0; node < missing.length; node++) {
            if (surplus(node) > 0) {
                distance[node] = 0;
            }
        }
        int nearest = closest(done);
        while (nearest != NONE && surplus(nearest) >= 0) {
            done.set(nearest);
            for (int to = firstNeighbour(nearest); to < endOfNeighbours(nearest); to++) {
                if (!done.get(to) && room(nearest, to) > 0) {
                    long reached = distance[nearest] + reducedCost(nearest, to);
                    if (reached < distance[to]) {
                        distance[to] = reached;
                        before[to] = nearest;
                    }
                }
            }
            nearest = closest(done);
        }
        if (nearest != NONE) {
            for (int node = 0; node < price.length; node++) {
                price[node] += Math.min(distance[node], distance[nearest]);
            }
        }
        return nearest;
    }

    private int closest(BitSet done) {
        int closest = NONE;
        for (int node = 0; node < distance.length; node++) {
            if (!done.get(node) && distance[node] < (closest == NONE ? FAR : distance[closest])) {
                closest = node;
            }
        }
        return closest;
    }

    private void augment(int target) {
        long amount = -surplus(target);
        int node = target;
        for (; before[node] != NONE; node = before[node]) {
            amount = Math.min(amount, room(before[node], node));
        }
        amount = Math.min(amount, surplus(node));
        for (int to = target; before[to] != NONE; to = before[to]) {
            move(before[to], to, amount);
        }
    }

    private void move(int from, int to, long amount) {
        if (isRow(from)) {
            change(from, to - rows, amount);
        } else {
            change(to, from - rows, -amount);
        }
    }

    /**
     * Moves units around cycles that cost nothing, so that the earlier cell is rounded up. Nodes that were found not to reach each other never do again,
     * so at most rows + columns searches fail.
     */
    private void firstInRowMajorOrder() {
        boolean[][] settled = new boolean[rows][columns];
        int[] group = new int[rows + columns];
        int groups = 1;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                settled[i][j] = true;
                boolean isOpen = cells[i][j] == floor[i][j] && fraction[i][j] > 0 && roomUp(i, j) > 0;
                if (isOpen && group[i] == group[rows + j] && reducedCost(i, rows + j) == 0) {
                    BitSet seen = search(rows + j, i, settled, group);
                    if (seen.get(i)) {
                        for (int to = i; before[to] != NONE; to = before[to]) {
                            move(before[to], to, 1);
                        }
                        change(i, j, 1);
                    } else {
                        int fresh = groups++;
                        seen.stream().forEach(node -> group[node] = fresh);
                    }
                }
            }
        }
    }

    /** All that can be reached at no cost inside the group, over cells that are not settled, until the end is found. */
    private BitSet search(int start, int end, boolean[][] settled, int[] group) {
        Arrays.fill(before, NONE);
        BitSet seen = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        seen.set(start);
        open.add(start);
        while (!open.isEmpty() && !seen.get(end)) {
            int node = open.remove();
            for (int to = firstNeighbour(node); to < endOfNeighbours(node); to++) {
                boolean isSettled = isRow(node) ? settled[node][to - rows] : settled[to][node - rows];
                if (!isSettled
                        && !seen.get(to)
                        && group[to] == group[node]
                        && room(node, to) > 0
                        && reducedCost(node, to) == 0) {
                    before[to] = node;
                    seen.set(to);
                    open.add(to);
                }
            }
        }
        return seen;
    }
}
