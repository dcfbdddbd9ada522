package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys of both books as numbers: on one customer's account, equal keys have equal numbers; a line without key has none. */
final class KeyColumn {

    /** The number of a line without key. */
    static final int NONE = -1;

    private static final int AT_ONCE = 64;

    /** The cleaned key of each line, in the order in which the lines were given. */
    private final @Nullable Object[] ledgerValues;

    private final @Nullable Object[] statementValues;
    private final int[] ledger;
    private final int[] statement;
    private final Columns ledgerColumns;
    private final int[] hashes = new int[AT_ONCE];

    KeyColumn(MatchKey key, Columns ledger, Columns statement, List<Matching.Account> accounts) {
        this.ledgerColumns = ledger;
        this.ledgerValues = read(key, ledger);
        this.statementValues = read(key, statement);
        this.ledger = new int[ledger.size()];
        this.statement = new int[statement.size()];
        for (Matching.Account account : accounts) {
            KeyNumbers numbers = new KeyNumbers(account.size());
            number(account, Side.LEDGER, ledger, numbers);
            number(account, Side.STATEMENT, statement, numbers);
        }
    }

    /** The hashes of many keys are read before the first is looked up, as the keys of an account lie apart in memory and are waited for together. */
    private void number(Matching.Account account, Side side, Columns columns, KeyNumbers numbers) {
        @Nullable Object[] values = side == Side.LEDGER ? ledgerValues : statementValues;
        int[] column = column(side);
        int to = account.to(side);
        for (int from = account.from(side); from < to; from += AT_ONCE) {
            int end = Math.min(to, from + AT_ONCE);
            for (int row = from; row < end; row++) {
                hashes[row - from] = Objects.hashCode(values[columns.place(row)]);
            }
            for (int row = from; row < end; row++) {
                Object value = values[columns.place(row)];
                column[row] = value == null ? NONE : numbers.of(value, hashes[row - from]);
            }
        }
    }

    int number(Side side, int row) {
        return column(side)[row];
    }

    private int[] column(Side side) {
        return side == Side.LEDGER ? ledger : statement;
    }

    /** The cleaned values of a row of our book that has a key. */
    List<String> value(int ledgerRow) {
        return MatchKey.values(requireNonNull(ledgerValues[ledgerColumns.place(ledgerRow)], "key"));
    }

    /** The rows sorted by key, then in canonical order; rows without key are left out. */
    int[] sorted(Side side, int[] rows) {
        int[] column = column(side);
        long[] packed = new long[rows.length];
        int count = 0;
        for (int row : rows) {
            if (column[row] != NONE) {
                packed[count++] = ((long) column[row] << Integer.SIZE) | row;
            }
        }
        Arrays.sort(packed, 0, count);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) packed[i];
        }
        return sorted;
    }

    private static @Nullable Object[] read(MatchKey key, Columns columns) {
        @Nullable Object[] values = new Object[columns.size()];
        List<LedgerLine> lines = columns.given();
        for (int place = 0; place < values.length; place++) {
            values[place] = key.valueOf(lines.get(place));
        }
        return values;
    }
}
