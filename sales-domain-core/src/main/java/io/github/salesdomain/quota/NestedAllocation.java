package io.github.salesdomain.quota;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** A quota divided along several dimensions, one within the other, with the proof of each division; or the bounds that cannot hold together. */
public sealed interface NestedAllocation extends Explained {

    /**
     * The quota was divided.
     *
     * @param whole the quota
     * @param levels the names of the dimensions, outermost first; at least one
     * @param divisions one for the whole and one for each cell that was divided further, sorted by path, so that each comes before those inside it; what a
     *     cell is divided into sums to it, raised by the hedge of its level
     */
    record Allocated(Quota whole, List<String> levels, List<Division> divisions) implements NestedAllocation {

        private static final Comparator<Iterable<Holder>> BY_PATH =
                Comparators.lexicographical(Comparator.<Holder>naturalOrder());

        /** Sorts the divisions, and checks that each cell but the innermost is divided once, and in full. */
        public Allocated {
            requireNonNull(whole, "whole");
            levels = ImmutableList.copyOf(requireNonNull(levels, "levels"));
            divisions = ImmutableList.sortedCopyOf(
                    Comparator.comparing(Division::path, BY_PATH), requireNonNull(divisions, "divisions"));
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("levels must not be empty, but was []");
            }
            Map<List<Holder>, Money> open = new HashMap<>();
            open.put(List.of(), whole.amount());
            for (Division division : divisions) {
                Money amount = open.remove(division.path());
                if (amount == null
                        || !amount.equals(division.allocation().split().whole().amount())) {
                    throw new IllegalArgumentException("divisions must each be of a cell above, but was of "
                            + division.path() + " and "
                            + division.allocation().split().whole().amount());
                }
                if (division.path().size() < levels.size() - 1) {
                    division.cells().forEach(cell -> open.put(cell.path(), cell.amount()));
                }
            }
            if (!open.isEmpty()) {
                throw new IllegalArgumentException("divisions must be of every cell, but had none of "
                        + open.keySet().iterator().next());
            }
        }

        /** {@return the innermost cells, in order of their paths} */
        public List<Cell> cells() {
            return divisions.stream()
                    .filter(division -> division.path().size() == levels.size() - 1)
                    .flatMap(division -> division.cells().stream())
                    .collect(toImmutableList());
        }

        /**
         * The amount of a cell of any level. Takes O(log n + m) time for n divisions and m cells beside it.
         *
         * @param path its holders, outermost first; none for the whole
         * @return the amount
         * @throws IllegalArgumentException if there is no such cell
         */
        public Money amount(Holder... path) {
            List<Holder> holders = ImmutableList.copyOf(path);
            if (holders.isEmpty()) {
                return whole.amount();
            }
            List<Holder> above = holders.subList(0, holders.size() - 1);
            return division(above)
                    .flatMap(division -> division.cells().stream()
                            .filter(cell -> cell.path().equals(holders))
                            .findFirst())
                    .orElseThrow(() -> new IllegalArgumentException("path must be of a cell, but was " + holders))
                    .amount();
        }

        /**
         * What a holder has in all innermost cells, such as a brand over all regions and channels.
         *
         * @param holder the holder, of any level
         * @return the sum; zero if no cell is his
         */
        public Money total(Holder holder) {
            Money sum = Money.zero(whole.amount().getCurrencyUnit());
            for (Cell cell : cells()) {
                if (cell.path().contains(holder)) {
                    sum = sum.plus(cell.amount());
                }
            }
            return sum;
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    "nested allocation by " + String.join(", ", levels), whole.amount(), parts(List.of()));
        }

        private List<Explanation> parts(List<Holder> path) {
            return division(path).stream()
                    .flatMap(division -> division.cells().stream())
                    .map(cell -> Explanation.of(
                            Iterables.getLast(cell.path()).toString(), cell.amount(), parts(cell.path())))
                    .collect(toImmutableList());
        }

        private Optional<Division> division(List<Holder> path) {
            int at = Collections.binarySearch(Lists.transform(divisions, Division::path), path, BY_PATH);
            return at < 0 ? Optional.empty() : Optional.of(divisions.get(at));
        }
    }

    /**
     * The quota was not divided.
     *
     * @param quota the quota
     * @param conflicts every conflict that was found, at least one; cells inside one that cannot be divided are not looked at
     */
    record Infeasible(Quota quota, List<Conflict> conflicts) implements NestedAllocation {

        /** Checks that there is a conflict. */
        public Infeasible {
            requireNonNull(quota, "quota");
            conflicts = Shares.conflicts(conflicts);
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    "no nested allocation of " + quota.holder(),
                    quota.amount(),
                    conflicts.stream()
                            .map(conflict -> Explanation.of(
                                    conflict.of().kind().code(),
                                    conflict.path() + ": " + conflict.of().holders() + " by "
                                            + conflict.of().amount()))
                            .collect(toImmutableList()));
        }
    }

    /**
     * How one cell is divided.
     *
     * @param path the holders of the cell, outermost first; none for the whole
     * @param allocation its parts, with their proof
     */
    record Division(List<Holder> path, Allocation.Allocated allocation) {
        /** Copies the path. */
        public Division {
            path = ImmutableList.copyOf(requireNonNull(path, "path"));
            requireNonNull(allocation, "allocation");
        }

        /** {@return the cells that it is divided into, sorted by holder} */
        public List<Cell> cells() {
            return allocation.split().parts().stream()
                    .map(part -> new Cell(
                            ImmutableList.<Holder>builder()
                                    .addAll(path)
                                    .add(part.quota().holder())
                                    .build(),
                            part.amount()))
                    .collect(toImmutableList());
        }
    }

    /**
     * One cell.
     *
     * @param path its holders, outermost first
     * @param amount its amount
     */
    record Cell(List<Holder> path, Money amount) {
        /** Copies the path. */
        public Cell {
            path = ImmutableList.copyOf(requireNonNull(path, "path"));
            requireNonNull(amount, "amount");
        }
    }

    /**
     * A cell whose bounds cannot hold together.
     *
     * @param path the holders of the cell, outermost first; none for the whole
     * @param of what is wrong
     */
    record Conflict(List<Holder> path, Allocation.Conflict of) {
        /** Copies the path. */
        public Conflict {
            path = ImmutableList.copyOf(requireNonNull(path, "path"));
            requireNonNull(of, "of");
        }
    }

    /** {@return whether the quota was divided} */
    default boolean isAllocated() {
        return this instanceof Allocated;
    }
}
