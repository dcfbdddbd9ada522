package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs a pass by amount and date on one customer. */
final class AmountMatcher {

    private static final Comparator<Pair> RANK =
            Comparator.comparingLong(Pair::days).thenComparingLong(Pair::difference);

    private final Matching matching;
    private final AmountPass pass;
    private final Matching.Account account;
    private final PairFinder finder;

    AmountMatcher(Matching matching, AmountPass pass, Matching.Account account) {
        this.matching = matching;
        this.pass = pass;
        this.account = account;
        this.finder = new PairFinder(
                matching,
                matching.ledger.openByDate(account.ledgerFrom(), account.ledgerTo()),
                matching.statement.openByDate(account.statementFrom(), account.statementTo()),
                matching.agreement(pass),
                pass.window(),
                matching.rules.budget().steps());
    }

    /** Two rows that fit, with the days and the minor units between them. */
    private record Pair(int ledger, int statement, long days, long difference) {}

    void run() {
        if (pass.choice() == PairChoice.ONLY_ONE) {
            finder.matchOnlyPairs(pass, MatchCriterion.ONLY_ONE);
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        if (collect(pairs)) {
            matchNearest(pairs);
        } else {
            giveUp();
        }
    }

    /** Lists all pairs, unless that takes more steps than one search may take. */
    private boolean collect(List<Pair> pairs) {
        long left = matching.rules.budget().steps();
        for (int row : finder.rows(Side.LEDGER)) {
            left -= finder.reachOf(Side.LEDGER, row);
            int[] found = left < 0 ? null : finder.candidates(Side.LEDGER, row, Integer.MAX_VALUE);
            if (found == null) {
                return false;
            }
            for (int partner : found) {
                pairs.add(new Pair(
                        row,
                        partner,
                        Math.abs(matching.ledger.day[row] - matching.statement.day[partner]),
                        Math.abs(matching.ledger.minor[row] - matching.statement.minor[partner])));
            }
        }
        return true;
    }

    private void giveUp() {
        for (Side side : Side.values()) {
            for (int row : finder.rows(side)) {
                if (finder.reachOf(side, row) > 0) {
                    matching.limit(pass, side, row, finder.reachOf(side, row));
                }
            }
        }
    }

    /** Takes pairs from the best rank to the worst. Of one rank those match that share no row; the others block their rows for all that is worse. */
    private void matchNearest(List<Pair> pairs) {
        pairs.sort(RANK.thenComparingInt(Pair::ledger).thenComparingInt(Pair::statement));
        RowCounts all = new RowCounts(account);
        pairs.forEach(all::add);
        RowCounts gone = new RowCounts(account);
        RowCounts rank = new RowCounts(account);
        int from = 0;
        while (from < pairs.size()) {
            int to = from;
            while (to < pairs.size() && RANK.compare(pairs.get(from), pairs.get(to)) == 0) {
                to++;
            }
            List<Pair> open = new ArrayList<>(to - from);
            for (Pair pair : pairs.subList(from, to)) {
                if (gone.ofLedger(pair) == 0 && gone.ofStatement(pair) == 0) {
                    open.add(pair);
                }
            }
            open.forEach(rank::add);
            for (Pair pair : open) {
                take(pair, rank, all);
            }
            open.forEach(gone::add);
            open.forEach(rank::clear);
            from = to;
        }
    }

    private void take(Pair pair, RowCounts rank, RowCounts all) {
        int[] left = {pair.ledger};
        int[] right = {pair.statement};
        if (rank.ofLedger(pair) == 1 && rank.ofStatement(pair) == 1) {
            long alternatives = (long) all.ofLedger(pair) + all.ofStatement(pair) - 1;
            MatchCriterion criterion = alternatives == 1 ? MatchCriterion.ONLY_ONE : MatchCriterion.NEAREST_DATE;
            matching.match(pass, left, right, criterion, alternatives);
        } else {
            matching.claim(pass, left, right, false);
        }
    }

    /** In how many pairs each row of an account is. */
    private static final class RowCounts {

        private final Matching.Account account;
        private final int[] ledger;
        private final int[] statement;

        RowCounts(Matching.Account account) {
            this.account = account;
            this.ledger = new int[account.ledgerTo() - account.ledgerFrom()];
            this.statement = new int[account.statementTo() - account.statementFrom()];
        }

        void add(Pair pair) {
            ledger[pair.ledger - account.ledgerFrom()]++;
            statement[pair.statement - account.statementFrom()]++;
        }

        void clear(Pair pair) {
            ledger[pair.ledger - account.ledgerFrom()] = 0;
            statement[pair.statement - account.statementFrom()] = 0;
        }

        int ofLedger(Pair pair) {
            return ledger[pair.ledger - account.ledgerFrom()];
        }

        int ofStatement(Pair pair) {
            return statement[pair.statement - account.statementFrom()];
        }
    }
}
