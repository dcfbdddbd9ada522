package io.github.salesdomain.reconciliation;

/** What silence means when a statement is sent to be confirmed. */
public enum ConfirmationForm {
    /** The customer is asked to answer in any case; silence is not consent (积极式). */
    POSITIVE,
    /** The customer answers only if he disagrees; silence is consent, if the contract says so. For small balances (消极式). */
    NEGATIVE
}
