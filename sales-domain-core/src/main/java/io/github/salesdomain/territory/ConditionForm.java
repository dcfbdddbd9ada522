package io.github.salesdomain.territory;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.product.ProductLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One form for conditions that say the same in another order, their words, and whether they hold. */
final class ConditionForm {

    /** Deeper nesting is a mistake of a program, and would end in an overflow of the stack. */
    private static final int DEEPEST = 32;

    /** By kind, then by what is inside: only equal conditions have the same place. */
    private static final Comparator<TerritoryCondition> BY_PARTS = ConditionForm::compareParts;

    /** Words alone would leave the order open: an "or" of one part reads like the part. */
    private static final Comparator<TerritoryCondition> ONE_ATTRIBUTE_FIRST =
            Comparator.<TerritoryCondition, Boolean>comparing(
                            condition -> !(condition instanceof TerritoryCondition.AttributeIs))
                    .thenComparing(condition -> condition instanceof TerritoryCondition.AttributeIs is
                            ? is.attribute().code()
                            : condition.toString())
                    .thenComparing(BY_PARTS);

    private ConditionForm() {}

    static List<TerritoryCondition> partsOfAll(List<TerritoryCondition> conditions) {
        Set<TerritoryCondition> once = new LinkedHashSet<>();
        List<TerritoryCondition> parts = new ArrayList<>();
        for (TerritoryCondition condition : conditions) {
            for (TerritoryCondition part :
                    condition instanceof TerritoryCondition.AllOf all ? all.conditions() : List.of(condition)) {
                requireShallow(part);
                if (part instanceof TerritoryCondition.AttributeIs || once.add(part)) {
                    parts.add(part);
                }
            }
        }
        parts.sort(ONE_ATTRIBUTE_FIRST);
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof TerritoryCondition.AttributeIs is
                    && parts.get(i - 1) instanceof TerritoryCondition.AttributeIs before
                    && is.attribute().equals(before.attribute())) {
                throw new IllegalArgumentException("conditions must test each attribute once, but tested "
                        + is.attribute() + " twice\nMaybe one condition can name all its values.");
            }
        }
        return ImmutableList.copyOf(parts);
    }

    static List<TerritoryCondition> partsOfAny(List<TerritoryCondition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("conditions must name at least one alternative, but was []");
        }
        TreeMap<CustomerAttribute, TreeSet<String>> values = new TreeMap<>();
        Set<TerritoryCondition> others = new LinkedHashSet<>();
        for (TerritoryCondition condition : conditions) {
            for (TerritoryCondition part :
                    condition instanceof TerritoryCondition.AnyOf any ? any.conditions() : List.of(condition)) {
                requireShallow(part);
                if (part instanceof TerritoryCondition.AttributeIs is) {
                    values.computeIfAbsent(is.attribute(), attribute -> new TreeSet<>())
                            .addAll(is.values());
                } else {
                    others.add(part);
                }
            }
        }
        ImmutableList.Builder<TerritoryCondition> parts = ImmutableList.builder();
        values.forEach((attribute, all) -> parts.add(new TerritoryCondition.AttributeIs(attribute, all)));
        return parts.addAll(others.stream().sorted(ONE_ATTRIBUTE_FIRST).toList())
                .build();
    }

    private static int compareParts(TerritoryCondition one, TerritoryCondition other) {
        int byKind = Integer.compare(kind(one), kind(other));
        if (byKind != 0) {
            return byKind;
        }
        if (one instanceof TerritoryCondition.AttributeIs is && other instanceof TerritoryCondition.AttributeIs than) {
            int byAttribute = is.attribute().compareTo(than.attribute());
            return byAttribute != 0
                    ? byAttribute
                    : Comparators.lexicographical(Comparator.<String>naturalOrder())
                            .compare(is.values(), than.values());
        }
        return Comparators.lexicographical(BY_PARTS).compare(partsOf(one), partsOf(other));
    }

    private static int kind(TerritoryCondition condition) {
        if (condition instanceof TerritoryCondition.AttributeIs) {
            return 0;
        }
        if (condition instanceof TerritoryCondition.AllOf) {
            return 1;
        }
        return condition instanceof TerritoryCondition.AnyOf ? 2 : 3;
    }

    static void requireShallow(TerritoryCondition inner) {
        int depth = depth(inner) + 1;
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("conditions must nest at most 32 deep, but nested " + depth + " deep");
        }
    }

    private static int depth(TerritoryCondition condition) {
        int deepest = 0;
        for (TerritoryCondition part : partsOf(condition)) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    static List<TerritoryCondition> partsOf(TerritoryCondition condition) {
        if (condition instanceof TerritoryCondition.AllOf all) {
            return all.conditions();
        }
        if (condition instanceof TerritoryCondition.AnyOf any) {
            return any.conditions();
        }
        return condition instanceof TerritoryCondition.Not not ? List.of(not.condition()) : List.of();
    }

    static Set<CustomerAttribute> attributes(TerritoryCondition condition) {
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            return ImmutableSet.of(is.attribute());
        }
        return partsOf(condition).stream()
                .flatMap(part -> part.attributes().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** The words of a condition that has parts. */
    static String words(TerritoryCondition condition) {
        if (condition instanceof TerritoryCondition.AllOf all) {
            return all.conditions().isEmpty()
                    ? "everyone"
                    : all.conditions().stream()
                            .map(part -> part instanceof TerritoryCondition.AnyOf ? "(" + part + ")" : part.toString())
                            .collect(Collectors.joining(" and "));
        }
        if (condition instanceof TerritoryCondition.AnyOf any) {
            return any.conditions().stream()
                    .map(part -> part instanceof TerritoryCondition.AllOf all
                                    && all.conditions().size() > 1
                            ? "(" + part + ")"
                            : part.toString())
                    .collect(Collectors.joining(", or "));
        }
        return condition instanceof TerritoryCondition.Not not ? "not (" + not.condition() + ")" : condition.toString();
    }

    /** The value that a condition tests: of the customer, or the line in question. */
    static Optional<String> valueOf(CustomerAttribute attribute, Customer customer, @Nullable ProductLine line) {
        return attribute.equals(CustomerAttribute.PRODUCT_LINE)
                ? Optional.ofNullable(line).map(ProductLine::code)
                : customer.attribute(attribute);
    }

    static boolean holds(TerritoryCondition condition, Customer customer, @Nullable ProductLine line) {
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            Optional<String> value = valueOf(is.attribute(), customer, line);
            return value.isPresent() && is.values().contains(value.get());
        }
        if (condition instanceof TerritoryCondition.Not not) {
            return !holds(not.condition(), customer, line);
        }
        boolean any = condition instanceof TerritoryCondition.AnyOf;
        for (TerritoryCondition part : partsOf(condition)) {
            if (holds(part, customer, line) == any) {
                return any;
            }
        }
        return !any;
    }

    static ConditionCheck check(TerritoryCondition condition, Customer customer, @Nullable ProductLine line) {
        List<ConditionCheck> parts = partsOf(condition).stream()
                .map(part -> check(part, customer, line))
                .toList();
        Optional<String> found = condition instanceof TerritoryCondition.AttributeIs is
                ? valueOf(is.attribute(), customer, line)
                : Optional.empty();
        return new ConditionCheck(condition, holds(condition, customer, line), found, parts);
    }
}
