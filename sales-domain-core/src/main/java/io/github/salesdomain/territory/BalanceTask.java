package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import io.github.salesdomain.customer.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Territories that are to be brought into balance.
 * <p>
 * {@link #alignment()} says who is where today, {@link #loads()} what each customer weighs, {@link #goals()} what is to be balanced and how well.
 * Customers that are {@link #pinned()} stay. Where {@link #territoryBorders()} are given, a customer stays or goes to a territory that touches its own.
 * Where {@link #customerBorders()} are given, no territory may fall into more connected pieces than it has today, or than one. Unplaced customers are
 * left as they are.
 */
@Value.Immutable
public abstract class BalanceTask implements WithBalanceTask {

    BalanceTask() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which customer is in which territory; at least one customer is placed} */
    public abstract TerritoryAlignment alignment();

    /** {@return what each placed customer weighs, by every goal; sorted, each customer once} */
    public abstract List<CustomerLoad> loads();

    /** {@return what is to be balanced; at least one, each measure once; sorted by measure} */
    public abstract List<BalanceGoal> goals();

    /** {@return the placed customers that must stay where they are, sorted} */
    public abstract Set<CustomerId> pinned();

    /** {@return which territories touch, sorted; if empty, a customer may go to any} */
    public abstract Set<TerritoryBorder> territoryBorders();

    /** {@return which customers touch, sorted; if empty, territories need not be connected} */
    public abstract Set<CustomerBorder> customerBorders();

    @Value.Check
    BalanceTask check() {
        Comparator<CustomerLoad> byCustomer = Comparator.comparing(CustomerLoad::customer);
        Comparator<BalanceGoal> byMeasure = Comparator.comparing(BalanceGoal::measure);
        if (!Ordering.from(byCustomer).isOrdered(loads())
                || !Ordering.from(byMeasure).isOrdered(goals())
                || !Ordering.natural().isOrdered(pinned())
                || !Ordering.natural().isOrdered(territoryBorders())
                || !Ordering.natural().isOrdered(customerBorders())) {
            return builder()
                    .alignment(alignment())
                    .addAllLoads(ImmutableList.sortedCopyOf(byCustomer, loads()))
                    .addAllGoals(ImmutableList.sortedCopyOf(byMeasure, goals()))
                    .addAllPinned(ImmutableSortedSet.copyOf(pinned()))
                    .addAllTerritoryBorders(ImmutableSortedSet.copyOf(territoryBorders()))
                    .addAllCustomerBorders(ImmutableSortedSet.copyOf(customerBorders()))
                    .build();
        }
        if (alignment().places().isEmpty()) {
            throw new IllegalArgumentException("alignment must place at least one customer, but placed none");
        }
        if (goals().isEmpty()) {
            throw new IllegalArgumentException("goals must hold at least one, but was []");
        }
        for (int i = 1; i < goals().size(); i++) {
            if (goals().get(i).measure().equals(goals().get(i - 1).measure())) {
                throw new IllegalArgumentException("goals must have each measure once, but had "
                        + goals().get(i).measure() + " twice");
            }
        }
        BalanceAssessor.index(alignment(), loads());
        loads().stream()
                .filter(load -> alignment().places().containsKey(load.customer()))
                .forEach(load -> goals().forEach(goal -> BalanceAssessor.amount(load, goal.measure())));
        pinned().forEach(customer -> requirePlaced(customer, "pinned"));
        customerBorders().forEach(border -> {
            requirePlaced(border.one(), "customerBorders");
            requirePlaced(border.other(), "customerBorders");
        });
        territoryBorders().forEach(border -> {
            requireTerritory(border.one());
            requireTerritory(border.other());
        });
        return this;
    }

    private void requirePlaced(CustomerId customer, String name) {
        if (!alignment().places().containsKey(customer)) {
            throw new IllegalArgumentException(name + " must be of placed customers, but had " + customer);
        }
    }

    private void requireTerritory(TerritoryId territory) {
        if (!alignment().territories().contains(territory)) {
            throw new IllegalArgumentException(
                    "territoryBorders must be of territories of the alignment, but had " + territory);
        }
    }

    /** One method per attribute of {@link BalanceTask}, same name. */
    public static final class Builder extends ImmutableBalanceTask.Builder {
        Builder() {}
    }
}
