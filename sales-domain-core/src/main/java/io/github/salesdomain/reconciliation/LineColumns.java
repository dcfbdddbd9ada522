package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One book as columns, read once and compared as often as wanted: a key and an amount for each row.
 * <p>
 * Made of lines, or of numbers that the host has already. Rows count from 0, in the order in which they were given. A row of zero amount, or whose line has
 * no key, is never paired. Immutable: lines and arrays are copied. A line takes 8 bytes beside its
 * key, a row of numbers 16.
 */
public final class LineColumns extends PairColumns {

    /** No array may be much longer. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    /** Longer keys are compared as texts. */
    private static final int MOST_WORDS = 7;

    /** The first word of a key that is kept as a text; no other key begins so. */
    private static final long TEXT = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final CurrencyUnit currency;
    /** How many words each key has. */
    private final int words;
    /** For each row the words of its key, zero if it has none, and then the amount in minor units, so that both are read at once. */
    private final long[] cells;
    /** The keys that are kept as texts, by row. */
    private final Map<Integer, List<String>> texts;
    /** What the lines are keyed by; null if the host gave numbers. */
    private final @Nullable MatchKey key;

    private final ImmutableList<LedgerLine> lines;

    private LineColumns(
            CurrencyUnit currency,
            int words,
            long[] cells,
            Map<Integer, List<String>> texts,
            @Nullable MatchKey key,
            ImmutableList<LedgerLine> lines) {
        this.currency = currency;
        this.words = words;
        this.cells = cells;
        this.texts = texts;
        this.key = key;
        this.lines = lines;
    }

    /**
     * Columns of lines, keyed by customer and by what the lines should have in common. Linear in the characters of the keys.
     *
     * @param currency the currency of all lines
     * @param lines the lines in our sign, such as {@code ledger.lines()} and {@code statement.inOurSign().lines()}; zero or more
     * @param key what the lines should have in common besides the customer
     * @return the columns
     * @throws CurrencyMismatchException if a line is in another currency
     * @throws IllegalArgumentException if the keys and amounts need more than 2<sup>31</sup> - 9 words of eight bytes
     */
    public static LineColumns of(CurrencyUnit currency, List<LedgerLine> lines, MatchKey key) {
        requireNonNull(currency, "currency");
        requireNonNull(key, "key");
        ImmutableList<LedgerLine> copy = ImmutableList.copyOf(lines);
        KeyWords reader = new KeyWords(MOST_WORDS);
        Map<Integer, List<String>> texts = new HashMap<>();
        int words = 0;
        long[] cells = {};
        for (int row = 0; row < copy.size(); row++) {
            LedgerLine line = copy.get(row);
            Books.checkCurrency(currency, line);
            Object value = key.valueOf(line);
            String party = line.party().map(CustomerId::value).orElse("");
            int needed = value == null ? 0 : reader.read(party, value);
            if (row == 0 || needed > words) {
                cells = widened(cells, row, words, copy.size(), Math.max(1, needed));
                words = Math.max(1, needed);
            }
            if (needed > 0) {
                reader.write(cells, row * (words + 1));
            } else if (value != null) {
                cells[row * (words + 1)] = TEXT;
                texts.put(row, text(party, value));
            }
            cells[row * (words + 1) + words] = line.minor();
        }
        return new LineColumns(currency, Math.max(1, words), cells, texts, key, copy);
    }

    private static List<String> text(String party, Object value) {
        return ImmutableList.<String>builder()
                .add(party)
                .addAll(MatchKey.values(value))
                .build();
    }

    /** Cells for all rows with wider keys, into which the first rows are copied. */
    private static long[] widened(long[] cells, int firstRows, int words, int rows, int newWords) {
        long[] wider = cells(rows, newWords);
        for (int row = 0; row < firstRows; row++) {
            System.arraycopy(cells, row * (words + 1), wider, row * (newWords + 1), words);
            wider[row * (newWords + 1) + newWords] = cells[row * (words + 1) + words];
        }
        return wider;
    }

