package io.github.salesdomain.reconciliation;

/** The amount of which a relative tolerance is taken. */
public enum ToleranceBase {
    /** The amount in our book. */
    LEDGER,
    /** The amount in the customer's book. */
    STATEMENT,
    /** The larger of both amounts, by magnitude. Treats both books alike. */
    LARGER,
    /** The smaller of both amounts, by magnitude. Treats both books alike. */
    SMALLER
}
