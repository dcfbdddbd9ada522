package io.github.salesdomain.reconciliation;

import java.util.Arrays;

/** Rows of one book, given in canonical order, sorted by amount, then in that order; within one customer that is by date. */
final class AmountIndex {

    private static final int PLACE_BITS = 12;

    final int[] rows;
    private final Columns columns;

    AmountIndex(Columns columns, int[] rows) {
        this.columns = columns;
        this.rows = rows.length < 1 << PLACE_BITS ? sortedFew(rows) : sortedMany(rows);
    }

    /** An amount has 51 bits with its sign, which leaves room for the place. */
    private int[] sortedFew(int[] rows) {
        long[] packed = new long[rows.length];
        for (int place = 0; place < rows.length; place++) {
            packed[place] = (columns.minor[rows[place]] << PLACE_BITS) | place;
        }
        Arrays.sort(packed);
        int[] sorted = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            sorted[place] = rows[(int) packed[place] & ((1 << PLACE_BITS) - 1)];
        }
        return sorted;
    }

    private int[] sortedMany(int[] rows) {
        long[] amounts =
                Arrays.stream(rows).mapToLong(row -> columns.minor[row]).toArray();
        return Arrays.stream(placesInOrder(amounts)).map(place -> rows[place]).toArray();
    }

    /** The places of numbers in their order, those of equal ones as they are: sorted by rank, since a number may leave no room for its place. */
    static int[] placesInOrder(long[] numbers) {
        long[] distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        long[] packed = new long[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            long rank = Arrays.binarySearch(distinct, numbers[place]);
            packed[place] = (rank << Integer.SIZE) | place;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(value -> (int) value).toArray();
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
        return FirstPlace.of(0, rows.length, place -> minor(place) >= minor);
    }

    /** Within places of one amount, the first with at least this day. */
    int firstFrom(long day, int from, int to) {
        return FirstPlace.of(from, to, place -> day(place) >= day);
    }
}
