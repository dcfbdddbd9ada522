package io.github.salesdomain.quota;

import io.github.salesdomain.money.Apportioner;
import java.util.Arrays;

/** Changes a month of a holder and hands the change down to everybody below, in proportion to what they have. */
final class Spread {

    private Spread() {}

    /**
     * Adds to a month of a node and of all below it; the nodes above are left as they are.
     *
     * @param columns the tree
     * @param node whose month is changed
     * @param month the place of the month
     * @param change of either sign, not below what the node has
     * @param cells the cells of all nodes, changed in place; where nobody below had anything, all get the same
     */
    static void add(HolderColumns columns, int node, int month, long change, long[] cells) {
        if (change == 0) {
            return;
        }
        int cell = node * columns.months() + month;
        int[] children = columns.childrenOf(node);
        if (children.length > 0) {
            addTo(columns, children, month, change, cells);
        }
        cells[cell] = HolderColumns.add("amounts", cells[cell], change);
    }

    /** Adds to a month of some nodes together, in proportion to what they have. */
    static void addTo(HolderColumns columns, int[] nodes, int month, long change, long[] cells) {
        long[] parts = split(change, row(columns, nodes, month, cells));
        for (int i = 0; i < nodes.length; i++) {
            add(columns, nodes[i], month, parts[i], cells);
        }
    }

    /** Divides an amount of either sign by weights, or evenly if all of them are zero. */
    static long[] split(long amount, long[] weights) {
        if (amount == 0) {
            return new long[weights.length];
        }
        long[] some = weights;
        if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            some = new long[weights.length];
            Arrays.fill(some, 1);
        }
        return Apportioner.standard().split(amount, some);
    }

    private static long[] row(HolderColumns columns, int[] nodes, int month, long[] cells) {
        long[] row = new long[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            row[i] = cells[nodes[i] * columns.months() + month];
        }
        return row;
    }
}
