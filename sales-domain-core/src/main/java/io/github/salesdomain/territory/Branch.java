package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerAttribute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a condition: tests of single attributes that hold together. A condition holds where one of its branches does.
 *
 * @param tests the test of each attribute, sorted by attribute
 */
record Branch(ImmutableSortedMap<CustomerAttribute, ValueTest> tests) {

    /** More alternatives than a person can read are refused, so that no rule costs what thousands of rules do. */
    static final int MOST = 256;

    static final Branch EVERYONE = new Branch(ImmutableSortedMap.of());

    /**
     * The value of an attribute is among some, or is not (it has another value or none).
     *
     * @param isIn whether the value must be among them
     * @param values the values
     */
    record ValueTest(boolean isIn, ImmutableSet<String> values) {

        boolean holds(@Nullable String value) {
            return (value != null && values.contains(value)) == isIn;
        }

        /** Both tests together; a test that names no value among which to be holds for nobody. */
        ValueTest and(ValueTest other) {
            if (isIn && other.isIn) {
                return new ValueTest(
                        true, Sets.intersection(values, other.values).immutableCopy());
            }
            if (isIn) {
                return new ValueTest(true, Sets.difference(values, other.values).immutableCopy());
            }
            return other.isIn
                    ? other.and(this)
                    : new ValueTest(false, Sets.union(values, other.values).immutableCopy());
        }
    }

    /** The attributes that a branch asks for by value; what a negation tests does not count. */
    Set<CustomerAttribute> named() {
        ImmutableSet.Builder<CustomerAttribute> named = ImmutableSet.builder();
        tests.forEach((attribute, test) -> {
            if (test.isIn) {
                named.add(attribute);
            }
        });
        return named.build();
    }

    /** Both branches together, or null if they contradict each other. */
    @Nullable
    Branch and(Branch other) {
        if (other.tests.isEmpty()) {
            return this;
        }
        Map<CustomerAttribute, ValueTest> both = new TreeMap<>(tests);
        for (Map.Entry<CustomerAttribute, ValueTest> test : other.tests.entrySet()) {
            ValueTest merged = both.merge(test.getKey(), test.getValue(), ValueTest::and);
            if (merged.isIn && merged.values.isEmpty()) {
                return null;
            }
        }
        return new Branch(ImmutableSortedMap.copyOf(both));
    }

    /**
     * The alternatives of a condition, none that contradicts itself.
     *
     * @throws IllegalArgumentException if there are more than 256
     */
    static List<Branch> of(TerritoryCondition condition) {
        return ImmutableList.copyOf(of(condition, true));
    }

    private static Set<Branch> of(TerritoryCondition condition, boolean holds) {
        if (condition instanceof TerritoryCondition.AttributeIs is) {
            return Set.of(new Branch(
                    ImmutableSortedMap.of(is.attribute(), new ValueTest(holds, ImmutableSet.copyOf(is.values())))));
        }
        if (condition instanceof TerritoryCondition.Not not) {
            return of(not.condition(), !holds);
        }
        List<TerritoryCondition> parts = ConditionForm.partsOf(condition);
        return condition instanceof TerritoryCondition.AllOf == holds ? together(parts, holds) : either(parts, holds);
    }

    private static Set<Branch> either(List<TerritoryCondition> parts, boolean holds) {
        Set<Branch> branches = new LinkedHashSet<>();
        for (TerritoryCondition part : parts) {
            branches.addAll(of(part, holds));
            requireFew(branches);
        }
        return branches;
    }

    private static Set<Branch> together(List<TerritoryCondition> parts, boolean holds) {
        Set<Branch> branches = Set.of(EVERYONE);
        for (TerritoryCondition part : parts) {
            branches = together(branches, of(part, holds));
        }
        return branches;
    }

    /** Every branch of one together with every branch of the other. */
    static Set<Branch> together(Set<Branch> some, Set<Branch> others) {
        Set<Branch> both = new LinkedHashSet<>();
        for (Branch one : some) {
            for (Branch other : others) {
                Branch merged = one.and(other);
                if (merged != null) {
                    both.add(merged);
                    requireFew(both);
                }
            }
        }
        return both;
    }

    private static void requireFew(Set<Branch> branches) {
        if (branches.size() > MOST) {
            throw new IllegalArgumentException(
                    "condition must have at most " + MOST
                            + " alternatives when its brackets are multiplied out, but had more\nMaybe several rules say it more plainly.");
        }
    }
}
