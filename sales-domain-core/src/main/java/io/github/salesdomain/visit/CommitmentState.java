package io.github.salesdomain.visit;

/** How a commitment stands as of a day. */
public enum CommitmentState {
    /** Beyond the authority of who made it, and not approved: no promise yet. */
    AWAITING_APPROVAL,
    /** Not done, and the due day is not over. */
    OPEN,
    /** Not done, and the due day is over. */
    OVERDUE,
    /** Done on the due day or before. */
    KEPT,
    /** Done after the due day. */
    KEPT_LATE,
    /** The customer, or the superior, agreed that it need not be done. */
    WAIVED
}
