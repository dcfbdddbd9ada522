package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One book as columns of customer, amount and date, read once and compared as often as wanted: for lines that have no key in common.
 * <p>
 * Rows count from 0, in the order in which the lines were given. A line of zero amount or without date is never paired. Immutable: the list is copied. A line
 * takes 20 bytes.
 */
public final class DatedColumns extends PairColumns {

    private static final int NOBODY = -1;

    /** Lines are read so many at a time, so that the memory of several is waited for at once. */
    private static final int AT_ONCE = 64;

    private final CurrencyUnit currency;
    private final ImmutableList<LedgerLine> lines;
    /** The customers' keys numbered as they were met; an empty text for lines without one. */
    private final KeyNumbers parties;

    private final Object[] partyKeys;
    /** The first place of each customer by his number, and the number of places. */
    private final int[] starts;
    /** The row in each place: by customer, then by amount, then by day. */
    private final int[] rows;
    /** The amount in each place, in minor units. */
    private final long[] minor;
    /** The day in each place, counted from 1970. */
    private final long[] days;

    private DatedColumns(
            CurrencyUnit currency,
            ImmutableList<LedgerLine> lines,
            KeyNumbers parties,
            int[] starts,
            DatedRows sorted) {
        this.currency = currency;
        this.lines = lines;
        this.parties = parties;
        this.partyKeys = parties.keys();
        this.starts = starts;
        this.rows = sorted.rows();
        this.minor = sorted.minor();
        this.days = sorted.days();
    }

    /**
     * Columns of lines. O(n) for n lines of many customers, O(n log n) at worst.
     *
     * @param currency the currency of all lines
     * @param lines the lines in our sign, such as {@code ledger.lines()} and {@code statement.inOurSign().lines()}; zero or more
     * @return the columns
     * @throws CurrencyMismatchException if a line is in another currency
     */
    public static DatedColumns of(CurrencyUnit currency, List<LedgerLine> lines) {
        requireNonNull(currency, "currency");
        ImmutableList<LedgerLine> copy = ImmutableList.copyOf(lines);
        long[] minor = new long[copy.size()];
        long[] days = new long[copy.size()];
        int[] partyOf = new int[copy.size()];
        KeyNumbers parties = new KeyNumbers(64);
        String[] keys = new String[AT_ONCE];
        int[] hashes = new int[AT_ONCE];
        for (int from = 0; from < partyOf.length; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, partyOf.length - from);
            for (int i = 0; i < count; i++) {
                LedgerLine line = copy.get(from + i);
                Books.checkCurrency(currency, line);
                minor[from + i] = line.minor();
                days[from + i] = line.day();
                Optional<CustomerId> party = line.party();
                keys[i] = party.isPresent() ? party.get().value() : "";
            }
            for (int i = 0; i < count; i++) {
                hashes[i] = keys[i].hashCode();
            }
            for (int i = 0; i < count; i++) {
                boolean canPair = minor[from + i] != 0 && days[from + i] != Columns.NO_DAY;
                partyOf[from + i] = canPair ? parties.of(keys[i], hashes[i]) : NOBODY;
            }
        }
        int[] starts = starts(partyOf, parties.size());
        return new DatedColumns(
                currency, copy, parties, starts, new DatedSort(minor, days, byParty(partyOf, starts)).sorted(starts));
    }

    private static int[] starts(int[] partyOf, int parties) {
        int[] starts = new int[parties + 1];
        for (int party : partyOf) {
            if (party != NOBODY) {
                starts[party + 1]++;
            }
        }
        for (int party = 1; party < starts.length; party++) {
            starts[party] += starts[party - 1];
        }
        return starts;
    }

    /** The rows that can be paired, customer by customer. */
    private static int[] byParty(int[] partyOf, int[] starts) {
        int[] rows = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int row = 0; row < partyOf.length; row++) {
            if (partyOf[row] != NOBODY) {
                rows[next[partyOf[row]]++] = row;
            }
        }
        return rows;
    }

    /** {@return how many rows there are} */
    @Override
    public int size() {
        return lines.size();
    }

    /** {@return the currency of all rows} */
    @Override
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the lines of the rows, in their order} */
    @Override
    public List<LedgerLine> lines() {
        return lines;
    }

    /**
     * The amount of a row.
     *
     * @param row the row, from 0
     * @return the signed amount
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Money amount(int row) {
        return lines.get(row).amount();
    }

    /** {@return true: these columns are always made of lines} */
    @Override
    public boolean hasLines() {
        return true;
    }

    @Override
    long minor(int row) {
        return lines.get(row).minor();
    }

    /** For each customer of another book his number in this one, or below zero if he has no rows that can be paired. */
    int[] numbersOf(DatedColumns other) {
        int[] hashes = Arrays.stream(other.partyKeys).mapToInt(Object::hashCode).toArray();
        int[] numbers = new int[hashes.length];
        for (int party = 0; party < numbers.length; party++) {
            numbers[party] = parties.find(other.partyKeys[party], hashes[party]);
        }
        return numbers;
    }

    /** The rows of a customer. */
    DatedRows rows(int party) {
        return new DatedRows(minor, days, rows, starts[party], starts[party + 1]);
    }

    /** Refuses columns of another currency. */
    void requireComparable(DatedColumns other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
    }
}
