package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * Which days of a period are compared with which days of the year before, and on which basis (同比口径).
 * <p>
 * {@link SalesCalendar#compare} finds it. All ranges are half-open. There may be nothing to compare with: the fifty-third week of a year has no
 * reported counterpart in a year of fifty-two; the range of earlier days is empty then.
 *
 * @param period the period that is looked at
 * @param days its days that are compared: all of them, or those through a day
 * @param priorDays the earlier days they are compared with; on the basis RESTATED the same weekdays fifty-two weeks earlier
 * @param basis why these
 */
public record PeriodComparison(SalesPeriod period, LocalDateRange days, LocalDateRange priorDays, ComparisonBasis basis)
        implements Explained {

    static final int WEEKS = 52;

    /** Checks that the days lie in the period and the earlier ones begin before them, and that the basis is kept. */
    public PeriodComparison {
        requireNonNull(period, "period");
        requireNonNull(days, "days");
        requireNonNull(priorDays, "priorDays");
        requireNonNull(basis, "basis");
        if (!period.range().encloses(days)) {
            throw new IllegalArgumentException("days must lie in " + period.range() + ", but was " + days);
        }
        if (basis == ComparisonBasis.RESTATED && !priorDays.equals(earlier(days))) {
            throw new IllegalArgumentException("priorDays must be " + earlier(days) + ", but was " + priorDays);
        }
        if (priorDays.isUnboundedStart()
                || (!priorDays.isEmpty() && !priorDays.getStart().isBefore(period.start()))) {
            throw new IllegalArgumentException(
                    "priorDays must begin before " + period.start() + ", but was " + priorDays);
        }
        if (priorDays.isUnboundedEnd()) {
            throw new IllegalArgumentException("priorDays must be bounded, but was " + priorDays);
        }
    }

    /** The same weekdays fifty-two weeks earlier. */
    static LocalDateRange earlier(LocalDateRange days) {
        return LocalDateRange.of(
                days.getStart().minusWeeks(WEEKS), days.getEnd().minusWeeks(WEEKS));
    }

    /** {@return whether there are earlier days to compare with} */
    public boolean hasPrior() {
        return !priorDays.isEmpty();
    }

    /** {@return whether both sides have the same number of days and begin on the same day of the week} */
    public boolean isLikeForLike() {
        return days.lengthInDays() == priorDays.lengthInDays()
                && days.getStart().getDayOfWeek() == priorDays.getStart().getDayOfWeek();
    }

    /**
     * The same comparison for the days that have elapsed: as many days on both sides, counted from the start. A period that is over is compared
     * whole, and so is one whose counterpart was shorter and is over.
     *
     * @param asOf the last day that counts as elapsed
     * @return the comparison to date; of no days before the period has begun
     */
    public PeriodComparison toDate(LocalDate asOf) {
        if (!asOf.isBefore(days.getEndInclusive())) {
            return this;
        }
        int elapsed = asOf.isBefore(period.start())
                ? 0
                : LocalDateRange.of(period.start(), asOf.plusDays(1)).lengthInDays();
        LocalDate end = priorDays.getStart().plusDays(elapsed);
        return new PeriodComparison(
                period,
                LocalDateRange.of(period.start(), period.start().plusDays(elapsed)),
                LocalDateRange.of(priorDays.getStart(), end.isBefore(priorDays.getEnd()) ? end : priorDays.getEnd()),
                basis);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "comparison of " + period,
                basis,
                List.of(
                        Explanation.of("days", days + " (" + days.lengthInDays() + ")"),
                        Explanation.of("compared with", priorDays + " (" + priorDays.lengthInDays() + ")")));
    }
}
