package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.TableApportionment;
import io.github.salesdomain.money.TableCertificate;
import io.github.salesdomain.money.TableConflict;
import java.util.List;
import org.joda.money.Money;

/** A two-way table of quotas, such as territories by product lines, with both margins exact; or what cannot be met. */
public sealed interface QuotaTable extends Explained {

    /**
     * The filled table.
     *
     * @param rows the quota of each row, sorted by holder; all of one metric and period
     * @param columns the quota of each column, sorted by holder; of the same metric and period
     * @param certificate what each cell was worth, what it got, and why, row by row; each row sums to its quota and each column to its own
     */
    record Allocated(List<Quota> rows, List<Quota> columns, TableCertificate certificate) implements QuotaTable {

        /** Checks both margins. */
        public Allocated {
            rows = ImmutableList.copyOf(requireNonNull(rows, "rows"));
            columns = ImmutableList.copyOf(requireNonNull(columns, "columns"));
            requireNonNull(certificate, "certificate");
            QuotaTabulator.check(rows, columns);
            checkMargin("rows", rows, certificate.rows());
            checkMargin("columns", columns, certificate.columns());
            new TableApportionment.Allocated(certificate);
        }

        private static void checkMargin(String what, List<Quota> quotas, List<Money> sums) {
            List<Money> amounts = quotas.stream().map(Quota::amount).toList();
            if (!amounts.equals(sums)) {
                throw new IllegalArgumentException(
                        what + " of the certificate must be " + amounts + ", but was " + sums);
            }
        }

        /** {@return the amounts, row by row} */
        public List<List<Money>> cells() {
            return certificate.cells();
        }

        /**
         * What one holder of a row owes in one column.
         *
         * @param row the holder of the row
         * @param column the holder of the column
         * @return the amount
         * @throws IllegalArgumentException if the table has no such row or column
         */
        public Money cell(Holder row, Holder column) {
            return cells().get(place("row", rows, row)).get(place("column", columns, column));
        }

        private static int place(String what, List<Quota> margin, Holder holder) {
            for (int i = 0; i < margin.size(); i++) {
                if (margin.get(i).holder().equals(holder)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(what + " must be one of the table, but was " + holder);
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (int i = 0; i < rows.size(); i++) {
                ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
                for (int j = 0; j < columns.size(); j++) {
                    parts.add(Explanation.of(
                            columns.get(j).holder().toString(),
                            certificate.lines().get(i).get(j).amount()));
                }
                lines.add(Explanation.of(
                        rows.get(i).holder().toString(), rows.get(i).amount(), parts.build()));
            }
            return Explanation.of(
                    "quota table",
                    rows.stream().map(Quota::amount).reduce(Money::plus).orElseThrow(),
                    lines.build());
        }
    }

    /**
     * The margins cannot be met.
     *
     * @param conflicts every conflict that was found, at least one
     */
    record Infeasible(List<Conflict> conflicts) implements QuotaTable {

        /** Checks that there is a conflict. */
        public Infeasible {
            conflicts = Shares.conflicts(conflicts);
        }

        @Override
        public Explanation explain() {
            ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
            for (Conflict conflict : conflicts) {
                lines.add(Explanation.of(
                        conflict.kind().code(),
                        conflict.rows() + " and " + conflict.columns() + " by " + conflict.amount()));
            }
            return Explanation.of("no quota table", conflicts.size() + " conflicts", lines.build());
        }
    }

    /**
     * Rows and columns whose quotas cannot be met.
     *
     * @param kind what is wrong
     * @param rows the holders of the rows that prove it, sorted
     * @param columns the holders of the columns that prove it, sorted
     * @param amount by how much they miss, above zero
     */
    record Conflict(TableConflict.Kind kind, List<Holder> rows, List<Holder> columns, Money amount) {
        /** Copies the holders. */
        public Conflict {
            requireNonNull(kind, "kind");
            rows = ImmutableList.copyOf(requireNonNull(rows, "rows"));
            columns = ImmutableList.copyOf(requireNonNull(columns, "columns"));
            requireNonNull(amount, "amount");
        }
    }

    /** {@return whether the table was filled} */
    default boolean isAllocated() {
        return this instanceof Allocated;
    }
}
