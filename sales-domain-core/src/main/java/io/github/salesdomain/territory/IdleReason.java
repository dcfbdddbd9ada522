package io.github.salesdomain.territory;

import io.github.salesdomain.explain.Reason;

/** Why a rule could be struck out without anybody belonging elsewhere. */
public enum IdleReason implements Reason {
    /** No customer of the space meets its condition. */
    NEVER_HOLDS,
    /** Customers meet its condition, but none of them meets the bounds of its territory and of those around it as well. */
    NEVER_IN_BOUNDS,
    /** It claims customers, but for each of them a stronger rule does so too. */
    ALWAYS_OUTRANKED,
    /** It is among the strongest for some customers, but for each of them another rule of the same rank names the same territory. */
    ALWAYS_REDUNDANT;

    @Override
    public String code() {
        return name();
    }
}
