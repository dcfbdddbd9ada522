package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of both books as numbers: equal keys have equal numbers, a line without key has none. */
final class KeyColumn {

    /** The number of a line without key. */
    static final int NONE = -1;

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> values = new ArrayList<>();
    private final int[] ledger;
    private final int[] statement;

    KeyColumn(MatchKey key, Columns ledger, Columns statement) {
        this.ledger = read(key, ledger);
        this.statement = read(key, statement);
        numbers.clear();
    }

    int number(Side side, int row) {
        return side == Side.LEDGER ? ledger[row] : statement[row];
    }

    List<String> value(int number) {
        return values.get(number);
    }

    /** The rows sorted by key, then in canonical order; rows without key are left out. */
    int[] sorted(Side side, int[] rows) {
        long[] packed = Arrays.stream(rows)
                .filter(row -> number(side, row) != NONE)
                .mapToLong(row -> (long) number(side, row) << Integer.SIZE | row)
                .sorted()
                .toArray();
        return Arrays.stream(packed).mapToInt(value -> (int) value).toArray();
    }

    private int[] read(MatchKey key, Columns columns) {
        int[] column = new int[columns.size()];
        for (int row = 0; row < column.length; row++) {
            Optional<List<String>> value = key.of(columns.lines[row]);
            column[row] = value.isEmpty() ? NONE : number(value.get());
        }
        return column;
    }

    private int number(List<String> value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }
}
