package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/**
 * How many minutes it takes from each place to each other one. The way back may take longer than the way there. Immutable.
 * <p>
 * Memory grows with the square of the places: four bytes for each pair.
 */
public final class TravelTimes {

    static final int MOST_MINUTES = 1_000_000;

    private final ImmutableList<String> places;
    private final int[] minutes;
    private final Map<String, Integer> positions;

    private TravelTimes(List<String> places, int[] minutes) {
        this.places = ImmutableList.copyOf(places);
        this.minutes = minutes;
        positions = new HashMap<>();
        for (String place : this.places) {
            if (place.isBlank()) {
                throw new IllegalArgumentException("places must not be blank, but had '" + place + "'");
            }
            if (positions.put(place, positions.size()) != null) {
                throw new IllegalArgumentException("places must have each place once, but had " + place + " twice");
            }
        }
    }

    /**
     * Travel times as they are listed.
     *
     * @param places the places, each once, none blank
     * @param rows for each place the minutes to each of the places, from 0 to 1,000,000; 0 to itself
     * @return the travel times
     * @throws IllegalArgumentException if a row or a value is missing, or a value is out of range
     */
    public static TravelTimes of(List<String> places, List<List<Integer>> rows) {
        int size = places.size();
        if (rows.size() != size) {
            throw new IllegalArgumentException("rows must be as many as places, " + size + ", but were " + rows.size());
        }
        for (List<Integer> row : rows) {
            if (row.size() != size) {
                throw new IllegalArgumentException("each row must have as many values as there are places, " + size
                        + ", but one had " + row.size());
            }
        }
        for (int place = 0; place < size; place++) {
            if (rows.get(place).get(place) != 0) {
                throw new IllegalArgumentException("minutes must be 0 from a place to itself, but were "
                        + rows.get(place).get(place) + " at " + places.get(place));
            }
        }
        Map<String, List<Integer>> byPlace = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        for (int place = 0; place < size; place++) {
            byPlace.put(places.get(place), rows.get(place));
            positions.put(places.get(place), place);
        }
        return measured(places, (from, to) -> requireNonNull(byPlace.get(from)).get(requireNonNull(positions.get(to))));
    }

    /**
     * Travel times as they are measured, such as by the host's road network.
     *
     * @param places the places, each once, none blank
     * @param measure the minutes from the first place to the second, from 0 to 1,000,000; asked once for each pair of different places
     * @return the travel times
     * @throws IllegalArgumentException if a value is out of range
     */
    public static TravelTimes measured(List<String> places, ToIntBiFunction<String, String> measure) {
        int size = places.size();
        int[] minutes = new int[Math.multiplyExact(size, size)];
        TravelTimes times = new TravelTimes(places, minutes);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to) {
                    int value = measure.applyAsInt(places.get(from), places.get(to));
                    if (value < 0 || value > MOST_MINUTES) {
                        throw new IllegalArgumentException("minutes must be from 0 to " + MOST_MINUTES + ", but were "
                                + value + " from " + places.get(from) + " to " + places.get(to));
                    }
                    minutes[from * size + to] = value;
                }
            }
        }
        return times;
    }

    /** {@return the places, in the order in which they were given} */
    public List<String> places() {
        return places;
    }

    /** {@return for each place the minutes to each of the places} */
    public List<List<Integer>> rows() {
        ImmutableList.Builder<List<Integer>> rows = ImmutableList.builder();
        for (int from = 0; from < places.size(); from++) {
            ImmutableList.Builder<Integer> row = ImmutableList.builder();
            for (int to = 0; to < places.size(); to++) {
                row.add(minutes(from, to));
            }
            rows.add(row.build());
        }
        return rows.build();
    }

    /**
     * How long it takes from one place to another.
     *
     * @param from the one
     * @param to the other
     * @return the minutes; 0 to itself
     * @throws IllegalArgumentException if a place is not known
     */
    public int minutes(String from, String to) {
        return minutes(position(from), position(to));
    }

    /** {@return whether each way takes as long as the way back} */
    public boolean isSymmetric() {
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < from; to++) {
                if (minutes(from, to) != minutes(to, from)) {
                    return false;
                }
            }
        }
        return true;
    }

    int minutes(int from, int to) {
        return minutes[from * places.size() + to];
    }

    boolean knows(String place) {
        return positions.containsKey(place);
    }

    int position(String place) {
        Integer position = positions.get(place);
        if (position == null) {
            throw new IllegalArgumentException("place must be one of the places, but was " + place);
        }
        return position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelTimes times
                && places.equals(times.places)
                && Arrays.equals(minutes, times.minutes);
    }

    @Override
    public int hashCode() {
        return 31 * places.hashCode() + Arrays.hashCode(minutes);
    }

    @Override
    public String toString() {
        return "travel times between " + places.size() + " places";
    }
}
