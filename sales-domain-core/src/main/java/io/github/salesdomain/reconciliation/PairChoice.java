package io.github.salesdomain.reconciliation;

/** Which of several lines that fit is taken. */
public enum PairChoice {
    /** None: a pair is made only if each of both lines is the only one that fits the other. */
    ONLY_ONE,
    /**
     * The pair with the fewest days between its dates, over the whole account; among those, the one with the smallest difference. Pairs that are equal
     * in both and share a line are left undecided.
     */
    NEAREST_DATE
}
