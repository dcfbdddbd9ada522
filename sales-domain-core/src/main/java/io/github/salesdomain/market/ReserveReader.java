package io.github.salesdomain.market;

import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the regions in which a dealer could be replaced. Immutable; the order of regions and prospects does not matter. */
public final class ReserveReader {

    private static final ReserveReader STANDARD = new ReserveReader();

    private ReserveReader() {}

    /** {@return the reader} */
    public static ReserveReader standard() {
        return STANDARD;
    }

    /**
     * Who is in reserve in each region. A prospect counts for its own territory and for each region above it; one without a territory counts nowhere.
     * <p>
     * Takes O(regions + prospects × depth of the tree) time, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code coverage = regions with at least one prospect in RESERVE / regions}</pre>
     * Source: formulas, reserve coverage.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * ReserveReader.standard().read(tree, Set.of(north, east, south), prospects).ratio();   // 1/3
     * ReserveReader.standard().read(tree, Set.of(TerritoryId.of("MOON")), prospects);       // refused: not in the tree
     * }</pre>
     *
     * @param tree the territories
     * @param regions the regions to ask about
     * @param prospects the prospects, at the stage they have reached
     * @return each region once
     * @throws IllegalArgumentException if a region or the territory of a prospect in reserve is not in the tree, or two prospects have the same id
     */
    public ReserveCoverage read(TerritoryTree tree, Set<TerritoryId> regions, Collection<Prospect> prospects) {
        PipelineValuer.requireDistinct(prospects);
        Map<TerritoryId, List<ProspectId>> reserves = new HashMap<>();
        for (TerritoryId region : regions) {
            requireKnown("region", region, tree);
            reserves.put(region, new ArrayList<>());
        }
        prospects.stream()
                .filter(prospect -> prospect.stage() == ProspectStage.RESERVE)
                .sorted(Comparator.comparing(Prospect::id))
                .forEach(prospect -> prospect.territory().ifPresent(territory -> {
                    requireKnown("territory of prospect " + prospect.id(), territory, tree);
                    for (Optional<TerritoryId> at = Optional.of(territory);
                            at.isPresent();
                            at = tree.parentOf(at.get())) {
                        List<ProspectId> there = reserves.get(at.get());
                        if (there != null) {
                            there.add(prospect.id());
                        }
                    }
                }));
        return new ReserveCoverage(reserves);
    }

    private static void requireKnown(String what, TerritoryId territory, TerritoryTree tree) {
        if (!tree.contains(territory)) {
            throw new IllegalArgumentException(what + " must be in the tree, but was " + territory);
        }
    }
}
