package io.github.salesdomain.territory;

import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Refuses a territory map that could not be, on any day, in any state of knowledge.
 * <p>
 * Looks at the facts of one key at a time, on the days on which these became known: all facts are never compared with all others.
 */
final class TerritoryMapCheck {

    private TerritoryMapCheck() {}

    static void onePrimaryAtATime(List<TerritoryHolding> holdings) {
        requireOneAtATime(
                holdings,
                TerritoryHolding::territory,
                holding -> holding.kind() == TenureKind.PRIMARY,
                "territory",
                "primary position");
    }

    static void onePinAtATime(List<TerritoryPin> pins) {
        requireOneAtATime(pins, TerritoryPin::customer, pin -> true, "customer", "pin");
    }

    private static <F extends Dated, K extends Comparable<? super K>> void requireOneAtATime(
            List<F> facts, Function<F, K> key, Predicate<F> counts, String whose, String what) {
        Chronicle.of(facts);
        Map<String, List<F>> versions = new HashMap<>();
        Map<K, Set<String>> ids = new TreeMap<>();
        for (F fact : facts) {
            versions.computeIfAbsent(fact.factId(), id -> new ArrayList<>()).add(fact);
            ids.computeIfAbsent(key.apply(fact), k -> new TreeSet<>()).add(fact.factId());
        }
        ids.forEach((k, named) -> {
            List<F> about = named.stream()
                    .flatMap(id -> versions.getOrDefault(id, List.of()).stream())
                    .toList();
            Chronicle<F> chronicle = Chronicle.of(about);
            for (LocalDate knownOn : chronicle.daysOfKnowledge()) {
                requireApart(
                        chronicle.asKnownOn(knownOn).stream()
                                .filter(fact -> key.apply(fact).equals(k) && counts.test(fact))
                                .sorted(Comparator.comparing(
                                                (F fact) -> fact.during().getStart())
                                        .thenComparing(Dated::factId))
                                .toList(),
                        whose + " " + k + " must have one " + what + " at a time, but had ");
            }
        });
    }

    private static void requireApart(List<? extends Dated> sorted, String message) {
        for (int i = 1; i < sorted.size(); i++) {
            Dated earlier = sorted.get(i - 1);
            Dated later = sorted.get(i);
            if (later.during().getStart().isBefore(earlier.during().getEnd())) {
                throw new IllegalArgumentException(message + earlier.factId() + " and " + later.factId() + " on "
                        + later.during().getStart());
            }
        }
    }
}
