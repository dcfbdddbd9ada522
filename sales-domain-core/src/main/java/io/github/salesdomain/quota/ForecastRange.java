package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * Between which amounts a period may close, and from what that was derived.
 * <p>
 * It is what happened before or what the assumptions say, not a probability. A forecast may lie outside the range of past forecasts: then those were
 * off to one side.
 *
 * @param low the lowest, rounded half up
 * @param high the highest, rounded half up; not below the lowest
 * @param basis from what it was derived
 * @param observations from how many past forecasts, past results or assumptions; at least 1
 */
public record ForecastRange(Money low, Money high, RangeBasis basis, int observations) {

    /** Checks the order. */
    public ForecastRange {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        requireNonNull(basis, "basis");
        Shares.checkCurrency(low.getCurrencyUnit(), high);
        if (high.isLessThan(low)) {
            throw new IllegalArgumentException("high must not be below " + low + ", but was " + high);
        }
        if (observations < 1) {
            throw new IllegalArgumentException("observations must be at least 1, but was " + observations);
        }
    }

    /**
     * Whether an amount lies in the range.
     *
     * @param amount the amount
     * @return the answer, both ends included
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public boolean contains(Money amount) {
        return !amount.isLessThan(low) && !amount.isGreaterThan(high);
    }

    /** Such as {@code CNY 500000.00 to CNY 560000.00 (PAST_FORECASTS of 6)}. */
    @Override
    public String toString() {
        return low + " to " + high + " (" + basis + " of " + observations + ")";
    }
}
