package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.time.SalesPeriod;
import org.joda.money.Money;

/**
 * What was once forecast for a period that is over, and what it closed at.
 *
 * @param period which period
 * @param forecast what was forecast, at the point of the period that is compared; above zero
 * @param actual what it closed at
 */
public record PastForecast(SalesPeriod period, Money forecast, Money actual) {

    /** Checks the sign and the currency. */
    public PastForecast {
        requireNonNull(period, "period");
        requireNonNull(forecast, "forecast");
        requireNonNull(actual, "actual");
        Shares.checkCurrency(forecast.getCurrencyUnit(), actual);
        if (!forecast.isPositive()) {
            throw new IllegalArgumentException("forecast must be above zero, but was " + forecast + " for " + period);
        }
    }

    /**
     * A past forecast.
     *
     * @param period which period
     * @param forecast what was forecast
     * @param actual what it closed at
     * @return both together
     * @throws IllegalArgumentException if the forecast is not above zero
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public static PastForecast of(SalesPeriod period, Money forecast, Money actual) {
        return new PastForecast(period, forecast, actual);
    }
}
