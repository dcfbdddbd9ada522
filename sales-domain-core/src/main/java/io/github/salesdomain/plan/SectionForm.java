package io.github.salesdomain.plan;

/** What a section of a plan consists of. */
public enum SectionForm {
    /** Text. */
    TEXT,
    /** Targets with figures. */
    TARGETS,
    /** Strategies, each for some of the targets. */
    STRATEGIES,
    /** Activities with days, owners and costs. */
    ACTIVITIES,
    /** An expense budget. */
    EXPENSES,
    /** An expense budget and the positions to be filled. */
    STAFF_AND_EXPENSES,
    /** How often the plan is reviewed, and by whom. */
    REVIEWS
}
