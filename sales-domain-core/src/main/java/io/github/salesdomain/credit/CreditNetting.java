package io.github.salesdomain.credit;

/** What becomes of receipts that are not matched with an invoice when receivables are aged. */
public enum CreditNetting {
    /** They stand in a column of their own and leave the buckets untouched. */
    OWN_COLUMN,

    /** They settle the oldest items first; what is left over stands in the column of its own. */
    OLDEST_FIRST
}
