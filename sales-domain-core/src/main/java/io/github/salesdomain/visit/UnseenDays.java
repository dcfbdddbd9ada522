package io.github.salesdomain.visit;

/** The days of a cycle that a search has not seen yet, each found from the one before in one step. */
final class UnseenDays {

    /** For each day the first unseen one from it on; the number of days if there is none. */
    private final int[] next;

    private UnseenDays(int[] next) {
        this.next = next;
    }

    static UnseenDays all(int days) {
        int[] next = new int[days + 1];
        for (int day = 0; day <= days; day++) {
            next[day] = day;
        }
        return new UnseenDays(next);
    }

    UnseenDays copy() {
        return new UnseenDays(next.clone());
    }

    boolean isEmpty() {
        return next[0] == next.length - 1;
    }

    /** The first unseen day from this one on; one that is after all days if there is none. */
    int from(int day) {
        return day >= next.length ? next.length - 1 : next[day];
    }

    void see(int day) {
        for (int before = day; before >= 0 && next[before] == day; before--) {
            next[before] = next[day + 1];
        }
    }

    /** Takes over what another search has seen. */
    void keep(UnseenDays other) {
        System.arraycopy(other.next, 0, next, 0, next.length);
    }
}
