package io.github.salesdomain.reconciliation;

import java.util.HashMap;
import java.util.Map;

/** The rows of a book by key and amount, in an open hash table: of the rows of one key and amount the first stands for all. */
final class RowTable {

    static final int NONE = -1;

    /** The row has to be looked for again. */
    private static final int CROWDED = -2;

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
    /** In each place the hash of a row above one more than its number; zero where there is none. The hash tells most rows apart that are not alike. */
    private final long[] slots;

    private final Map<Crowded, Integer> crowded = new HashMap<>(0);

    RowTable(LineColumns columns) {
        this.columns = columns;
        this.slots = new long[OpenTable.capacity(columns.size())];
    }

    /** Adds a row unless there is one with its key and amount, and gives the one that stands for both. */
    int add(int row) {
        int hash = columns.hash(row);
        int slot = hash & (slots.length - 1);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                slots[slot] = ((long) hash << Integer.SIZE) | (row + 1);
                return row;
            }
            if (hashIn(known) == hash && columns.isSame(rowIn(known), columns, row)) {
                return rowIn(known);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Integer known = crowded.putIfAbsent(new Crowded(columns, row), row);
        return known == null ? row : known;
    }

    /**
     * For some rows of another book the rows that stand for their keys and amounts, or none. Each step is made for all rows before the next, since steps of
     * different rows wait for memory at the same time.
     */
    void find(LineColumns other, int from, int[] found, int count) {
        for (int i = 0; i < count; i++) {
            found[i] = candidate(other.hash(from + i));
        }
        for (int i = 0; i < count; i++) {
            if (found[i] >= 0 && columns.minor(found[i]) != other.minor(from + i)) {
                found[i] = CROWDED;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!other.canPair(from + i)) {
                found[i] = NONE;
            } else if (found[i] == CROWDED || (found[i] != NONE && !columns.isSame(found[i], other, from + i))) {
                found[i] = find(other, from + i);
            }
        }
    }

    /** The first row with a hash, or none. */
    private int candidate(int hash) {
        int slot = hash & (slots.length - 1);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                return NONE;
            }
            if (hashIn(known) == hash) {
                return rowIn(known);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return CROWDED;
    }

    /** Among all rows with the hash of a row. */
    private int find(LineColumns other, int row) {
        int hash = other.hash(row);
        int slot = hash & (slots.length - 1);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                return NONE;
            }
            if (hashIn(known) == hash && columns.isSame(rowIn(known), other, row)) {
                return rowIn(known);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return crowded.getOrDefault(new Crowded(other, row), NONE);
    }

    private static int hashIn(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int rowIn(long slot) {
        return (int) slot - 1;
    }
}
