package io.github.salesdomain.money;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds rows and columns that prove that the sums of a table cannot be met.
 * <p>
 * Rows R and columns C prove it if R hold more than C take and the cells of R in other columns have room for: sum(R) - sum(C) - room(R, not C) is above zero,
 * all less what floors take. The most of it among given rows and columns is a largest flow.
 */
final class TableCut {

    private static final int NONE = -1;

    private final int rows;
    /** The sums, rows first, less the floors in them. */
    private final long[] sums;
    /** How much each cell may hold above its floor. */
    private final long[][] room;

    private long missedBy;

    TableCut(long[] sums, long[][] least, long[][] most) {
        this.rows = least.length;
        this.sums = sums.clone();
        this.room = new long[rows][sums.length - rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < room[i].length; j++) {
                room[i][j] = most[i][j] - least[i][j];
                this.sums[i] -= least[i][j];
                this.sums[rows + j] -= least[i][j];
            }
        }
    }

    /** Rows and columns, rows first, none of which can be left out; empty if the sums can be met. Each removal tried is a flow. */
    BitSet smallest() {
        BitSet all = new BitSet();
        all.set(0, sums.length);
        BitSet smallest = among(all);
        for (int node = smallest.nextSetBit(0); node != NONE; node = smallest.nextSetBit(node + 1)) {
            BitSet fewer = (BitSet) smallest.clone();
            fewer.clear(node);
            BitSet proof = among(fewer);
            if (!proof.isEmpty()) {
                smallest = proof;
            }
        }
        missedBy = smallest.isEmpty() ? 0 : worst(smallest);
        return smallest;
    }

    /** By how much they miss. */
    long missedBy() {
        return missedBy;
    }

    private long worst(BitSet nodes) {
        long sum = 0;
        for (int node = nodes.nextSetBit(0); node != NONE; node = nodes.nextSetBit(node + 1)) {
            sum += node < rows ? placed(nodes, node) : -sums[node];
        }
        return sum;
    }

    /** What a row holds more than its cells outside the columns have room for. */
    private long placed(BitSet nodes, int row) {
        long left = sums[row];
        for (int j = 0; j < room[row].length; j++) {
            left -= nodes.get(rows + j) ? 0 : room[row][j];
        }
        return left;
    }

    /** The rows and columns among these that miss by the most; empty if none do. */
    private BitSet among(BitSet nodes) {
        long[] left = new long[sums.length];
        for (int node = nodes.nextSetBit(0); node != NONE; node = nodes.nextSetBit(node + 1)) {
            left[node] = node < rows ? placed(nodes, node) : sums[node];
        }
        long[][] flow = new long[rows][sums.length - rows];
        int[] before = new int[sums.length];
        for (int end = search(nodes, left, flow, before); end != NONE; end = search(nodes, left, flow, before)) {
            push(end, left, flow, before);
        }
        BitSet reached = new BitSet();
        boolean misses = false;
        for (int node = 0; node < before.length; node++) {
            reached.set(node, before[node] != NONE);
            misses |= node < rows && left[node] > 0 && nodes.get(node);
        }
        return misses ? reached : new BitSet();
    }

    /** Looks for a way from a row with something left to a column that can take more. A start is its own predecessor. */
    private int search(BitSet nodes, long[] left, long[][] flow, int[] before) {
        Arrays.fill(before, NONE);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i = nodes.nextSetBit(0); i != NONE && i < rows; i = nodes.nextSetBit(i + 1)) {
            if (left[i] > 0) {
                before[i] = i;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            if (node >= rows && left[node] > 0) {
                return node;
            }
            int from = node < rows ? rows : 0;
            int to = node < rows ? sums.length : rows;
            for (int next = nodes.nextSetBit(from); next != NONE && next < to; next = nodes.nextSetBit(next + 1)) {
                if (before[next] == NONE && capacity(flow, node, next) > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return NONE;
    }

    private long capacity(long[][] flow, int from, int to) {
        return from < rows ? room[from][to - rows] - flow[from][to - rows] : flow[to][from - rows];
    }

    private void push(int end, long[] left, long[][] flow, int[] before) {
        long amount = left[end];
        int start = end;
        while (before[start] != start) {
            amount = Math.min(amount, capacity(flow, before[start], start));
            start = before[start];
        }
        amount = Math.min(amount, left[start]);
        left[start] -= amount;
        left[end] -= amount;
        for (int to = end; to != start; to = before[to]) {
            int from = before[to];
            if (from < rows) {
                flow[from][to - rows] += amount;
            } else {
                flow[to][from - rows] -= amount;
            }
        }
    }
}
