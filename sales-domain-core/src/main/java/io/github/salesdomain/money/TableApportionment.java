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
     * @param certificate what each cell was worth, what it got, and why; every row and column sums to what it must
     */
    record Allocated(TableCertificate certificate) implements TableApportionment {

        /** Checks the amounts and both margins. */
        public Allocated {
            requireNonNull(certificate, "certificate");
            List<List<Money>> cells = certificate.cells();
            for (int i = 0; i < cells.size(); i++) {
                for (Money cell : cells.get(i)) {
                    if (cell.isNegative()) {
                        throw new IllegalArgumentException("cell must not be negative, but was " + cell);
                    }
                }
                checkSum("row " + i, certificate.rows().get(i), cells.get(i));
            }
            for (int j = 0; j < certificate.columns().size(); j++) {
                int column = j;
                checkSum(
                        "column " + j,
                        certificate.columns().get(j),
                        cells.stream().map(row -> row.get(column)).toList());
            }
        }

        private static void checkSum(String what, Money margin, List<Money> cells) {
            Money sum = Money.total(cells);
            if (!sum.equals(margin)) {
                throw new IllegalArgumentException("cells of " + what + " must sum to " + margin + ", but was " + sum);
            }
        }

        /** {@return the amounts, row by row; none negative} */
        public List<List<Money>> cells() {
            return certificate.cells();
        }

        /** {@return the sum of each row} */
        public List<Money> rows() {
            return certificate.rows();
        }

        /** {@return the sum of each column} */
        public List<Money> columns() {
            return certificate.columns();
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (int i = 0; i < rows().size(); i++) {
                lines.add(Explanation.of("row " + i, rows().get(i) + " = " + cells().get(i)));
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
