package io.github.salesdomain.money;

import io.github.salesdomain.explain.Reason;

/** Why a part of a whole is as large as it is. */
public enum ApportionmentReason implements Reason {
    /** The whole units of its exact share, and nothing more. */
    WHOLE_UNITS,
    /** One more unit, since its fraction was larger than the fractions that got none. */
    LARGER_REMAINDER,
    /** One more unit: another had the same fraction, but a smaller weight. */
    TIE_TO_LARGER_WEIGHT,
    /** One more unit: another had the same fraction and the same weight, but comes later. */
    TIE_TO_EARLIER_PLACE,
    /** Units more or less than its whole ones, by the order of the quotients of a divisor rule. */
    DIVISOR_QUOTIENT,
    /** One more unit, since the exact running total rounds up there. */
    RUNNING_TOTAL,
    /** Besides, it took what does not fill an allocation unit. */
    UNIT_REST,
    /** Its exact share lies below its floor, so that it gets the floor. */
    FLOOR,
    /** Its exact share lies above its cap, so that it gets the cap. */
    CAP,
    /** Its amount was given. */
    LOCK;

    @Override
    public String code() {
        return name();
    }
}
