package io.github.salesdomain.incentive;

/** What a threshold, the attainment at which the first commission band begins, does to the sales below it. */
public enum ThresholdKind {
    /** Once passed, commission is paid from the first unit on. */
    GATE,
    /** Commission is paid only on what lies above. */
    DEDUCTIBLE
}
