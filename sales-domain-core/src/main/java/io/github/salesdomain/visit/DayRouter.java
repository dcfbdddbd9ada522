package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds in which order to visit the customers of a day. Immutable if its solver is. */
public final class DayRouter {

    private static final int MOST_PROVEN = 12;
    private static final int STEPS = 100_000;
    private static final DayRouter STANDARD = new DayRouter(Integer.MAX_VALUE, Optional.empty());

    private final int mostStops;
    private final Optional<RouteSolver> solver;

    private DayRouter(int mostStops, Optional<RouteSolver> solver) {
        this.mostStops = mostStops;
        this.solver = solver;
    }

    /** {@return a router without a solver of the host} */
    public static DayRouter standard() {
        return STANDARD;
    }

    /**
     * A router that hands days with more than so many stops to a solver of the host.
     *
     * @param mostStops how many stops it orders itself at most, zero or more
     * @param solver who orders more of them
     * @return the router
     * @throws IllegalArgumentException if the number is below zero
     */
    public static DayRouter handingOver(int mostStops, RouteSolver solver) {
        if (mostStops < 0) {
            throw new IllegalArgumentException("mostStops must not be negative, but was " + mostStops);
        }
        return new DayRouter(mostStops, Optional.of(requireNonNull(solver, "solver")));
    }

    /**
     * A route for the day: it reaches stops worth as much as possible, is over as early as possible, and then on short ways. Up to twelve stops, it is
     * proven that no order is better in the first two; above that the order is a good one, found in a fixed number of steps, so that the same day always
     * gives the same route. The order of the stops in the request does not matter.
     * <p>
     * Takes O(n² 2ⁿ) time for up to twelve stops, above that O(n) for each of 100,000 steps.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * arrives(k) = ends(k - 1) + travel; begins(k) = first minute from then on at which the customer has time for the whole visit
     * ends(k) = begins(k) + minutes; ends(k) + travel to the end <= returns by
     * }</pre>
     * Source: formulas, day route.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * DayRouter.standard().route(day).customers();               // C-3, C-1, C-2
     * DayRouter.standard().route(tooShortForTheWayHome);         // refused
     * }</pre>
     *
     * @param request the day
     * @return the route
     * @throws IllegalArgumentException if not even the way from the start to the end fits the day, or a solver orders a customer twice or one that is not
     *     among the stops
     */
    public DayRoute route(RouteRequest request) {
        if (solver.isPresent() && request.stops().size() > mostStops) {
            return follow(request, solver.get().order(request));
        }
        RouteClock clock = new RouteClock(request);
        if (clock.size() <= MOST_PROVEN) {
            return clock.follow(new ExactRoute(clock).order(), true);
        }
        return clock.follow(new RouteSearch(clock, STEPS).order(), false);
    }

    /**
     * The day in an order that somebody else has chosen. A stop that cannot be reached in its place is passed over and told.
     * <p>
     * Takes O(n) time for n stops, apart from sorting them.
     *
     * <h4>Formula</h4>
     * <pre>{@code a stop is passed over if its visit does not fit the customer's hours, or the way to the end from it takes longer than returns by}</pre>
     * Source: formulas, given order.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * DayRouter.standard().follow(day, List.of(c3, c1)).customers();      // C-3, C-1
     * DayRouter.standard().follow(day, List.of(c3, c3));                  // refused: the same customer twice
     * }</pre>
     *
     * @param request the day
     * @param order customers of its stops, none twice
     * @return the route
     * @throws IllegalArgumentException if not even the way from the start to the end fits the day, or the order has a customer twice or one that is not
     *     among the stops
     */
    public DayRoute follow(RouteRequest request, List<CustomerId> order) {
        RouteClock clock = new RouteClock(request);
        Map<CustomerId, Integer> numbers = new HashMap<>();
        for (int stop = 0; stop < clock.size(); stop++) {
            numbers.put(clock.stops.get(stop).customer(), stop);
        }
        List<Integer> stops = new ArrayList<>();
        Set<CustomerId> seen = new HashSet<>();
        for (CustomerId customer : order) {
            Integer stop = numbers.get(customer);
            if (stop == null) {
                throw new IllegalArgumentException("order must be of customers among the stops, but had " + customer);
            }
            if (!seen.add(customer)) {
                throw new IllegalArgumentException(
                        "order must have each customer once, but had " + customer + " twice");
            }
            stops.add(stop);
        }
        return clock.follow(ImmutableList.copyOf(stops), false);
    }
}
