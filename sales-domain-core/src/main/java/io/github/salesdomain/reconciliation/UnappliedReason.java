package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** Why an accepted match could not be made. */
public enum UnappliedReason implements Reason {
    /** Some of its lines are not in the books. */
    LINE_MISSING,
    /** Its lines leave another difference than the person saw. */
    AMOUNT_CHANGED,
    /** Its lines are of different customers. */
    DIFFERENT_CUSTOMERS,
    /** One of its lines has an amount of zero. */
    ZERO_AMOUNT;

    @Override
    public String code() {
        return name();
    }
}
