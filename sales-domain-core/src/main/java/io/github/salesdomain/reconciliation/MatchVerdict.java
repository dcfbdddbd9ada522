package io.github.salesdomain.reconciliation;

/** What a person decided about lines of both books. */
public enum MatchVerdict {
    /** They belong together. */
    ACCEPTED,
    /** They do not belong together. */
    REJECTED
}
