package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Ordering;
import io.github.salesdomain.org.Hierarchy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All territories, and which lies in which: one tree with one root.
 * <p>
 * {@link #territories()} are sorted by id; {@link #parents()} names the territory around each one but the root. A cycle, an orphan, a second root or a
 * second parent cannot be built. Asking whether one territory lies in another takes constant time, however deep the tree.
 */
@Value.Immutable
public abstract class TerritoryTree implements WithTerritoryTree {

    private static final Comparator<Territory> BY_ID = Comparator.comparing(Territory::id);

    TerritoryTree() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return all territories, sorted by id; each id once, at least one} */
    public abstract List<Territory> territories();

    /** {@return the territory around each one but the root, sorted by id} */
    public abstract Map<TerritoryId, TerritoryId> parents();

    @Value.Lazy
    ImmutableMap<TerritoryId, Territory> byId() {
        return territories().stream().collect(ImmutableMap.toImmutableMap(Territory::id, territory -> territory));
    }

    /** {@return the ids of the territories, as a tree with one root} */
    @Value.Lazy
    public Hierarchy<TerritoryId> hierarchy() {
        return Hierarchy.of(byId().keySet(), parents());
    }

    /** {@return the territory around all others} */
    public Territory root() {
        return territory(hierarchy().roots().get(0));
    }

    /**
     * Whether a territory is in this tree.
     *
     * @param id which territory
     * @return the answer
     */
    public boolean contains(TerritoryId id) {
        return byId().containsKey(id);
    }

    /**
     * The territory with this id.
     *
     * @param id which territory
     * @return the territory
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public Territory territory(TerritoryId id) {
        Territory territory = byId().get(id);
        if (territory == null) {
            throw new IllegalArgumentException("territory must be in the tree, but was " + id);
        }
        return territory;
    }

    /**
     * The territory directly around another.
     *
     * @param id which territory
     * @return its parent, or empty for the root
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public Optional<TerritoryId> parentOf(TerritoryId id) {
        return hierarchy().parentOf(territory(id).id());
    }

    /**
     * Whether one territory lies around another, in constant time. No territory lies around itself.
     *
     * @param upper the territory that may lie around
     * @param lower the territory that may lie inside
     * @return the answer
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public boolean isAbove(TerritoryId upper, TerritoryId lower) {
        return hierarchy().isAbove(territory(upper).id(), territory(lower).id());
    }

    /** {@return the territories with nothing inside them, sorted} */
    public List<TerritoryId> leaves() {
        return hierarchy().leaves();
    }

    /**
     * The leaves of a territory: those inside it with nothing inside them, or the territory itself if it is one.
     *
     * @param id which territory
     * @return the leaves in tree order, never empty
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public List<TerritoryId> leavesIn(TerritoryId id) {
        Hierarchy<TerritoryId> tree = hierarchy();
        return tree.subtreeOf(territory(id).id()).stream()
                .filter(inside -> tree.childrenOf(inside).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What every territory amounts to when amounts are booked on some of them.
     * <p>
     * An amount may be booked on any territory: on a leaf, or directly on a node above (a house account, 公司直管客户). Amounts may be negative. A
     * territory without an amount counts zero. Takes O(n) time for n territories.
     *
     * <h4>Formula</h4>
     * <pre>{@code total(t) = booked(t) + sum of total(c) over the children c of t}</pre>
     * Source: formulas, territory roll-up.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * tree.rollUp(CNY, Map.of(north1, Money.parse("CNY 70.00"), north, Money.parse("CNY 5.00"))).totalOf(north);   // CNY 75.00
     * tree.rollUp(CNY, Map.of(north1, Money.parse("USD 70.00")));                                              // refused: another currency
     * }</pre>
     *
     * @param currency the currency of all amounts
     * @param booked what is booked directly on a territory
     * @return the totals, in tree order
     * @throws IllegalArgumentException if the tree has no such territory
     * @throws org.joda.money.CurrencyMismatchException if an amount is in another currency
     */
    public TerritoryRollUp rollUp(CurrencyUnit currency, Map<TerritoryId, Money> booked) {
        ImmutableSortedMap.copyOf(booked).keySet().forEach(this::territory);
        Hierarchy<TerritoryId> tree = hierarchy();
        List<TerritoryId> order = tree.topDown();
        Money zero = Money.zero(currency);
        Map<TerritoryId, Money> inside = new HashMap<>();
        ImmutableList.Builder<TerritoryRollUp.Line> upwards = ImmutableList.builder();
        for (TerritoryId id : Lists.reverse(order)) {
            Money direct = booked.getOrDefault(id, zero);
            Money total = zero.plus(direct).plus(inside.getOrDefault(id, zero));
            upwards.add(new TerritoryRollUp.Line(id, direct, total));
            tree.parentOf(id).ifPresent(parent -> inside.merge(parent, total, Money::plus));
        }
        return new TerritoryRollUp(this, upwards.build().reverse());
    }

    @Value.Check
    TerritoryTree check() {
        if (territories().isEmpty()) {
            throw new IllegalArgumentException("territories must have a root, but was []");
        }
        if (!Ordering.from(BY_ID).isOrdered(territories())
                || !Ordering.natural().isOrdered(parents().keySet())) {
            return builder()
                    .addAllTerritories(ImmutableList.sortedCopyOf(BY_ID, territories()))
                    .putAllParents(ImmutableSortedMap.copyOf(parents()))
                    .build();
        }
        for (int i = 1; i < territories().size(); i++) {
            if (territories().get(i).id().equals(territories().get(i - 1).id())) {
                throw new IllegalArgumentException("territories must have each id once, but had "
                        + territories().get(i).id() + " twice");
            }
        }
        List<TerritoryId> roots = hierarchy().roots();
        if (roots.size() > 1) {
            throw new IllegalArgumentException("territories must have one root, but had " + roots);
        }
        return this;
    }

    /** One method per attribute of {@link TerritoryTree}, same name, and one that adds a territory with its parent. */
    public static final class Builder extends ImmutableTerritoryTree.Builder {
        Builder() {}

        /**
         * Adds a territory that lies directly in another.
         *
         * @param parent the territory around it
         * @param territory the territory
         * @return this builder
         */
        public Builder addTerritoryIn(TerritoryId parent, Territory territory) {
            return addTerritory(territory).putParent(territory.id(), parent);
        }
    }
}
