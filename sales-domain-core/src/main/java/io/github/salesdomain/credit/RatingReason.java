package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** Why a review gave the grade it gave. */
public enum RatingReason implements Reason {
    /** A trigger took all credit at once. */
    KNOCKED_OUT,

    /** A trigger took a notch. */
    LOWERED_BY_TRIGGER,

    /** The score asks for a worse grade. */
    LOWERED_BY_SCORE,

    /** The score asks for more notches than one review may raise. */
    RAISE_BOUNDED,

    /** Something was long overdue in the clean period: no raise. */
    NOT_CLEAN,

    /** Triggers only hold or lower: no raise outside a regular review. */
    NO_RAISE_ON_TRIGGER,

    /** A trigger puts the customer on watch: no raise. */
    WATCHED,

    /** There is no score: the grade stays. */
    NO_SCORE,

    /** The score asks for a better grade, and it was given. */
    RAISED,

    /** The score confirms the grade. */
    CONFIRMED;

    @Override
    public String code() {
        return name();
    }
}
