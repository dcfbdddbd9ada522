package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import org.joda.money.Money;

/**
 * What a period is expected to close at if it goes on as before (预计达成).
 *
 * @param method by which assumption
 * @param amount the expected actual at the end, rounded once, half up; negative if there is less than nothing so far; undefined as long as
 *     there is nothing to go by
 */
public record Forecast(ForecastMethod method, Measured<Money> amount) {

    /** Checks that both are there. */
    public Forecast {
        requireNonNull(method, "method");
        requireNonNull(amount, "amount");
    }

    /**
     * A forecast.
     *
     * @param method by which assumption
     * @param amount the expected actual at the end
     * @return the forecast
     */
    public static Forecast of(ForecastMethod method, Measured<Money> amount) {
        return new Forecast(method, amount);
    }

    /** Amount and method, such as {@code CNY 540000.00 (LINEAR_WORKING_DAYS)}. */
    @Override
    public String toString() {
        return amount + " (" + method + ")";
    }
}
