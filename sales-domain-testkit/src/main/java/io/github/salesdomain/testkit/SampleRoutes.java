package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.DayRouter;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import io.github.salesdomain.visit.VisitingHours;
import java.time.LocalTime;
import java.util.List;

/** A day of Zhou: from the office to five customers and back by 16:00, one of whom receives him only in the afternoon, and one not at all that day. */
public final class SampleRoutes {

    private SampleRoutes() {}

    /** {@return the minutes between the office and five customers} */
    public static TravelTimes travel() {
        return TravelTimes.of(
                List.of("OFFICE", "C-1", "C-2", "C-3", "C-4", "C-5"),
                List.of(
                        List.of(0, 20, 30, 15, 40, 25),
                        List.of(20, 0, 15, 30, 35, 40),
                        List.of(30, 15, 0, 35, 20, 45),
                        List.of(15, 30, 35, 0, 45, 20),
                        List.of(40, 35, 20, 45, 0, 50),
                        List.of(25, 40, 45, 20, 50, 0)));
    }

    /** {@return the day: 45 minutes with each; C-3 from 13:00 to 15:00 only, C-5 before 08:30 only} */
    public static RouteRequest day() {
        return RouteRequest.builder()
                .start("OFFICE")
                .returnsBy(LocalTime.of(16, 0))
                .travel(travel())
                .addStops(
                        RouteStop.of(CustomerId.of("C-1"), 45),
                        RouteStop.of(CustomerId.of("C-2"), 45),
                        RouteStop.of(CustomerId.of("C-3"), 45)
                                .withHours(new VisitingHours(LocalTime.of(13, 0), LocalTime.of(15, 0))),
                        RouteStop.of(CustomerId.of("C-4"), 45),
                        RouteStop.of(CustomerId.of("C-5"), 45)
                                .withHours(new VisitingHours(LocalTime.of(7, 0), LocalTime.of(8, 30))))
                .build();
    }

    /** {@return its route: C-1, C-2, C-4 and then C-3; C-5 is out of reach} */
    public static DayRoute route() {
        return DayRouter.standard().route(day());
    }
}
