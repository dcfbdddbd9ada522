package io.github.salesdomain.reconciliation;

import java.util.BitSet;
import org.joda.money.Money;

/** One comparison of two books by amount and date, customer by customer, in columns. Finds what {@link AmountMatcher} finds. */
final class DatedMatching {

    private static final int TOO_MUCH = -1;
    private static final int NOBODY = -1;

    private final DatedColumns ledger;
    private final DatedColumns statement;
    private final AmountPass pass;
    private final Agreement agreement;
    private final long steps;
    /** For each ledger row one more than its partner, or zero. */
    private final int[] mates;

    private int[] alternatives = {};
    private final LinePairs.OpenRows open = LinePairs.OpenRows.none();

    DatedMatching(DatedColumns ledger, DatedColumns statement, AmountPass pass, SearchBudget budget) {
        this.ledger = ledger;
        this.statement = statement;
        this.pass = pass;
        this.agreement = new Agreement(pass.tolerance(), ledger.currency());
        this.steps = budget.steps();
        this.mates = new int[ledger.size()];
    }

    LinePairs pairs() {
        int[] same = statement.numbersOf(ledger);
        for (int party = 0; party < same.length; party++) {
            if (same[party] >= 0) {
                DatedRows ours = ledger.rows(party);
                DatedRows theirs = statement.rows(same[party]);
                if (pass.choice() == PairChoice.ONLY_ONE) {
                    pairOnly(ours, theirs);
                } else {
                    pairNearest(ours, theirs);
                }
            }
        }
        return LinePairs.of(ledger, statement, mates, alternatives, this::evidence, open);
    }

    private MatchEvidence.Builder evidence(int ledgerRow, int statementRow, int fitting) {
        Money allowed = pass.tolerance().allowed(ledger.amount(ledgerRow), statement.amount(statementRow));
        return MatchEvidence.builder()
                .criterion(fitting == 1 ? MatchCriterion.ONLY_ONE : MatchCriterion.NEAREST_DATE)
                .allowed(allowed)
                .alternatives(fitting);
    }

    private void pairNearest(DatedRows ours, DatedRows theirs) {
        int[] fitting = new int[ours.size()];
        int[] last = new int[ours.size()];
        int[] fittingTheirs = new int[theirs.size()];
        Reach reach = new Reach(Side.LEDGER, ours, theirs);
        long left = steps;
        for (int i = 0; i < fitting.length; i++) {
            reach.moveTo(i);
            left -= reach.to - reach.from;
            if (left < 0) {
                giveUp(Side.LEDGER, ours, theirs);
                giveUp(Side.STATEMENT, theirs, ours);
                return;
            }
            for (int j = reach.next(reach.from); j < reach.to; j = reach.next(j + 1)) {
                fitting[i]++;
                fittingTheirs[j]++;
                last[i] = j;
            }
        }
        boolean isContested = false;
        for (int i = 0; i < fitting.length; i++) {
            if (fitting[i] == 1 && fittingTheirs[last[i]] == 1) {
                pair(ours.row(i), theirs.row(last[i]));
            } else {
                isContested |= fitting[i] > 0;
            }
        }
        if (isContested) {
            rank(ours, theirs, fitting, last, fittingTheirs);
        }
    }

    /** Ranks the pairs of rows that fit several. */
    private void rank(DatedRows ours, DatedRows theirs, int[] fitting, int[] last, int[] fittingTheirs) {
        NearestPairs pairs = new NearestPairs(0, ours.size(), 0, theirs.size());
        Reach reach = new Reach(Side.LEDGER, ours, theirs);
        for (int i = 0; i < fitting.length; i++) {
            if (fitting[i] > 1 || (fitting[i] == 1 && fittingTheirs[last[i]] > 1)) {
                reach.moveTo(i);
                for (int j = reach.next(reach.from); j < reach.to; j = reach.next(j + 1)) {
                    pairs.add(i, j, Math.abs(ours.day(i) - theirs.day(j)), Math.abs(ours.amount(i) - theirs.amount(j)));
                }
            }
        }
        pairs.take(new NearestPairs.Taker() {
            @Override
            public void match(int i, int j, long fitting) {
                pair(ours.row(i), theirs.row(j));
                alternatives = alternatives.length == 0 ? new int[mates.length] : alternatives;
                alternatives[ours.row(i)] = (int) fitting;
            }

            @Override
            public void undecided(int i, int j) {
                open.ambiguousOurs().set(ours.row(i));
                open.ambiguousTheirs().set(theirs.row(j));
            }
        });
    }

    private void giveUp(Side side, DatedRows rows, DatedRows others) {
        Reach reach = new Reach(side, rows, others);
        for (int i = 0; i < rows.size(); i++) {
            reach.moveTo(i);
            if (reach.to > reach.from) {
                open.givenUp(side).set(rows.row(i));
            }
        }
    }

