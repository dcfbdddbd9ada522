package io.github.salesdomain.reconciliation;

/** Runs a pass by amount and date on one customer. */
final class AmountMatcher {

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

    void run() {
        if (pass.choice() == PairChoice.ONLY_ONE) {
            finder.matchOnlyPairs(pass, MatchCriterion.ONLY_ONE);
            return;
        }
        NearestPairs pairs = new NearestPairs(
                account.ledgerFrom(), account.ledgerTo(), account.statementFrom(), account.statementTo());
        if (collect(pairs)) {
            pairs.take(new Nearest());
        } else {
            giveUp();
        }
    }

    /** Lists all pairs, unless that takes more steps than one search may take. */
    private boolean collect(NearestPairs pairs) {
        long left = matching.rules.budget().steps();
        for (int row : finder.rows(Side.LEDGER)) {
            left -= finder.reachOf(Side.LEDGER, row);
            int[] found = left < 0 ? null : finder.candidates(Side.LEDGER, row, Integer.MAX_VALUE);
            if (found == null) {
                return false;
            }
            for (int partner : found) {
                pairs.add(
                        row,
                        partner,
                        Math.abs(matching.ledger.day[row] - matching.statement.day[partner]),
                        Math.abs(matching.ledger.minor[row] - matching.statement.minor[partner]));
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

    private final class Nearest implements NearestPairs.Taker {

        @Override
        public void match(int ledger, int statement, long alternatives) {
            MatchCriterion criterion = alternatives == 1 ? MatchCriterion.ONLY_ONE : MatchCriterion.NEAREST_DATE;
            matching.match(pass, new int[] {ledger}, new int[] {statement}, criterion, alternatives);
        }

        @Override
        public void undecided(int ledger, int statement) {
            matching.claim(pass, new int[] {ledger}, new int[] {statement}, false);
        }
    }
}