    /**
     * Columns of numbers: rows with the same key number belong to the same customer and document, whatever the host numbers them by.
     *
     * @param currency the currency of all rows
     * @param keys the number of the key of each row
     * @param minor the amount of each row in minor units, signed
     * @return the columns
     * @throws IllegalArgumentException if the arrays differ in length, or have 2<sup>30</sup> rows or more
     */
    public static LineColumns of(CurrencyUnit currency, long[] keys, long[] minor) {
        requireNonNull(currency, "currency");
        if (keys.length != minor.length) {
            throw new IllegalArgumentException(
                    "columns must have one length, but had " + keys.length + " and " + minor.length);
        }
        long[] cells = cells(keys.length, 1);
        for (int row = 0; row < keys.length; row++) {
            cells[2 * row] = keys[row];
            cells[2 * row + 1] = minor[row];
        }
        return new LineColumns(currency, 1, cells, Map.of(), null, ImmutableList.of());
    }

    private static long[] cells(int rows, int words) {
        if ((long) rows * (words + 1) > MOST_CELLS) {
            throw new IllegalArgumentException("columns must have at most " + MOST_CELLS / (words + 1)
                    + " rows with keys of this length, but had " + rows + "\nMaybe compare the customers in portions");
        }
        return new long[rows * (words + 1)];
    }

    /** {@return how many rows there are} */
    @Override
    public int size() {
        return cells.length / (words + 1);
    }

    /** {@return the currency of all rows} */
    @Override
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * The amount of a row.
     *
     * @param row the row, from 0
     * @return the signed amount
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Money amount(int row) {
        return Money.ofMinor(currency, minor(row));
    }

    /** {@return the lines of the rows, in their order; none if the columns were made of numbers} */
    @Override
    public List<LedgerLine> lines() {
        return lines;
    }

    /** {@return whether the columns were made of lines} */
    @Override
    public boolean hasLines() {
        return key != null;
    }

    @Override
    long minor(int row) {
        return cells[row * (words + 1) + words];
    }

    boolean canPair(int row) {
        return minor(row) != 0 && (key == null || cells[row * (words + 1)] != 0);
    }

    /** A number that rows of the same key and amount share, whatever the width of their columns, and few others. */
    int hash(int row) {
        int first = row * (words + 1);
        long hash = cells[first + words] * MIX;
        for (int word = first; word < first + words && cells[word] != 0; word++) {
            hash = (Long.rotateLeft(hash, 29) ^ cells[word]) * MIX;
        }
        return (int) (hash >>> Integer.SIZE);
    }

    /** Whether a row has the key and amount of another book's. */
    boolean isSame(int row, LineColumns other, int otherRow) {
        int one = row * (words + 1);
        int two = otherRow * (other.words + 1);
        if (cells[one] != other.cells[two] || cells[one + words] != other.cells[two + other.words]) {
            return false;
        }
        int both = Math.min(words, other.words);
        for (int word = 1; word < both; word++) {
            if (cells[one + word] != other.cells[two + word]) {
                return false;
            }
        }
        // keys of as many words as the narrower book has may go on in the wider one
        return (words == other.words || word(one, both) == other.word(two, both))
                && (cells[one] != TEXT || Objects.equals(texts.get(row), other.texts.get(otherRow)));
    }

    private long word(int first, int word) {
        return word < words ? cells[first + word] : 0;
    }

    /** Orders rows by key and amount, in some order that is always the same. */
    int compare(int row, LineColumns other, int otherRow) {
        int one = row * (words + 1);
        int two = otherRow * (other.words + 1);
        int order = Long.compare(minor(row), other.minor(otherRow));
        for (int word = 0; order == 0 && (word < words || word < other.words); word++) {
            order = Long.compare(word(one, word), other.word(two, word));
        }
        return order != 0
                ? order
                : Comparators.lexicographical(Comparator.<String>naturalOrder())
                        .compare(
                                texts.getOrDefault(row, ImmutableList.of()),
                                other.texts.getOrDefault(otherRow, ImmutableList.of()));
    }

    /** Refuses columns of another currency or of other keys. */
    void requireComparable(LineColumns other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        if (!Objects.equals(key, other.key)) {
            throw new IllegalArgumentException(
                    "columns must be keyed alike, but were by " + named() + " and by " + other.named());
        }
    }

    private String named() {
        return key == null ? "numbers" : key.toString();
    }

    /** What a row's line has in common with its partners, cleaned; empty for numbers. */
    List<String> keyOf(int row) {
        return key == null ? ImmutableList.of() : key.of(lines.get(row)).orElseThrow();
    }
}
