package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rules that match a customer without asking every rule.
 * <p>
 * Rules that test the same attributes form a group; within a group the values of the customer lead straight to the rules. A rule that names so many
 * values of several attributes that listing all combinations would be out of proportion is listed by some of its attributes only, and asked.
 */
final class RuleIndex {

    private static final int MOST_COMBINATIONS = 64;

    /** A rule with its rank; the strongest sorts first. */
    record Ranked(TerritoryRule rule, int specificity, boolean isFullyKeyed) implements Comparable<Ranked> {

        private static final Comparator<Ranked> STRONGEST_FIRST = Comparator.<Ranked>comparingInt(
                        ranked -> ranked.rule.priority())
                .thenComparingInt(Ranked::specificity)
                .reversed()
                .thenComparing(ranked -> ranked.rule.factId());

        boolean isAsStrongAs(Ranked other) {
            return rule.priority() == other.rule.priority() && specificity == other.specificity;
        }

        @Override
        public int compareTo(Ranked other) {
            return STRONGEST_FIRST.compare(this, other);
        }
    }

    private final Map<List<CustomerAttribute>, Map<List<String>, List<Ranked>>> groups = new LinkedHashMap<>();

    RuleIndex(List<TerritoryRule> rules, PrecedencePolicy policy) {
        for (TerritoryRule rule : rules) {
            List<TerritoryCondition.AttributeIs> parts = partsOf(rule.condition());
            List<TerritoryCondition.AttributeIs> keys = keysOf(parts);
            Ranked ranked =
                    new Ranked(rule, policy.specificityOf(rule.condition().attributes()), keys.size() == parts.size());
            Map<List<String>, List<Ranked>> group = groups.computeIfAbsent(
                    keys.stream().map(TerritoryCondition.AttributeIs::attribute).toList(), key -> new HashMap<>());
            for (List<String> values : Sets.cartesianProduct(
                    keys.stream().map(TerritoryCondition.AttributeIs::values).toList())) {
                group.computeIfAbsent(values, key -> new ArrayList<>()).add(ranked);
            }
        }
    }

    /** How many look-ups a customer takes. */
    int groups() {
        return groups.size();
    }

    /** The rules that match, the strongest first. */
    List<Ranked> matching(Customer customer) {
        List<Ranked> matching = new ArrayList<>();
        groups.forEach((attributes, group) -> valuesOf(customer, attributes).ifPresent(values -> {
            for (Ranked ranked : group.getOrDefault(values, List.of())) {
                if (ranked.isFullyKeyed() || ranked.rule().condition().matches(customer)) {
                    matching.add(ranked);
                }
            }
        }));
        Collections.sort(matching);
        return matching;
    }

    private static Optional<List<String>> valuesOf(Customer customer, List<CustomerAttribute> attributes) {
        ImmutableList.Builder<String> values = ImmutableList.builderWithExpectedSize(attributes.size());
        for (CustomerAttribute attribute : attributes) {
            Optional<String> value = customer.attribute(attribute);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values.build());
    }

    private static List<TerritoryCondition.AttributeIs> partsOf(TerritoryCondition condition) {
        return condition instanceof TerritoryCondition.AllOf all
                ? all.conditions().stream()
                        .flatMap(part -> partsOf(part).stream())
                        .toList()
                : List.of((TerritoryCondition.AttributeIs) condition);
    }

    /** The parts to list the rule by, the attributes with the most values first, while there are not too many combinations. */
    private static List<TerritoryCondition.AttributeIs> keysOf(List<TerritoryCondition.AttributeIs> parts) {
        long most = MOST_COMBINATIONS;
        for (TerritoryCondition.AttributeIs part : parts) {
            most = Math.max(most, part.values().size());
        }
        List<TerritoryCondition.AttributeIs> widestFirst = parts.stream()
                .sorted(Comparator.comparingInt((TerritoryCondition.AttributeIs part) ->
                                part.values().size())
                        .reversed())
                .toList();
        List<TerritoryCondition.AttributeIs> keys = new ArrayList<>();
        long combinations = 1;
        for (TerritoryCondition.AttributeIs part : widestFirst) {
            if (combinations * part.values().size() <= most) {
                combinations *= part.values().size();
                keys.add(part);
            }
        }
        keys.sort(Comparator.comparing(TerritoryCondition.AttributeIs::attribute));
        return keys;
    }
}
