package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;

/**
 * How many units a period is expected to close at if it goes on as before.
 *
 * @param method by which assumption
 * @param amount the expected actual at the end; undefined as long as there is nothing to go by
 */
public record UnitForecast(ForecastMethod method, Measured<Quantity> amount) {

    /** Checks that both are there. */
    public UnitForecast {
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
    public static UnitForecast of(ForecastMethod method, Measured<Quantity> amount) {
        return new UnitForecast(method, amount);
    }

    /** Amount and method, such as {@code 540 CASE (LINEAR_WORKING_DAYS)}. */
    @Override
    public String toString() {
        return amount + " (" + method + ")";
    }
}
