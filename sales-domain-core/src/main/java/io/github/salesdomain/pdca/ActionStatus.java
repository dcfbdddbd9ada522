package io.github.salesdomain.pdca;

/** How far an action is. */
public enum ActionStatus {
    /** It is still to be done. */
    OPEN,
    /** It is done. */
    DONE,
    /** It will not be done, for a reason on record. */
    CANCELLED
}
