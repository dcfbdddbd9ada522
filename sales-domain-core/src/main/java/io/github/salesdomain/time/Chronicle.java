package io.github.salesdomain.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * All that was ever known about some facts, asked by the day on which they hold and the day on which they were known.
 * <p>
 * Immutable; the order in which the facts are given does not matter.
 *
 * @param <F> the kind of fact
 */
public final class Chronicle<F extends Dated> {

    private final ImmutableMap<String, ImmutableList<F>> versions;

    private Chronicle(ImmutableMap<String, ImmutableList<F>> versions) {
        this.versions = versions;
    }

    /**
     * A chronicle of these facts and their corrections.
     *
     * @param facts the facts, in any order
     * @param <F> the kind of fact
     * @return the chronicle
     * @throws IllegalArgumentException if two facts have the same id and the same day of knowledge
     */
    public static <F extends Dated> Chronicle<F> of(Collection<F> facts) {
        TreeMap<String, List<F>> byId = new TreeMap<>();
        for (F fact : facts) {
            byId.computeIfAbsent(fact.factId(), id -> new ArrayList<>()).add(fact);
        }
        ImmutableMap.Builder<String, ImmutableList<F>> versions = ImmutableMap.builder();
        byId.forEach((id, list) -> {
            list.sort(Comparator.comparing(Dated::knownSince));
            for (int i = 1; i < list.size(); i++) {
                if (list.get(i).knownSince().equals(list.get(i - 1).knownSince())) {
                    throw new IllegalArgumentException("knownSince must differ between corrections of " + id
                            + ", but was twice " + list.get(i).knownSince());
                }
            }
            versions.put(id, ImmutableList.copyOf(list));
        });
        return new Chronicle<>(versions.buildOrThrow());
    }

    /**
     * The facts as they were known on a day, withdrawn ones left out.
     *
     * @param knownOn the day of knowledge, included
     * @return the facts, sorted by id
     */
    public List<F> asKnownOn(LocalDate knownOn) {
        ImmutableList.Builder<F> known = ImmutableList.builder();
        for (ImmutableList<F> list : versions.values()) {
            F newest = null;
            for (F version : list) {
                if (!version.knownSince().isAfter(knownOn)) {
                    newest = version;
                }
            }
            if (newest != null && !newest.during().isEmpty()) {
                known.add(newest);
            }
        }
        return known.build();
    }

    /**
     * The facts that hold on a day, as they were known on another.
     *
     * @param on the day on which the facts hold
     * @param knownOn the day of knowledge, included
     * @return the facts, sorted by id
     */
    public List<F> asOf(LocalDate on, LocalDate knownOn) {
        return asKnownOn(knownOn).stream()
                .filter(fact -> fact.during().contains(on))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The days on which the state of knowledge changed, in order.
     *
     * @return the distinct days of knowledge
     */
    public List<LocalDate> daysOfKnowledge() {
        return versions.values().stream()
                .flatMap(List::stream)
                .map(Dated::knownSince)
                .sorted()
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
