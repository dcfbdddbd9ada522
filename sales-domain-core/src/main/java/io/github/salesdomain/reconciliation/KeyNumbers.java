package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys numbered from 0 as they are met: an open hash table, without an object per key. */
final class KeyNumbers {

    private static final int NONE = -1;

    /** Keys whose first places are all taken, as with keys chosen to collide, go to a map that copes with that. */
    private static final int MOST_PROBES = 32;

    /** In each slot a hash and, below it, one more than the number of its key; zero where there is none. */
    private long[] slots;
    /** The keys by their numbers. */
    private @Nullable Object[] keys;

    private final Map<Object, Integer> crowded = new HashMap<>(0);
    private int count;

    /** A table that need not grow for so many keys. */
    KeyNumbers(int expected) {
        slots = new long[OpenTable.capacity(expected)];
        keys = new Object[slots.length / 2];
    }

    int of(Object key) {
        return of(key, key.hashCode());
    }

    /** The number of a key whose hash is known. */
    int of(Object key, int hash) {
        int slot = OpenTable.slot(hash, slots.length);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                slots[slot] = ((long) hash << Integer.SIZE) | (count + 1);
                return add(key);
            }
            if (isOf(known, key, hash)) {
                return (int) known - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        Integer known = crowded.putIfAbsent(key, count);
        return known == null ? add(key) : known;
    }

    /** The number of a key whose hash is known, or below zero if it was not met; changes nothing. */
    int find(Object key, int hash) {
        int slot = OpenTable.slot(hash, slots.length);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long known = slots[slot];
            if (known == 0) {
                return NONE;
            }
            if (isOf(known, key, hash)) {
                return (int) known - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return crowded.getOrDefault(key, NONE);
    }

    private boolean isOf(long slot, Object key, int hash) {
        return (int) (slot >>> Integer.SIZE) == hash && key.equals(keys[(int) slot - 1]);
    }

    /** How many keys there are. */
    int size() {
        return count;
    }

    /** The keys by their numbers. */
    Object[] keys() {
        Object[] byNumber = new Object[count];
        System.arraycopy(keys, 0, byNumber, 0, count);
        return byNumber;
    }

    private int add(Object key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        keys[count++] = key;
        if (count > slots.length / 2 && slots.length < OpenTable.capacity(Integer.MAX_VALUE)) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        crowded.clear();
        for (int number = 0; number < count; number++) {
            place(number);
        }
    }

    private void place(int number) {
        Object key = keys[number];
        int hash = key == null ? 0 : key.hashCode();
        int slot = OpenTable.slot(hash, slots.length);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (slots[slot] == 0) {
                slots[slot] = ((long) hash << Integer.SIZE) | (number + 1);
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        crowded.put(key, number);
    }
}
