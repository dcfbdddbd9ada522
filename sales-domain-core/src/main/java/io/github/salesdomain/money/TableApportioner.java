package io.github.salesdomain.money;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Fills a table whose row sums and column sums are both given, so that every one of them is exact to the minor unit (controlled rounding).
 * <p>
 * Without weights a cell is worth its row by its column; with weights, such as last year's table, the weights are fitted to the sums. A cell that weighs
 * nothing stays empty; a locked cell keeps its amount. Immutable and safe for use by many threads.
 */
public final class TableApportioner {

    private final List<List<BigDecimal>> weights;
    private final ImmutableTable<Integer, Integer, Bounds> bounds;

    private TableApportioner(List<List<BigDecimal>> weights, ImmutableTable<Integer, Integer, Bounds> bounds) {
        this.weights = weights;
        this.bounds = bounds;
    }

    /** {@return an apportioner in which every cell is worth its row by its column} */
    public static TableApportioner standard() {
        return new TableApportioner(List.of(), ImmutableTable.of());
    }

    /**
     * A copy in which the cells follow weights, such as the sales of last year.
     * <p>
     * The weights are fitted to the sums by scaling rows and columns in turn, at most 500 times each, in fixed fractions of a minor unit; then the table
     * is rounded. Weights that lie so far apart that such fractions would lose them are scaled in decimals before, as often again. Cells that weigh nothing
     * stay empty.
     *
     * @param weights the weights, row by row, none negative
     * @return the copy
     * @throws IllegalArgumentException if a weight is negative
     */
    public TableApportioner withWeights(List<List<BigDecimal>> weights) {
        List<List<BigDecimal>> copy =
                weights.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        copy.forEach(row -> row.forEach(WeightScale::check));
        return new TableApportioner(copy, bounds);
    }

    /**
     * A copy in which one cell has a fixed amount. Locks add up from copy to copy.
     *
     * @param row the row, counted from 0
     * @param column the column, counted from 0
     * @param amount the amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a lock already
     */
    public TableApportioner withLock(int row, int column, Money amount) {
        return with("lock", row, column, Bounds.locked(amount));
    }

    /**
     * A copy in which one cell gets at least an amount. Floors add up from copy to copy.
     *
     * @param row the row, counted from 0
     * @param column the column, counted from 0
     * @param amount the least amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a floor or lock already
     */
    public TableApportioner withFloor(int row, int column, Money amount) {
        return with("floor", row, column, Bounds.atLeast(amount));
    }

    /**
     * A copy in which one cell gets at most an amount. Caps add up from copy to copy.
     *
     * @param row the row, counted from 0
     * @param column the column, counted from 0
     * @param amount the greatest amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a cap or lock already
     */
    public TableApportioner withCap(int row, int column, Money amount) {
        return with("cap", row, column, Bounds.atMost(amount));
    }

    /**
     * A copy in which one cell is kept within bounds. Bounds add up from copy to copy.
     *
     * @param row the row, counted from 0
     * @param column the column, counted from 0
     * @param added the bounds, none negative
     * @return the copy
     * @throws IllegalArgumentException if a bound is negative, or the cell has it already
     */
    public TableApportioner withBounds(int row, int column, Bounds added) {
        return added.isNone() ? this : with(added.isLock() ? "lock" : "bound", row, column, added);
    }

    private TableApportioner with(String what, int row, int column, Bounds added) {
        Stream.of(added.floor(), added.cap())
                .flatMap(Optional::stream)
                .filter(Money::isNegative)
                .forEach(amount -> {
                    throw new IllegalArgumentException(what + " must not be negative, but was " + amount);
                });
        Bounds known = boundsOf(row, column);
        if ((known.floor().isPresent() && added.floor().isPresent())
                || (known.cap().isPresent() && added.cap().isPresent())) {
            throw new IllegalArgumentException(
                    what + " of row " + row + " and column " + column + " must be given once, but was given twice");
        }
        HashBasedTable<Integer, Integer, Bounds> more = HashBasedTable.create(bounds);
        more.put(row, column, known.and(added));
        return new TableApportioner(weights, ImmutableTable.copyOf(more));
    }

    private Bounds boundsOf(int row, int column) {
        Bounds known = bounds.get(row, column);
        return known == null ? Bounds.none() : known;
    }

