package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigInteger;
import java.util.List;
import org.joda.money.Money;

/**
 * The proof of a table: what each cell was worth, what it got, and why.
 * <p>
 * A certificate claims; only its shape is checked when it is built. A {@link CertificateVerifier} checks every figure of it without the apportioner, and
 * that each cell that is worth its floor or cap had to be held by it. By how much the worths miss the sums is told, not judged: see {@link #missed()}.
 *
 * @param rows the sum that each row must have; at least one
 * @param columns the sum that each column must have; at least one
 * @param basis what the worth of the cells follows from
 * @param lines one line for each cell, row by row
 */
public record TableCertificate(List<Money> rows, List<Money> columns, TableBasis basis, List<List<TableLine>> lines)
        implements Explained {

    /** Checks the shape. */
    public TableCertificate {
        rows = ImmutableList.copyOf(requireNonNull(rows, "rows"));
        columns = ImmutableList.copyOf(requireNonNull(columns, "columns"));
        requireNonNull(basis, "basis");
        lines = requireNonNull(lines, "lines").stream()
                .map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
        int width = columns.size();
        if (rows.isEmpty()
                || columns.isEmpty()
                || lines.size() != rows.size()
                || lines.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("lines must be " + rows.size() + " rows of " + width
                    + ", at least one of each, but was "
                    + lines.stream().map(List::size).toList());
        }
    }

    /** {@return the amounts, row by row} */
    public List<List<Money>> cells() {
        return lines.stream()
                .map(row -> row.stream().map(TableLine::amount).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return by how many minor units the worths of a row or column miss its sum at most, since weights fit only as far as their empty cells let them} */
    public ExactShare missed() {
        ExactShare most = ExactShare.of(0, 1);
        for (int i = 0; i < rows.size(); i++) {
            most = larger(most, missed(rows.get(i), lines.get(i)));
        }
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            most = larger(
                    most,
                    missed(
                            columns.get(j),
                            lines.stream().map(row -> row.get(column)).toList()));
        }
        return most;
    }

    /** {@return whether the worths fit every sum to less than a minor unit; if not, cells lie further from their worth than rounding takes them} */
    public boolean isSettled() {
        return missed().compareTo(ExactShare.of(1, 1)) < 0;
    }

    private static ExactShare missed(Money sum, List<TableLine> lines) {
        BigInteger denominator = BigInteger.ONE;
        BigInteger numerator = sum.getAmount().unscaledValue().negate();
        for (TableLine line : lines) {
            ExactShare worth = line.worth();
            numerator = numerator
                    .multiply(worth.denominator())
                    .add(worth.numerator().multiply(denominator));
            denominator = denominator.multiply(worth.denominator());
            BigInteger divisor = numerator.gcd(denominator);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
        return new ExactShare(numerator.abs(), denominator);
    }

    private static ExactShare larger(ExactShare one, ExactShare other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> explained = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                TableLine line = lines.get(i).get(j);
                explained.add(Explanation.of(
                        "row " + i + ", column " + j,
                        line.amount() + " for " + line.worth() + " minor units (" + line.reason() + ")"));
            }
        }
        String fit = isSettled() ? "" : ", which misses a sum by " + missed() + " minor units";
        return Explanation.of("certificate", Money.total(rows) + " by " + basis + fit, explained.build());
    }
}
