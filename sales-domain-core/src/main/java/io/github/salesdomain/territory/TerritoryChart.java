package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.TenureKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The holdings of territories on one day: which position holds what, and which territories no position holds.
 * <p>
 * Taken from {@link TerritoryMap#asOf(LocalDate)}. Immutable.
 */
public final class TerritoryChart {

    private final LocalDate on;
    private final TerritoryTree tree;
    private final ImmutableListMultimap<TerritoryId, TerritoryHolding> byTerritory;

    private TerritoryChart(
            LocalDate on, TerritoryTree tree, ImmutableListMultimap<TerritoryId, TerritoryHolding> byTerritory) {
        this.on = on;
        this.tree = tree;
        this.byTerritory = byTerritory;
    }

    static TerritoryChart of(LocalDate on, TerritoryTree tree, List<TerritoryHolding> holdings) {
        return new TerritoryChart(on, tree, Multimaps.index(holdings, TerritoryHolding::territory));
    }

    /** {@return the day of this chart} */
    public LocalDate on() {
        return on;
    }

    /** {@return the territories} */
    public TerritoryTree tree() {
        return tree;
    }

    /**
     * The position that holds a territory and that its results are credited to.
     *
     * @param territory which territory
     * @return the position, or empty if none holds the territory
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public Optional<PositionId> holderOf(TerritoryId territory) {
        return holders(territory, TenureKind.PRIMARY).findFirst();
    }

    /**
     * The positions that stand in at a territory.
     *
     * @param territory which territory
     * @return the positions, sorted
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public List<PositionId> actingAt(TerritoryId territory) {
        return holders(territory, TenureKind.ACTING).distinct().sorted().collect(ImmutableList.toImmutableList());
    }

    /**
     * The positions that support the holder of a territory.
     *
     * @param territory which territory
     * @return the positions, sorted
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public List<PositionId> overlaysAt(TerritoryId territory) {
        return holders(territory, TenureKind.OVERLAY).distinct().sorted().collect(ImmutableList.toImmutableList());
    }

    private Stream<PositionId> holders(TerritoryId territory, TenureKind kind) {
        return byTerritory.get(tree.territory(territory).id()).stream()
                .filter(holding -> holding.kind() == kind)
                .map(TerritoryHolding::position);
    }

    /** {@return the leaves that no position holds, sorted} */
    public List<TerritoryId> unheldLeaves() {
        return tree.leaves().stream().filter(leaf -> holderOf(leaf).isEmpty()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The territories that a position holds or stands in at; support does not count.
     *
     * @param position which position
     * @return the territories, sorted; empty if it holds none
     */
    public List<TerritoryId> territoriesOf(PositionId position) {
        return byTerritory.values().stream()
                .filter(holding -> holding.position().equals(position) && holding.kind() != TenureKind.OVERLAY)
                .map(TerritoryHolding::territory)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The leaves that a person answers for: those in all territories of all positions that the person holds or stands in at.
     *
     * @param person who
     * @param organisation who holds which position, on the day of this chart
     * @return the leaves, sorted, each once
     * @throws IllegalArgumentException if the organisation is that of another day
     */
    public List<TerritoryId> leavesOf(PersonId person, OrgChart organisation) {
        requireSameDay(organisation);
        Set<TerritoryId> leaves = organisation.positionsOf(person).stream()
                .flatMap(position -> territoriesOf(position).stream())
                .flatMap(territory -> tree.leavesIn(territory).stream())
                .collect(ImmutableSet.toImmutableSet());
        return ImmutableList.sortedCopyOf(Comparator.naturalOrder(), leaves);
    }

    /** The positions that hold a territory or stand in at one; support does not count. */
    Set<PositionId> positions() {
        return byTerritory.values().stream()
                .filter(holding -> holding.kind() != TenureKind.OVERLAY)
                .map(TerritoryHolding::position)
                .collect(ImmutableSet.toImmutableSet());
    }

    void requireSameDay(OrgChart organisation) {
        if (!organisation.on().equals(on)) {
            throw new IllegalArgumentException(
                    "organisation must be that of " + on + ", but was of " + organisation.on());
        }
    }
}
