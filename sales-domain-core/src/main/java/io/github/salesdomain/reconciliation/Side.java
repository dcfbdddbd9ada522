package io.github.salesdomain.reconciliation;

/** One of the two books that are compared. */
public enum Side {
    /** Our book. */
    LEDGER,
    /** The customer's book. */
    STATEMENT;

    /** {@return the book on the other side} */
    public Side other() {
        return this == LEDGER ? STATEMENT : LEDGER;
    }
}
