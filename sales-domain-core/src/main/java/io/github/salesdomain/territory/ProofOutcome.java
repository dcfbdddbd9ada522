package io.github.salesdomain.territory;

/** Whether a proof was carried to its end. */
public enum ProofOutcome {
    /** The whole space was decided: what is not reported does not exist. */
    DECIDED,
    /** The work that was granted did not suffice: what is reported is true, but there may be more. */
    WORK_EXHAUSTED
}
