package io.github.salesdomain.reconciliation;

/** How sure the class of a discrepancy is. */
public enum Confidence {
    /** The lines themselves prove it. */
    EVIDENT,
    /** Date, kind and amount speak for it. */
    LIKELY,
    /** Nothing speaks against it, little for it. A guess explains nothing: it is there to be looked into. */
    GUESSED
}
