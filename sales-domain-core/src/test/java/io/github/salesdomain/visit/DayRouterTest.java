package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.SampleRoutes;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRouterTest {

    private final RouteRequest day = SampleRoutes.day();
    private final DayRoute route = SampleRoutes.route();

    private static CustomerId customer(String id) {
        return CustomerId.of(id);
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    @Test
    void ordersTheStopsOfADay() {
        assertThat(route.calls())
                .containsExactly(
                        new RouteCall(customer("C-1"), 20, at(8, 20), at(8, 20), at(9, 5)),
                        new RouteCall(customer("C-2"), 15, at(9, 20), at(9, 20), at(10, 5)),
                        new RouteCall(customer("C-4"), 20, at(10, 25), at(10, 25), at(11, 10)),
                        new RouteCall(customer("C-3"), 45, at(11, 55), at(13, 0), at(13, 45)));
        assertThat(route.arrives()).isEqualTo(at(14, 0));
        assertThat(route.travelMinutes()).isEqualTo(115);
        assertThat(route.waitMinutes()).isEqualTo(65);
        assertThat(route.unserved())
                .containsExactly(new UnservedStop(customer("C-5"), UnservedStop.Reason.OUT_OF_REACH));
        assertThat(route.isProven()).isTrue();
        assertThat(route.explain().text()).contains("4 stops, 115 min on the way, proven", "OUT_OF_REACH");
    }

    @Test
    void doesNotDependOnTheOrderOfTheStops() {
        List<RouteStop> stops = day.stops();
        assertThat(DayRouter.standard()
                        .route(day.withStops(stops.get(4), stops.get(2), stops.get(0), stops.get(3), stops.get(1))))
                .isEqualTo(route);
    }

    @Test
    void leavesOutWhatIsWorthLeast() {
        RouteRequest shortDay = day.withReturnsBy(at(10, 40));

        DayRoute plain = DayRouter.standard().route(shortDay);
        DayRoute worthy = DayRouter.standard()
                .route(shortDay.withStops(
                        day.stops().get(0),
                        day.stops().get(1),
                        day.stops().get(3).withWorth(3)));

        assertThat(plain.customers()).containsExactlyInAnyOrder(customer("C-1"), customer("C-2"));
        assertThat(worthy.customers()).contains(customer("C-4"));
        assertThat(worthy.unserved()).hasSize(2).allMatch(stop -> stop.reason() == UnservedStop.Reason.NO_TIME);
    }

    @Test
    void goesNowhereWithoutStops() {
        DayRoute none = DayRouter.standard().route(day.withStops().withEnd("C-1"));

        assertThat(none.calls()).isEmpty();
        assertThat(none.travelMinutes()).isEqualTo(20);
        assertThat(none.arrives()).isEqualTo(at(8, 20));
    }

    @Test
    void followsAnOrder() {
        DayRoute followed = DayRouter.standard()
                .follow(day.withReturnsBy(at(17, 30)), List.of(customer("C-3"), customer("C-1"), customer("C-2")));

        assertThat(followed.customers()).containsExactly(customer("C-3"), customer("C-1"), customer("C-2"));
        assertThat(followed.calls().get(0).waitMinutes()).isEqualTo(285);
        assertThat(followed.isProven()).isFalse();
        assertThat(followed.unserved())
                .containsExactly(
                        new UnservedStop(customer("C-4"), UnservedStop.Reason.NOT_ORDERED),
                        new UnservedStop(customer("C-5"), UnservedStop.Reason.OUT_OF_REACH));
        DayRoute full = DayRouter.standard()
                .follow(day, List.of(customer("C-3"), customer("C-1"), customer("C-2"), customer("C-4")));
        assertThat(full.unserved()).contains(new UnservedStop(customer("C-2"), UnservedStop.Reason.NO_TIME));
    }

    @Test
    void handsLargeDaysOver() {
        RouteSolver backwards = request -> request.stops().stream()
                .map(RouteStop::customer)
                .sorted(Comparator.reverseOrder())
                .toList();

        RouteRequest longDay = day.withReturnsBy(at(18, 0));
        assertThat(DayRouter.handingOver(4, backwards).route(longDay).customers())
                .containsExactly(customer("C-4"), customer("C-3"), customer("C-2"), customer("C-1"));
        assertThat(DayRouter.handingOver(5, backwards).route(day)).isEqualTo(route);
    }

    @Test
    void ordersMoreStopsThanCanBeProven() {
        List<String> places = IntStream.range(0, 41).mapToObj(i -> "P" + i).toList();
        TravelTimes onALine = TravelTimes.measured(
                places,
                (from, to) -> Math.abs(Integer.parseInt(from.substring(1)) - Integer.parseInt(to.substring(1))));
        RouteRequest request = RouteRequest.builder()
                .start("P0")
                .travel(onALine)
                .returnsBy(at(20, 0))
                .addAllStops(IntStream.range(1, 41)
                        .mapToObj(i -> RouteStop.of(customer("S-" + i), 10).withPlace("P" + (i * 17 % 41)))
                        .toList())
                .build();

        DayRoute found = DayRouter.standard().route(request);

        assertThat(found.unserved()).isEmpty();
        assertThat(found.travelMinutes()).isEqualTo(80);
        assertThat(found.arrives()).isEqualTo(at(8, 0).plusMinutes(480));
        assertThat(found.isProven()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRouter.standard().follow(day, List.of(customer("X"))))
                .withMessage("order must be of customers among the stops, but had X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRouter.standard().follow(day, List.of(customer("C-1"), customer("C-1"))))
                .withMessage("order must have each customer once, but had C-1 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRouter.standard().route(day.withEnd("C-4").withReturnsBy(at(8, 30))))
                .withMessage(
                        "returnsBy must leave time for the way from the start to the end, 40 minutes, but was 08:30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRouter.handingOver(-1, request -> List.of()))
                .withMessage("mostStops must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.withStart("X"))
                .withMessage("start must be one of the places of the travel times, but was X");
        assertThatIllegalArgumentException().isThrownBy(() -> day.withEnd("X"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.withReturnsBy(at(8, 0)))
                .withMessage("returnsBy must be after departs, 08:00, but was 08:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.withDeparts(LocalTime.of(8, 0, 1)))
                .withMessage("departs must be a whole minute, but was 08:00:01");
        RouteStop stop = day.stops().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.withStops(stop, stop))
                .withMessage("stops must have each customer once, but had C-1 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.withStops(stop.withPlace("X")))
                .withMessage("place of C-1 must be one of the places of the travel times, but was X");
        assertThatIllegalArgumentException().isThrownBy(() -> stop.withMinutes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> stop.withMinutes(1_441));
        assertThatIllegalArgumentException().isThrownBy(() -> stop.withWorth(0));
        assertThatIllegalArgumentException().isThrownBy(() -> stop.withWorth(1_001));
        assertThatIllegalArgumentException().isThrownBy(() -> stop.withPlace(" "));
        VisitingHours morning = new VisitingHours(at(8, 0), at(10, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stop.withHours(morning, new VisitingHours(at(9, 59), at(11, 0))))
                .withMessageStartingWith("hours must be by time and not overlap");
        assertThat(stop.withHours(morning, new VisitingHours(at(10, 0), at(11, 0)))
                        .hours())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitingHours(at(8, 0), at(8, 0)))
                .withMessage("closes must be after opens, 08:00, but was 08:00");
    }

    @Test
    void refusesRoutesThatAreOutOfOrder() {
        RouteCall first = route.calls().get(0);
        RouteCall second = route.calls().get(1);
        List<UnservedStop> none = List.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayRoute(at(8, 0), List.of(second, first), 0, at(12, 0), none, false))
                .withMessage("calls must be in order of time, but C-1 at 08:20 came after 10:05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayRoute(at(8, 0), List.of(first), 0, at(9, 0), none, false))
                .withMessage("arrives must not be before 09:05, but was 09:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayRoute(at(8, 0), List.of(first), -1, at(9, 5), none, false))
                .withMessage("travelBackMinutes must not be negative, but was -1");
        RouteCall again = new RouteCall(customer("C-1"), 0, at(9, 5), at(9, 5), at(9, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayRoute(at(8, 0), List.of(first, again), 0, at(9, 5), none, false))
                .withMessage("calls must have each customer once, but had 1 customers in 2 calls");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteCall(customer("C-1"), -1, at(9, 5), at(9, 5), at(9, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteCall(customer("C-1"), 0, at(9, 5), at(9, 4), at(9, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteCall(customer("C-1"), 0, at(9, 5), at(9, 5), at(9, 4)));
    }
}
