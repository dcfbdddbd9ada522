package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** What the opening balance of a statement rests on. */
public enum OpeningBasis implements Reason {
    /** The customer confirmed the closing balance before it. */
    CONFIRMED,
    /** It is rolled forward from a balance that nobody has confirmed. */
    ROLLED_FROM_UNCONFIRMED;

    @Override
    public String code() {
        return name();
    }
}
