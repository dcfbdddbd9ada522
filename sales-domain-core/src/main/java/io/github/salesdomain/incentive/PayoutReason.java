package io.github.salesdomain.incentive;

import io.github.salesdomain.explain.Reason;

/** Why pay came out as it did, in the order of the sum. */
public enum PayoutReason implements Reason {
    /** A measure paid by its curve. */
    EARNED,
    /** A measure lay where its curve pays nothing, such as below its threshold. */
    BELOW_THRESHOLD,
    /** A measure had no quota to attain. */
    NO_QUOTA,
    /** A gate was missed; it cuts pay above zero. */
    GATE_MISSED,
    /** A multiplier was reached; it raises pay above zero. */
    MULTIPLIED,
    /** The cap limited the pay. */
    CAPPED,
    /** The floor held the pay. */
    FLOORED,
    /** Service for a part of the period cut the target incentive in proportion. */
    PART_PERIOD,
    /** Somebody with the authority approved an exception. */
    EXCEPTION;

    @Override
    public String code() {
        return name();
    }
}
