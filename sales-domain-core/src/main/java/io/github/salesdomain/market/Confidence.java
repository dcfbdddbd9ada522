package io.github.salesdomain.market;

/** How far a sighting is to be trusted, the most trusted first. */
public enum Confidence {

    /** Seen with one's own eyes, or on paper. */
    CERTAIN,

    /** Told by somebody who should know. */
    LIKELY,

    /** Hearsay. */
    RUMOUR
}
