package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** Why a collateral counts for less than its value, in the order in which it is looked at. */
public enum CollateralShortfall implements Reason {
    /** It is not perfected: it counts for nothing. */
    UNREGISTERED,

    /** Its validity is over: it counts for nothing. */
    EXPIRED,

    /** Nobody has looked at it for too long: it counts for nothing. */
    UNINSPECTED,

    /** The inspection found nothing of it: it counts for nothing. */
    MISSING,

    /** The inspection found less than is registered: it counts in proportion. */
    QUANTITY_SHORT,

    /** A haircut is taken off. */
    HAIRCUT,

    /** It would be turned into money in another currency: a further haircut is taken off. */
    CURRENCY_HAIRCUT,

    /** Other creditors come first. */
    PRIOR_LIEN,

    /** Its own cap binds. */
    ITEM_CAP,

    /** The cap of its kind binds; it is used up in the order of the ids. */
    KIND_CAP;

    @Override
    public String code() {
        return name();
    }
}
