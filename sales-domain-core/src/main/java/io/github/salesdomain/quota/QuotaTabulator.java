package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.TableApportioner;
import io.github.salesdomain.money.TableApportionment;
import io.github.salesdomain.money.TableConflict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Fills a two-way table of quotas, such as territories by product lines, so that both margins are exact to the minor unit (双向分解).
 * <p>
 * Both margins are given: what each territory owes and what each product line owes. Without history a cell is worth its row by its column; with history
 * the history is fitted to the margins, and what sold nothing stays empty. Immutable and safe for use by many threads.
 */
public final class QuotaTabulator {

    private final @Nullable Map<Holder, Map<Holder, Money>> history;
    private final ImmutableTable<Holder, Holder, Bounds> bounds;

    private QuotaTabulator(
            @Nullable Map<Holder, Map<Holder, Money>> history, ImmutableTable<Holder, Holder, Bounds> bounds) {
        this.history = history;
        this.bounds = bounds;
    }

    /** {@return a tabulator in which every cell is worth its row by its column} */
    public static QuotaTabulator standard() {
        return new QuotaTabulator(null, ImmutableTable.of());
    }

    /**
     * A copy in which the cells follow history: what each row sold of each column.
     * <p>
     * A cell without history stays empty, and so does one whose history is negative because returns exceeded sales.
     *
     * @param history by the holder of the row, then by the holder of the column; all in one currency
     * @return the copy
     * @throws CurrencyMismatchException if the amounts are in several currencies
     */
    public QuotaTabulator withHistory(Map<Holder, ? extends Map<Holder, Money>> history) {
        ImmutableMap.Builder<Holder, Map<Holder, Money>> copy = ImmutableMap.builder();
        history.forEach((row, cells) -> copy.put(row, ImmutableMap.copyOf(cells)));
        Map<Holder, Map<Holder, Money>> built = copy.buildOrThrow();
        Shares.checkCurrency(built.values().stream()
                .flatMap(cells -> cells.values().stream())
                .toList());
        return new QuotaTabulator(built, bounds);
    }

    /**
     * A copy in which one cell has a fixed amount. Locks add up from copy to copy.
     *
     * @param row the holder of the row
     * @param column the holder of the column
     * @param amount the amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a lock already
     */
    public QuotaTabulator withLock(Holder row, Holder column, Money amount) {
        return with("lock", row, column, Bounds.locked(amount));
    }

    /**
     * A copy in which one cell gets at least an amount. Floors add up from copy to copy.
     *
     * @param row the holder of the row
     * @param column the holder of the column
     * @param amount the least amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a floor or lock already
     */
    public QuotaTabulator withFloor(Holder row, Holder column, Money amount) {
        return with("floor", row, column, Bounds.atLeast(amount));
    }

    /**
     * A copy in which one cell gets at most an amount. Caps add up from copy to copy.
     *
     * @param row the holder of the row
     * @param column the holder of the column
     * @param amount the greatest amount, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the amount is negative, or the cell has a cap or lock already
     */
    public QuotaTabulator withCap(Holder row, Holder column, Money amount) {
        return with("cap", row, column, Bounds.atMost(amount));
    }

