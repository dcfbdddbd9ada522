package io.github.salesdomain.territory;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.product.ProductLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where customers belong, found by asking every rule and bound: what the index and the proof must agree with. */
final class BruteForce {

    private BruteForce() {}

    /** The territories of the strongest claims: one if assigned, several if tied, none if it is a gap. */
    static Set<TerritoryId> outcome(TerritoryMap map, LocalDate on, Customer customer, Optional<ProductLine> line) {
        for (TerritoryPin pin : map.pinChronicle().asOf(on, LocalDate.MAX)) {
            if (pins(pin, customer, line)) {
                return Set.of(pin.territory());
            }
        }
        Set<TerritoryId> territories = new TreeSet<>();
        strongest(map, on, customer, line).forEach(rule -> territories.add(rule.territory()));
        return territories;
    }

    private static boolean pins(TerritoryPin pin, Customer customer, Optional<ProductLine> line) {
        return pin.customer().equals(customer.id())
                && (pin.lines().isEmpty() || line.filter(pin.lines()::contains).isPresent());
    }

    /** The rules of the highest rank among those that claim the customer. */
    static List<TerritoryRule> strongest(
            TerritoryMap map, LocalDate on, Customer customer, Optional<ProductLine> line) {
        List<TerritoryRule> strongest = new ArrayList<>();
        long best = Long.MIN_VALUE;
        for (TerritoryRule rule : map.ruleChronicle().asOf(on, LocalDate.MAX)) {
            if (!holds(rule.condition(), customer, line) || !inBounds(map, on, rule, customer, line)) {
                continue;
            }
            long rank = rule.priority() * 1_000_000L
                    + namedBy(rule.condition(), customer, line, true).stream()
                            .mapToInt(PrecedencePolicy.standard()::specificityOf)
                            .max()
                            .orElseThrow();
            if (rank > best) {
                strongest.clear();
                best = rank;
            }
            if (rank == best) {
                strongest.add(rule);
            }
        }
        return strongest;
    }

    static Set<String> claimants(TerritoryMap map, LocalDate on, Customer customer, Optional<ProductLine> line) {
        Set<String> claimants = new TreeSet<>();
        for (TerritoryRule rule : map.ruleChronicle().asOf(on, LocalDate.MAX)) {
            if (holds(rule.condition(), customer, line)) {
                claimants.add(rule.factId());
            }
        }
        for (TerritoryPin pin : map.pinChronicle().asOf(on, LocalDate.MAX)) {
            if (pins(pin, customer, line)) {
                claimants.add(pin.factId());
            }
        }
        return claimants;
    }

    static boolean inBounds(
            TerritoryMap map, LocalDate on, TerritoryRule rule, Customer customer, Optional<ProductLine> line) {
        return map.boundChronicle().asOf(on, LocalDate.MAX).stream()
                .filter(bound -> bound.territory().equals(rule.territory())
                        || map.tree().isAbove(bound.territory(), rule.territory()))
                .allMatch(bound -> holds(bound.condition(), customer, line));
    }

    static boolean holds(TerritoryCondition condition, Customer customer, Optional<ProductLine> line) {
        return line.map(one -> condition.matches(customer, one)).orElseGet(() -> condition.matches(customer));
    }

    /** The attributes that each alternative that holds asks for by value. */
    private static Set<Set<CustomerAttribute>> namedBy(
            TerritoryCondition condition, Customer customer, Optional<ProductLine> line, boolean wanted) {
        if (condition instanceof TerritoryCondition.Not not) {
            return namedBy(not.condition(), customer, line, !wanted);
        }
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            return holds(is, customer, line) != wanted
                    ? Set.of()
                    : wanted ? Set.of(Set.of(is.attribute())) : Set.of(Set.of());
        }
        List<TerritoryCondition> parts = ConditionForm.partsOf(condition);
        Set<Set<CustomerAttribute>> named = new HashSet<>();
        if (condition instanceof TerritoryCondition.AllOf != wanted) {
            parts.forEach(part -> named.addAll(namedBy(part, customer, line, wanted)));
            return named;
        }
        named.add(Set.of());
        for (TerritoryCondition part : parts) {
            Set<Set<CustomerAttribute>> before = Set.copyOf(named);
            named.clear();
            for (Set<CustomerAttribute> more : namedBy(part, customer, line, wanted)) {
                for (Set<CustomerAttribute> some : before) {
                    Set<CustomerAttribute> both = new HashSet<>(some);
                    both.addAll(more);
                    named.add(both);
                }
            }
        }
        return named;
    }
}
