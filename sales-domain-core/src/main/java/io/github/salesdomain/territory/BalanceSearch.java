package io.github.salesdomain.territory;

import io.github.salesdomain.quantity.Ratio;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Looks for a balanced alignment by moving and exchanging customers, the cheapest first.
 * <p>
 * First every territory that carries too much gives its cheapest customers to those that have room; then single moves, exchanges, and moves that let load
 * flow downhill bring the rest inside; at last whatever need not have moved goes home. The same task always gives the same alignment.
 */
final class BalanceSearch {

    /** How many partners of a territory are looked at, those that differ most from it first. */
    private static final int PARTNERS = 8;

    private final BalanceModel model;
    private final long[] most;
    private final long[] least;
    private final int[] shift;
    private final long budget;
    final int[] place;
    private final long[][] sums;
    private long work;

    BalanceSearch(BalanceModel model, long budget) {
        this.model = model;
        this.budget = budget;
        place = model.home.clone();
        sums = model.sums(place);
        most = new long[model.goals];
        least = new long[model.goals];
        shift = new int[model.goals];
        for (int g = 0; g < model.goals; g++) {
            most[g] = model.most(g, Ratio.zero(), false);
            least[g] = model.least(g, Ratio.zero(), false);
            shift[g] = 40 - (Long.SIZE - Long.numberOfLeadingZeros(model.total[g]));
        }
    }

    long work() {
        return work;
    }

    void run() {
        if (model.touching == null) {
            spread();
        }
        int flows = 0;
        while (work < budget && worst() >= 0) {
            if (improve()) {
                continue;
            }
            if (flows >= 4 * model.customers || !flow()) {
                break;
            }
            flows++;
        }
        while (work < budget && comeHome()) {
            // each round moves less sales than the one before
        }
    }

    /** Amounts of all goals on about one scale, so that they can be added; never zero for what is not. */
    private long scaled(int goal, long amount) {
        if (amount == 0) {
            return 0;
        }
        int by = shift[goal];
        return by >= 0 ? amount << by : Math.max(1, amount >> -by);
    }

    private long outside(int ground, int plus, int minus) {
        long sum = 0;
        for (int g = 0; g < model.goals; g++) {
            long amount = sums[g][ground];
            amount += plus < 0 ? 0 : model.load[g][plus];
            amount -= minus < 0 ? 0 : model.load[g][minus];
            sum += amount > most[g]
                    ? scaled(g, amount - most[g])
                    : amount < least[g] ? scaled(g, least[g] - amount) : 0;
        }
        return sum;
    }

    private long outside(int ground) {
        return outside(ground, -1, -1);
    }

    /** How heavy a territory is by all goals. */
    private long weight(int ground) {
        long sum = 0;
        for (int g = 0; g < model.goals; g++) {
            sum += scaled(g, sums[g][ground]);
        }
        return sum;
    }

    private long weightOf(int customer) {
        long sum = 0;
        for (int g = 0; g < model.goals; g++) {
            sum += scaled(g, model.load[g][customer]);
        }
        return sum;
    }

    /** The territory that is farthest outside, or -1 if none is. */
    private int worst() {
        int worst = -1;
        long most = 0;
        for (int t = 0; t < model.grounds; t++) {
            long outside = outside(t);
            if (outside > most) {
                most = outside;
                worst = t;
            }
        }
        work += model.grounds;
        return worst;
    }

    private void move(int customer, int to) {
        for (int g = 0; g < model.goals; g++) {
            sums[g][place[customer]] -= model.load[g][customer];
            sums[g][to] += model.load[g][customer];
        }
        place[customer] = to;
    }

    /** What moving a customer adds to the sales that change hands; below zero if it goes home. */
    private long cost(int customer, int to) {
        if (place[customer] == model.home[customer]) {
            return model.sales[customer];
        }
        return to == model.home[customer] ? -model.sales[customer] : 0;
    }

    /** Each territory that carries too much gives customers away, the least sales for their load first, to the lightest that may have them. */
    private void spread() {
        PriorityQueue<Integer> lightest = new PriorityQueue<>(
                Comparator.<Integer>comparingLong(this::weight).thenComparing(t -> t));
        if (model.reach == null) {
            IntStream.range(0, model.grounds).forEach(lightest::add);
        }
        int[] cheapest = IntStream.range(0, model.customers)
                .filter(c -> !model.pinned[c] && outside(model.home[c]) > 0 && weightOf(c) > 0)
                .boxed()
                .sorted((a, b) -> compareProducts(model.sales[a], weightOf(b), model.sales[b], weightOf(a)))
                .mapToInt(c -> c)
                .toArray();
        work += model.customers;
        for (int c : cheapest) {
            int from = place[c];
            if (work >= budget) {
                return;
            }
            if (outside(from) == 0) {
                work++;
                continue;
            }
            int to = model.reach == null ? lightest.element() : lightestOf(model.reachOf(c), from);
            work += model.reach == null ? 1 : model.reachOf(c).length;
            if (to != from && outside(from) + outside(to) > outside(from, -1, c) + outside(to, c, -1)) {
                if (model.reach == null) {
                    // the order of the queue follows the weights, so both leave it while they change
                    lightest.remove(to);
                    move(c, to);
                    lightest.add(to);
                } else {
                    move(c, to);
                }
            }
        }
    }

