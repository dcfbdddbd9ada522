package io.github.salesdomain.reconciliation;

/** How far the confirmation of a statement has come. */
public enum ConfirmationState {
    /** Written, not sent. */
    DRAFT,
    /** Sent, and the deadline has not passed, or the answer lacks a signature, a seal or a usable date. */
    SENT,
    /** The customer confirmed all three amounts. */
    AGREED,
    /** The customer confirmed other amounts, and every difference is explained. */
    AGREED_WITH_DIFFERENCE,
    /** The customer contests the statement, or differs in a way that is not explained. */
    DISPUTED,
    /** The deadline has passed without an answer. */
    NO_REPLY,
    /** Agreed and filed. */
    CLOSED;

    /** {@return whether the customer agreed, with or without explained differences} */
    public boolean isAgreed() {
        return this == AGREED || this == AGREED_WITH_DIFFERENCE || this == CLOSED;
    }
}
