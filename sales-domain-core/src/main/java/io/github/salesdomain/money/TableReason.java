package io.github.salesdomain.money;

import io.github.salesdomain.explain.Reason;

/** Why a cell of a table is as large as it is. */
public enum TableReason implements Reason {
    /** Its amount was given. */
    LOCK,
    /** It weighs nothing. */
    NO_WEIGHT,
    /** What it is worth besides lies below its floor, so that it gets the floor. */
    FLOOR,
    /** What it is worth besides lies above its cap, so that it gets the cap. */
    CAP,
    /** Its worth is a whole number of minor units. */
    EXACT,
    /** Its worth rounded down: the fractions of other cells were larger, or the sums ask for it. */
    ROUNDED_DOWN,
    /** Its worth rounded up: among all tables with these sums the fractions rounded up sum to the most with it, or as much and it comes first. */
    ROUNDED_UP,
    /** Less than its worth, as other cells of its row and column are bound. */
    BELOW_WORTH,
    /** More than its worth, as other cells of its row and column are bound. */
    ABOVE_WORTH;

    @Override
    public String code() {
        return name();
    }
}
