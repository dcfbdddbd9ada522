package io.github.salesdomain.reconciliation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys numbered from 0 as they are met: an open hash table, without an object per key. */
final class KeyNumbers {

    /** Keys whose first places are all taken, as with keys chosen to collide, go to a map that copes with that. */
    private static final int MOST_PROBES = 32;

    private @Nullable Object[] keys;
    private int[] numbers;
    private final Map<Object, Integer> crowded = new HashMap<>(0);
    private int count;

    /** A table that need not grow for so many keys. */
    KeyNumbers(int expected) {
        int capacity = OpenTable.capacity(expected);
        keys = new Object[capacity];
        numbers = new int[capacity];
    }

    int of(Object key) {
        return of(key, key.hashCode());
    }

    /** The number of a key whose hash is known. */
    int of(Object key, int hash) {
        if (count >= keys.length / 2) {
            grow();
        }
        int slot = OpenTable.slot(hash, keys.length);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            Object known = keys[slot];
            if (known == null) {
                keys[slot] = key;
                numbers[slot] = count;
                return count++;
            }
            if (known.equals(key)) {
                return numbers[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        Integer known = crowded.putIfAbsent(key, count);
        return known == null ? count++ : known;
    }

    /** The keys by their numbers. */
    Object[] keys() {
        Object[] byNumber = new Object[count];
        for (int slot = 0; slot < keys.length; slot++) {
            Object key = keys[slot];
            if (key != null) {
                byNumber[numbers[slot]] = key;
            }
        }
        crowded.forEach((key, number) -> byNumber[number] = key);
        return byNumber;
    }

    private void grow() {
        if (keys.length == OpenTable.capacity(Integer.MAX_VALUE)) {
            return;
        }
        Object[] known = keys();
        keys = new Object[keys.length * 2];
        numbers = new int[keys.length];
        crowded.clear();
        count = 0;
        for (Object key : known) {
            of(key);
        }
    }
}
