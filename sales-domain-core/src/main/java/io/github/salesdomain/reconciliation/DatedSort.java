package io.github.salesdomain.reconciliation;

import java.util.Arrays;

/** Puts the rows of each customer in order of amount, and of day where amounts are equal. */
final class DatedSort {

    private static final int PLACE_BITS = 12;

    /** Of so many rows or more a row's place does not fit beside its amount, which has 51 bits with its sign. */
    private static final int MANY = 1 << PLACE_BITS;

    private final long[] minor;
    private final long[] days;
    private final int[] rows;
    private final DatedRows sorted;
    private final long[] packed = new long[MANY];

    /** For amounts and days by row, and the rows customer by customer. */
    DatedSort(long[] minor, long[] days, int[] rows) {
        this.minor = minor;
        this.days = days;
        this.rows = rows;
        this.sorted = DatedRows.ofSize(rows.length);
    }

    /** Sorts the rows of each customer, who start at these places. */
    DatedRows sorted(int[] starts) {
        for (int party = 0; party + 1 < starts.length; party++) {
            int from = starts[party];
            int to = starts[party + 1];
            if (to - from < MANY) {
                sortFew(from, to);
            } else {
                sortMany(from, to);
            }
            sortDays(from, to);
        }
        return sorted;
    }

    private void sortFew(int from, int to) {
        for (int place = from; place < to; place++) {
            packed[place - from] = (minor[rows[place]] << PLACE_BITS) | (place - from);
        }
        Arrays.sort(packed, 0, to - from);
        for (int place = from; place < to; place++) {
            put(place, rows[from + ((int) packed[place - from] & (MANY - 1))]);
        }
    }

    private void sortMany(int from, int to) {
        int[] order = AmountIndex.placesInOrder(
                Arrays.stream(rows, from, to).mapToLong(row -> minor[row]).toArray());
        for (int i = 0; i < order.length; i++) {
            put(from + i, rows[from + order[i]]);
        }
    }

    private void sortDays(int from, int to) {
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && sorted.amount(end) == sorted.amount(start)) {
                end++;
            }
            if (end - start > 1) {
                sortAlike(start, end);
            }
            start = end;
        }
    }

    private void sortAlike(int from, int to) {
        int[] alike = Arrays.copyOfRange(sorted.rows(), from, to);
        int[] order = AmountIndex.placesInOrder(
                Arrays.stream(alike).mapToLong(row -> days[row]).toArray());
        for (int i = 0; i < order.length; i++) {
            put(from + i, alike[order[i]]);
        }
    }

    private void put(int place, int row) {
        sorted.put(place, minor[row], days[row], row);
    }
}
