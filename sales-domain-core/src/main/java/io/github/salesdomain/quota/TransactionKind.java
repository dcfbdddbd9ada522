package io.github.salesdomain.quota;

/** What a transaction is, and which sign its amount has. */
public enum TransactionKind {
    /** Something was sold or collected; the amount is not negative. */
    SALE,
    /** Goods came back (退货); the amount is not positive. */
    RETURN,
    /** Money was given back or a claim reduced (贷项通知); the amount is not positive. */
    CREDIT_NOTE,
    /** An earlier transaction is put right, either way; it names that transaction. */
    CORRECTION
}
