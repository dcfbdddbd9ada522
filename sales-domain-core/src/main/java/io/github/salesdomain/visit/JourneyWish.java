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
    final JourneyWindow window;
    final int area;
    /** The fewest days between two calls on the customer, at least 1. */
    final int apart;
    /** The first day that keeps its distance from the last visit, as days since 1970. */
    final long apartFrom;
    /** How often the customer is called on: so many calls in so many days. */
    final int calls;

    final int cycleDays;

    int day = NOWHERE;
    /** Among the calls with the same window on its day. */
    int place;

    boolean fixed;

    /** The call before this one on the same customer, and the one after it; null at the ends. */
    @Nullable
    JourneyWish before;

    @Nullable
    JourneyWish after;

    JourneyWish(JourneyCustomer customer, int number, long due, long inTimeTo, JourneyWindow window, int area) {
        this.customer = customer;
        this.number = number;
        this.due = due;
        this.inTimeTo = inTimeTo;
        this.window = window;
        this.area = area;
        Cadence cadence = customer.cadence();
        this.apart = Math.max(1, cadence.daysApart());
        this.apartFrom =
                customer.lastVisit().map(visit -> visit.toEpochDay() + apart).orElse(Long.MIN_VALUE);
        this.calls = cadence.calls();
        this.cycleDays = cadence.cycleDays();
    }

    /** Whether it is the first call on a customer who was never visited. */
    boolean isFirstEver() {
        return number == 1 && customer.lastVisit().isEmpty();
    }

    boolean isPlaced() {
        return day != NOWHERE;
    }
}
