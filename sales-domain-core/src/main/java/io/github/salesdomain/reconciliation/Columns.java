package io.github.salesdomain.reconciliation;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One book in columns, in canonical order: by customer, then date, then id, what is missing first. A row's number is its place in that order, so to
 * compare rows is to compare lines.
 */
final class Columns {

    /** The day of a line without date. */
    static final long NO_DAY = Long.MIN_VALUE;

    /** What a line is sorted by, read once. */
    private record Row(String party, long day, LedgerLine line) {

        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::party).thenComparingLong(Row::day).thenComparing(row -> row.line.id());

        static Row of(LedgerLine line) {
            return new Row(
                    line.party().map(CustomerId::value).orElse(""),
                    line.date().map(LocalDate::toEpochDay).orElse(NO_DAY),
                    line);
        }
    }

    /** The customer's key, or an empty text where there is none. */
    private final String[] party;

    final LedgerLine[] lines;
    /** Signed amounts in minor units. */
    final long[] minor;
    /** Days since 1970, or {@link #NO_DAY}. */
    final long[] day;
    /** Rows that take no part any more: matched, or of zero amount. */
    final boolean[] taken;
    /** Rows that a pass of this round found ambiguous: only keyed passes may still settle them. */
    final boolean[] held;

    Columns(List<LedgerLine> unsorted) {
        Row[] rows = unsorted.stream().map(Row::of).toArray(Row[]::new);
        Arrays.sort(rows, Row.ORDER);
        party = new String[rows.length];
        lines = new LedgerLine[rows.length];
        minor = new long[rows.length];
        day = new long[rows.length];
        taken = new boolean[rows.length];
        held = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            party[row] = rows[row].party;
            lines[row] = rows[row].line;
            minor[row] = lines[row].amount().getAmountMinorLong();
            day[row] = rows[row].day;
            taken[row] = minor[row] == 0;
        }
    }

    int size() {
        return lines.length;
    }

    /** The key of the customer of a row, or an empty text where there is none. */
    String party(int row) {
        return party[row];
    }

    /** The first row after those of this row's customer. */
    int endOfParty(int row) {
        int end = row + 1;
        while (end < party.length && party[end].equals(party[row])) {
            end++;
        }
        return end;
    }

    /** The rows of a range that are still open and pass a test. */
    int[] open(int from, int to, IntPredicate test) {
        int[] rows = new int[to - from];
        int count = 0;
        for (int row = from; row < to; row++) {
            if (!taken[row] && test.test(row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** The rows of a range that a pass without key may still match in a date window. */
    int[] openByDate(int from, int to) {
        return open(from, to, row -> !held[row] && day[row] != NO_DAY);
    }

    List<LedgerLine> lines(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> lines[row]).toList();
    }
}
