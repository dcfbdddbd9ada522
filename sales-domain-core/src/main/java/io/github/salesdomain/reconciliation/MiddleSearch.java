package io.github.salesdomain.reconciliation;

import java.util.Arrays;

/**
 * Lists the groups of four to six amounts that sum to one target, meeting in the middle: sums of two or three amounts further back are kept in a table,
 * and for each two or three further to the front the rest is looked up there. A group is found once, at the place where its front part ends. Takes
 * O(m³) steps for m amounts instead of the m⁶ of a plain search, and keeps at most {@link #MOST} sums.
 */
final class MiddleSearch {

    /** The most sums that are kept. */
    private static final int MOST = 200_000;

    /** Fewer amounts than these are searched faster one by one. */
    private static final int FEWEST = 21;

    private static final int PLACE_BITS = 10;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private final long[] amounts;
    private final long target;
    private final int front;
    private final int back;
    private final SubsetSearch.Sink sink;
    private long stepsLeft;
    private boolean isStopped;

    private final int[] heads;
    private final int[] next;
    private final int[] backPlaces;
    private final long[] backSums;
    private int kept;

    /** Whether groups of this size among so many amounts are found faster this way; does not depend on the budget. */
    static boolean fits(int amounts, int size) {
        return size >= 4
                && size <= 6
                && amounts >= FEWEST
                && amounts <= PLACE
                && choose(amounts, size - size / 2) <= MOST;
    }

    MiddleSearch(long[] amounts, long target, int size, long steps, SubsetSearch.Sink sink) {
        this.amounts = amounts;
        this.target = target;
        this.back = size / 2;
        this.front = size - back;
        this.sink = sink;
        this.stepsLeft = steps;
        int most = (int) choose(amounts.length, back);
        this.heads = new int[Integer.highestOneBit(most) << 2];
        this.next = new int[most];
        this.backPlaces = new int[most];
        this.backSums = new long[most];
        Arrays.fill(heads, -1);
    }

    /** Lists the groups and says how many steps are left; fewer than none if they did not suffice. */
    long run() {
        for (int last = amounts.length - back - 1; last >= front - 1 && !isOver(); last--) {
            keepFrom(last + 1);
            lookUpTo(last);
        }
        return stepsLeft;
    }

    private static long choose(int amounts, int size) {
        long pairs = (long) amounts * (amounts - 1) / 2;
        return size == 2 ? pairs : pairs * (amounts - 2) / 3;
    }

    private boolean isOver() {
        return isStopped || stepsLeft < 0;
    }

    /** Keeps the sums of two or three amounts of which the first is at this place. */
    private void keepFrom(int first) {
        for (int second = first + 1; second < amounts.length; second++) {
            if (back == 2) {
                keep(amounts[first] + amounts[second], first << PLACE_BITS | second);
            } else {
                for (int third = second + 1; third < amounts.length; third++) {
                    keep(
                            amounts[first] + amounts[second] + amounts[third],
                            (first << PLACE_BITS | second) << PLACE_BITS | third);
                }
            }
        }
    }

    private void keep(long sum, int places) {
        stepsLeft--;
        int slot = slot(sum);
        backSums[kept] = sum;
        backPlaces[kept] = places;
        next[kept] = heads[slot];
        heads[slot] = kept++;
    }

    /** Looks up the rest for two or three amounts of which the last is at this place. */
    private void lookUpTo(int last) {
        for (int before = front - 2; before < last && !isOver(); before++) {
            if (front == 2) {
                lookUp(0, before, last, target - amounts[before] - amounts[last]);
            } else {
                for (int first = 0; first < before && !isOver(); first++) {
                    lookUp(first, before, last, target - amounts[first] - amounts[before] - amounts[last]);
                }
            }
        }
    }

    private void lookUp(int first, int before, int last, long rest) {
        stepsLeft--;
        for (int i = heads[slot(rest)]; i >= 0 && !isOver(); i = next[i]) {
            stepsLeft--;
            if (backSums[i] == rest) {
                isStopped = !sink.take(places(first, before, last, backPlaces[i]));
            }
        }
    }

    private int[] places(int first, int before, int last, int packed) {
        int[] places = new int[front + back];
        int at = 0;
        if (front == 3) {
            places[at++] = first;
        }
        places[at++] = before;
        places[at++] = last;
        for (int i = back - 1; i >= 0; i--) {
            places[at++] = packed >>> (i * PLACE_BITS) & PLACE;
        }
        return places;
    }

    private int slot(long sum) {
        long mixed = sum * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & heads.length - 1;
    }
}
