package io.github.salesdomain.quota;

import io.github.salesdomain.explain.Reason;

/** Why a change of a quota was not made. */
public enum AdjustmentReason implements Reason {

    /** The holder owes less for the period than is to be taken off. */
    BELOW_ZERO,

    /** Whoever is to give owes less than that. */
    SOURCE_BELOW_ZERO,

    /** Nobody stands beside the holder to give or take. */
    NOBODY_BESIDE,

    /** A month of the change is closed. */
    MONTH_CLOSED;

    @Override
    public String code() {
        return name();
    }
}
