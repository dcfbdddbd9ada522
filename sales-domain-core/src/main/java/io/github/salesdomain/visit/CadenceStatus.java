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
    /**
     * The due day has not come, and the last cycle had more visits than calls come due in one: cycle ÷ interval, rounded up. That is the calls of the
     * cadence wherever they divide the cycle; where the interval was rounded down, whoever comes on each due day is not over-serving.
     */
    OVER_SERVED
}
