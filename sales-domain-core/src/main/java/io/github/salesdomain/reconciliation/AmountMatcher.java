package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a pass by amount and date on one customer. */
final class AmountMatcher {

    private static final Comparator<Pair> RANK =
            Comparator.comparingLong(Pair::days).thenComparingLong(Pair::difference);

    private final Matching matching;
    private final AmountPass pass;
    private final PairFinder finder;

    AmountMatcher(Matching matching, AmountPass pass, Matching.Account account) {
        this.matching = matching;
        this.pass = pass;
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
        Map<Integer, Integer> ofLedger = new HashMap<>();
        Map<Integer, Integer> ofStatement = new HashMap<>();
        for (Pair pair : pairs) {
            ofLedger.merge(pair.ledger, 1, Integer::sum);
            ofStatement.merge(pair.statement, 1, Integer::sum);
        }
        Set<Integer> goneLedger = new HashSet<>();
        Set<Integer> goneStatement = new HashSet<>();
        int from = 0;
        while (from < pairs.size()) {
            int to = from + 1;
            while (to < pairs.size() && RANK.compare(pairs.get(from), pairs.get(to)) == 0) {
                to++;
            }
            List<Pair> rank = pairs.subList(from, to).stream()
                    .filter(pair -> !goneLedger.contains(pair.ledger) && !goneStatement.contains(pair.statement))
                    .toList();
            Map<Integer, Integer> rankLedger = new HashMap<>();
            Map<Integer, Integer> rankStatement = new HashMap<>();
            for (Pair pair : rank) {
                rankLedger.merge(pair.ledger, 1, Integer::sum);
                rankStatement.merge(pair.statement, 1, Integer::sum);
            }
            for (Pair pair : rank) {
                goneLedger.add(pair.ledger);
                goneStatement.add(pair.statement);
                int[] left = {pair.ledger};
                int[] right = {pair.statement};
                if (count(rankLedger, pair.ledger) == 1 && count(rankStatement, pair.statement) == 1) {
                    long alternatives = count(ofLedger, pair.ledger) + count(ofStatement, pair.statement) - 1;
                    MatchCriterion criterion =
                            alternatives == 1 ? MatchCriterion.ONLY_ONE : MatchCriterion.NEAREST_DATE;
                    matching.match(pass, left, right, criterion, alternatives);
                } else {
                    matching.claim(pass, left, right, false);
                }
            }
            from = to;
        }
    }

    private static long count(Map<Integer, Integer> counts, int row) {
        return counts.getOrDefault(row, 0);
    }
}
