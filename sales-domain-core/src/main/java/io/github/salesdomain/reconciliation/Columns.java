package io.github.salesdomain.reconciliation;

import com.google.common.collect.Comparators;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * One book in columns, in canonical order: by customer, then date, then id, what is missing first. A row's number is its place in that order, so to
 * compare rows is to compare lines.
 */
final class Columns {

    /** The day of a line without date. */
    static final long NO_DAY = Long.MIN_VALUE;

    /** By customer, lines without one first. */
    static final Comparator<LedgerLine> PARTY_ORDER =
            Comparator.comparing(LedgerLine::party, Comparators.emptiesFirst(Comparator.naturalOrder()));

    private static final Comparator<LedgerLine> ORDER = PARTY_ORDER
            .thenComparing(LedgerLine::date, Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LedgerLine::id);

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
        lines = unsorted.toArray(LedgerLine[]::new);
        Arrays.sort(lines, ORDER);
        minor = new long[lines.length];
        day = new long[lines.length];
        taken = new boolean[lines.length];
        held = new boolean[lines.length];
        for (int row = 0; row < lines.length; row++) {
            minor[row] = lines[row].amount().getAmountMinorLong();
            day[row] = lines[row].date().map(LocalDate::toEpochDay).orElse(NO_DAY);
            taken[row] = minor[row] == 0;
        }
    }

    int size() {
        return lines.length;
    }

    /** The first row after those of this row's customer. */
    int endOfParty(int row) {
        Optional<?> party = lines[row].party();
        int end = row + 1;
        while (end < lines.length && lines[end].party().equals(party)) {
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
