package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the competitors on a day.
 *
 * @param asOf the day
 * @param facts one for each subject with a valid sighting, sorted by subject
 * @param stale the ids of the sightings that have expired, sorted
 * @param later the ids of the sightings of later days, sorted
 */
public record MarketView(LocalDate asOf, List<MarketFact> facts, List<String> stale, List<String> later)
        implements Explained {

    /** Copies the lists. */
    public MarketView {
        requireNonNull(asOf, "asOf");
        facts = ImmutableList.copyOf(requireNonNull(facts, "facts"));
        stale = ImmutableList.copyOf(requireNonNull(stale, "stale"));
        later = ImmutableList.copyOf(requireNonNull(later, "later"));
    }

    /**
     * What is known of one subject.
     *
     * @param subject the subject
     * @return the fact, or empty if no valid sighting is about it
     */
    public Optional<MarketFact> factOf(SightingSubject subject) {
        return facts.stream().filter(fact -> fact.subject().equals(subject)).findFirst();
    }

    /** {@return the facts about which valid sightings disagree, sorted by subject: somebody should look again} */
    public List<MarketFact> contradicted() {
        return facts.stream().filter(MarketFact::isContradicted).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (MarketFact fact : facts) {
            parts.add(Explanation.of(
                    fact.subject().toString(),
                    fact,
                    fact.contradicting().stream()
                            .map(other -> Explanation.of(
                                    "contradicted by " + other.id(), other.finding() + " (" + other.on() + ")"))
                            .collect(ImmutableList.toImmutableList())));
        }
        if (!stale.isEmpty()) {
            parts.add(Explanation.of("expired", stale));
        }
        if (!later.isEmpty()) {
            parts.add(Explanation.of("of later days", later));
        }
        return Explanation.of("market as of " + asOf, facts.size() + " facts", parts.build());
    }
}
