package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import java.util.Comparator;

/** Rows of one book sorted by amount, then in canonical order; within one customer that is by date. */
final class AmountIndex {

    final int[] rows;
    private final Columns columns;

    AmountIndex(Columns columns, int[] rows) {
        this.columns = columns;
        Integer[] sorted = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(
                sorted,
                Comparator.comparingLong((Integer row) -> columns.minor[row]).thenComparing(Comparator.naturalOrder()));
        this.rows = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return rows.length;
    }

    long minor(int place) {
        return columns.minor[rows[place]];
    }

    long day(int place) {
        return columns.day[rows[place]];
    }

    /** The first place with at least this amount. */
    int firstFrom(long minor) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minor(middle) < minor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Within places of one amount, the first with at least this day. */
    int firstFrom(long day, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
