package io.github.salesdomain.visit;

import io.github.salesdomain.customer.CustomerId;
import java.util.List;

/** Finds an order for the stops of a day: the place where a host plugs in a solver of its own for more stops than a day has. */
@FunctionalInterface
public interface RouteSolver {

    /**
     * An order for the stops.
     *
     * @param request the day
     * @return customers of its stops, none twice; those that are left out are not visited
     */
    List<CustomerId> order(RouteRequest request);
}
