package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import java.util.List;
import org.immutables.value.Value;

/** A customer to be visited on a day, how long the visit takes and when he receives the rep. */
@Value.Immutable
public abstract class RouteStop implements WithRouteStop {

    private static final int MINUTES_OF_DAY = 1_440;
    private static final int MOST_WORTH = 1_000;

    RouteStop() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A stop at the place that has the customer's id, at any hour.
     *
     * @param customer whom
     * @param minutes how long the visit takes, from 0 to 1,440
     * @return the stop
     * @throws IllegalArgumentException if the minutes are out of range
     */
    public static RouteStop of(CustomerId customer, int minutes) {
        return builder().customer(customer).minutes(minutes).build();
    }

    /** {@return whom} */
    public abstract CustomerId customer();

    /** {@return where, as the travel times call it; the customer's id unless set} */
    @Value.Default
    public String place() {
        return customer().value();
    }

    /** {@return how long the visit takes, from 0 to 1,440 minutes} */
    public abstract int minutes();

    /** {@return when the customer receives the rep, by time, without overlap; empty if at any time} */
    public abstract List<VisitingHours> hours();

    /** {@return what the stop is worth if not all can be reached, from 1 to 1,000; 1 unless set} */
    @Value.Default
    public int worth() {
        return 1;
    }

    @Value.Check
    void check() {
        if (minutes() < 0 || minutes() > MINUTES_OF_DAY) {
            throw new IllegalArgumentException("minutes must be from 0 to 1440, but was " + minutes());
        }
        if (worth() < 1 || worth() > MOST_WORTH) {
            throw new IllegalArgumentException("worth must be from 1 to 1000, but was " + worth());
        }
        VisitText.requireNotBlank("place", place());
        for (int i = 1; i < hours().size(); i++) {
            if (hours().get(i).opens().isBefore(hours().get(i - 1).closes())) {
                throw new IllegalArgumentException("hours must be by time and not overlap, but had " + hours().get(i)
                        + " after " + hours().get(i - 1));
            }
        }
    }

    /** One method per attribute of {@link RouteStop}, same name. */
    public static final class Builder extends ImmutableRouteStop.Builder {
        Builder() {}
    }
}
