package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for each of some rows of one book, the rows of the other that agree in amount and, if asked, in date: by binary search in sorted columns, and
 * a walk over the amounts in reach.
 */
final class PairFinder {

    private static final int NOBODY = -1;

    private final AmountIndex ledger;
    private final AmountIndex statement;
    private final Columns ledgerColumns;
    private final Columns statementColumns;
    private final Agreement agreement;
    private final @Nullable DateWindow window;
    private final long steps;
    private final Matching matching;

    PairFinder(
            Matching matching,
            int[] ledgerRows,
            int[] statementRows,
            Agreement agreement,
            @Nullable DateWindow window,
            long steps) {
        this.matching = matching;
        this.ledgerColumns = matching.ledger;
        this.statementColumns = matching.statement;
        this.ledger = new AmountIndex(ledgerColumns, ledgerRows);
        this.statement = new AmountIndex(statementColumns, statementRows);
        this.agreement = agreement;
        this.window = window;
        this.steps = steps;
    }

    /** Where one row's candidates are to be looked for: places of the other book's index, and the days between which they must be dated. */
    private record Reach(AmountIndex index, int from, int to, long firstDay, long lastDay) {}

    int[] rows(Side side) {
        return index(side).rows;
    }

    /** The first candidates of a row, at most so many, or null if finding them takes too many steps. */
    int @Nullable [] candidates(Side side, int row, int most) {
        Reach reach = reach(side, row);
        int[] found = new int[Math.min(most, reach.to - reach.from)];
        int count = 0;
        for (int place = reach.from; place < reach.to && count < most; place++) {
            if (place - reach.from >= steps) {
                return null;
            }
            long day = reach.index.day(place);
            boolean isInWindow = reach.firstDay <= day && day <= reach.lastDay;
            if (isInWindow && !isRejected(side, row, reach.index.rows[place])) {
                found[count++] = reach.index.rows[place];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isRejected(Side side, int row, int other) {
        return matching.hasRejections()
                && (side == Side.LEDGER
                        ? matching.isRejected(new int[] {row}, new int[] {other})
                        : matching.isRejected(new int[] {other}, new int[] {row}));
    }

    /** How many rows have to be looked at for the candidates of a row. */
    int reachOf(Side side, int row) {
        Reach reach = reach(side, row);
        return reach.to - reach.from;
    }

    /**
     * Matches the pairs of which each row is the only candidate of the other; reports the other pairs as ambiguous, and rows with too much to look at
     * as given up.
     */
    void matchOnlyPairs(MatchPass pass, MatchCriterion criterion) {
        int[] rows = rows(Side.LEDGER);
        int[] partners = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            partners[place] = onlyPartner(rows[place]);
        }
        for (int place = 0; place < rows.length; place++) {
            if (partners[place] != NOBODY) {
                matching.match(pass, new int[] {rows[place]}, new int[] {partners[place]}, criterion, 1);
            }
        }
        for (Side side : Side.values()) {
            for (int row : rows(side)) {
                if (!matching.columns(side).taken[row]) {
                    reportOpen(pass, side, row);
                }
            }
        }
    }

    private int onlyPartner(int row) {
        int[] found = candidates(Side.LEDGER, row, 2);
        if (found == null || found.length != 1) {
            return NOBODY;
        }
        int[] back = candidates(Side.STATEMENT, found[0], 2);
        return back != null && back.length == 1 ? found[0] : NOBODY;
    }

    private void reportOpen(MatchPass pass, Side side, int row) {
        int[] found = candidates(side, row, Ambiguity.MOST + 1);
        boolean isAsked = found != null && (found.length != 1 || candidates(side.other(), found[0], 2) != null);
        if (found == null || !isAsked) {
            // too much to look at, for this row or for the only one that fits it
            matching.limit(pass, side, row, Math.max(1, reachOf(side, row)));
            return;
        }
        boolean isCut = found.length > Ambiguity.MOST;
        for (int i = 0; i < Math.min(found.length, Ambiguity.MOST); i++) {
            int left = side == Side.LEDGER ? row : found[i];
            int right = side == Side.LEDGER ? found[i] : row;
            matching.claim(pass, new int[] {left}, new int[] {right}, isCut);
        }
    }

    private Reach reach(Side side, int row) {
        Columns columns = side == Side.LEDGER ? ledgerColumns : statementColumns;
        AmountIndex other = index(side.other());
        long minor = columns.minor[row];
        long lowest = agreement.lowest(side, Math.abs(minor));
        long highest = agreement.highest(side, Math.abs(minor));
        int from = other.firstFrom(minor > 0 ? lowest : -highest);
        int to = other.firstFrom((minor > 0 ? highest : -lowest) + 1);
        if (window == null) {
            return new Reach(other, from, to, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        long firstDay = window.firstDay(side, columns.day[row]);
        long lastDay = window.lastDay(side, columns.day[row]);
        if (lowest == highest) {
            // one amount only: its places are in order of date
            return new Reach(
                    other,
                    other.firstFrom(firstDay, from, to),
                    other.firstFrom(lastDay + 1, from, to),
                    firstDay,
                    lastDay);
        }
        return new Reach(other, from, to, firstDay, lastDay);
    }

    private AmountIndex index(Side side) {
        return side == Side.LEDGER ? ledger : statement;
    }
}
