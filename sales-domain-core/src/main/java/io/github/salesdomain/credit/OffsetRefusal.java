package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** Why a claim cannot be set off against a debt. */
public enum OffsetRefusal implements Reason {
    /** They are of two customers: that takes a transfer between three parties. */
    OTHER_PARTY,

    /** They are in two currencies. */
    OTHER_CURRENCY,

    /** Both are owed by the same side. */
    SAME_SIDE,

    /** One of them is not due yet. */
    NOT_DUE,

    /** The customer has not agreed in writing. */
    NO_CONSENT,

    /** Nothing is open on one side. */
    NOTHING_OPEN;

    @Override
    public String code() {
        return name();
    }
}
