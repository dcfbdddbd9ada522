package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** What the check of floor stock and collateral at the dealer's found, the gravest first; what agrees is said too. */
public enum FloorStockReason implements Reason {
    /** More is booked than the line allows. */
    OVER_LINE,

    /** Less was counted than is booked: sold and not paid for, owed at once. */
    FLOOR_STOCK_SHORT,

    /** More was counted than is booked. */
    FLOOR_STOCK_SURPLUS,

    /** Nothing is left of a collateral. */
    COLLATERAL_MISSING,

    /** The inspection found less of a collateral than is registered. */
    COLLATERAL_QUANTITY_SHORT,

    /** Nobody has looked at a collateral yet. */
    COLLATERAL_NOT_INSPECTED,

    /** What is booked fits the line. */
    WITHIN_LINE,

    /** What was counted is what is booked. */
    COUNT_AGREES,

    /** A collateral is there in full. */
    COLLATERAL_FOUND;

    @Override
    public String code() {
        return name();
    }

    /** {@return whether something is wrong} */
    public boolean isObjection() {
        return compareTo(WITHIN_LINE) < 0;
    }
}
