package io.github.salesdomain.credit;

/** When a limit counts as broken. */
public enum LimitBoundary {
    /** Above the limit; exactly equal passes. */
    EXCEEDS,

    /** At the limit or above it. */
    REACHES
}