    private QuotaTabulator with(String what, Holder row, Holder column, Bounds added) {
        Money amount = added.floor().or(added::cap).orElseThrow();
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    what + " of " + row + " and " + column + " must not be negative, but was " + amount);
        }
        Bounds given = bounds.get(row, column);
        Bounds known = given == null ? Bounds.none() : given;
        if ((known.floor().isPresent() && added.floor().isPresent())
                || (known.cap().isPresent() && added.cap().isPresent())) {
            throw new IllegalArgumentException(
                    what + " of " + row + " and " + column + " must be given once, but was given twice");
        }
        HashBasedTable<Holder, Holder, Bounds> more = HashBasedTable.create(bounds);
        more.put(row, column, known.and(added));
        return new QuotaTabulator(history, ImmutableTable.copyOf(more));
    }

    /**
     * Fills the table between two margins.
     * <p>
     * The order in which quotas are given does not matter. Takes about O((r × c) × (r + c)) time for r rows and c columns.
     *
     * <h4>Formula</h4>
     * <pre>{@code worth of a cell = row × column / total, or its history fitted to the margins; rounded so that both margins are exact}</pre>
     * Source: formulas, quota table.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * QuotaTabulator.standard().tabulate(territories(400, 350, 250), lines(333, 333, 334));
     *         // [133, 133, 134], [117, 116, 117], [83, 84, 83]
     * QuotaTabulator.standard().tabulate(territories(400, 350), lines(333, 333));   // Infeasible: ROWS_EXCEED_COLUMNS by 84
     * }</pre>
     *
     * @param rows the quota of each row, at least one, all of one metric and period, no holder twice
     * @param columns the quota of each column, likewise
     * @return the table, or what cannot be met
     * @throws IllegalArgumentException if there is no row or column, a holder comes twice in a margin, metrics or periods differ, a lock is of another
     *     cell, or an amount is too large for the table
     * @throws CurrencyMismatchException if amounts are in several currencies
     */
    public QuotaTable tabulate(Collection<Quota> rows, Collection<Quota> columns) {
        List<Quota> down = sorted(rows);
        List<Quota> across = sorted(columns);
        check(down, across);
        List<Holder> rowHolders = down.stream().map(Quota::holder).toList();
        List<Holder> columnHolders = across.stream().map(Quota::holder).toList();
        TableApportioner apportioner = TableApportioner.standard();
        if (history != null) {
            apportioner = apportioner.withWeights(rowHolders.stream()
                    .map(row -> columnHolders.stream()
                            .map(column -> weight(row, column))
                            .toList())
                    .toList());
        }
        for (Table.Cell<Holder, Holder, Bounds> own : bounds.cellSet()) {
            int row = rowHolders.indexOf(own.getRowKey());
            int column = columnHolders.indexOf(own.getColumnKey());
            if (row < 0 || column < 0) {
                throw new IllegalArgumentException((own.getValue().isLock() ? "lock" : "bounds")
                        + " must be of a cell of the table, but was of " + own.getRowKey() + " and "
                        + own.getColumnKey());
            }
            apportioner = apportioner.withBounds(row, column, own.getValue());
        }
        TableApportionment table = apportioner.split(
                down.stream().map(Quota::amount).toList(),
                across.stream().map(Quota::amount).toList());
        if (table instanceof TableApportionment.Infeasible infeasible) {
            return new QuotaTable.Infeasible(infeasible.conflicts().stream()
                    .map(conflict -> named(conflict, rowHolders, columnHolders))
                    .toList());
        }
        return new QuotaTable.Allocated(down, across, ((TableApportionment.Allocated) table).certificate());
    }

    private BigDecimal weight(Holder row, Holder column) {
        Money sold = requireNonNull(history).getOrDefault(row, Map.of()).get(column);
        return sold == null || sold.isNegative() ? BigDecimal.ZERO : sold.getAmount();
    }

    private static List<Quota> sorted(Collection<Quota> quotas) {
        return quotas.stream().sorted(Comparator.comparing(Quota::holder)).toList();
    }

    private static QuotaTable.Conflict named(TableConflict conflict, List<Holder> rows, List<Holder> columns) {
        return new QuotaTable.Conflict(
                conflict.kind(),
                conflict.rows().stream().map(rows::get).toList(),
                conflict.columns().stream().map(columns::get).toList(),
                conflict.amount());
    }

    /** Refuses margins that are empty, name a holder twice, or are of several metrics or periods. */
    static void check(List<Quota> rows, List<Quota> columns) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "table must have a row and a column, but had " + rows.size() + " and " + columns.size());
        }
        Quota first = rows.get(0);
        for (List<Quota> margin : List.of(rows, columns)) {
            Set<Holder> holders = new HashSet<>();
            for (Quota quota : margin) {
                if (!holders.add(quota.holder())) {
                    throw new IllegalArgumentException(
                            "holders must be distinct, but " + quota.holder() + " came twice");
                }
                if (!quota.metric().equals(first.metric()) || !quota.period().equals(first.period())) {
                    throw new IllegalArgumentException("quotas must be of " + first.metric() + " for " + first.period()
                            + ", but was of " + quota.metric() + " for " + quota.period());
                }
                Shares.checkCurrency(first.amount().getCurrencyUnit(), quota.amount());
            }
        }
    }
}
