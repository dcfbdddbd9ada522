package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer whom a rep calls on, as the planner of his journeys sees him.
 *
 * @param customer who
 * @param cadence how often
 * @param lastVisit the day of the last visit; empty if there was none
 * @param area the part of the territory he lies in (线路、片区), whose customers are visited on the same day where that does no harm, not blank; empty if
 *     it does not matter
 */
public record JourneyCustomer(
        CustomerId customer, Cadence cadence, Optional<LocalDate> lastVisit, Optional<String> area) {

    /** Checks that the area is not blank. */
    public JourneyCustomer {
        requireNonNull(customer, "customer");
        requireNonNull(cadence, "cadence");
        requireNonNull(lastVisit, "lastVisit");
        area.ifPresent(text -> VisitText.requireNotBlank("area", text));
    }

    /**
     * A customer who was never visited.
     *
     * @param customer who
     * @param cadence how often
     * @return the customer
     */
    public static JourneyCustomer of(CustomerId customer, Cadence cadence) {
        return new JourneyCustomer(customer, cadence, Optional.empty(), Optional.empty());
    }

    /**
     * The same customer, visited before.
     *
     * @param day the day of the last visit
     * @return the copy
     */
    public JourneyCustomer lastVisited(LocalDate day) {
        return new JourneyCustomer(customer, cadence, Optional.of(day), area);
    }

    /**
     * The same customer in an area.
     *
     * @param area the area
     * @return the copy
     * @throws IllegalArgumentException if it is blank
     */
    public JourneyCustomer in(String area) {
        return new JourneyCustomer(customer, cadence, lastVisit, Optional.of(area));
    }
}
