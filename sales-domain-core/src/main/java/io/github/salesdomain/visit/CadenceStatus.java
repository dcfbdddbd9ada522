package io.github.salesdomain.visit;

/** How an outlet stands to its cadence; those that need a call first come first. */
public enum CadenceStatus {
    /** Nobody has ever been there: due at once, before all others. */
    NEVER_VISITED,
    /** The due day and the tolerance are over. */
    OVERDUE,
    /** The due day has come, and the tolerance is not over. */
    DUE,
    /** The due day has not come. */
    NOT_DUE,
    /** The due day has not come, and the last cycle had more visits than the cadence asks for. */
    OVER_SERVED
}
