package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * Finds a short way through places and back, for which no time of the day matters: all customers of a territory, or where a day has no visiting hours.
 * Immutable.
 */
public final class RoundTripFinder {

    private static final int STEPS = 80_000;
    private static final RoundTripFinder STANDARD = new RoundTripFinder(STEPS);

    private final int steps;

    private RoundTripFinder(int steps) {
        this.steps = steps;
    }

    /** {@return a finder that makes 80,000 steps} */
    public static RoundTripFinder standard() {
        return STANDARD;
    }

    /**
     * A finder that makes another number of steps. More of them take longer and find shorter ways.
     *
     * @param steps how many steps, zero or more
     * @return the finder
     * @throws IllegalArgumentException if the steps are below zero
     */
    public static RoundTripFinder withSteps(int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps must not be negative, but were " + steps);
        }
        return new RoundTripFinder(steps);
    }

    /**
     * A short round trip from the first place. Often it is the shortest, which is not proven. The same travel times give the same trip on every machine:
     * the number of steps limits the search, not a clock.
     * <p>
     * Takes O(n² log n) time for n places to begin with, and at most O(n) for each step.
     *
     * <h4>Formula</h4>
     * <pre>{@code minutes = sum(minutes from each place to the next) + minutes from the last to the first}</pre>
     * Source: formulas, round trip.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * RoundTripFinder.standard().find(travel).minutes();           // 7542 for the 52 places of berlin52
     * RoundTripFinder.standard().find(withOneWayStreets);          // refused
     * }</pre>
     *
     * @param travel the places, and how long the ways take
     * @return the trip
     * @throws IllegalArgumentException if a way takes not as long as the way back; use a {@link DayRouter} or a solver then
     */
    public RoundTrip find(TravelTimes travel) {
        if (!travel.isSymmetric()) {
            throw new IllegalArgumentException("travel must take as long each way as back, but does not");
        }
        int[] order = new TourSearch(travel).order(steps);
        ImmutableList<String> places = Arrays.stream(order)
                .mapToObj(place -> travel.places().get(place))
                .collect(ImmutableList.toImmutableList());
        long minutes = 0;
        for (int i = 0; i < order.length; i++) {
            minutes += travel.minutes(order[i], order[(i + 1) % order.length]);
        }
        return new RoundTrip(places, minutes);
    }
}
