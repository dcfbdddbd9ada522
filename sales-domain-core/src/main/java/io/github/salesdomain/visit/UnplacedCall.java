package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;

/**
 * A call that a cadence asks for, but for which a journey plan has no day.
 *
 * @param customer whom
 * @param number the how manieth call on him in the cycle, from 1
 * @param due the day for which it was due
 * @param reason why there is no day for it
 */
public record UnplacedCall(CustomerId customer, int number, LocalDate due, Reason reason) {

    /** Checks the number. */
    public UnplacedCall {
        requireNonNull(customer, "customer");
        requireNonNull(due, "due");
        requireNonNull(reason, "reason");
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, but was " + number);
        }
    }

    /** Why there is no day for a call. */
    public enum Reason {
        /** From the due day until the next call is due there is no working day on which the customer may be called on. */
        NO_PERMITTED_DAY,
        /** All such days are full, and no other call can make room. */
        DAYS_FULL,
        /** Those that are not full lie too close to the call before or after. */
        TOO_CLOSE
    }
}
