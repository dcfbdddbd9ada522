package io.github.salesdomain.quota;

/** A step in the life of a version of a plan. */
public enum PlanMove {

    /** A new version is begun. */
    DRAFT,

    /** A draft gets other amounts. */
    REVISE,

    /** A draft is handed in for approval. */
    SUBMIT,

    /** What was submitted, or approved and not yet in force, goes back to draft. */
    REJECT,

    /** What was submitted is approved. */
    APPROVE,

    /** What was approved comes into force; the version in force until then is superseded. */
    ACTIVATE
}
