package io.github.salesdomain.examples.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.SampleRoutes;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.DayRouter;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JspritRouteSolverTest {

    private final DayRouter handingOver = DayRouter.handingOver(0, new JspritRouteSolver(500));

    @Test
    void findsTheProvenRouteOfASmallDay() {
        RouteRequest day = SampleRoutes.day();

        DayRoute route = handingOver.route(day);

        assertThat(route.arrives()).isEqualTo(SampleRoutes.route().arrives());
        assertThat(route.customers())
                .containsExactlyInAnyOrderElementsOf(SampleRoutes.route().customers());
        assertThat(handingOver.route(day)).isEqualTo(route);
    }

    @Test
    void ordersALargeDay() {
        List<String> places = IntStream.range(0, 41).mapToObj(i -> "P" + i).toList();
        TravelTimes onALine = TravelTimes.measured(
                places,
                (from, to) -> Math.abs(Integer.parseInt(from.substring(1)) - Integer.parseInt(to.substring(1))));
        RouteRequest day = RouteRequest.builder()
                .start("P0")
                .returnsBy(LocalTime.of(20, 0))
                .travel(onALine)
                .addAllStops(IntStream.range(1, 41)
                        .mapToObj(i -> RouteStop.of(CustomerId.of("S-" + i), 10).withPlace("P" + (i * 17 % 41)))
                        .toList())
                .build();

        assertThat(handingOver.route(day).travelMinutes())
                .isEqualTo(DayRouter.standard().route(day).travelMinutes());
    }
}
