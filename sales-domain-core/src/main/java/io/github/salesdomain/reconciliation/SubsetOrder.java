package io.github.salesdomain.reconciliation;

/** In which order lines look for the groups that sum to them. */
public enum SubsetOrder {
    /** All at once: a line that two groups need is left undecided together with both. */
    AT_ONCE,
    /**
     * Day by day: what was taken by a line of an earlier day is no longer there for a later one. Lines of the same day look at once. This is how
     * payments on account are booked.
     */
    BY_DATE
}
