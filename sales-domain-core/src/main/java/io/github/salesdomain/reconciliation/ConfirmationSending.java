package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A statement was sent to the customer.
 *
 * @param on the day
 * @param deadline the last day for an answer; not before it
 */
public record ConfirmationSending(LocalDate on, LocalDate deadline) {

    /** Checks the order of the days. */
    public ConfirmationSending {
        requireNonNull(on, "on");
        requireNonNull(deadline, "deadline");
        if (deadline.isBefore(on)) {
            throw new IllegalArgumentException("deadline must not be before " + on + ", but was " + deadline);
        }
    }
}
