package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Which rows of two books belong together, and which are left; objects are made when they are asked for. Immutable.
 * <p>
 * Pairs are numbered from 0, in the order of the rows of our book. Rows that are left may have been ambiguous, or their search given up, if they were paired by
 * amount and date; by key neither can be.
 */
public final class LinePairs implements Explained {

    private final PairColumns ledger;
    private final PairColumns statement;
    /** For each row of our book one more than its partner's row, or zero. */
    private final int[] mates;
    /** For each row of our book how many pairs would have been as good, or zero for one; empty if all are one. */
    private final int[] alternatives;
    /** The rows of our book that have a partner. */
    private final int[] paired;

    private final Evidence evidence;
    private final OpenRows openRows;

    private LinePairs(
            PairColumns ledger,
            PairColumns statement,
            int[] mates,
            int[] alternatives,
            int[] paired,
            Evidence evidence,
            OpenRows openRows) {
        this.ledger = ledger;
        this.statement = statement;
        this.mates = mates;
        this.alternatives = alternatives;
        this.paired = paired;
        this.evidence = evidence;
        this.openRows = openRows;
    }

    /** Why two rows were paired. */
    interface Evidence {
        /** The evidence without the days between the lines, for rows that had the choice among so many pairs. */
        MatchEvidence.Builder of(int ledgerRow, int statementRow, int alternatives);
    }

    /** Why rows have no partner. */
    record OpenRows(BitSet ambiguousOurs, BitSet ambiguousTheirs, BitSet givenUpOurs, BitSet givenUpTheirs) {

        static OpenRows none() {
            return new OpenRows(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        }

        BitSet ambiguous(Side side) {
            return side == Side.LEDGER ? ambiguousOurs : ambiguousTheirs;
        }

        /** Those that are ambiguous too among them. */
        BitSet givenUp(Side side) {
            return side == Side.LEDGER ? givenUpOurs : givenUpTheirs;
        }
    }

    /** The pairs of books; whatever is not above zero is no partner. */
    static LinePairs of(
            PairColumns ledger,
            PairColumns statement,
            int[] mates,
            int[] alternatives,
            Evidence evidence,
            OpenRows openRows) {
        int count = 0;
        for (int row = 0; row < mates.length; row++) {
            mates[row] = Math.max(0, mates[row]);
            count += mates[row] == 0 ? 0 : 1;
        }
        int[] paired = new int[count];
        int next = 0;
        for (int row = 0; next < count; row++) {
            if (mates[row] != 0) {
                paired[next++] = row;
            }
        }
        return new LinePairs(ledger, statement, mates, alternatives, paired, evidence, openRows);
    }

    /** {@return how many pairs there are} */
    public int size() {
        return paired.length;
    }

    /** {@return the row of our book in each pair, rising} */
    public int[] ledgerRows() {
        return paired.clone();
    }

    /** {@return the row of the customer's book in each pair} */
    public int[] statementRows() {
        int[] rows = new int[paired.length];
        for (int pair = 0; pair < rows.length; pair++) {
            rows[pair] = mates[paired[pair]] - 1;
        }
        return rows;
    }

    /**
     * The partner of a row of our book.
     *
     * @param ledgerRow the row, from 0
     * @return the row of the customer's book; empty if it has no partner
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public OptionalInt partnerOf(int ledgerRow) {
        return mates[ledgerRow] == 0 ? OptionalInt.empty() : OptionalInt.of(mates[ledgerRow] - 1);
    }

    /**
     * The rows that have no partner.
     *
     * @param side the book
     * @return the rows, rising
     */
    public int[] openRows(Side side) {
        if (side == Side.LEDGER) {
            return rows(mates.length, row -> mates[row] == 0);
        }
        boolean[] taken = new boolean[statement.size()];
        for (int row : paired) {
            taken[mates[row] - 1] = true;
        }
        return rows(taken.length, row -> !taken[row]);
    }

    /**
     * The lines that have no partner, those without key and of zero amount included, ready for a {@link Reconciler}.
     *
     * @param side the book
     * @return the lines, in the order of the rows
     * @throws IllegalStateException if the columns were made of numbers
     */
    public List<LedgerLine> openLines(Side side) {
        requireLines();
        List<LedgerLine> lines = columns(side).lines();
        return Arrays.stream(openRows(side)).mapToObj(lines::get).collect(ImmutableList.toImmutableList());
    }

    /**
     * The rows that could be paired in more than one way, none better than the others; a person decides.
     *
     * @param side the book
     * @return the rows, rising; all are open. None by key, where rows that are alike are interchangeable
     */
    public int[] ambiguousRows(Side side) {
        return openRows.ambiguous(requireNonNull(side, "side")).stream().toArray();
    }

