package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.SampleRoutes;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.DayRouter;
import io.github.salesdomain.visit.RoundTripFinder;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteSolver;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import io.github.salesdomain.visit.VisitingHours;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteGuideTest {

    private final TravelTimes travel = SampleRoutes.travel();

    @Test
    void routesADay() {
        // docs:start visit-route
        VisitingHours afternoon = new VisitingHours(LocalTime.of(13, 0), LocalTime.of(15, 0));
        VisitingHours early = new VisitingHours(LocalTime.of(7, 0), LocalTime.of(8, 30));
        RouteRequest day = RouteRequest.builder()
                .start("OFFICE")
                .departs(LocalTime.of(8, 0))
                .returnsBy(LocalTime.of(16, 0))
                .travel(travel) // minutes between the office and the customers
                .addStops(RouteStop.of(CustomerId.of("C-1"), 45))
                .addStops(RouteStop.of(CustomerId.of("C-2"), 45))
                .addStops(RouteStop.of(CustomerId.of("C-3"), 45).withHours(afternoon))
                .addStops(RouteStop.of(CustomerId.of("C-4"), 45))
                .addStops(RouteStop.of(CustomerId.of("C-5"), 45).withHours(early))
                .build();

        DayRoute route = DayRouter.standard().route(day);

        route.customers(); // C-1, C-2, C-4, C-3
        route.calls().get(3).waitMinutes(); // 65: there at 11:55, received at 13:00
        route.arrives(); // 14:00
        route.unserved(); // C-5, OUT_OF_REACH
        route.isProven(); // true: no order reaches more, or as much and is over earlier
        // docs:end
        assertThat(day).isEqualTo(SampleRoutes.day());
        assertThat(route).isEqualTo(SampleRoutes.route());
    }

    @Test
    void handsOver() {
        RouteSolver solver =
                request -> request.stops().stream().map(RouteStop::customer).toList();
        RouteRequest day = SampleRoutes.day();
        // docs:start visit-route-solver
        DayRouter router = DayRouter.handingOver(30, solver); // a RouteSolver: request -> customers in order
        DayRoute asOrdered = DayRouter.standard().follow(day, List.of(CustomerId.of("C-3"), CustomerId.of("C-1")));
        // docs:end
        assertThat(router.route(day)).isEqualTo(SampleRoutes.route());
        assertThat(asOrdered.customers()).hasSize(2);
    }

    @Test
    void findsARoundTrip() {
        // docs:start visit-round-trip
        RoundTripFinder.standard().find(travel).minutes(); // 140 through all customers and back to the office
        // docs:end
        assertThat(RoundTripFinder.standard().find(travel).minutes()).isEqualTo(140);
    }
}
