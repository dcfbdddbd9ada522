package io.github.salesdomain.territory;

import io.github.salesdomain.quantity.Ratio;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all alignments, leaving out those that cannot be better: first for the least excess, then for the least sales moved with it, then for the
 * fewest customers.
 */
final class ExactBalance {

    private final BalanceModel model;
    private final long budget;
    private final int[] order;
    private final boolean[] sameAsBefore;
    private final int[] choice;
    private final int[] place;
    private final long[][] sums;
    private final long[] open;
    private final long[] lacking;
    private final long[] most;
    private final long[] least;
    private long work;
    private long moved;
    private int moves;
    private long bestMoved = Long.MAX_VALUE;
    private int bestMoves = Integer.MAX_VALUE;
    private int @Nullable [] best;

    ExactBalance(BalanceModel model, long budget) {
        this.model = model;
        this.budget = budget;
        order = IntStream.range(0, model.customers)
                .filter(c -> !model.pinned[c])
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(c -> -model.load[0][c])
                        .thenComparing(this::compareFigures)
                        .thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        sameAsBefore = new boolean[order.length];
        for (int i = 1; i < order.length; i++) {
            sameAsBefore[i] = model.touching == null && compareFigures(order[i - 1], order[i]) == 0;
        }
        choice = new int[order.length + 1];
        place = model.home.clone();
        sums = new long[model.goals][model.grounds];
        open = new long[model.goals];
        lacking = new long[model.goals];
        most = new long[model.goals];
        least = new long[model.goals];
    }

    private int compareFigures(int one, int other) {
        for (int g = 0; g < model.goals; g++) {
            int byLoad = Long.compare(model.load[g][one], model.load[g][other]);
            if (byLoad != 0) {
                return byLoad;
            }
        }
        int byHome = Integer.compare(model.home[one], model.home[other]);
        return byHome != 0 ? byHome : Long.compare(model.sales[one], model.sales[other]);
    }

    long work() {
        return work;
    }

    /** The best alignment found, or null if none is better than what was known. */
    int @Nullable [] best() {
        return best == null ? null : best.clone();
    }

    /**
     * Looks for less excess than this.
     *
     * @return whether all was seen: then what is best has the least excess there is
     */
    boolean lessExcessThan(Ratio excess, Ratio bound) {
        corridor(excess, true);
        return search(true, bound);
    }

    /**
     * Looks for less sales moved, or as much with fewer customers, at no more excess than this.
     *
     * @return whether all was seen: then what is best is the least there is
     */
    boolean lessMovedThan(long movedSales, int customers, Ratio excess) {
        best = null;
        bestMoved = movedSales;
        bestMoves = customers;
        corridor(excess, false);
        return search(false, Ratio.zero());
    }

    private void corridor(Ratio excess, boolean below) {
        for (int g = 0; g < model.goals; g++) {
            most[g] = model.most(g, excess, below);
            least[g] = model.least(g, excess, below);
        }
    }

    private void reset() {
        moved = 0;
        moves = 0;
        for (int g = 0; g < model.goals; g++) {
            Arrays.fill(sums[g], 0);
            open[g] = 0;
            for (int c = 0; c < model.customers; c++) {
                if (model.pinned[c]) {
                    sums[g][model.home[c]] += model.load[g][c];
                } else {
                    open[g] += model.load[g][c];
                }
            }
        }
        System.arraycopy(model.home, 0, place, 0, place.length);
        recount();
    }

    private void recount() {
        for (int g = 0; g < model.goals; g++) {
            lacking[g] = 0;
            for (long sum : sums[g]) {
                lacking[g] += Math.max(0, least[g] - sum);
            }
        }
    }

    private boolean canHold() {
        for (int g = 0; g < model.goals; g++) {
            if (lacking[g] > open[g]) {
                return false;
            }
            for (long sum : sums[g]) {
                if (sum > most[g]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean search(boolean forExcess, Ratio bound) {
        reset();
        if (!canHold()) {
            return true;
        }
        int depth = 0;
        choice[0] = -1;
        while (depth >= 0) {
            if (depth == order.length) {
                work += model.touching == null ? 1 : model.customers;
                if (model.isConnected(place) && isLeaf(forExcess)) {
                    best = place.clone();
                    bestMoved = forExcess ? bestMoved : moved;
                    bestMoves = forExcess ? bestMoves : moves;
                    if (forExcess) {
                        Ratio excess = model.excess(sums);
                        if (excess.compareTo(bound) <= 0) {
                            return true;
                        }
                        corridor(excess, true);
                        recount();
                    }
                }
                depth--;
                continue;
            }
            int customer = order[depth];
            int[] reach = model.reachOf(customer);
            if (choice[depth] >= 0) {
                take(customer, ground(customer, reach, choice[depth]), -1);
            } else if (sameAsBefore[depth]) {
                // the second of two alike never stands before the first, or each pair would be seen twice
                choice[depth] = choice[depth - 1] - 1;
            }
            boolean found = false;
            while (!found && ++choice[depth] < reach.length) {
                if (++work > budget) {
                    return false;
                }
                found = canTake(customer, ground(customer, reach, choice[depth]), forExcess);
            }
            if (found) {
                take(customer, ground(customer, reach, choice[depth]), 1);
                depth++;
                if (depth < order.length) {
                    choice[depth] = -1;
                }
            } else {
                depth--;
            }
        }
        return true;
    }

    private boolean isLeaf(boolean forExcess) {
        if (forExcess) {
            for (int g = 0; g < model.goals; g++) {
                for (long sum : sums[g]) {
                    if (sum > most[g] || sum < least[g]) {
                        return false;
                    }
                }
            }
            return true;
        }
        return moved < bestMoved || (moved == bestMoved && moves < bestMoves);
    }

    /** Home comes first, then the other territories in order. */
    private int ground(int customer, int[] reach, int choice) {
        int home = model.home[customer];
        if (choice == 0) {
            return home;
        }
        if (model.reach != null) {
            return reach[choice];
        }
        return choice <= home ? choice - 1 : choice;
    }

    private boolean canTake(int customer, int ground, boolean forExcess) {
        if (!forExcess && ground != model.home[customer]) {
            long more = moved + model.sales[customer];
            if (more > bestMoved || (more == bestMoved && moves + 1 >= bestMoves)) {
                return false;
            }
        }
        for (int g = 0; g < model.goals; g++) {
            long load = model.load[g][customer];
            long sum = sums[g][ground];
            long filled = Math.max(0, least[g] - sum) - Math.max(0, least[g] - sum - load);
            if (sum + load > most[g] || lacking[g] - filled > open[g] - load) {
                return false;
            }
        }
        return true;
    }

    private void take(int customer, int ground, int sign) {
        for (int g = 0; g < model.goals; g++) {
            long load = sign * model.load[g][customer];
            long before = sums[g][ground];
            sums[g][ground] = before + load;
            open[g] -= load;
            lacking[g] += Math.max(0, least[g] - before - load) - Math.max(0, least[g] - before);
        }
        if (ground != model.home[customer]) {
            moved += sign * model.sales[customer];
            moves += sign;
        }
        place[customer] = sign > 0 ? ground : model.home[customer];
    }
}
