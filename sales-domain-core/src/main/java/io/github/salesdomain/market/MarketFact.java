package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is known of one subject: the newest valid sighting, and those that say the same or something else.
 *
 * @param current the sighting that counts
 * @param confirming the ids of the other valid sightings that found the same, the newest first
 * @param contradicting the valid sightings that found something else, the newest first; kept, not thrown away
 */
public record MarketFact(CompetitorSighting current, List<String> confirming, List<CompetitorSighting> contradicting) {

    /** Checks that all are about one subject, and that those which contradict say something else. */
    public MarketFact {
        requireNonNull(current, "current");
        confirming = ImmutableList.copyOf(requireNonNull(confirming, "confirming"));
        contradicting = ImmutableList.copyOf(requireNonNull(contradicting, "contradicting"));
        for (CompetitorSighting other : contradicting) {
            if (!other.subject().equals(current.subject()) || other.finding().equals(current.finding())) {
                throw new IllegalArgumentException("contradicting must find something else about " + current.subject()
                        + ", but was " + other.finding() + " about " + other.subject());
            }
        }
    }

    /** {@return what the fact is about} */
    public SightingSubject subject() {
        return current.subject();
    }

    /** {@return whether a valid sighting says something else} */
    public boolean isContradicted() {
        return !contradicting.isEmpty();
    }

    /** The finding, its day, and how many say otherwise. */
    @Override
    public String toString() {
        String contradicted = isContradicted() ? ", contradicted by " + contradicting.size() : "";
        return current.finding() + " (" + current.on() + ", " + current.source() + ", " + current.confidence()
                + contradicted + ")";
    }
}
