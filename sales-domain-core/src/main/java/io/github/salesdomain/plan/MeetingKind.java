package io.github.salesdomain.plan;

/** How often a meeting is held. */
public enum MeetingKind {
    /** Every morning (早会). */
    MORNING,
    /** Every week (周会). */
    WEEKLY,
    /** Every month (月会). */
    MONTHLY,
    /** Once. */
    SPECIAL
}
