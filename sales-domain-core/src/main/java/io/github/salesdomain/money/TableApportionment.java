package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.Money;

/** A table filled so that every row and every column is exact, or the rows and columns that cannot be met. */
public sealed interface TableApportionment extends Explained {

    /**
     * The filled table.
     *
     * @param cells the amounts, row by row; none negative, at least one row and one column, all rows of one length
     */
    record Allocated(List<List<Money>> cells) implements TableApportionment {

        /** Checks the shape and the amounts. */
        public Allocated {
            requireNonNull(cells, "cells");
            cells = cells.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
            if (cells.isEmpty() || cells.get(0).isEmpty()) {
                throw new IllegalArgumentException("cells must have a row and a column, but was " + cells);
            }
            int columns = cells.get(0).size();
            Money zero = Money.zero(cells.get(0).get(0).getCurrencyUnit());
            for (List<Money> row : cells) {
                if (row.size() != columns) {
                    throw new IllegalArgumentException(
                            "cells must have " + columns + " columns in every row, but had " + row.size());
                }
                for (Money cell : row) {
                    if (cell.isLessThan(zero)) {
                        throw new IllegalArgumentException("cell must not be negative, but was " + cell);
                    }
                }
            }
        }

        /** {@return the sum of each row} */
        public List<Money> rows() {
            return cells.stream().map(Money::total).collect(ImmutableList.toImmutableList());
        }

        /** {@return the sum of each column} */
        public List<Money> columns() {
            ImmutableList.Builder<Money> sums = ImmutableList.builder();
            for (int j = 0; j < cells.get(0).size(); j++) {
                int column = j;
                sums.add(Money.total(cells.stream().map(row -> row.get(column)).toList()));
            }
            return sums.build();
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (int i = 0; i < cells.size(); i++) {
                lines.add(Explanation.of("row " + i, rows().get(i) + " = " + cells.get(i)));
            }
            return Explanation.of("table", Money.total(rows()), lines.build());
        }
    }

    /**
     * The sums cannot be met.
     *
     * @param conflicts every conflict that was found, at least one
     */
    record Infeasible(List<TableConflict> conflicts) implements TableApportionment {

        /** Checks that there is a conflict. */
        public Infeasible {
            conflicts = ImmutableList.copyOf(requireNonNull(conflicts, "conflicts"));
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("conflicts must not be empty, but was []");
            }
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (TableConflict conflict : conflicts) {
                lines.add(Explanation.of(
                        conflict.kind().code(),
                        "rows " + conflict.rows() + ", columns " + conflict.columns() + " by " + conflict.amount()));
            }
            return Explanation.of("no table", conflicts.size() + " conflicts", lines.build());
        }
    }

    /** {@return whether the table was filled} */
    default boolean isAllocated() {
        return this instanceof Allocated;
    }
}
