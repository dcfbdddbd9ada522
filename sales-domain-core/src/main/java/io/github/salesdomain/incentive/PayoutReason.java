package io.github.salesdomain.incentive;

import io.github.salesdomain.explain.Reason;

/** Why pay came out as it did, in the order of the sum. */
public enum PayoutReason implements Reason {
    /** A measure paid by its curve. */
    EARNED,
    /** A measure lay below the first attainment that pays. */
    BELOW_THRESHOLD,
    /** A measure had no quota to attain. */
    NO_QUOTA,
    /** A gate was missed and cut the pay. */
    GATE_MISSED,
    /** A multiplier was reached and raised the pay. */
    MULTIPLIED,
    /** The cap limited the pay. */
    CAPPED,
    /** The floor held the pay. */
    FLOORED,
    /** Service for a part of the period cut the target incentive in proportion. */
    PART_PERIOD;

    @Override
    public String code() {
        return name();
    }
}
