package io.github.salesdomain.visit;

import org.jspecify.annotations.Nullable;

/**
 * One call that a cadence asks for while it is being placed. Days are numbers of working days of the cycle; {@code NOWHERE} is no day.
 */
final class JourneyWish {

    static final int NOWHERE = -1;

    final JourneyCustomer customer;
    final int number;
    final long due;
    final long inTimeTo;
    final int first;
    final int inTime;
    final int last;
    final int area;
    int day = NOWHERE;
    boolean fixed;

    /** The call before this one on the same customer, and the one after it; null at the ends. */
    @Nullable
    JourneyWish before;

    @Nullable
    JourneyWish after;

    JourneyWish(
            JourneyCustomer customer, int number, long due, long inTimeTo, int first, int inTime, int last, int area) {
        this.customer = customer;
        this.number = number;
        this.due = due;
        this.inTimeTo = inTimeTo;
        this.first = first;
        this.inTime = inTime;
        this.last = last;
        this.area = area;
    }

    /** Whether it is the first call on a customer who was never visited. */
    boolean isFirstEver() {
        return number == 1 && customer.lastVisit().isEmpty();
    }

    boolean isPlaced() {
        return day != NOWHERE;
    }
}
