package io.github.salesdomain.pdca;

/** How a cycle ended. */
public enum CycleResult {
    /** All objectives were met. */
    MET,
    /** Some objectives were met, or some gap was closed in part. */
    PARTIAL,
    /** No objective was met and no gap closed at all. */
    NOT_MET
}
