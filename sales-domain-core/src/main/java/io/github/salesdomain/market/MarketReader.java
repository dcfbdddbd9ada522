package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what is known of the competitors on a day. Immutable; the order of the sightings does not matter. */
public final class MarketReader {

    private static final MarketReader STANDARD = new MarketReader();

    /** The newest first; of one day the most trusted first, then by id. */
    private static final Comparator<CompetitorSighting> STRONGEST_FIRST = Comparator.comparing(CompetitorSighting::on)
            .reversed()
            .thenComparing(CompetitorSighting::confidence)
            .thenComparing(CompetitorSighting::id);

    private MarketReader() {}

    /** {@return the reader} */
    public static MarketReader standard() {
        return STANDARD;
    }

    /**
     * What is known on a day: for each subject the newest sighting that still counts; of several on one day the most trusted, then the one whose id
     * comes first. Sightings that still count and say something else are kept and flagged; expired ones and those of later days are listed by id.
     * <p>
     * Takes O(n log n) time for n sightings.
     *
     * <h4>Formula</h4>
     * <pre>{@code current = the valid sighting that is first by (day descending, confidence, id)}</pre>
     * Source: formulas, market view.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * MarketReader.standard().read(sightings, today).contradicted();                 // where somebody should look again
     * MarketReader.standard().read(List.of(seen, seen), today);                      // refused: the same id twice
     * }</pre>
     *
     * @param sightings the sightings
     * @param asOf the day
     * @return what is known
     * @throws IllegalArgumentException if two sightings have the same id
     */
    public MarketView read(Collection<CompetitorSighting> sightings, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        SortedMap<SightingSubject, List<CompetitorSighting>> valid = new TreeMap<>();
        List<String> stale = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CompetitorSighting sighting : sightings) {
            if (!seen.add(sighting.id())) {
                throw new IllegalArgumentException(
                        "sightings must have each id once, but had " + sighting.id() + " twice");
            }
            if (sighting.on().isAfter(asOf)) {
                later.add(sighting.id());
            } else if (sighting.isStaleOn(asOf)) {
                stale.add(sighting.id());
            } else {
                valid.computeIfAbsent(sighting.subject(), subject -> new ArrayList<>())
                        .add(sighting);
            }
        }
        return new MarketView(
                asOf,
                valid.values().stream().map(MarketReader::fact).toList(),
                stale.stream().sorted().toList(),
                later.stream().sorted().toList());
    }

    private static MarketFact fact(List<CompetitorSighting> sightings) {
        sightings.sort(STRONGEST_FIRST);
        CompetitorSighting current = sightings.get(0);
        ImmutableList.Builder<String> confirming = ImmutableList.builder();
        ImmutableList.Builder<CompetitorSighting> contradicting = ImmutableList.builder();
        for (CompetitorSighting other : sightings.subList(1, sightings.size())) {
            if (other.finding().equals(current.finding())) {
                confirming.add(other.id());
            } else {
                contradicting.add(other);
            }
        }
        return new MarketFact(current, confirming.build(), contradicting.build());
    }
}
