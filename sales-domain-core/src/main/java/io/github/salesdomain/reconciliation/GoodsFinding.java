package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** What is to be said about an item that was counted, or should have been. */
public enum GoodsFinding implements Reason {
    /** Nobody counted it. */
    NOT_COUNTED,
    /** It was counted and is in no book. */
    NOT_IN_BOOKS,
    /** It was counted before the period began: the count says nothing about it. */
    COUNTED_BEFORE_PERIOD,
    /** The books show less than nothing. */
    BOOK_BELOW_ZERO,
    /** Less is there than the books say (盘亏). */
    SHORTAGE,
    /** More is there than the books say (盘盈). */
    SURPLUS,
    /** The variance is above the tolerance and it was counted once only: count again. */
    RECOUNT,
    /** Two counts differ. */
    COUNTS_DIFFER,
    /** The counter knew the book stock. */
    NOT_BLIND,
    /** Some of it is damaged. */
    DAMAGED,
    /** Some of it is past its life. */
    EXPIRED;

    @Override
    public String code() {
        return name();
    }
}