    private int lightestOf(int[] grounds, int from) {
        int lightest = from;
        for (int t : grounds) {
            if (t != from && (lightest == from || weight(t) < weight(lightest))) {
                lightest = t;
            }
        }
        return lightest;
    }

    /** Takes the best move or exchange of the territory that is farthest outside and can be helped. */
    private boolean improve() {
        int[] troubled = IntStream.range(0, model.grounds)
                .filter(t -> outside(t) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(this::outside)
                        .reversed()
                        .thenComparing(t -> t))
                .mapToInt(t -> t)
                .toArray();
        work += model.grounds;
        int[][] members = members();
        for (int t : troubled) {
            if (work >= budget) {
                return false;
            }
            if (moveOf(t, members) || exchangeOf(t, members)) {
                return true;
            }
        }
        return false;
    }

    private int[][] members() {
        int[] count = new int[model.grounds];
        for (int c = 0; c < model.customers; c++) {
            count[place[c]] += model.pinned[c] ? 0 : 1;
        }
        int[][] members = new int[model.grounds][];
        for (int t = 0; t < model.grounds; t++) {
            members[t] = new int[count[t]];
        }
        for (int c = model.customers - 1; c >= 0; c--) {
            if (!model.pinned[c]) {
                members[place[c]][--count[place[c]]] = c;
            }
        }
        work += model.customers / 16 + 1;
        return members;
    }

