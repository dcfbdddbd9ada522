package io.github.salesdomain.reconciliation;

/** Who must do something about a discrepancy. */
public enum Corrector {
    /** Nobody: it disappears by itself in the next period. */
    NOBODY,
    /** We correct our book. */
    US,
    /** The customer corrects his book. */
    CUSTOMER,
    /** The side that erred, which the lines do not tell. */
    ERRING_SIDE,
    /** We write it off to the account of small differences. */
    TOLERANCE_ACCOUNT,
    /** We write it off to the account of exchange differences. */
    FX_ACCOUNT,
    /** The side that departs from the order or the delivery note. */
    BY_DOCUMENT,
    /** Both sides settle it as an old matter: by credit, offset, instalments or write-off. */
    SETTLEMENT,
    /** A person must find out. */
    INVESTIGATION
}
