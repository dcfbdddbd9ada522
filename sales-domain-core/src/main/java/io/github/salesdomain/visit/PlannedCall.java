package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A call that a journey plan has placed on a day.
 *
 * @param customer whom
 * @param number the how manieth call on him in the cycle, from 1
 * @param due the day for which it was due
 * @param inTimeTo the last day on which it is in time, not before the due day
 * @param on the day on which it is planned
 */
public record PlannedCall(CustomerId customer, int number, LocalDate due, LocalDate inTimeTo, LocalDate on) {

    /** Checks the number and the days. */
    public PlannedCall {
        requireNonNull(customer, "customer");
        requireNonNull(due, "due");
        requireNonNull(inTimeTo, "inTimeTo");
        requireNonNull(on, "on");
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, but was " + number);
        }
        if (inTimeTo.isBefore(due)) {
            throw new IllegalArgumentException("inTimeTo must not be before due, " + due + ", but was " + inTimeTo);
        }
    }

    /** {@return how many days after its due day it is planned; 0 if it is in time} */
    public long daysLate() {
        return on.isAfter(inTimeTo) ? ChronoUnit.DAYS.between(due, on) : 0;
    }

    /** {@return the call, planned and not yet made} */
    public Call toCall() {
        return Call.planned(customer, on);
    }
}