    /**
     * Fills the table.
     * <p>
     * Each cell is its exact or fitted worth rounded down or up wherever the sums and bounds allow it, which they always do without bounds and weights.
     * Among all such tables the fractions that are rounded up sum to the most; among equals, the cells rounded up come first in row-major order. What a
     * floor takes or a cap frees is fitted again over the cells that no bound holds. A cell that weighs nothing gets its floor, or nothing.
     * <p>
     * Takes about O((r × c) × (r + c)) time for r rows and c columns, and O(r × c) memory; with bounds, the fitting is repeated at most once for each of
     * them. What cannot be met is proven by so few rows and columns that none can be left out, which takes a flow for each row and column.
     *
     * <h4>Formula</h4>
     * <pre>{@code worth of a cell = row × column / total; rounded down or up so that all rows and columns are exact}</pre>
     * Source: formulas, two-way table.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * TableApportioner.standard().split(rows(400, 350, 250), columns(333, 333, 334));
     *         // [133, 133, 134], [117, 116, 117], [83, 84, 83]
     * TableApportioner.standard().split(rows(400, 350), columns(333, 333));   // Infeasible: ROWS_EXCEED_COLUMNS by 84
     * }</pre>
     *
     * @param rows the sum of each row, at least one, none negative
     * @param columns the sum of each column, at least one, none negative
     * @return the table, or what cannot be met
     * @throws IllegalArgumentException if there is no row or column, a sum is negative, the weights have another shape, a lock is of another cell, or
     *     the table is too large: its total in minor units times 16 times the number of rows and columns must fit a {@code long}
     * @throws CurrencyMismatchException if sums or locks are in several currencies
     */
    public TableApportionment split(List<Money> rows, List<Money> columns) {
        CurrencyUnit currency = check(rows, columns);
        long[] sums = new long[rows.size() + columns.size()];
        for (int i = 0; i < sums.length; i++) {
            Money sum = i < rows.size() ? rows.get(i) : columns.get(i - rows.size());
            sums[i] = minor(sum, sums.length);
        }
        List<TableConflict> conflicts = plainConflicts(currency, sums, rows.size());
        if (!conflicts.isEmpty()) {
            return new TableApportionment.Infeasible(conflicts);
        }
        TableBounds within = within(sums, rows.size());
        TableFlow flow = fitted(sums, rows.size(), within);
        if (!flow.solve()) {
            return new TableApportionment.Infeasible(List.of(proof(currency, sums, within, rows.size())));
        }
        ImmutableList.Builder<List<TableLine>> lines = ImmutableList.builder();
        for (int i = 0; i < rows.size(); i++) {
            ImmutableList.Builder<TableLine> row = ImmutableList.builder();
            for (int j = 0; j < columns.size(); j++) {
                row.add(line(i, j, flow, currency));
            }
            lines.add(row.build());
        }
        return new TableApportionment.Allocated(new TableCertificate(rows, columns, basis(), lines.build()));
    }

    private TableBasis basis() {
        return weights.isEmpty() && bounds.isEmpty() ? TableBasis.ROW_BY_COLUMN : TableBasis.FITTED;
    }

    private TableLine line(int i, int j, TableFlow flow, CurrencyUnit currency) {
        Optional<BigDecimal> weight = weights.isEmpty()
                ? Optional.empty()
                : Optional.of(weights.get(i).get(j));
        Bounds own = boundsOf(i, j);
        ExactShare worth = flow.worth(i, j);
        long amount = flow.cells()[i][j];
        return new TableLine(weight, own, worth, Money.ofMinor(currency, amount), reason(weight, own, worth, amount));
    }

    private static TableReason reason(Optional<BigDecimal> weight, Bounds own, ExactShare worth, long amount) {
        long whole = worth.whole().longValueExact();
        boolean isWhole = worth.denominator().equals(BigInteger.ONE);
        if (own.isLock()) {
            return TableReason.LOCK;
        }
        if (amount < whole || amount > whole + (isWhole ? 0 : 1)) {
            return amount < whole ? TableReason.BELOW_WORTH : TableReason.ABOVE_WORTH;
        }
        if (!isWhole) {
            return amount == whole ? TableReason.ROUNDED_DOWN : TableReason.ROUNDED_UP;
        }
        if (own.floor().filter(floor -> floor.getAmountMinorLong() == amount).isPresent()) {
            return TableReason.FLOOR;
        }
        if (weight.filter(weighs -> weighs.signum() == 0).isPresent()) {
            return TableReason.NO_WEIGHT;
        }
        return own.cap().filter(cap -> cap.getAmountMinorLong() == amount).isPresent()
                ? TableReason.CAP
                : TableReason.EXACT;
    }

    /** The fewer rows and columns of those that prove that rows cannot be placed, and that columns cannot be filled. */
    private static TableConflict proof(CurrencyUnit currency, long[] sums, TableBounds within, int rows) {
        TableCut placing = within.cut(sums);
        TableCut filling = within.turnedCut(sums);
        BitSet unplaced = placing.smallest();
        BitSet unfilled = filling.smallest();
        int columns = sums.length - rows;
        return unplaced.cardinality() <= unfilled.cardinality()
                ? new TableConflict(
                        TableConflict.Kind.NO_ROOM,
                        numbers(unplaced, 0, rows),
                        numbers(unplaced, rows, sums.length),
                        Money.ofMinor(currency, placing.missedBy()))
                : new TableConflict(
                        TableConflict.Kind.NOT_FILLED,
                        numbers(unfilled, columns, sums.length),
                        numbers(unfilled, 0, columns),
                        Money.ofMinor(currency, filling.missedBy()));
    }

    private static List<Integer> numbers(BitSet nodes, int from, int to) {
        return nodes.get(from, to).stream().boxed().toList();
    }

