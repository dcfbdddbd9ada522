package io.github.salesdomain.reconciliation;

/** What two books are compared for. Matching is the same; what is left over is read differently. */
public enum ReconciliationSubject {
    /** All of a customer's account: our ledger against his (账). An invoice may be under way to him, a payment to us. */
    ACCOUNT,
    /** Money alone: our receipts against the bank's or the dealer's payments (款). Whatever only one book has may be under way. */
    MONEY
}
