package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyMismatchException;

/**
 * Divides one quota along any number of dimensions, one within the other: regions, the channels of each, the brands of each channel (逐维分解).
 * <p>
 * The order of the dimensions is the order in which they are kept exact: each cell sums to the one above it to the minor unit, while the sum of a brand
 * over all regions is what comes of it. Where both margins of two dimensions are given, a {@link QuotaTabulator} keeps both. Immutable and safe for use by
 * many threads, if the functions of its levels are.
 */
public final class NestedAllocator {

    private final List<NestedLevel> levels;

    private NestedAllocator(List<NestedLevel> levels) {
        this.levels = levels;
    }

    /**
     * An allocator along dimensions.
     *
     * @param outermost the first dimension
     * @param inner those inside it, in order
     * @return the allocator
     * @throws IllegalArgumentException if two dimensions have the same name
     */
    public static NestedAllocator of(NestedLevel outermost, NestedLevel... inner) {
        List<NestedLevel> all = ImmutableList.<NestedLevel>builder()
                .add(outermost)
                .addAll(Arrays.asList(inner))
                .build();
        List<String> names = all.stream().map(NestedLevel::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("levels must have different names, but was " + names);
        }
        return new NestedAllocator(all);
    }

    /**
     * Divides a quota.
     * <p>
     * All cells are for the same metric and period. Takes O(n log n) time for n cells.
     *
     * <h4>Formula</h4>
     * <pre>{@code cells of a level = its cell of the level above, divided by the allocator of the level}</pre>
     * Source: formulas, nested quota allocation.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * NestedAllocator.of(
     *         NestedLevel.of("region", List.of(north, south), weights(3, 2)),
     *         NestedLevel.of("channel", List.of(retail, trade), weights(1, 2)),
     *         NestedLevel.of("brand", List.of(a, b), QuotaAllocator.standard()))
     *     .allocate(million);   // north 600,000.00, its retail 200,000.00, of which each brand 100,000.00
     * NestedAllocator.of(NestedLevel.of("region", List.of(north), atLeastTwoMillion)).allocate(million);
     *                           // Infeasible: FLOORS_EXCEED_TOTAL [north] by 1,000,000.00
     * }</pre>
     *
     * @param quota what is divided
     * @return the cells of all levels with their proofs; or every conflict among the bounds that was found
     * @throws IllegalArgumentException if a level has no holder for a cell or one twice, or its allocator refuses them
     * @throws CurrencyMismatchException if a bound is in another currency than the quota
     */
    public NestedAllocation allocate(Quota quota) {
        List<NestedAllocation.Division> divisions = new ArrayList<>();
        List<NestedAllocation.Conflict> conflicts = new ArrayList<>();
        divide(List.of(), quota, divisions, conflicts);
        return conflicts.isEmpty()
                ? new NestedAllocation.Allocated(
                        quota, levels.stream().map(NestedLevel::name).toList(), divisions)
                : new NestedAllocation.Infeasible(quota, conflicts);
    }

    private void divide(
            List<Holder> path,
            Quota quota,
            List<NestedAllocation.Division> divisions,
            List<NestedAllocation.Conflict> conflicts) {
        Allocation allocation = levels.get(path.size()).divide(path, quota);
        if (allocation instanceof Allocation.Infeasible infeasible) {
            infeasible.conflicts().forEach(conflict -> conflicts.add(new NestedAllocation.Conflict(path, conflict)));
            return;
        }
        NestedAllocation.Division division = new NestedAllocation.Division(path, (Allocation.Allocated) allocation);
        divisions.add(division);
        if (path.size() + 1 < levels.size()) {
            for (NestedAllocation.Cell cell : division.cells()) {
                divide(
                        cell.path(),
                        quota.withHolder(cell.path().get(path.size())).withAmount(cell.amount()),
                        divisions,
                        conflicts);
            }
        }
    }
}
