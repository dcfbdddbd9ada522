package io.github.salesdomain.reconciliation;

/**
 * Lists the groups of so many amounts that sum to a target, all amounts being positive: branch and bound over amounts sorted from large to small. The
 * last amount of a group is found by binary search, so that pairs take O(m log m). Groups of four to six of many amounts with one exact sum are found by
 * {@link MiddleSearch}. Stops when its steps are used up.
 */
final class SubsetSearch {

    /** Takes a group. */
    interface Sink {
        /** Takes the places of the amounts, in ascending order, in an array that changes afterwards; false ends the search. */
        boolean take(int[] places);
    }

    private final long[] amounts;
    /** The sum of the first so many amounts. */
    private final long[] sums;

    private final long low;
    private final long high;
    private long stepsLeft;
    private boolean isStopped;

    /**
     * A search for groups with a sum from low to high.
     *
     * @param amounts positive, from large to small
     */
    SubsetSearch(long[] amounts, long low, long high, long steps) {
        this.amounts = amounts;
        this.low = low;
        this.high = high;
        this.stepsLeft = steps;
        this.sums = new long[amounts.length + 1];
        for (int i = 0; i < amounts.length; i++) {
            sums[i + 1] = sums[i] + amounts[i];
        }
    }

    /** Whether the search ended because its steps were used up. */
    boolean isExhausted() {
        return stepsLeft < 0;
    }

    /** Lists all groups of this size, until the sink wants no more. */
    void search(int size, Sink sink) {
        isStopped = false;
        if (isExhausted()) {
            return;
        }
        if (low == high && MiddleSearch.fits(amounts.length, size)) {
            stepsLeft = new MiddleSearch(amounts, low, size, stepsLeft, sink).run();
        } else if (size <= amounts.length) {
            descend(new int[size], 0, 0, low, high, sink);
        }
    }

    private void descend(int[] places, int depth, int from, long least, long most, Sink sink) {
        int left = places.length - depth;
        int end = amounts.length - left;
        long smallestRest = sums[amounts.length] - sums[amounts.length - left + 1];
        for (int place = firstUpTo(most - smallestRest, from); place <= end; place++) {
            if (--stepsLeft < 0) {
                return;
            }
            if (sums[place + left] - sums[place] < least) {
                return; // even the largest amounts from here on are too small together
            }
            places[depth] = place;
            if (left == 1) {
                isStopped = !sink.take(places);
            } else {
                descend(places, depth + 1, place + 1, least - amounts[place], most - amounts[place], sink);
            }
            if (isStopped || isExhausted()) {
                return;
            }
        }
    }

    /** The first place from here on with at most this amount. */
    private int firstUpTo(long amount, int from) {
        int low = from;
        int high = amounts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (amounts[middle] > amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
