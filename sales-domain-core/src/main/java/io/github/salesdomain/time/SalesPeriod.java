package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import org.threeten.extra.LocalDateRange;

/**
 * A year, quarter, month or week of a sales calendar.
 * <p>
 * Periods sort by their first day, and the longer before the shorter where they begin together.
 *
 * @param id the name of the period within its calendar, such as {@code 2004}, {@code 2004-Q1} or {@code 2004-03}; not blank, at most 64 characters
 * @param kind how long it is
 * @param range its days, half-open, bounded and not empty
 */
public record SalesPeriod(String id, PeriodKind kind, LocalDateRange range) implements Comparable<SalesPeriod> {

    private static final Comparator<SalesPeriod> ORDER = Comparator.comparing(SalesPeriod::start)
            .thenComparing(SalesPeriod::kind)
            .thenComparing(SalesPeriod::id)
            .thenComparing(SalesPeriod::endExclusive);

    /** Checks that the range is bounded and not empty. */
    public SalesPeriod {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(range, "range");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, but was '" + id + "'");
        }
        if (id.length() > 64) {
            throw new IllegalArgumentException("id must have at most 64 characters, but had " + id.length());
        }
        if (range.isEmpty() || range.isUnboundedStart() || range.isUnboundedEnd()) {
            throw new IllegalArgumentException("range must be bounded and not empty, but was " + range);
        }
    }

    /**
     * A period.
     *
     * @param id its name within the calendar
     * @param kind how long it is
     * @param range its days
     * @return the period
     * @throws IllegalArgumentException if the name is blank or longer than 64 characters, or the range is empty or unbounded
     */
    public static SalesPeriod of(String id, PeriodKind kind, LocalDateRange range) {
        return new SalesPeriod(id, kind, range);
    }

    /** {@return the first day} */
    public LocalDate start() {
        return range.getStart();
    }

    /** {@return the first day after the period} */
    public LocalDate endExclusive() {
        return range.getEnd();
    }

    /** {@return the last day} */
    public LocalDate lastDay() {
        return range.getEndInclusive();
    }

    /** {@return how many days the period has} */
    public int days() {
        return range.lengthInDays();
    }

    /**
     * Whether a day lies in this period.
     *
     * @param day the day
     * @return the answer
     */
    public boolean contains(LocalDate day) {
        return range.contains(day);
    }

    /**
     * Whether all days of another period lie in this one.
     *
     * @param other the other period
     * @return the answer
     */
    public boolean contains(SalesPeriod other) {
        return range.encloses(other.range);
    }

    /**
     * Whether the period is over on a day that counts as elapsed.
     *
     * @param asOf the day through whose end results are known
     * @return whether the last day is not after {@code asOf}
     */
    public boolean isClosedAsOf(LocalDate asOf) {
        return !lastDay().isAfter(asOf);
    }

    @Override
    public int compareTo(SalesPeriod other) {
        return ORDER.compare(this, other);
    }

    /** The name. */
    @Override
    public String toString() {
        return id;
    }
}