    /**
     * The rows whose search took more steps than one search may take, so that they may have a partner or none.
     *
     * @param side the book
     * @return the rows, rising; all are open, and none ambiguous. None by key, where nothing is searched for
     */
    public int[] givenUpRows(Side side) {
        return openRows.givenUp(requireNonNull(side, "side")).stream()
                .filter(row -> !openRows.ambiguous(side).get(row))
                .toArray();
    }

    /** {@return the sum of the pairs in our book; by key it is the same in both books} */
    public Money paired() {
        return paired(Side.LEDGER);
    }

    /**
     * The sum of the rows that have a partner.
     *
     * @param side the book
     * @return the signed sum
     */
    public Money paired(Side side) {
        return sum(columns(side), side == Side.LEDGER ? paired : statementRows());
    }

    /** {@return what the pairs differ by in all: ours less the customer's; zero by key} */
    public Money residual() {
        return paired(Side.LEDGER).minus(paired(Side.STATEMENT));
    }

    /**
     * The sum of the rows that have no partner.
     *
     * @param side the book
     * @return the signed sum
     */
    public Money open(Side side) {
        return sum(columns(side), openRows(side));
    }

    /**
     * The pairs as matches, just as a {@link Reconciler} makes them by a {@link KeyPass} of this name without tolerance, or by the {@link AmountPass} that they
     * were paired by; each is made whenever it is read.
     *
     * @param pass the name of the pass
     * @return the matches, in the order of the pairs
     * @throws IllegalStateException if the columns were made of numbers
     */
    public List<Match> matches(String pass) {
        Passes.checkId(pass);
        requireLines();
        return new Matches(this, pass);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("paired", paired()));
        if (!residual().isZero()) {
            parts.add(Explanation.of("residual", residual()));
        }
        for (Side side : Side.values()) {
            String book = side == Side.LEDGER ? "our book" : "the customer's book";
            parts.add(Explanation.of("open in " + book, open(side)));
            addCount(parts, "ambiguous rows in " + book, ambiguousRows(side).length);
            addCount(parts, "rows given up in " + book, givenUpRows(side).length);
        }
        return Explanation.of(
                "pairs", size() + " of " + ledger.size() + " and " + statement.size() + " rows", parts.build());
    }

    private static void addCount(ImmutableList.Builder<Explanation> parts, String label, int rows) {
        if (rows > 0) {
            parts.add(Explanation.of(label, Integer.toString(rows)));
        }
    }

    private PairColumns columns(Side side) {
        return requireNonNull(side, "side") == Side.LEDGER ? ledger : statement;
    }

    private void requireLines() {
        if (!ledger.hasLines()) {
            throw new IllegalStateException("columns must be made of lines, but were made of numbers");
        }
    }

    private static int[] rows(int size, IntPredicate test) {
        return IntStream.range(0, size).filter(test).toArray();
    }

    /** Sums of many rows may outgrow 64 bits, so they are kept in two parts. */
    private static Money sum(PairColumns columns, int[] rows) {
        long low = 0;
        long high = 0;
        for (int row : rows) {
            long minor = columns.minor(row);
            low += minor & 0xFFFF_FFFFL;
            high += minor >> Integer.SIZE;
        }
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low));
        return Money.of(
                columns.currency(), new BigDecimal(sum, columns.currency().getDecimalPlaces()));
    }

    private Match match(String pass, int number) {
        int row = paired[number];
        LedgerLine ours = ledger.lines().get(row);
        LedgerLine theirs = statement.lines().get(mates[row] - 1);
        MatchEvidence.Builder why =
                evidence.of(row, mates[row] - 1, alternatives.length == 0 ? 1 : Math.max(1, alternatives[row]));
        if (ours.day() != Columns.NO_DAY && theirs.day() != Columns.NO_DAY) {
            why.daysApart((int) Math.min(Math.abs(ours.day() - theirs.day()), Integer.MAX_VALUE));
        }
        return new Match(pass, ImmutableList.of(ours), ImmutableList.of(theirs), why.build());
    }

    /** The pairs as a list that holds no match. */
    private static final class Matches extends AbstractList<Match> implements RandomAccess {

        private final LinePairs pairs;
        private final String pass;

        Matches(LinePairs pairs, String pass) {
            this.pairs = pairs;
            this.pass = pass;
        }

        @Override
        public Match get(int index) {
            return pairs.match(pass, index);
        }

        @Override
        public int size() {
            return pairs.size();
        }
    }
}
