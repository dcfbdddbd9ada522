package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.List;

/** Keeps, of groups of one size, those with the oldest dates: dates in order, compared one by one. */
final class OldestGroups {

    private final long[] days;
    private final List<int[]> groups = new ArrayList<>();
    private long seen;
    private boolean isCut;

    OldestGroups(long[] days) {
        this.days = days;
    }

    /** Offers rows in ascending order, which is the order of their dates. */
    void offer(int[] rows) {
        seen++;
        int order = groups.isEmpty() ? 0 : compare(rows, groups.get(0));
        if (order > 0) {
            return;
        }
        if (order < 0) {
            groups.clear();
            isCut = false;
        }
        if (groups.size() < Ambiguity.MOST) {
            groups.add(rows);
        } else {
            isCut = true;
        }
    }

    /** How many groups were offered. */
    long seen() {
        return seen;
    }

    /** The groups with the oldest dates, at most as many as an ambiguity lists. */
    List<int[]> groups() {
        return groups;
    }

    /** Whether there are more of them. */
    boolean isCut() {
        return isCut;
    }

    private int compare(int[] rows, int[] others) {
        for (int i = 0; i < rows.length; i++) {
            int order = Long.compare(days[rows[i]], days[others[i]]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
