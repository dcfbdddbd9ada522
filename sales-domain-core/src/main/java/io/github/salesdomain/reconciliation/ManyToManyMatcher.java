package io.github.salesdomain.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs a pass of several lines against several on one customer: the sums of few lines of either book, sorted, and compared from small to large. */
final class ManyToManyMatcher {

    /** Rows of one book as the bits of a number. */
    private static final int MOST_ROWS = 60;

    /** Some rows of one book and their sum. */
    private record Sum(long minor, long rows) {
        private static final Comparator<Sum> ORDER =
                Comparator.comparingLong(Sum::minor).thenComparingLong(Sum::rows);
    }

    /** Rows of both books whose sums agree. */
    private record Fit(long left, long right) {
        private static final Comparator<Fit> ORDER =
                Comparator.comparingInt(Fit::size).thenComparingLong(Fit::left).thenComparingLong(Fit::right);

        int size() {
            return Long.bitCount(left) + Long.bitCount(right);
        }

        boolean isWithin(Fit other) {
            return (left & ~other.left) == 0 && (right & ~other.right) == 0;
        }

        boolean isTouching(Fit other) {
            return (left & other.left) != 0 || (right & other.right) != 0;
        }

        boolean isManyToMany() {
            return Long.bitCount(left) > 1 && Long.bitCount(right) > 1;
        }
    }

    private final Matching matching;
    private final ManyToManyPass pass;
    private final Matching.Account account;
    private final Agreement agreement;
    private long stepsLeft;

    ManyToManyMatcher(Matching matching, ManyToManyPass pass, Matching.Account account) {
        this.matching = matching;
        this.pass = pass;
        this.account = account;
        this.agreement = matching.agreement(pass);
    }

    void run() {
        for (boolean isPositive : new boolean[] {true, false}) {
            int[] left = open(Side.LEDGER, isPositive);
            int[] right = open(Side.STATEMENT, isPositive);
            if (left.length > 1 && right.length > 1) {
                stepsLeft = matching.rules.budget().steps();
                if (!match(left, right)) {
                    giveUp(Side.LEDGER, left, right.length);
                    giveUp(Side.STATEMENT, right, left.length);
                }
            }
        }
    }

    private int[] open(Side side, boolean isPositive) {
        Columns columns = matching.columns(side);
        return Arrays.stream(columns.openByDate(account.from(side), account.to(side)))
                .filter(row -> columns.minor[row] > 0 == isPositive)
                .toArray();
    }

    private void giveUp(Side side, int[] rows, int candidates) {
        for (int row : rows) {
            matching.limit(pass, side, row, candidates);
        }
    }

    /** Whether the search came to its end within the budget. */
    private boolean match(int[] left, int[] right) {
        int most = Math.min(MOST_ROWS, matching.rules.budget().candidates());
        if (left.length > most || right.length > most || !takes(sums(left.length) + sums(right.length))) {
            return false;
        }
        List<Fit> fits = new ArrayList<>();
        if (!collect(left, right, fits) || !takes((long) fits.size() * fits.size())) {
            return false;
        }
        List<Fit> whole = new ArrayList<>();
        fits.sort(Fit.ORDER);
        for (Fit fit : fits) {
            if (whole.stream().noneMatch(smaller -> smaller.isWithin(fit))) {
                whole.add(fit);
            }
        }
        decide(left, right, whole);
        return true;
    }

    private boolean takes(long steps) {
        stepsLeft -= steps;
        return stepsLeft >= 0;
    }

    /** How many sums of at most so many rows there are. */
    private long sums(int rows) {
        long sums = 0;
        long ofSize = 1;
        for (int size = 1; size <= pass.mostLines(); size++) {
            ofSize = ofSize * (rows - size + 1) / size;
            sums += ofSize;
        }
        return sums;
    }

    private boolean collect(int[] left, int[] right, List<Fit> fits) {
        List<Sum> ours = sums(matching.ledger, left);
        List<Sum> theirs = sums(matching.statement, right);
        for (Sum sum : ours) {
            long lowest = agreement.lowest(Side.LEDGER, sum.minor);
            long highest = agreement.highest(Side.LEDGER, sum.minor);
            for (int place = firstFrom(theirs, lowest);
                    place < theirs.size() && theirs.get(place).minor <= highest;
                    place++) {
                if (!takes(1)) {
                    return false;
                }
                Fit fit = new Fit(sum.rows, theirs.get(place).rows);
                if (isInWindow(left, right, fit) && !isRejected(left, right, fit)) {
                    fits.add(fit);
                }
            }
        }
        return true;
    }

    private List<Sum> sums(Columns columns, int[] rows) {
        List<Sum> sums = new ArrayList<>();
        add(columns, rows, 0, new Sum(0, 0), pass.mostLines(), sums);
        sums.sort(Sum.ORDER);
        return sums;
    }

    private static void add(Columns columns, int[] rows, int from, Sum sum, int more, List<Sum> sums) {
        for (int place = from; place < rows.length && more > 0; place++) {
            Sum next = new Sum(sum.minor + Math.abs(columns.minor[rows[place]]), sum.rows | (1L << place));
            sums.add(next);
            add(columns, rows, place + 1, next, more - 1, sums);
        }
    }

    private static int firstFrom(List<Sum> sums, long minor) {
        return FirstPlace.of(0, sums.size(), place -> sums.get(place).minor >= minor);
    }

    private boolean isInWindow(int[] left, int[] right, Fit fit) {
        for (int row : rows(left, fit.left)) {
            long day = matching.ledger.day[row];
            for (int other : rows(right, fit.right)) {
                long otherDay = matching.statement.day[other];
                if (otherDay < pass.window().firstDay(Side.LEDGER, day)
                        || otherDay > pass.window().lastDay(Side.LEDGER, day)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isRejected(int[] left, int[] right, Fit fit) {
        return matching.hasRejections() && matching.isRejected(rows(left, fit.left), rows(right, fit.right));
    }

    private static int[] rows(int[] rows, long chosen) {
        return IntStream.range(0, rows.length)
                .filter(place -> (chosen & (1L << place)) != 0)
                .map(place -> rows[place])
                .toArray();
    }

    private void decide(int[] left, int[] right, List<Fit> whole) {
        Set<Fit> undecided = new LinkedHashSet<>();
        for (Fit fit : whole) {
            if (fit.isManyToMany()) {
                List<Fit> rivals = whole.stream()
                        .filter(other -> !other.equals(fit) && other.isTouching(fit))
                        .toList();
                if (rivals.isEmpty()) {
                    matching.match(pass, rows(left, fit.left), rows(right, fit.right), MatchCriterion.ONLY_ONE, 1);
                } else {
                    undecided.add(fit);
                    undecided.addAll(rivals);
                }
            }
        }
        for (Fit fit : undecided) {
            matching.claim(pass, rows(left, fit.left), rows(right, fit.right), false);
        }
    }
}
