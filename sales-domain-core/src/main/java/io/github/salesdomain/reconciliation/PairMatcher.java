package io.github.salesdomain.reconciliation;

import org.joda.money.CurrencyMismatchException;

/**
 * Pairs the rows of two books in columns, at a fraction of the time of a whole report: rows that have the same key and the same amount, as a {@link KeyPass}
 * without tolerance finds them, or rows whose amounts agree and whose dates fit, as an {@link AmountPass} does.
 * <p>
 * For books of hundreds of thousands of lines: pair what is beyond doubt here, and give what is left to a {@link Reconciler}. Immutable and safe for use by
 * many threads.
 */
public final class PairMatcher {

    private static final PairMatcher STANDARD = new PairMatcher();

    private PairMatcher() {}

    /** {@return the matcher} */
    public static PairMatcher standard() {
        return STANDARD;
    }

    /**
     * Pairs rows one to one. Of several rows with the same key and amount in a book, the earlier dates and then the smaller ids are paired first, rows of
     * numbers as they were given; so for lines the pairs do not depend on their order.
     * <p>
     * Takes O(n) time on average and O(n log n) at worst, for n rows of both books, and about 16 bytes a row besides the columns.
     *
     * <h4>Formula</h4>
     * <pre>{@code pairs of a key and amount = min(rows in our book, rows in the customer's)}</pre>
     * Source: formulas, pairs in columns.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * LineColumns ours = LineColumns.of(CNY, ledger.lines(), MatchKey.reference());
     * LineColumns theirs = LineColumns.of(CNY, statement.inOurSign().lines(), MatchKey.reference());
     * LinePairs pairs = PairMatcher.standard().match(ours, theirs);
     * pairs.openLines(Side.LEDGER);                                                       // for the reconciler
     * PairMatcher.standard().match(ours, LineColumns.of(USD, new long[0], new long[0]));   // refused: two currencies
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in our sign
     * @return the pairs, and what is left
     * @throws CurrencyMismatchException if the books are in different currencies
     * @throws IllegalArgumentException if the books are keyed differently
     */
    public LinePairs match(LineColumns ledger, LineColumns statement) {
        ledger.requireComparable(statement);
        return new KeyMatching(ledger, statement).pairs();
    }

    /**
     * Pairs rows of one customer whose amounts agree and whose dates fit, within the standard {@link SearchBudget}.
     * <p>
     * Time and memory as with a budget of its own.
     *
     * <h4>Formula</h4>
     * <pre>{@code nearest date first: fewest days apart, then smallest difference; what is equal in both and shares a row stays undecided}</pre>
     * Source: formulas, pairs by amount and date in columns.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * AmountPass near = AmountPass.of("near", Tolerance.absolute(fiveCents), DateWindow.within(3), PairChoice.NEAREST_DATE);
     * LinePairs pairs = PairMatcher.standard()
     *         .match(DatedColumns.of(CNY, ledger.lines()), DatedColumns.of(CNY, statement.inOurSign().lines()), near);
     * pairs.ambiguousRows(Side.LEDGER);                                                        // for a person
     * PairMatcher.standard().match(inYuan, DatedColumns.of(USD, List.of()), near);              // refused: two currencies
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in our sign
     * @param pass how far amounts and dates may lie apart, and what is done where several rows fit
     * @return the pairs, and what is left
     * @throws CurrencyMismatchException if the books are in different currencies, or the pass has absolute tolerances in others only
     */
    public LinePairs match(DatedColumns ledger, DatedColumns statement, AmountPass pass) {
        return match(ledger, statement, pass, SearchBudget.standard());
    }

    /**
     * Pairs rows of one customer whose amounts agree and whose dates fit.
     * <p>
     * The pairs, the ambiguous rows and those given up are the same as in the report of a {@link Reconciler} that has this pass alone. Besides the columns it
     * takes O(n) time for n rows and the rows that each has to be compared with: those of the customer whose amounts agree, or for equal amounts those whose
     * dates fit too. About 12 bytes a row, and the pairs among which there is a choice.
     *
     * <h4>Formula</h4>
     * <pre>{@code nearest date first: fewest days apart, then smallest difference; what is equal in both and shares a row stays undecided}</pre>
     * Source: formulas, pairs by amount and date in columns.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * LinePairs pairs = PairMatcher.standard().match(ours, theirs, near, SearchBudget.of(500, 10_000));
     * pairs.givenUpRows(Side.LEDGER);                                                                // customers with too much to compare
     * PairMatcher.standard().match(ours, DatedColumns.of(USD, List.of()), near, budget);             // refused: two currencies
     * }</pre>
     *
     * @param ledger our book
     * @param statement the customer's book, in our sign
     * @param pass how far amounts and dates may lie apart, and what is done where several rows fit
     * @param budget how many steps the search may take: for a customer where the nearest date is taken, else for each row
     * @return the pairs, and what is left
     * @throws CurrencyMismatchException if the books are in different currencies, or the pass has absolute tolerances in others only
     */
    public LinePairs match(DatedColumns ledger, DatedColumns statement, AmountPass pass, SearchBudget budget) {
        ledger.requireComparable(statement);
        return new DatedMatching(ledger, statement, pass, budget).pairs();
    }
}
