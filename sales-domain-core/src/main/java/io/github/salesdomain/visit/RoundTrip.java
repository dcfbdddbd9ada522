package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * A way through places and back to the first.
 *
 * @param places the places in order, each once
 * @param minutes how long it takes with the way back, zero or more
 */
public record RoundTrip(List<String> places, long minutes) implements Explained {

    /** Checks that no place appears twice. */
    public RoundTrip {
        places = ImmutableList.copyOf(requireNonNull(places, "places"));
        if (places.stream().distinct().count() != places.size()) {
            throw new IllegalArgumentException("places must have each place once, but were " + places);
        }
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes must not be negative, but were " + minutes);
        }
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "round trip",
                minutes + " min",
                places.stream().map(place -> Explanation.of("by", place)).collect(ImmutableList.toImmutableList()));
    }
}
