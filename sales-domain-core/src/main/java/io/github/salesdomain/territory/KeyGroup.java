package io.github.salesdomain.territory;

import java.util.Arrays;
import java.util.List;

/**
 * The rules that are listed by the same attributes: a hash table from the numbers of the values, packed into one long, to a chain of rules, the
 * strongest first.
 */
final class KeyGroup {

    private final int[] columns;
    private final int[] bits;
    private final long[] keys;
    private final int[] heads;
    private final int[] nexts;
    private final int[] ordinals;
    private final int mask;

    private KeyGroup(Building building) {
        columns = building.columns;
        bits = building.bits;
        int size = building.size;
        int capacity = Integer.highestOneBit(Math.max(2, size) * 2 - 1) * 2;
        mask = capacity - 1;
        keys = new long[capacity];
        heads = new int[capacity];
        Arrays.fill(heads, -1);
        nexts = new int[size];
        ordinals = Arrays.copyOf(building.ordinals, size);
        for (int i = size - 1; i >= 0; i--) {
            int slot = slot(building.keys[i]);
            keys[slot] = building.keys[i];
            nexts[i] = heads[slot];
            heads[slot] = i;
        }
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (heads[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The number of the strongest rule. */
    int first() {
        return ordinals[0];
    }

    /** Where the chain of a customer starts, by the numbers of its values; negative if no rule asks for them. */
    int start(int[] ids) {
        long key = 0;
        for (int i = 0; i < columns.length; i++) {
            int id = ids[columns[i]];
            if (id == 0) {
                return -1;
            }
            key = (key << bits[i]) | id;
        }
        return heads[slot(key)];
    }

    int next(int at) {
        return nexts[at];
    }

    int ordinal(int at) {
        return ordinals[at];
    }

    /** Takes the rules of a group, the strongest first. */
    static final class Building {
        private final int[] columns;
        private final int[] bits;
        private long[] keys = new long[8];
        private int[] ordinals = new int[8];
        private int size;

        Building(List<Integer> columns, int[] bits) {
            this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
            this.bits = bits;
        }

        /** Lists a rule under each combination of values. */
        void add(int ordinal, List<int[]> values) {
            add(ordinal, values, 0, 0);
        }

        private void add(int ordinal, List<int[]> values, int depth, long key) {
            if (depth < columns.length) {
                for (int id : values.get(depth)) {
                    add(ordinal, values, depth + 1, (key << bits[depth]) | id);
                }
                return;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                ordinals = Arrays.copyOf(ordinals, 2 * size);
            }
            keys[size] = key;
            ordinals[size++] = ordinal;
        }

        KeyGroup build() {
            return new KeyGroup(this);
        }
    }
}
