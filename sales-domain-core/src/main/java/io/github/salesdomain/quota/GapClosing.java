package io.github.salesdomain.quota;

/** What becomes of the gap between what a holder owes and what those below submitted. */
public enum GapClosing {

    /** Nobody gets it: what was submitted stands, and the gap stays unallocated. */
    LEAVE,

    /** Who submitted nothing gets it, what was submitted stands; where everybody submitted, or too much was, it stays unallocated. */
    FILL,

    /** Who submitted gets it by weight, or gives it up by weight where too much was submitted; who submitted nothing gets nothing. */
    SPREAD,

    /** Who submitted nothing gets it; where everybody submitted, or too much was, it is spread over those who did. */
    FILL_OR_SPREAD
}
