package io.github.salesdomain.reconciliation;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
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

    /** The order of one customer's lines: by date, those without one first, then by id. */
    static final Comparator<LedgerLine> BY_DATE_AND_ID =
            Comparator.comparingLong(LedgerLine::day).thenComparing(LedgerLine::id);

    /** So many are sorted by moving each to its place. */
    private static final int FEW = 12;

    /** The lines as given, in which order they are read: the memory that they lie in is then walked once, and forward. */
    private final List<LedgerLine> given;
    /** The place of each row among the lines as given. */
    private final int[] places;
    /** The customers' keys in order; an empty text for lines without one. */
    private final String[] parties;
    /** The first row of each customer, and the number of rows. */
    private final int[] starts;

    final LedgerLine[] lines;
    /** Signed amounts in minor units. */
    final long[] minor;
    /** Days since 1970, or {@link #NO_DAY}. */
    final long[] day;
    /** Rows that take no part any more: matched, or of zero amount. */
    final boolean[] taken;
    /** Rows that a pass of this round found ambiguous: only keyed passes may still settle them. */
    final boolean[] held;

    Columns(List<LedgerLine> given) {
        int size = given.size();
        this.given = given;
        int[] partyOf = new int[size];
        long[] days = new long[size];
        long[] minors = new long[size];
        KeyNumbers numbers = new KeyNumbers(64);
        for (int place = 0; place < size; place++) {
            LedgerLine line = given.get(place);
            Optional<CustomerId> party = line.party();
            partyOf[place] = numbers.of(party.isPresent() ? party.get().value() : "");
            days[place] = line.day();
            minors[place] = line.minor();
        }
        parties = Arrays.stream(numbers.keys()).map(String.class::cast).sorted().toArray(String[]::new);
        starts = starts(partyOf, ranks(numbers));
        places = places(partyOf, days);
        lines = new LedgerLine[size];
        minor = new long[size];
        day = new long[size];
        taken = new boolean[size];
        held = new boolean[size];
        for (int row = 0; row < size; row++) {
            lines[row] = given.get(places[row]);
            minor[row] = minors[places[row]];
            day[row] = days[places[row]];
            taken[row] = minor[row] == 0;
        }
    }

    /** The place of each customer in order, by the number under which he was met first. */
    private int[] ranks(KeyNumbers numbers) {
        int[] ranks = new int[parties.length];
        for (int rank = 0; rank < parties.length; rank++) {
            ranks[numbers.of(parties[rank])] = rank;
        }
        return ranks;
    }

    /** Turns the numbers of the customers into their ranks, and counts the rows of each. */
    private int[] starts(int[] partyOf, int[] ranks) {
        int[] counts = new int[parties.length + 1];
        for (int place = 0; place < partyOf.length; place++) {
            partyOf[place] = ranks[partyOf[place]];
            counts[partyOf[place] + 1]++;
        }
        for (int party = 1; party < counts.length; party++) {
            counts[party] += counts[party - 1];
        }
        return counts;
    }

    /** Sorts by customer by counting, then each customer's lines by day, then those of one day by id. */
    private int[] places(int[] partyOf, long[] days) {
        DayRanks ranks = new DayRanks(days);
        long[] packed = new long[days.length];
        int[] next = Arrays.copyOf(starts, parties.length);
        for (int place = 0; place < days.length; place++) {
            packed[next[partyOf[place]]++] = (ranks.of(days[place]) << Integer.SIZE) | place;
        }
        for (int party = 0; party < parties.length; party++) {
            Arrays.sort(packed, starts[party], starts[party + 1]);
            sortDays(packed, starts[party], starts[party + 1]);
        }
        return Arrays.stream(packed).mapToInt(value -> (int) value).toArray();
    }

    private void sortDays(long[] packed, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && packed[end] >> Integer.SIZE == packed[start] >> Integer.SIZE) {
                end++;
            }
            if (end - start > 1) {
                sortById(packed, start, end);
            }
            start = end;
        }
    }

    private void sortById(long[] packed, int from, int to) {
        if (to - from <= FEW) {
            sortFewById(packed, from, to);
            return;
        }
        long[] sorted = Arrays.stream(packed, from, to)
                .boxed()
                .sorted(Comparator.comparing(
                        value -> given.get((int) (long) value).id()))
                .mapToLong(Long::longValue)
                .toArray();
        System.arraycopy(sorted, 0, packed, from, sorted.length);
    }

    private void sortFewById(long[] packed, int from, int to) {
        for (int sorted = from + 1; sorted < to; sorted++) {
            long moved = packed[sorted];
            LineId id = given.get((int) moved).id();
            int place = sorted;
            while (place > from && given.get((int) packed[place - 1]).id().compareTo(id) > 0) {
                packed[place] = packed[place - 1];
                place--;
            }
            packed[place] = moved;
        }
    }

    int size() {
        return lines.length;
    }

    /** The lines in the order in which they were given. */
    List<LedgerLine> given() {
        return given;
    }

    /** The place of a row among the lines as given. */
    int place(int row) {
        return places[row];
    }

    /** How many customers there are; lines without one count as one's. */
    int parties() {
        return parties.length;
    }

    /** The key of a customer by his place in order, or an empty text for lines without one. */
    String party(int number) {
        return parties[number];
    }

    /** The first row of a customer by his place in order; one more than there are: the number of rows. */
    int start(int number) {
        return starts[number];
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
        return rows.length == 1
                ? ImmutableList.of(lines[rows[0]])
                : Arrays.stream(rows).mapToObj(row -> lines[row]).collect(ImmutableList.toImmutableList());
    }

    /** Days as numbers from 0 to 2^31 - 1 in the same order: their distance from the first, or, where they lie further apart, their rank. */
    private static final class DayRanks {

        private final long first;
        private final long[] ranked;

        DayRanks(long[] days) {
            long[] dated = Arrays.stream(days).filter(day -> day != NO_DAY).toArray();
            first = Arrays.stream(dated).min().orElse(0);
            long last = Arrays.stream(dated).max().orElse(0);
            ranked = last - first < Integer.MAX_VALUE - 1
                    ? new long[0]
                    : Arrays.stream(dated).sorted().distinct().toArray();
        }

        long of(long day) {
            if (day == NO_DAY) {
                return 0;
            }
            return 1 + (ranked.length == 0 ? day - first : Arrays.binarySearch(ranked, day));
        }
    }
}
