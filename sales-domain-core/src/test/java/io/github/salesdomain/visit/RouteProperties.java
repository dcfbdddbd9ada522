package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.RouteDomain;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What holds for any route of a day. */
@Domain(RouteDomain.class)
class RouteProperties {

    @Provide
    Arbitrary<TravelTimes> symmetric() {
        return RouteDomain.symmetricTravelTimes();
    }

    private static int worth(RouteRequest request, DayRoute route) {
        Map<CustomerId, RouteStop> stops =
                request.stops().stream().collect(Collectors.toMap(RouteStop::customer, Function.identity()));
        return route.customers().stream()
                .mapToInt(customer -> stops.get(customer).worth())
                .sum();
    }

    @Property
    void noOrderIsBetter(@ForAll RouteRequest request) {
        DayRoute route = DayRouter.standard().route(request);
        List<CustomerId> customers =
                request.stops().stream().map(RouteStop::customer).toList();

        permutations(customers).limit(720).forEach(order -> {
            DayRoute other = DayRouter.standard().follow(request, order);
            assertThat(worth(request, other)).isLessThanOrEqualTo(worth(request, route));
            if (worth(request, other) == worth(request, route)) {
                assertThat(other.arrives()).isAfterOrEqualTo(route.arrives());
            }
        });
    }

    private static <T> Stream<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, items.size()).boxed().flatMap(i -> {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove((int) i);
            return permutations(rest).map(tail -> {
                List<T> all = new ArrayList<>(List.of(first));
                all.addAll(tail);
                return all;
            });
        });
    }

    @Property
    void theSearchFindsTheProvenRoute(@ForAll RouteRequest request) {
        RouteClock clock = new RouteClock(request);
        DayRoute proven = clock.follow(new ExactRoute(clock).order(), true);
        if (clock.size() > 1) {
            DayRoute found = clock.follow(new RouteSearch(clock, 5_000).order(), false);
            assertThat(worth(request, found)).isEqualTo(worth(request, proven));
            assertThat(found.arrives()).isEqualTo(proven.arrives());
        }
    }

    @Property
    void everyStopIsReachedOnceOrToldWhyNot(@ForAll RouteRequest request) {
        DayRoute route = DayRouter.standard().route(request);

        assertThat(Stream.concat(
                        route.customers().stream(), route.unserved().stream().map(UnservedStop::customer)))
                .containsExactlyInAnyOrderElementsOf(
                        request.stops().stream().map(RouteStop::customer).toList());
    }

    @Property
    void theDayAddsUpAndIsNotTooLong(@ForAll RouteRequest request) {
        DayRoute route = DayRouter.standard().route(request);
        long visits = route.calls().stream()
                .mapToLong(call -> ChronoUnit.MINUTES.between(call.begins(), call.ends()))
                .sum();

        assertThat(ChronoUnit.MINUTES.between(route.departs(), route.arrives()))
                .isEqualTo(route.travelMinutes() + route.waitMinutes() + visits);
        assertThat(route.arrives()).isBeforeOrEqualTo(request.returnsBy());
    }

    @Property
    void nobodyIsVisitedOutsideHisHours(@ForAll RouteRequest request) {
        Map<CustomerId, RouteStop> stops =
                request.stops().stream().collect(Collectors.toMap(RouteStop::customer, Function.identity()));
        for (RouteCall call : DayRouter.standard().route(request).calls()) {
            List<VisitingHours> hours = stops.get(call.customer()).hours();
            assertThat(hours.isEmpty()
                            || hours.stream()
                                    .anyMatch(open -> !call.begins().isBefore(open.opens())
                                            && !call.ends().isAfter(open.closes())))
                    .isTrue();
        }
    }

    @Property
    void theRoundTripIsTheShortestOfFewPlaces(@ForAll("symmetric") TravelTimes travel) {
        RoundTrip trip = RoundTripFinder.withSteps(2_000).find(travel);

        assertThat(trip.places()).containsExactlyInAnyOrderElementsOf(travel.places());
        assertThat(trip.minutes()).isEqualTo(minutes(trip.places(), travel));
        List<String> others = travel.places().subList(1, travel.places().size());
        long shortest = permutations(others)
                .mapToLong(order -> {
                    List<String> all = new ArrayList<>(List.of(travel.places().get(0)));
                    all.addAll(order);
                    return minutes(all, travel);
                })
                .min()
                .orElseThrow();
        assertThat(trip.minutes()).isEqualTo(shortest);
    }

    private static long minutes(List<String> places, TravelTimes travel) {
        return IntStream.range(0, places.size())
                .mapToLong(i -> travel.minutes(places.get(i), places.get((i + 1) % places.size())))
                .sum();
    }
}
