package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** Why a line has no counterpart. */
public enum UnmatchedReason implements Reason {
    /** The amount is zero: the line is listed but not matched. */
    ZERO_AMOUNT,
    /** The other book has no open line of the same customer and sign. */
    NO_CANDIDATE,
    /** The nearest open line of the same customer and sign has another amount. */
    AMOUNTS_DIFFER,
    /** A line of the same amount is open, but no pass pairs them: dates too far apart or missing, or keys that differ. */
    NOT_PAIRED_BY_RULES;

    @Override
    public String code() {
        return name();
    }
}
