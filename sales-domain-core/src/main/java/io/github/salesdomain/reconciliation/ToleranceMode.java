package io.github.salesdomain.reconciliation;

/** Which bound counts where a tolerance has both an absolute and a relative one. */
public enum ToleranceMode {
    /** The smaller of the two: both must hold. */
    STRICT,
    /** The larger of the two: either is enough. */
    LENIENT
}
