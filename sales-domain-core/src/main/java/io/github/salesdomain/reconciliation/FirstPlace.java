package io.github.salesdomain.reconciliation;

import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/** Where something begins to hold, among numbers of which all later ones have it if one has. */
final class FirstPlace {

    private FirstPlace() {}

    /** The first from one number on, before another, at which it holds; that other if it holds at none. Takes as many questions as the distance has bits. */
    static long ofNumbers(long from, long before, LongPredicate holds) {
        long low = from;
        long high = before;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The same for places. */
    static int of(int from, int before, IntPredicate holds) {
        return (int) ofNumbers(from, before, place -> holds.test((int) place));
    }
}
