package io.github.salesdomain.org;

import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The facts about positions as they come to be known, one day of knowledge after another, at most one per position at a time.
 * <p>
 * Only what a day changes is looked at again, so that a long history costs O(n log n).
 *
 * @param <F> the kind of fact
 */
final class KnownFacts<F extends Dated> {

    private static final Comparator<Dated> BY_START =
            Comparator.comparing((Dated fact) -> fact.during().getStart()).thenComparing(Dated::factId);

    private final String what;
    private final Function<F, PositionId> position;
    private final Predicate<F> counts;
    private final Map<String, F> newest = new HashMap<>();
    private final Map<PositionId, TreeMap<LocalDate, F>> byPosition = new HashMap<>();

    /** Facts of one kind; only those that count are held to one at a time. */
    KnownFacts(String what, Function<F, PositionId> position, Predicate<F> counts) {
        this.what = what;
        this.position = position;
        this.counts = counts;
    }

    /** Learns all facts in the order of their days of knowledge, and tells what was new when each day is complete. */
    void learnAll(List<F> facts, Consumer<List<F>> afterEachDay) {
        Chronicle.of(facts);
        TreeMap<LocalDate, List<F>> days = new TreeMap<>();
        facts.forEach(fact -> days.computeIfAbsent(fact.knownSince(), day -> new ArrayList<>())
                .add(fact));
        for (List<F> versions : days.values()) {
            versions.sort(BY_START);
            learn(versions);
            afterEachDay.accept(versions);
        }
    }

    private void learn(List<F> versions) {
        for (F version : versions) {
            F replaced = newest.put(version.factId(), version);
            if (replaced != null && isHeld(replaced)) {
                factsOf(position.apply(replaced)).remove(replaced.during().getStart());
            }
        }
        versions.stream().filter(this::isHeld).forEach(this::add);
    }

    private boolean isHeld(F fact) {
        return !fact.during().isEmpty() && counts.test(fact);
    }

    private void add(F fact) {
        NavigableMap<LocalDate, F> facts = factsOf(position.apply(fact));
        for (F other : during(facts, fact.during().getStart(), fact.during().getEnd())) {
            List<F> both = new ArrayList<>(List.of(fact, other));
            both.sort(BY_START);
            throw new IllegalArgumentException("position " + position.apply(fact) + " must have one " + what
                    + " at a time, but had " + both.get(0).factId() + " and "
                    + both.get(1).factId() + " on " + both.get(1).during().getStart());
        }
        facts.put(fact.during().getStart(), fact);
    }

    /** The facts of a position that hold on a day from start to before end, in order. */
    Collection<F> during(PositionId of, LocalDate start, LocalDate end) {
        return during(factsOf(of), start, end);
    }

    private Collection<F> during(NavigableMap<LocalDate, F> facts, LocalDate start, LocalDate end) {
        Map.Entry<LocalDate, F> before = facts.floorEntry(start);
        boolean reaches = before != null && before.getValue().during().getEnd().isAfter(start);
        return facts.subMap(before != null && reaches ? before.getKey() : start, true, end, false)
                .values();
    }

    private NavigableMap<LocalDate, F> factsOf(PositionId of) {
        return byPosition.computeIfAbsent(of, key -> new TreeMap<>());
    }
}
