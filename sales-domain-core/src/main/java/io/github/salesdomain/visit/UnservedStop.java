package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;

/**
 * A stop that a day's route does not reach.
 *
 * @param customer whom
 * @param reason why not
 */
public record UnservedStop(CustomerId customer, Reason reason) {

    /** Checks that both are there. */
    public UnservedStop {
        requireNonNull(customer, "customer");
        requireNonNull(reason, "reason");
    }

    /** Why a stop is not reached. */
    public enum Reason {
        /** Even a rep who went nowhere else would not be received in time and back by the end of the day. */
        OUT_OF_REACH,
        /** Beside the other stops there is no time for it. */
        NO_TIME,
        /** Who ordered the stops left it out. */
        NOT_ORDERED
    }
}
