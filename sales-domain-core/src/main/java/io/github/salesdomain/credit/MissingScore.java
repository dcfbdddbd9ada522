package io.github.salesdomain.credit;

/** What becomes of a score of which a part is missing. */
public enum MissingScore {
    /** There is no score. */
    UNDEFINED,

    /** The weights of what is there count alone, and the grade is no better than the scorecard's cap. */
    REDISTRIBUTE
}
