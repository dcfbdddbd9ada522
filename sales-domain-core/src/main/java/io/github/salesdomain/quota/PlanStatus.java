package io.github.salesdomain.quota;

/** How far a version of a plan has come. */
public enum PlanStatus {

    /** It is being written. */
    DRAFT,

    /** It waits for approval. */
    SUBMITTED,

    /** It is approved and not yet in force. */
    APPROVED,

    /** It is in force; one version of a plan at most. */
    ACTIVE,

    /** Another version took its place. */
    SUPERSEDED
}
