package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.DayRouter;
import io.github.salesdomain.visit.RoundTrip;
import io.github.salesdomain.visit.RoundTripFinder;
import io.github.salesdomain.visit.RouteCall;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import io.github.salesdomain.visit.UnservedStop;
import io.github.salesdomain.visit.VisitingHours;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitraries for the routes of a day in {@link io.github.salesdomain.visit}. */
public final class RouteDomain extends DomainContextBase {

    private static final int LAST_MINUTE = 1_439;

    /** For {@code @Domain(RouteDomain.class)}. */
    public RouteDomain() {}

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    /** {@return times between up to seven places, there and back not always alike} */
    @Provide
    public static Arbitrary<TravelTimes> travelTimes() {
        return Arbitraries.integers().between(1, 7).flatMap(size -> travelTimes(size, false));
    }

    /** {@return times between up to seven places, there and back alike} */
    public static Arbitrary<TravelTimes> symmetricTravelTimes() {
        return Arbitraries.integers().between(1, 7).flatMap(size -> travelTimes(size, true));
    }

    private static Arbitrary<TravelTimes> travelTimes(int size, boolean symmetric) {
        List<String> places = IntStream.range(0, size).mapToObj(i -> "P" + i).toList();
        return Arbitraries.integers()
                .between(0, 180)
                .list()
                .ofSize(size * size)
                .map(minutes ->
                        TravelTimes.measured(places, (from, to) -> minutes.get(index(from, to, size, symmetric))));
    }

    private static int index(String from, String to, int size, boolean symmetric) {
        int one = Integer.parseInt(from.substring(1));
        int other = Integer.parseInt(to.substring(1));
        return symmetric ? Math.min(one, other) * size + Math.max(one, other) : one * size + other;
    }

    /** {@return hours of at least one minute within a day} */
    @Provide
    public static Arbitrary<VisitingHours> visitingHours() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LAST_MINUTE - 1),
                        Arbitraries.integers().between(1, 600))
                .as((opens, length) -> new VisitingHours(time(opens), time(Math.min(LAST_MINUTE, opens + length))));
    }

    /** {@return stops of up to two hours, some of them with hours in the morning, the afternoon or both} */
    @Provide
    public static Arbitrary<RouteStop> routeStops() {
        Arbitrary<List<VisitingHours>> hours = Combinators.combine(
                        Arbitraries.integers().between(480, 700),
                        Arbitraries.integers().between(720, 1_100),
                        Arbitraries.integers().between(0, 3))
                .as((morning, afternoon, kind) -> {
                    VisitingHours first = new VisitingHours(time(morning - 60), time(morning));
                    VisitingHours second = new VisitingHours(time(afternoon), time(afternoon + 90));
                    return switch (kind) {
                        case 0 -> List.of(first, second);
                        case 1 -> List.of(second);
                        default -> List.of();
                    };
                });
        return Combinators.combine(
                        Texts.keys().map(CustomerId::of),
                        Arbitraries.integers().between(0, 120),
                        hours,
                        Arbitraries.integers().between(1, 3))
                .as((customer, minutes, open, worth) ->
                        RouteStop.of(customer, minutes).withHours(open).withWorth(worth));
    }

    /** {@return days of up to six stops, not all of which can always be reached} */
    @Provide
    public static Arbitrary<RouteRequest> routeRequests() {
        return Combinators.combine(travelTimes(), Arbitraries.integers().between(480, 720))
                .flatAs((travel, departs) -> routeStops()
                        .list()
                        .uniqueElements(RouteStop::customer)
                        .ofMaxSize(travel.places().size() - 1)
                        .map(stops -> RouteRequest.builder()
                                .start("P0")
                                .end(travel.places().get(travel.places().size() / 2))
                                .departs(time(departs))
                                .returnsBy(time(departs + 600))
                                .travel(travel)
                                .addAllStops(IntStream.range(0, stops.size())
                                        .mapToObj(i -> stops.get(i).withPlace("P" + (i + 1)))
                                        .toList())
                                .build()));
    }

    /** {@return stops of a route with times in order} */
    @Provide
    public static Arbitrary<RouteCall> routeCalls() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 240))
                .as((customer, travel, arrives, wait, minutes) -> new RouteCall(
                        customer, travel, time(arrives), time(arrives + wait), time(arrives + wait + minutes)));
    }

    /** {@return why a stop may not be reached} */
    @Provide
    public static Arbitrary<UnservedStop.Reason> unservedStopReasons() {
        return Arbitraries.of(UnservedStop.Reason.class);
    }

    /** {@return stops that are not reached} */
    @Provide
    public static Arbitrary<UnservedStop> unservedStops() {
        return Combinators.combine(CustomerDomain.customerIds(), unservedStopReasons())
                .as(UnservedStop::new);
    }

    /** {@return routes of any day} */
    @Provide
    public static Arbitrary<DayRoute> dayRoutes() {
        return routeRequests().map(DayRouter.standard()::route);
    }

    /** {@return round trips of up to seven places} */
    @Provide
    public static Arbitrary<RoundTrip> roundTrips() {
        return symmetricTravelTimes().map(RoundTripFinder.withSteps(100)::find);
    }
}
