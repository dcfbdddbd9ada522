package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What a day's route is asked for: from where, when, which stops, and until when. */
@Value.Immutable
public abstract class RouteRequest implements WithRouteRequest {

    RouteRequest() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return where the day begins, one of the places} */
    public abstract String start();

    /** {@return where the day ends, one of the places; where it began unless set} */
    @Value.Default
    public String end() {
        return start();
    }

    /** {@return when the rep sets out, a whole minute; 08:00 unless set} */
    @Value.Default
    public LocalTime departs() {
        return LocalTime.of(8, 0);
    }

    /** {@return when he must have arrived at the end, a whole minute after he sets out; 18:00 unless set} */
    @Value.Default
    public LocalTime returnsBy() {
        return LocalTime.of(18, 0);
    }

    /** {@return whom to visit, each once; in any order} */
    public abstract List<RouteStop> stops();

    /** {@return how long the ways take, between all places of the day} */
    public abstract TravelTimes travel();

    @Value.Check
    void check() {
        VisitingHours.requireWholeMinute("departs", departs());
        VisitingHours.requireWholeMinute("returnsBy", returnsBy());
        if (!returnsBy().isAfter(departs())) {
            throw new IllegalArgumentException(
                    "returnsBy must be after departs, " + departs() + ", but was " + returnsBy());
        }
        requireKnown("start", start());
        requireKnown("end", end());
        Set<CustomerId> seen = new HashSet<>();
        for (RouteStop stop : stops()) {
            if (!seen.add(stop.customer())) {
                throw new IllegalArgumentException(
                        "stops must have each customer once, but had " + stop.customer() + " twice");
            }
            requireKnown("place of " + stop.customer(), stop.place());
        }
    }

    private void requireKnown(String name, String place) {
        if (!travel().knows(place)) {
            throw new IllegalArgumentException(
                    name + " must be one of the places of the travel times, but was " + place);
        }
    }

    /** One method per attribute of {@link RouteRequest}, same name. */
    public static final class Builder extends ImmutableRouteRequest.Builder {
        Builder() {}
    }
}
