package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** What is to be said about a customer's answer, gravest first. */
public enum ConfirmationFinding implements Reason {
    /** The customer contests the statement. */
    CONTESTED,
    /** The answer is in another currency. */
    OTHER_CURRENCY,
    /** The answer is as of a day after ours: his lines up to that day are needed. */
    LATER_CUT_OFF,
    /** The answer is as of a day before the statement begins. */
    EARLIER_PERIOD,
    /** He confirms another receivable. */
    RECEIVABLE_DIFFERS,
    /** He confirms another prepayment. */
    PREPAID_DIFFERS,
    /** He confirms another amount paid and not settled. */
    PAID_NOT_SETTLED_DIFFERS,
    /** Nobody signed. */
    SIGNATORY_MISSING,
    /** The seal is missing. */
    SEAL_MISSING,
    /** The answer is as of an earlier day of the period and was rolled to ours by our own lines. */
    ROLLED_TO_CUT_OFF,
    /** The answer came after the deadline. */
    LATE,
    /** No answer came, and by contract silence is consent. */
    DEEMED_BY_SILENCE;

    @Override
    public String code() {
        return name();
    }
}
