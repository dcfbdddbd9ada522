package io.github.salesdomain.territory;

import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Two pins of one customer may hold on one day if they are about different lines. */
    static void onePinAtATime(List<TerritoryPin> pins, Set<ProductLine> lines) {
        if (pins.stream().allMatch(pin -> pin.lines().isEmpty())) {
            requireOneAtATime(pins, TerritoryPin::customer, pin -> true, "customer", "pin");
            return;
        }
        for (ProductLine line : lines) {
            requireOneAtATime(
                    pins, TerritoryPin::customer, pin -> pin.isAbout(line), "customer", "pin for line " + line);
        }
    }

    /** A rule, bound or pin about a line that the map does not name would never hold, which nobody means. */
    static void knownLines(TerritoryMap map) {
        map.rules().forEach(rule -> requireKnownLines(map, linesOf(rule.condition()), "rule " + rule.factId()));
        map.bounds().forEach(bound -> requireKnownLines(map, linesOf(bound.condition()), "bound " + bound.factId()));
        map.pins()
                .forEach(pin -> requireKnownLines(
                        map, pin.lines().stream().map(ProductLine::code).toList(), "pin " + pin.factId()));
    }

    private static void requireKnownLines(TerritoryMap map, Collection<String> codes, String fact) {
        for (String code : codes) {
            if (map.lines().stream().noneMatch(line -> line.code().equals(code))) {
                throw new IllegalArgumentException(
                        "product line of " + fact + " must be among the lines of the map, but was " + code);
            }
        }
    }

    private static Collection<String> linesOf(TerritoryCondition condition) {
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            return is.attribute().equals(CustomerAttribute.PRODUCT_LINE) ? is.values() : List.of();
        }
        return ConditionForm.partsOf(condition).stream()
                .flatMap(part -> linesOf(part).stream())
                .toList();
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
