package io.github.salesdomain.reconciliation;

import java.util.BitSet;

/**
 * Some places of columns: amounts in minor units, days counted from 1970, and the rows that they come from. Once sorted, they are in order of amount, and of day
 * where amounts are equal; places of a customer are counted from the first of them.
 */
record DatedRows(long[] minor, long[] days, int[] rows, int from, int to) {

    static DatedRows ofSize(int size) {
        return new DatedRows(new long[size], new long[size], new int[size], 0, size);
    }

    /** Fills a place, counted from the start of the columns. */
    void put(int place, long amount, long day, int row) {
        minor[place] = amount;
        days[place] = day;
        rows[place] = row;
    }

    int size() {
        return to - from;
    }

    long amount(int place) {
        return minor[from + place];
    }

    long day(int place) {
        return days[from + place];
    }

    int row(int place) {
        return rows[from + place];
    }

    /** The first place with at least an amount, found by walking from a place that is likely to be near. */
    int firstFrom(long amount, int near) {
        int place = from + near;
        while (place < to && minor[place] < amount) {
            place++;
        }
        while (place > from && minor[place - 1] >= amount) {
            place--;
        }
        return place - from;
    }

    /** Within places of one amount, the first with at least a day. */
    int firstOn(long day, int first, int end) {
        return FirstPlace.of(first, end, place -> day(place) >= day);
    }

    /** The places that are left without some. */
    DatedRows without(BitSet taken) {
        DatedRows left = ofSize(size() - taken.cardinality());
        int next = 0;
        for (int place = taken.nextClearBit(0); place < size(); place = taken.nextClearBit(place + 1)) {
            left.put(next++, amount(place), day(place), row(place));
        }
        return left;
    }
}
