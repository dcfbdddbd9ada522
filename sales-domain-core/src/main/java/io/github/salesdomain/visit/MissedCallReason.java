package io.github.salesdomain.visit;

/** Why a planned call was not made. */
public enum MissedCallReason {
    /** The rep was there, but the outlet was closed; a policy may leave such calls out of the compliance. */
    CLOSED_ON_ARRIVAL,
    /** The rep did not get there. */
    NOT_REACHED,
    /** The rep or the customer called it off. */
    CALLED_OFF
}
