package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** Whether an open item may leave the books. */
public enum WriteOffVerdict implements Reason {
    /** It leaves by itself. */
    APPROVED,

    /** It is small enough and old enough, but the customer's cap for the year is used up. */
    CAP_REACHED,

    /** It is small enough and not old enough. */
    TOO_YOUNG,

    /** It is above the tolerance: somebody with the right must decide. */
    NEEDS_APPROVAL,

    /** It is above the tolerance and above what anybody may write off. */
    ABOVE_ALL_TIERS;

    @Override
    public String code() {
        return name();
    }
}
