package io.github.salesdomain.money;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    private final ImmutableTable<Integer, Integer, Money> locks;

    private TableApportioner(List<List<BigDecimal>> weights, ImmutableTable<Integer, Integer, Money> locks) {
        this.weights = weights;
        this.locks = locks;
    }

    /** {@return an apportioner in which every cell is worth its row by its column} */
    public static TableApportioner standard() {
        return new TableApportioner(List.of(), ImmutableTable.of());
    }

    /**
     * A copy in which the cells follow weights, such as the sales of last year.
     * <p>
     * The weights are fitted to the sums by scaling rows and columns in turn, at most 500 times each, in fixed fractions of a minor unit; then the table
     * is rounded. Cells that weigh nothing stay empty.
     *
     * @param weights the weights, row by row, none negative
     * @return the copy
     * @throws IllegalArgumentException if a weight is negative
     */
    public TableApportioner withWeights(List<List<BigDecimal>> weights) {
        List<List<BigDecimal>> copy =
                weights.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        copy.forEach(row -> row.forEach(WeightScale::check));
        return new TableApportioner(copy, locks);
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
        if (amount.isNegative()) {
            throw new IllegalArgumentException("lock must not be negative, but was " + amount);
        }
        if (locks.contains(row, column)) {
            throw new IllegalArgumentException(
                    "lock of row " + row + " and column " + column + " must be given once, but was given twice");
        }
        ImmutableTable.Builder<Integer, Integer, Money> more = ImmutableTable.builder();
        return new TableApportioner(
                weights, more.putAll(locks).put(row, column, amount).build());
    }

    /**
     * Fills the table.
     * <p>
     * Each cell is its exact or fitted worth rounded down or up wherever the sums allow it, which they always do without locks and weights. Among all
     * such tables the fractions that are rounded up sum to the most; among equals, the cells rounded up come first in row-major order. Takes about
     * O((r × c) × (r + c)) time for r rows and c columns, and O(r × c) memory.
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
        long[][] cells = new long[rows.size()][columns.size()];
        for (Table.Cell<Integer, Integer, Money> lock : locks.cellSet()) {
            long amount = minor(lock.getValue(), sums.length);
            cells[lock.getRowKey()][lock.getColumnKey()] = amount;
            sums[lock.getRowKey()] -= amount;
            sums[rows.size() + lock.getColumnKey()] -= amount;
        }
        List<TableConflict> conflicts = plainConflicts(currency, sums, rows.size());
        if (!conflicts.isEmpty()) {
            return new TableApportionment.Infeasible(conflicts);
        }
        TableFlow flow = fitted(sums, rows.size());
        if (!flow.solve()) {
            BitSet stuck = flow.stuck();
            return new TableApportionment.Infeasible(List.of(new TableConflict(
                    TableConflict.Kind.NO_ROOM,
                    stuck.stream().filter(node -> node < rows.size()).boxed().toList(),
                    stuck.stream()
                            .filter(node -> node >= rows.size())
                            .map(node -> node - rows.size())
                            .boxed()
                            .toList(),
                    Money.ofMinor(currency, flow.missedBy(stuck)))));
        }
        ImmutableList.Builder<List<Money>> result = ImmutableList.builder();
        for (int i = 0; i < cells.length; i++) {
            ImmutableList.Builder<Money> row = ImmutableList.builder();
            for (int j = 0; j < cells[i].length; j++) {
                row.add(Money.ofMinor(currency, cells[i][j] + flow.cells()[i][j]));
            }
            result.add(row.build());
        }
        return new TableApportionment.Allocated(result.build());
    }

    private CurrencyUnit check(List<Money> rows, List<Money> columns) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "table must have a row and a column, but had " + rows.size() + " and " + columns.size());
        }
        CurrencyUnit currency = rows.get(0).getCurrencyUnit();
        List<Money> all = new ArrayList<>(rows);
        all.addAll(columns);
        all.addAll(locks.values());
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
        for (Table.Cell<Integer, Integer, Money> lock : locks.cellSet()) {
            if (lock.getRowKey() < 0
                    || lock.getRowKey() >= rows.size()
                    || lock.getColumnKey() < 0
                    || lock.getColumnKey() >= columns.size()) {
                throw new IllegalArgumentException("lock must be of a cell of the table, but was of row "
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

    private static List<TableConflict> plainConflicts(CurrencyUnit currency, long[] sums, int rows) {
        List<TableConflict> conflicts = new ArrayList<>();
        long difference = 0;
        List<Integer> allRows = new ArrayList<>();
        List<Integer> allColumns = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            boolean isRow = i < rows;
            int place = isRow ? i : i - rows;
            (isRow ? allRows : allColumns).add(place);
            difference += isRow ? sums[i] : -sums[i];
            if (sums[i] < 0) {
                conflicts.add(new TableConflict(
                        TableConflict.Kind.LOCKS_EXCEED_SUM,
                        isRow ? List.of(place) : List.of(),
                        isRow ? List.of() : List.of(place),
                        Money.ofMinor(currency, -sums[i])));
            }
        }
        if (difference != 0) {
            conflicts.add(new TableConflict(
                    difference > 0 ? TableConflict.Kind.ROWS_EXCEED_COLUMNS : TableConflict.Kind.COLUMNS_EXCEED_ROWS,
                    allRows,
                    allColumns,
                    Money.ofMinor(currency, Math.abs(difference))));
        }
        return conflicts;
    }

    private TableFlow fitted(long[] sums, int rows) {
        int columns = sums.length - rows;
        long total = 0;
        for (int i = 0; i < rows; i++) {
            total += sums[i];
        }
        long[][] most = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean open = !locks.contains(i, j)
                        && (weights.isEmpty() || weights.get(i).get(j).signum() > 0);
                most[i][j] = open ? Math.min(sums[i], sums[rows + j]) : 0;
            }
        }
        return weights.isEmpty() && locks.isEmpty()
                ? TableFit.proportional(sums, rows, total, most)
                : TableFit.byWeights(sums, rows, total, weights, most);
    }
}