    /** The territories that differ most from this one, either way. */
    private int[] partnersOf(int ground) {
        long own = weight(ground);
        work += model.grounds;
        return IntStream.range(0, model.grounds)
                .filter(t -> t != ground)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(t -> -Math.abs(weight(t) - own))
                        .thenComparing(t -> t))
                .limit(model.reach == null && model.touching == null ? PARTNERS : model.grounds)
                .mapToInt(t -> t)
                .toArray();
    }

    private boolean moveOf(int ground, int[][] members) {
        int best = -1;
        int bestTo = -1;
        long bestGain = 0;
        long bestCost = 0;
        for (int partner : partnersOf(ground)) {
            for (int way = 0; way < 2; way++) {
                int from = way == 0 ? ground : partner;
                int to = way == 0 ? partner : ground;
                long before = outside(from) + outside(to);
                for (int c : members[from]) {
                    work++;
                    if (work >= budget) {
                        return false;
                    }
                    if (!model.mayBeIn(c, to)) {
                        continue;
                    }
                    long gain = before - outside(from, -1, c) - outside(to, c, -1);
                    if (gain <= 0) {
                        continue;
                    }
                    long cost = Math.max(0, cost(c, to)) + 1;
                    int order = best < 0 ? 1 : compareProducts(gain, bestCost, bestGain, cost);
                    if ((order > 0 || (order == 0 && gain > bestGain)) && keepsPieces(c, to)) {
                        best = c;
                        bestTo = to;
                        bestGain = gain;
                        bestCost = cost;
                    }
                }
            }
        }
        if (best < 0) {
            return false;
        }
        move(best, bestTo);
        return true;
    }

    /** Exchanges a customer of this territory for one of another, by the difference that the territory lacks. */
    private boolean exchangeOf(int ground, int[][] members) {
        if (model.touching != null) {
            return false;
        }
        int goal = 0;
        long need = 0;
        for (int g = 0; g < model.goals; g++) {
            long sum = sums[g][ground];
            long off = sum > most[g] ? sum - most[g] : sum < least[g] ? sum - least[g] : 0;
            if (scaled(g, Math.abs(off)) > scaled(goal, Math.abs(need)) || need == 0) {
                goal = off == 0 ? goal : g;
                need = off == 0 ? need : off;
            }
        }
        int by = goal;
        int bestOwn = -1;
        int bestOther = -1;
        long bestGain = 0;
        for (int partner : partnersOf(ground)) {
            int[] others = Arrays.stream(members[partner])
                    .filter(c -> model.mayBeIn(c, ground))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(c -> model.load[by][c])
                            .thenComparing(c -> c))
                    .mapToInt(c -> c)
                    .toArray();
            long before = outside(ground) + outside(partner);
            for (int own : members[ground]) {
                work += 2;
                if (work >= budget) {
                    return false;
                }
                if (!model.mayBeIn(own, partner)) {
                    continue;
                }
                int at = firstAtLeast(others, model.load[by], model.load[by][own] - need);
                for (int i = Math.max(0, at - 1); i <= Math.min(at, others.length - 1); i++) {
                    int other = others[i];
                    long gain = before - outside(ground, other, own) - outside(partner, own, other);
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestOwn = own;
                        bestOther = other;
                    }
                }
            }
        }
        if (bestOwn < 0) {
            return false;
        }
        int there = place[bestOther];
        move(bestOther, ground);
        move(bestOwn, there);
        return true;
    }

    private static int firstAtLeast(int[] sorted, long[] load, long bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (load[sorted[middle]] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where borders keep load from going straight to where it is lacked, it flows from heavy to light neighbours. */
    private boolean flow() {
        if (model.reach == null && model.touching == null) {
            return false;
        }
        int best = -1;
        int bestTo = -1;
        long bestDrop = 0;
        for (int c = 0; c < model.customers; c++) {
            if (model.pinned[c]) {
                continue;
            }
            int from = place[c];
            long weight = weightOf(c);
            for (int to : model.reachOf(c)) {
                if (++work >= budget) {
                    return false;
                }
                long gap = weight(from) - weight(to);
                long drop = Math.min(weight, gap - weight);
                if (to != from
                        && drop > bestDrop
                        && outside(from) + outside(to) >= outside(from, -1, c) + outside(to, c, -1)
                        && keepsPieces(c, to)) {
                    best = c;
                    bestTo = to;
                    bestDrop = drop;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        move(best, bestTo);
        return true;
    }

    /** Sends home what need not have moved, or moves cheaper customers in its place; whether anything changed. */
    private boolean comeHome() {
        int[] moved = IntStream.range(0, model.customers)
                .filter(c -> place[c] != model.home[c])
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(c -> model.sales[c])
                        .reversed()
                        .thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        boolean changed = false;
        int[][] members = members();
        for (int c : moved) {
            int there = place[c];
            int home = model.home[c];
            long before = outside(there) + outside(home);
            work++;
            if (before >= outside(there, -1, c) + outside(home, c, -1) && keepsPieces(c, home)) {
                move(c, home);
                changed = true;
                continue;
            }
            if (model.touching != null) {
                continue;
            }
            int cheapest = -1;
            for (int other : members[home]) {
                if (++work >= budget) {
                    return false;
                }
                if (place[other] == home
                        && model.home[other] == home
                        && model.sales[other] < (cheapest < 0 ? model.sales[c] : model.sales[cheapest])
                        && model.mayBeIn(other, there)
                        && before >= outside(there, other, c) + outside(home, c, other)) {
                    cheapest = other;
                }
            }
            if (cheapest >= 0) {
                move(c, home);
                move(cheapest, there);
                changed = true;
            }
        }
        return changed;
    }

    /** Whether a move leaves the old territory in as many pieces, and reaches into the new one. */
    private boolean keepsPieces(int customer, int to) {
        int[][] touching = model.touching;
        if (touching == null) {
            return true;
        }
        int from = place[customer];
        boolean joins = false;
        int left = 0;
        int first = -1;
        for (int near : touching[customer]) {
            joins |= place[near] == to;
            if (place[near] == from) {
                left++;
                first = near;
            }
        }
        work += touching[customer].length;
        return (joins || isEmpty(to)) && (left <= 1 || isOnePiece(customer, first, left, touching));
    }

    private boolean isEmpty(int ground) {
        work += model.customers;
        return Arrays.stream(place).noneMatch(one -> one == ground);
    }

    private boolean isOnePiece(int without, int first, int wanted, int[][] touching) {
        boolean[] seen = new boolean[model.customers];
        int[] queue = new int[model.customers];
        seen[without] = true;
        seen[first] = true;
        int end = 0;
        queue[end++] = first;
        for (int i = 0; i < end; i++) {
            for (int near : touching[queue[i]]) {
                work++;
                if (!seen[near] && place[near] == place[without]) {
                    seen[near] = true;
                    queue[end++] = near;
                }
            }
        }
        int found = 0;
        for (int near : touching[without]) {
            found += place[near] == place[without] && seen[near] ? 1 : 0;
        }
        return found == wanted;
    }

    /** Compares a × b with c × d, none of them negative, without overflow. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
