package io.github.salesdomain.territory;

import io.github.salesdomain.explain.Reason;

/** How white a cell of the market is (空白市场); the first that holds, the whitest first. */
public enum WhiteSpaceStatus implements Reason {
    /** We have no active customer. */
    NO_CUSTOMER,
    /** None of the active customers bought lately (休眠客户). */
    DORMANT,
    /** None of the active customers can carry the line. */
    INCAPABLE,
    /** Fewer outlets are served than we want. */
    UNDER_COVERED,
    /** No white space. */
    COVERED;

    @Override
    public String code() {
        return name();
    }

    /** {@return whether something is missing in the cell} */
    public boolean isWhite() {
        return this != COVERED;
    }
}
