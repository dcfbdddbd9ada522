package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * A call of an earlier plan that could not be kept as it was.
 *
 * @param call the call as it was planned
 * @param reason why it could not be kept
 */
public record ReleasedCall(PlannedCall call, Reason reason) {

    /** Checks that both are there. */
    public ReleasedCall {
        requireNonNull(call, "call");
        requireNonNull(reason, "reason");
    }

    /** Why a call could not be kept. */
    public enum Reason {
        /** The customer is not the rep's any more, or his cadence does not ask for that many calls. */
        NOT_ASKED_FOR,
        /** It is not a working day of the cycle, not one on which the customer may be called on, or too far from the due day. */
        DAY_NOT_PERMITTED,
        /** The day is full. */
        DAY_FULL,
        /** The day lies too close to another call on the customer. */
        TOO_CLOSE
    }
}
