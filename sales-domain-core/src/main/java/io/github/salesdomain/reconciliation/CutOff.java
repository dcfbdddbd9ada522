package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last day of the period that is reconciled (截止日), how long before it money and goods may still be under way, and what is old.
 *
 * @param on the last day of the period
 * @param cashDays how many days before that day a payment may be dated and still be in transit; not negative
 * @param goodsDays how many days before that day an invoice may be dated and its goods still be in transit; not negative
 * @param historicalDays more days than these before that day, and what stands alone is a historical issue; not negative
 */
public record CutOff(LocalDate on, int cashDays, int goodsDays, int historicalDays) {

    /** After how many days something is historical, unless said otherwise. */
    private static final int YEAR = 365;

    /** Checks the days. */
    public CutOff {
        requireNonNull(on, "on");
        checkDays("cashDays", cashDays);
        checkDays("goodsDays", goodsDays);
        checkDays("historicalDays", historicalDays);
    }

    /**
     * The cut-off with the same number of days for money and goods; what is older than 365 days is historical.
     *
     * @param on the last day of the period
     * @param days how many days before that day something may still be in transit
     * @return the cut-off
     * @throws IllegalArgumentException if the number of days is negative
     */
    public static CutOff of(LocalDate on, int days) {
        return new CutOff(on, days, days, YEAR);
    }

    /**
     * The cut-off with days for money and for goods; what is older than 365 days is historical.
     *
     * @param on the last day of the period
     * @param cashDays how many days before that day a payment may still be in transit
     * @param goodsDays how many days before that day goods may still be in transit
     * @return the cut-off
     * @throws IllegalArgumentException if a number of days is negative
     */
    public static CutOff of(LocalDate on, int cashDays, int goodsDays) {
        return new CutOff(on, cashDays, goodsDays, YEAR);
    }

    /** Whether a line of this day is too old to be of the ordinary course. */
    boolean isHistorical(LocalDate day) {
        return ChronoUnit.DAYS.between(day, on) > historicalDays;
    }

    /** Whether a line of this day is at most so many days before the cut-off, and not after it. */
    boolean isWithin(LocalDate day, int days) {
        long before = ChronoUnit.DAYS.between(day, on);
        return before >= 0 && before <= days;
    }

    private static void checkDays(String name, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + days);
        }
    }
}
