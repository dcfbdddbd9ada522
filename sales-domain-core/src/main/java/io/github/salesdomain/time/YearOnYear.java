package io.github.salesdomain.time;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * How an amount changed against the year before (同比), with the basis of the comparison beside it.
 *
 * @param comparison which days are compared
 * @param current the amount of the days of the period
 * @param prior the amount of the earlier days, in the same currency; zero if there are none
 */
public record YearOnYear(PeriodComparison comparison, Money current, Money prior) implements Explained {

    /** Checks the currency, and that nothing was sold in no days. */
    public YearOnYear {
        requireNonNull(comparison, "comparison");
        requireNonNull(current, "current");
        requireNonNull(prior, "prior");
        if (!prior.isSameCurrency(current)) {
            throw new CurrencyMismatchException(current.getCurrencyUnit(), prior.getCurrencyUnit());
        }
        if (!comparison.hasPrior() && !prior.isZero()) {
            throw new IllegalArgumentException("prior must be zero where there are no earlier days, but was " + prior);
        }
    }

    /**
     * A change against the year before.
     *
     * @param comparison which days are compared
     * @param current the amount of the days of the period
     * @param prior the amount of the earlier days
     * @return the change
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if there are no earlier days and {@code prior} is not zero
     */
    public static YearOnYear of(PeriodComparison comparison, Money current, Money prior) {
        return new YearOnYear(comparison, current, prior);
    }

    /**
     * A change against the year before, summed from amounts by day. Takes O(days of both sides) time, however long the history.
     *
     * @param comparison which days are compared
     * @param byDay the amount of each day; a day that is missing had none. At least one, all in one currency
     * @return the change
     * @throws IllegalArgumentException if there is no amount at all
     * @throws CurrencyMismatchException if the amounts are in several currencies
     */
    public static YearOnYear from(PeriodComparison comparison, Map<LocalDate, Money> byDay) {
        if (byDay.isEmpty()) {
            throw new IllegalArgumentException("byDay must not be empty, but was {}");
        }
        Money zero = Money.zero(byDay.values().iterator().next().getCurrencyUnit());
        return new YearOnYear(
                comparison, sum(comparison.days(), byDay, zero), sum(comparison.priorDays(), byDay, zero));
    }

    private static Money sum(LocalDateRange days, Map<LocalDate, Money> byDay, Money zero) {
        Money sum = zero;
        for (LocalDate day = days.getStart(); day.isBefore(days.getEnd()); day = day.plusDays(1)) {
            sum = sum.plus(byDay.getOrDefault(day, zero));
        }
        return sum;
    }

    /** {@return the basis of the comparison} */
    public ComparisonBasis basis() {
        return comparison.basis();
    }

    /** {@return the amount less that of the year before} */
    public Money change() {
        return current.minus(prior);
    }

    /**
     * The change as a part of the year before, exact: 0.05 is 5 % more.
     *
     * <h4>Formula</h4>
     * <pre>{@code growth = (current - prior) / prior}</pre>
     * Source: formulas, year on year.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * YearOnYear.of(comparison, Money.ofMajor(CNY, 105), Money.ofMajor(CNY, 100)).growth();  // 0.05
     * YearOnYear.of(comparison, Money.ofMajor(CNY, 105), Money.ofMajor(CNY, -10)).growth();  // undefined (NEGATIVE_BASE)
     * }</pre>
     *
     * @return the growth; undefined with NO_COUNTERPART if there are no earlier days, ZERO_BASE if there was nothing on them, NEGATIVE_BASE if less
     *     than nothing
     */
    public Ratio growth() {
        if (!comparison.hasPrior()) {
            return Ratio.undefined(UndefinedReason.NO_COUNTERPART);
        }
        return prior.isNegative()
                ? Ratio.undefined(UndefinedReason.NEGATIVE_BASE)
                : Ratio.of(change(), prior, UndefinedReason.ZERO_BASE);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "year on year of " + comparison.period(),
                growth().percentText() + " (" + basis() + ")",
                List.of(
                        Explanation.of("current", current),
                        Explanation.of("prior", prior),
                        Explanation.of("change", change()),
                        comparison.explain()));
    }
}
