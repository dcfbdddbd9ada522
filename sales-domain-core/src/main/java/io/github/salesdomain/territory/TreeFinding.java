package io.github.salesdomain.territory;

import io.github.salesdomain.explain.Reason;

/** How a territory stands in the reporting tree, and what should be known about it. */
public enum TreeFinding implements Reason {
    /** Its position reports directly to the one that holds the nearest held territory around it. */
    DIRECT,
    /** Its position reports to that one through others. */
    THROUGH_OTHERS,
    /** The same position holds both: a manager with a territory of their own, or with several. */
    SAME_POSITION,
    /** Its position reports along another line, or along none. */
    OTHER_LINE,
    /** The position that holds the territory around it reports to its own: the two trees stand upside down. */
    REVERSED,
    /** It is the territory around all others. */
    ROOT,
    /** No position holds a territory around it. */
    NOBODY_ABOVE,
    /** No position holds it. */
    UNHELD,
    /** The position that holds it is not in the organisation. */
    UNKNOWN_POSITION,
    /** The position that holds the nearest held territory around it is not in the organisation. */
    UNKNOWN_POSITION_ABOVE,
    /** Nobody holds the territory directly around it, so that one further out was taken. */
    UNHELD_BETWEEN,
    /** The position that holds it has no primary holder. */
    VACANT,
    /** The position that holds the nearest held territory around it has no primary holder. */
    VACANT_ABOVE;

    @Override
    public String code() {
        return name();
    }

    /** {@return whether the two trees agree on the territory} */
    public boolean isAgreement() {
        return this == DIRECT || this == THROUGH_OTHERS || this == SAME_POSITION;
    }

    /** {@return whether the two trees contradict each other, or one of them does not know a position of the other} */
    public boolean isDisagreement() {
        return this == OTHER_LINE || this == REVERSED || this == UNKNOWN_POSITION || this == UNKNOWN_POSITION_ABOVE;
    }
}
