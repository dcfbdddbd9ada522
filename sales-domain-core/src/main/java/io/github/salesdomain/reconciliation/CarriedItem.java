package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A reconciling item that is carried into the next period.
 *
 * @param side the book in which it is open
 * @param line the line, in our sign; what a match left over is a line of our book of that amount
 * @param kind what it seemed to be
 * @param since the cut-off day on which it was open first
 */
public record CarriedItem(Side side, LedgerLine line, DiscrepancyKind kind, LocalDate since) {

    /** Checks that nothing is missing. */
    public CarriedItem {
        requireNonNull(side, "side");
        requireNonNull(line, "line");
        requireNonNull(kind, "kind");
        requireNonNull(since, "since");
    }

    /**
     * For how long the item has been open.
     *
     * @param on the day on which it is asked
     * @return the days since it was open first; negative before
     */
    public long daysOpen(LocalDate on) {
        return ChronoUnit.DAYS.between(since, on);
    }

    /** Whether the item was only a matter of time, so that it should be gone by now. */
    boolean wasInTransit() {
        return kind.equals(DiscrepancyKind.CASH_IN_TRANSIT) || kind.equals(DiscrepancyKind.GOODS_IN_TRANSIT);
    }
}