    private CurrencyUnit check(List<Money> rows, List<Money> columns) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "table must have a row and a column, but had " + rows.size() + " and " + columns.size());
        }
        CurrencyUnit currency = rows.get(0).getCurrencyUnit();
        List<Money> all = new ArrayList<>(rows);
        all.addAll(columns);
        bounds.values()
                .forEach(own -> Stream.of(own.floor(), own.cap())
                        .flatMap(Optional::stream)
                        .forEach(all::add));
        for (Money amount : all) {
            if (!amount.getCurrencyUnit().equals(currency)) {
                throw new CurrencyMismatchException(currency, amount.getCurrencyUnit());
            }
            if (amount.isNegative()) {
                throw new IllegalArgumentException("sum must not be negative, but was " + amount);
            }
        }
        if (!weights.isEmpty()
                && (weights.size() != rows.size() || weights.stream().anyMatch(row -> row.size() != columns.size()))) {
            throw new IllegalArgumentException("weights must be " + rows.size() + " rows of " + columns.size()
                    + ", but was " + weights.stream().map(List::size).toList());
        }
        for (Table.Cell<Integer, Integer, Bounds> lock : bounds.cellSet()) {
            if (lock.getRowKey() < 0
                    || lock.getRowKey() >= rows.size()
                    || lock.getColumnKey() < 0
                    || lock.getColumnKey() >= columns.size()) {
                throw new IllegalArgumentException((lock.getValue().isLock() ? "lock" : "bounds")
                        + " must be of a cell of the table, but was of row "
                        + lock.getRowKey() + " and column " + lock.getColumnKey());
            }
        }
        return currency;
    }

    private static long minor(Money amount, int nodes) {
        if (amount.getAmount().unscaledValue().bitLength()
                        + BigInteger.valueOf(16L * nodes).bitLength()
                > 62) {
            throw new IllegalArgumentException(
                    "sum must be small enough for a table of " + nodes + " rows and columns, but was " + amount);
        }
        return amount.getAmountMinorLong();
    }

    private List<TableConflict> plainConflicts(CurrencyUnit currency, long[] sums, int rows) {
        List<TableConflict> conflicts = new ArrayList<>();
        long[] left = sums.clone();
        boolean[] onlyLocks = new boolean[sums.length];
        Arrays.fill(onlyLocks, true);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < sums.length - rows; j++) {
                Bounds own = boundsOf(i, j);
                long floor =
                        own.floor().map(amount -> minor(amount, sums.length)).orElse(0L);
                left[i] -= floor;
                left[rows + j] -= floor;
                onlyLocks[i] &= floor == 0 || own.isLock();
                onlyLocks[rows + j] &= floor == 0 || own.isLock();
                long above = own.cap()
                        .map(amount -> floor - amount.getAmountMinorLong())
                        .orElse(0L);
                if (above > 0) {
                    conflicts.add(new TableConflict(
                            TableConflict.Kind.FLOOR_ABOVE_CAP,
                            List.of(i),
                            List.of(j),
                            Money.ofMinor(currency, above)));
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if (left[i] < 0) {
                conflicts.add(new TableConflict(
                        onlyLocks[i] ? TableConflict.Kind.LOCKS_EXCEED_SUM : TableConflict.Kind.FLOORS_EXCEED_SUM,
                        i < rows ? List.of(i) : List.of(),
                        i < rows ? List.of() : List.of(i - rows),
                        Money.ofMinor(currency, -left[i])));
            }
        }
        long difference = 0;
        for (int i = 0; i < sums.length; i++) {
            difference += i < rows ? sums[i] : -sums[i];
        }
        if (difference != 0) {
            conflicts.add(new TableConflict(
                    difference > 0 ? TableConflict.Kind.ROWS_EXCEED_COLUMNS : TableConflict.Kind.COLUMNS_EXCEED_ROWS,
                    IntStream.range(0, rows).boxed().toList(),
                    IntStream.range(0, sums.length - rows).boxed().toList(),
                    Money.ofMinor(currency, Math.abs(difference))));
        }
        return conflicts;
    }

    private TableBounds within(long[] sums, int rows) {
        int columns = sums.length - rows;
        long[][] least = new long[rows][columns];
        long[][] most = new long[rows][columns];
        long[][] caps = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Bounds own = boundsOf(i, j);
                boolean weighs = weights.isEmpty() || weights.get(i).get(j).signum() > 0;
                least[i][j] = own.floor().map(Money::getAmountMinorLong).orElse(0L);
                caps[i][j] = own.cap().map(Money::getAmountMinorLong).orElse(Long.MAX_VALUE);
                most[i][j] = weighs ? Math.min(caps[i][j], Math.min(sums[i], sums[rows + j])) : least[i][j];
            }
        }
        return new TableBounds(least, most, caps);
    }

    private TableFlow fitted(long[] sums, int rows, TableBounds within) {
        long total = 0;
        for (int i = 0; i < rows; i++) {
            total += sums[i];
        }
        return basis() == TableBasis.ROW_BY_COLUMN
                ? TableFit.proportional(sums, rows, total, within)
                : TableFit.byWeights(sums, rows, total, weights, within);
    }
}
