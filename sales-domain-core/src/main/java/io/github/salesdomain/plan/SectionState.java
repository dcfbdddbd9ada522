package io.github.salesdomain.plan;

/** How far a section of a plan is. */
public enum SectionState {
    /** It is not there. */
    MISSING,
    /** It lacks something. */
    INCOMPLETE,
    /** All its mandatory fields are filled. */
    COMPLETE,
    /** The plan does not need it, for a reason; it counts as complete. */
    NOT_APPLICABLE
}