    /** As a match leaves fewer rows to look at, a search that took too many steps is tried again after one. */
    private void pairOnly(DatedRows ours, DatedRows theirs) {
        DatedRows oursLeft = ours;
        DatedRows theirsLeft = theirs;
        boolean again = true;
        while (again) {
            Choices left = new Choices(Side.LEDGER, oursLeft, theirsLeft);
            Choices right = new Choices(Side.STATEMENT, theirsLeft, oursLeft);
            BitSet takenOurs = new BitSet();
            BitSet takenTheirs = new BitSet();
            for (int i = 0; i < oursLeft.size(); i++) {
                if (left.count[i] == 1 && right.count[left.first[i]] == 1) {
                    pair(oursLeft.row(i), theirsLeft.row(left.first[i]));
                    takenOurs.set(i);
                    takenTheirs.set(left.first[i]);
                }
            }
            again = (left.mayGiveUp || right.mayGiveUp) && !takenOurs.isEmpty();
            if (again) {
                oursLeft = oursLeft.without(takenOurs);
                theirsLeft = theirsLeft.without(takenTheirs);
            } else {
                left.report(right, takenOurs);
                right.report(left, takenTheirs);
            }
        }
    }

    private void pair(int ledgerRow, int statementRow) {
        mates[ledgerRow] = statementRow + 1;
    }

    /** How many rows of the other book fit each row of one, as far as that must be known: none, one, several, or too much to look at. */
    private final class Choices {

        private final Side side;
        private final DatedRows rows;
        private final DatedRows others;
        private final Reach reach;
        private final int[] count;
        private final int[] first;
        private boolean mayGiveUp;

        Choices(Side side, DatedRows rows, DatedRows others) {
            this.side = side;
            this.rows = rows;
            this.others = others;
            this.reach = new Reach(side, rows, others);
            this.count = new int[rows.size()];
            this.first = new int[rows.size()];
            int[] found = new int[2];
            for (int i = 0; i < count.length; i++) {
                reach.moveTo(i);
                count[i] = reach.find(found);
                first[i] = count[i] > 0 ? found[0] : NOBODY;
                mayGiveUp |= reach.to - reach.from > steps;
            }
        }

        /** Tells of rows without partner which were ambiguous, and for which there was too much to look at. */
        void report(Choices back, BitSet taken) {
            int[] found = new int[Ambiguity.MOST + 1];
            for (int i = taken.nextClearBit(0); i < count.length; i = taken.nextClearBit(i + 1)) {
                if (mayGiveUp || back.mayGiveUp) {
                    report(back, i, found);
                } else if (count[i] > 0) {
                    open.ambiguous(side).set(rows.row(i));
                }
            }
        }

        private void report(Choices back, int i, int[] found) {
            reach.moveTo(i);
            int listed = reach.find(found);
            if (listed == TOO_MUCH || (listed == 1 && back.count[found[0]] == TOO_MUCH)) {
                // too much to look at, for this row or for the only one that fits it
                open.givenUp(side).set(rows.row(i));
                return;
            }
            for (int k = 0; k < Math.min(listed, Ambiguity.MOST); k++) {
                open.ambiguous(side).set(rows.row(i));
                open.ambiguous(side.other()).set(others.row(found[k]));
            }
        }
    }

    /** The places of the other book whose amounts agree with that of one row after another, found by walking along. */
    private final class Reach {

        private final Side side;
        private final DatedRows rows;
        private final DatedRows others;
        private int lowest;
        private int highest;
        private long firstDay;
        private long lastDay;
        private int from;
        private int to;

        Reach(Side side, DatedRows rows, DatedRows others) {
            this.side = side;
            this.rows = rows;
            this.others = others;
        }

        void moveTo(int i) {
            long amount = rows.amount(i);
            long least = agreement.lowest(side, Math.abs(amount));
            long most = agreement.highest(side, Math.abs(amount));
            lowest = others.firstFrom(amount > 0 ? least : -most, lowest);
            highest = others.firstFrom((amount > 0 ? most : -least) + 1, highest);
            firstDay = pass.window().firstDay(side, rows.day(i));
            lastDay = pass.window().lastDay(side, rows.day(i));
            from = lowest;
            to = highest;
            if (least == most) {
                // one amount only: its places are in order of date
                from = others.firstOn(firstDay, lowest, highest);
                to = others.firstOn(lastDay + 1, lowest, highest);
            }
        }

        /** The first place that fits, from one on; the end if there is none. */
        int next(int place) {
            int next = place;
            while (next < to && (others.day(next) < firstDay || others.day(next) > lastDay)) {
                next++;
            }
            return next;
        }

        /** Fills an array with the first places that fit and returns how many there are, or that there was too much to look at before it was full. */
        int find(int[] found) {
            int count = 0;
            for (int j = from; j < to && count < found.length; j++) {
                if (j - from >= steps) {
                    return TOO_MUCH;
                }
                if (firstDay <= others.day(j) && others.day(j) <= lastDay) {
                    found[count++] = j;
                }
            }
            return count;
        }
    }
}
