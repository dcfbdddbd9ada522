package io.github.salesdomain.reconciliation;

import java.util.Arrays;
import org.joda.money.Money;

/** Runs a keyed pass on one customer: sorts the rows of both books by key, then looks at each key that both have. */
final class KeyMatcher {

    private final Matching matching;
    private final MatchPass pass;
    private final Matching.Account account;

    private final Agreement agreement;

    KeyMatcher(Matching matching, MatchPass pass, Matching.Account account) {
        this.matching = matching;
        this.pass = pass;
        this.agreement = matching.agreement(pass);
        this.account = account;
    }

    void run() {
        KeyColumn keys = matching.keys(Passes.keyOf(pass).orElseThrow());
        int[] left = sorted(keys, Side.LEDGER);
        int[] right = sorted(keys, Side.STATEMENT);
        int l = 0;
        int r = 0;
        while (l < left.length && r < right.length) {
            int leftKey = keys.number(Side.LEDGER, left[l]);
            int rightKey = keys.number(Side.STATEMENT, right[r]);
            int leftEnd = end(keys, Side.LEDGER, left, l);
            int rightEnd = end(keys, Side.STATEMENT, right, r);
            if (leftKey == rightKey && leftEnd == l + 1 && rightEnd == r + 1) {
                onePair(left[l], right[r]);
            } else if (leftKey == rightKey) {
                oneKey(Arrays.copyOfRange(left, l, leftEnd), Arrays.copyOfRange(right, r, rightEnd));
            }
            l = leftKey <= rightKey ? leftEnd : l;
            r = rightKey <= leftKey ? rightEnd : r;
        }
    }

    /** The only open rows of one key in both books. */
    private void onePair(int left, int right) {
        boolean fits = pass instanceof KeyDifferencePass
                || agreement.agrees(matching.ledger.minor[left], matching.statement.minor[right]);
        if (fits) {
            int[] lefts = {left};
            int[] rights = {right};
            if (!matching.isRejected(lefts, rights)) {
                matching.match(pass, lefts, rights, MatchCriterion.SAME_KEY, 1);
            }
        }
    }

    /** The open rows of one key in both books. */
    private void oneKey(int[] left, int[] right) {
        if (pass instanceof KeyDifferencePass) {
            return; // it shows pairs only
        }
        if (pass instanceof KeyGroupPass) {
            Money leftSum = Groups.sum(matching.ledger.lines(left));
            Money rightSum = Groups.sum(matching.statement.lines(right));
            if (pass.tolerance().allows(leftSum, rightSum) && !matching.isRejected(left, right)) {
                matching.match(pass, left, right, MatchCriterion.SAME_KEY, 1);
            }
        } else {
            matchEqual(left, right);
            if (!pass.tolerance().isExact()) {
                matchWithinTolerance(open(Side.LEDGER, left), open(Side.STATEMENT, right));
            }
        }
    }

    /** Pairs equal amounts, as many as the smaller number allows, in canonical order. */
    private void matchEqual(int[] left, int[] right) {
        AmountIndex lefts = new AmountIndex(matching.ledger, left);
        AmountIndex rights = new AmountIndex(matching.statement, right);
        int l = 0;
        while (l < lefts.size()) {
            long minor = lefts.minor(l);
            int leftEnd = lefts.firstFrom(minor + 1);
            int r = rights.firstFrom(minor);
            int rightEnd = rights.firstFrom(minor + 1);
            int pairs = Math.min(leftEnd - l, rightEnd - r);
            int alternatives = leftEnd - l + rightEnd - r - 1;
            MatchCriterion criterion = alternatives == 1 ? MatchCriterion.SAME_KEY : MatchCriterion.INTERCHANGEABLE;
            if (matching.hasRejections() && pairs > 0) {
                matchAllowed(lefts, l, leftEnd, rights, r, rightEnd, criterion, alternatives);
            } else {
                for (int i = 0; i < pairs; i++) {
                    matching.match(
                            pass,
                            new int[] {lefts.rows[l + i]},
                            new int[] {rights.rows[r + i]},
                            criterion,
                            alternatives);
                }
            }
            l = leftEnd;
        }
    }

    /** Pairs interchangeable rows in canonical order, each with the first that a person has not rejected for it. */
    private void matchAllowed(
            AmountIndex lefts,
            int leftFrom,
            int leftEnd,
            AmountIndex rights,
            int rightFrom,
            int rightEnd,
            MatchCriterion criterion,
            int alternatives) {
        for (int l = leftFrom; l < leftEnd; l++) {
            int[] left = {lefts.rows[l]};
            for (int r = rightFrom; r < rightEnd && !matching.ledger.taken[left[0]]; r++) {
                int[] right = {rights.rows[r]};
                if (!matching.statement.taken[right[0]] && !matching.isRejected(left, right)) {
                    matching.match(pass, left, right, criterion, alternatives);
                }
            }
        }
    }

    private void matchWithinTolerance(int[] left, int[] right) {
        if (left.length > 0 && right.length > 0) {
            new PairFinder(matching, left, right, agreement, null, Long.MAX_VALUE)
                    .matchOnlyPairs(pass, MatchCriterion.SAME_KEY);
        }
    }

    private int[] open(Side side, int[] rows) {
        boolean[] taken = matching.columns(side).taken;
        return Arrays.stream(rows).filter(row -> !taken[row]).toArray();
    }

    private int[] sorted(KeyColumn keys, Side side) {
        int[] open = matching.columns(side).open(account.from(side), account.to(side), row -> true);
        return keys.sorted(side, open);
    }

    private static int end(KeyColumn keys, Side side, int[] rows, int from) {
        int number = keys.number(side, rows[from]);
        int end = from + 1;
        while (end < rows.length && keys.number(side, rows[end]) == number) {
            end++;
        }
        return end;
    }
}
