package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs of one customer that fit, taken from the nearest to the farthest. Of one rank those match that share no row; the others stay undecided, and block
 * their rows for all that is worse.
 */
final class NearestPairs {

    private static final Comparator<Pair> RANK =
            Comparator.comparingLong(Pair::days).thenComparingLong(Pair::difference);

    private final RowCounts all;
    private final RowCounts gone;
    private final RowCounts rank;
    private final List<Pair> pairs = new ArrayList<>();

    /** For a customer's rows from one number on to before another, in both books. */
    NearestPairs(int ledgerFrom, int ledgerTo, int statementFrom, int statementTo) {
        all = new RowCounts(ledgerFrom, ledgerTo, statementFrom, statementTo);
        gone = new RowCounts(ledgerFrom, ledgerTo, statementFrom, statementTo);
        rank = new RowCounts(ledgerFrom, ledgerTo, statementFrom, statementTo);
    }

    /** Two rows that fit, with the days and the minor units between them. */
    private record Pair(int ledger, int statement, long days, long difference) {}

    /** What becomes of the pairs. */
    interface Taker {
        /** A pair that matches, and among how many pairs its rows had the choice. */
        void match(int ledger, int statement, long alternatives);

        /** A pair that is as near as another with a row of it. */
        void undecided(int ledger, int statement);
    }

    void add(int ledger, int statement, long days, long difference) {
        Pair pair = new Pair(ledger, statement, days, difference);
        pairs.add(pair);
        all.add(pair);
    }

    void take(Taker taker) {
        pairs.sort(RANK.thenComparingInt(Pair::ledger).thenComparingInt(Pair::statement));
        int from = 0;
        while (from < pairs.size()) {
            int to = from;
            while (to < pairs.size() && RANK.compare(pairs.get(from), pairs.get(to)) == 0) {
                to++;
            }
            take(pairs.subList(from, to), taker);
            from = to;
        }
    }

    private void take(List<Pair> alike, Taker taker) {
        List<Pair> open = new ArrayList<>(alike.size());
        for (Pair pair : alike) {
            if (gone.ofLedger(pair) == 0 && gone.ofStatement(pair) == 0) {
                open.add(pair);
            }
        }
        open.forEach(rank::add);
        for (Pair pair : open) {
            if (rank.ofLedger(pair) == 1 && rank.ofStatement(pair) == 1) {
                taker.match(pair.ledger, pair.statement, (long) all.ofLedger(pair) + all.ofStatement(pair) - 1);
            } else {
                taker.undecided(pair.ledger, pair.statement);
            }
        }
        open.forEach(gone::add);
        open.forEach(rank::clear);
    }

    /** In how many pairs each row of a customer is. */
    private static final class RowCounts {

        private final int ledgerFrom;
        private final int statementFrom;
        private final int[] ledger;
        private final int[] statement;

        RowCounts(int ledgerFrom, int ledgerTo, int statementFrom, int statementTo) {
            this.ledgerFrom = ledgerFrom;
            this.statementFrom = statementFrom;
            this.ledger = new int[ledgerTo - ledgerFrom];
            this.statement = new int[statementTo - statementFrom];
        }

        void add(Pair pair) {
            ledger[pair.ledger - ledgerFrom]++;
            statement[pair.statement - statementFrom]++;
        }

        void clear(Pair pair) {
            ledger[pair.ledger - ledgerFrom] = 0;
            statement[pair.statement - statementFrom] = 0;
        }

        int ofLedger(Pair pair) {
            return ledger[pair.ledger - ledgerFrom];
        }

        int ofStatement(Pair pair) {
            return statement[pair.statement - statementFrom];
        }
    }
}
