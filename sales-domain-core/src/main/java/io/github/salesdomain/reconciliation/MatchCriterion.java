package io.github.salesdomain.reconciliation;

/** What settled a match. */
public enum MatchCriterion {
    /** The lines have the same key, and nothing else has it. */
    SAME_KEY,
    /** Several lines have the same key and amount, so any pairing is the same; earlier dates were taken first. */
    INTERCHANGEABLE,
    /** Nothing else fits. */
    ONLY_ONE,
    /** The dates are nearer than those of any other pair that fits. */
    NEAREST_DATE,
    /** No other group of so few lines fits. */
    FEWEST_LINES,
    /** Among the groups of so few lines it is the one with the oldest. */
    OLDEST,
    /** A person accepted it. */
    ACCEPTED
}
