package io.github.salesdomain.reconciliation;

/** Which of several groups that sum to a line is taken. */
public enum SubsetChoice {
    /** None: the line is matched only if exactly one group of any admitted size fits. */
    ONLY_ONE,
    /** The group with the fewest lines, if exactly one group of that size fits; larger groups are not looked at. */
    FEWEST_LINES,
    /**
     * The group with the fewest lines; among those of that size the one with the oldest lines (its dates in order, compared one by one). Groups with
     * the same dates are left undecided.
     */
    OLDEST
}
