package io.github.salesdomain.visit;

/** Whether a visit is prepared (准备度). */
public enum Readiness {
    /** Nothing stands in the way. */
    READY,
    /** A finding blocks it. */
    NOT_READY,
    /** Nothing is asked for, so nobody can tell. */
    NO_CHECKLIST
}
