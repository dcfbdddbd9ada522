package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A stop of a day's route with its times.
 *
 * @param customer whom
 * @param travelMinutes how long the way there takes, zero or more
 * @param arrives when the rep arrives
 * @param begins when the visit begins, not before he arrives
 * @param ends when it ends, not before it begins
 */
public record RouteCall(CustomerId customer, int travelMinutes, LocalTime arrives, LocalTime begins, LocalTime ends) {

    /** Checks that the times are in order. */
    public RouteCall {
        requireNonNull(customer, "customer");
        if (travelMinutes < 0) {
            throw new IllegalArgumentException("travelMinutes must not be negative, but was " + travelMinutes);
        }
        if (begins.isBefore(arrives)) {
            throw new IllegalArgumentException("begins must not be before arrives, " + arrives + ", but was " + begins);
        }
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("ends must not be before begins, " + begins + ", but was " + ends);
        }
    }

    /** {@return how many minutes the rep waits until the customer receives him} */
    public long waitMinutes() {
        return ChronoUnit.MINUTES.between(arrives, begins);
    }
}
