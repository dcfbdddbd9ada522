package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows by another row that stands for them: few beside all rows of a book, unless most of them are alike. */
final class RowGroups {

    /** Each the row that stands for another, above that other's number. */
    private long[] pairs = new long[16];

    private int size;

    void add(int first, int row) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
        }
        pairs[size++] = above(first) | row;
    }

    private static long above(int first) {
        return (long) first << Integer.SIZE;
    }

    /** Call it once all are added, before they are read. */
    void order() {
        Arrays.sort(pairs, 0, size);
    }

    /** The rows that stand for others, rising. */
    IntStream firsts() {
        return Arrays.stream(pairs, 0, size)
                .mapToInt(pair -> (int) (pair >>> Integer.SIZE))
                .distinct();
    }

    /** The rows that a row stands for, rising, without itself unless it was added. */
    int[] rowsOf(int first) {
        int from = firstFrom(above(first));
        int to = firstFrom(above(first) + (1L << Integer.SIZE));
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) pairs[from + i];
        }
        return rows;
    }

    private int firstFrom(long least) {
        int found = Arrays.binarySearch(pairs, 0, size, least);
        return found < 0 ? -found - 1 : found;
    }
}
