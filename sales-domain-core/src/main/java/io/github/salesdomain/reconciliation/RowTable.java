package io.github.salesdomain.reconciliation;

import java.util.HashMap;
import java.util.Map;

/**
 * The rows of a book by key and amount, in an open hash table: of the rows of one key and amount the first stands for all.
 * <p>
 * Rows are taken some at a time and each step is made for all of them before the next, since steps of different rows wait for memory at the same time.
 */
final class RowTable {

    static final int NONE = -1;

    /** How many rows are taken at a time at most. */
    static final int AT_ONCE = 64;

    /** Rows whose first places are all taken, as with keys chosen to collide, go to a map that copes with that. */
    private static final int MOST_PROBES = 64;

    /** A row as a key of that map; comparable, so that the map stays fast where hashes are alike. */
    private record Crowded(LineColumns columns, int row) implements Comparable<Crowded> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Crowded that && columns.isSame(row, that.columns, that.row);
        }

        @Override
        public int hashCode() {
            return columns.hash(row);
        }

        @Override
        public int compareTo(Crowded other) {
            return columns.compare(row, other.columns, other.row);
        }
    }

    private final LineColumns columns;
    /** In each place one more than the number of a row; zero where there is none. */
    private final int[] slots;

    private final int[] places = new int[AT_ONCE];
    private final Map<Crowded, Integer> crowded = new HashMap<>(0);

    RowTable(LineColumns columns) {
        this.columns = columns;
        this.slots = new int[OpenTable.capacity(columns.size())];
    }

    /** Adds rows that follow each other unless there is one with their key and amount, and gives for each the one that stands for both, or none. */
    void add(int from, int count, int[] firsts) {
        lookUp(columns, from, count);
        for (int i = 0; i < count; i++) {
            firsts[i] = columns.canPair(from + i) ? add(from + i, places[i]) : NONE;
        }
    }

    private int add(int row, int place) {
        int slot = place;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int known = slots[slot] - 1;
            if (known == NONE) {
                slots[slot] = row + 1;
                return row;
            }
            if (columns.isSame(known, columns, row)) {
                return known;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Integer known = crowded.putIfAbsent(new Crowded(columns, row), row);
        return known == null ? row : known;
    }

    /** For rows of another book that follow each other the rows that stand for their keys and amounts, or none. */
    void find(LineColumns other, int from, int count, int[] firsts) {
        lookUp(other, from, count);
        for (int i = 0; i < count; i++) {
            firsts[i] = slots[places[i]] - 1;
        }
        for (int i = 0; i < count; i++) {
            firsts[i] = other.canPair(from + i) ? find(other, from + i, places[i], firsts[i]) : NONE;
        }
    }

    private int find(LineColumns other, int row, int place, int first) {
        int slot = place;
        int known = first;
        for (int probe = 1; known != NONE && !columns.isSame(known, other, row); probe++) {
            if (probe == MOST_PROBES) {
                return crowded.getOrDefault(new Crowded(other, row), NONE);
            }
            slot = (slot + 1) & (slots.length - 1);
            known = slots[slot] - 1;
        }
        return known;
    }

    private void lookUp(LineColumns rows, int from, int count) {
        for (int i = 0; i < count; i++) {
            places[i] = rows.hash(from + i) & (slots.length - 1);
        }
    }
}
