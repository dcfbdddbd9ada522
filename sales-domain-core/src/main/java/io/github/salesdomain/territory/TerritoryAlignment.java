package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which customer is in which territory (区域划分), as plain facts: today's, or a scenario.
 * <p>
 * A territory may be empty. Customers that belong nowhere, or that several territories claim, are {@link #unplaced()} and named, never left out.
 */
@Value.Immutable
public abstract class TerritoryAlignment implements WithTerritoryAlignment {

    TerritoryAlignment() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The alignment that a coverage report found. Its territories are the leaves of the tree, and those above them that have customers of their own.
     *
     * @param report where each customer belongs
     * @param tree the territories
     * @return the alignment; customers in an overlap or a gap are unplaced
     * @throws IllegalArgumentException if a customer is assigned to a territory that is not in the tree
     */
    public static TerritoryAlignment from(CoverageReport report, TerritoryTree tree) {
        ImmutableSet.Builder<TerritoryId> territories =
                ImmutableSet.<TerritoryId>builder().addAll(tree.leaves());
        Builder alignment = builder();
        for (Coverage coverage : report.coverages()) {
            Optional<TerritoryId> territory = coverage.assignedTo();
            if (territory.isPresent()) {
                territories.add(tree.territory(territory.get()).id());
                alignment.putPlace(coverage.customer(), territory.get());
            } else {
                alignment.addUnplaced(coverage.customer());
            }
        }
        return alignment.addAllTerritories(territories.build()).build();
    }

    /** {@return the territories, sorted; some may be empty} */
    public abstract Set<TerritoryId> territories();

    /** {@return the territory of each customer that is in one, sorted by customer} */
    public abstract Map<CustomerId, TerritoryId> places();

    /** {@return the customers that are in no territory or claimed for several, sorted} */
    public abstract Set<CustomerId> unplaced();

    /**
     * The territory of a customer.
     *
     * @param customer which customer
     * @return the territory, or empty if the customer is unplaced or unknown
     */
    public Optional<TerritoryId> territoryOf(CustomerId customer) {
        return Optional.ofNullable(places().get(customer));
    }

    /**
     * The customers of a territory. Takes time in proportion to all customers.
     *
     * @param territory which territory
     * @return the customers, sorted
     */
    public List<CustomerId> customersOf(TerritoryId territory) {
        return places().entrySet().stream()
                .filter(place -> place.getValue().equals(territory))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Check
    TerritoryAlignment check() {
        if (!isSorted(territories()) || !isSorted(places().keySet()) || !isSorted(unplaced())) {
            return builder()
                    .addAllTerritories(ImmutableSortedSet.copyOf(territories()))
                    .putAllPlaces(ImmutableSortedMap.copyOf(places()))
                    .addAllUnplaced(ImmutableSortedSet.copyOf(unplaced()))
                    .build();
        }
        places().forEach((customer, territory) -> {
            if (!territories().contains(territory)) {
                throw new IllegalArgumentException(
                        "place of " + customer + " must be one of the territories, but was " + territory);
            }
        });
        Set<CustomerId> both = Sets.intersection(unplaced(), places().keySet());
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("unplaced must be customers without a place, but had " + both);
        }
        return this;
    }

    private static <C extends Comparable<? super C>> boolean isSorted(Set<C> keys) {
        return Ordering.natural().isOrdered(keys);
    }

    /** One method per attribute of {@link TerritoryAlignment}, same name. */
    public static final class Builder extends ImmutableTerritoryAlignment.Builder {
        Builder() {}
    }
}
