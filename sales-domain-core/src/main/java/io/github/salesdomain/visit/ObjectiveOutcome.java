package io.github.salesdomain.visit;

/** What became of a planned objective. */
public enum ObjectiveOutcome {
    /** More than the target was achieved. */
    EXCEEDED,
    /** Exactly the target was achieved. */
    MET,
    /** Something was achieved, but less than the target. */
    PARTIALLY_MET,
    /** Nothing was achieved, or it went the other way. */
    NOT_MET,
    /** The visit was held, but nobody worked on the objective, or nobody said so. */
    NOT_ATTEMPTED,
    /** The visit was not held; the objective does not count. */
    CANCELLED;

    /** {@return whether the target was reached: EXCEEDED or MET} */
    public boolean isSuccess() {
        return this == EXCEEDED || this == MET;
    }

    /** {@return whether the visit was held and the target missed: PARTIALLY_MET, NOT_MET or NOT_ATTEMPTED} */
    public boolean isMiss() {
        return !isSuccess() && this != CANCELLED;
    }
}
