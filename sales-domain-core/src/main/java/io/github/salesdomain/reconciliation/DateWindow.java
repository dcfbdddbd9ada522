package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days the other book's line may be dated before or after a line of the anchored book. Both ends are included.
 * <p>
 * {@code DateWindow.of(LEDGER, -3, 60)} lets a payment be dated from three days before our order to sixty days after it.
 *
 * @param anchor the book from whose dates the days are counted
 * @param earliest the first day of the window, counted from the anchor's date; negative means before it
 * @param latest the last day of the window, counted from the anchor's date; not before the first
 */
public record DateWindow(Side anchor, int earliest, int latest) {

    /** Checks the order of the ends. */
    public DateWindow {
        requireNonNull(anchor, "anchor");
        if (earliest > latest) {
            throw new IllegalArgumentException(
                    "latest must not be before earliest, " + earliest + ", but was " + latest);
        }
    }

    /**
     * The window from one day to another.
     *
     * @param anchor the book from whose dates the days are counted
     * @param earliest the first day, negative for days before the anchor's date
     * @param latest the last day
     * @return the window
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DateWindow of(Side anchor, int earliest, int latest) {
        return new DateWindow(anchor, earliest, latest);
    }

    /**
     * So many days before or after, the same for both books.
     *
     * @param days the number of days, not negative; 0 means the same day
     * @return the window
     * @throws IllegalArgumentException if the number is negative
     */
    public static DateWindow within(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, but was " + days);
        }
        return new DateWindow(Side.LEDGER, -days, days);
    }

    /**
     * Whether the dates of two lines fit.
     *
     * @param ledger the day in our book
     * @param statement the day in the customer's book
     * @return whether they lie within the window
     */
    public boolean contains(LocalDate ledger, LocalDate statement) {
        long days = ChronoUnit.DAYS.between(ledger, statement);
        long fromAnchor = anchor == Side.LEDGER ? days : -days;
        return earliest <= fromAnchor && fromAnchor <= latest;
    }

    /** The first day on which a line opposite to one of this side and day may be dated. */
    long firstDay(Side side, long day) {
        return side == anchor ? day + earliest : day - latest;
    }

    /** The last such day. */
    long lastDay(Side side, long day) {
        return side == anchor ? day + latest : day - earliest;
    }
}
