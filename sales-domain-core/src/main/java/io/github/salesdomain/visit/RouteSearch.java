package io.github.salesdomain.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A good order of more stops than can be tried in all orders: the next stop is the one that is over first, then blocks move and turn round, also for the
 * worse while there are steps left. The number of steps is fixed, and so is their sequence.
 */
final class RouteSearch {

    private static final int LONGEST_BLOCK = 3;
    private static final int MINUTES_PER_WORTH = 240;
    private static final long WARMEST = 128;

    private final RouteClock clock;
    private final int steps;
    private final RouteDice dice = new RouteDice();
    private int worth;
    private int finish;
    private int travel;

    RouteSearch(RouteClock clock, int steps) {
        this.clock = clock;
        this.steps = steps;
    }

    /** More worth before an earlier end before shorter ways, as one number of which less is better. */
    static long cost(int worth, int finish, int travel) {
        return ((long) -worth << 40) + ((long) finish << 20) + travel;
    }

    List<Integer> order() {
        int[] current = nearest();
        long energy = energy(current);
        int[] best = current.clone();
        long bestCost = cost(worth, finish, travel);
        int[] next = current.clone();
        for (int step = 0; step < steps; step++) {
            System.arraycopy(current, 0, next, 0, next.length);
            change(next);
            long nextEnergy = energy(next);
            long temperature = WARMEST * (steps - step) / steps;
            if (nextEnergy <= energy + dice.patience(temperature)) {
                int[] swap = current;
                current = next;
                next = swap;
                energy = nextEnergy;
                long cost = cost(worth, finish, travel);
                if (cost < bestCost) {
                    bestCost = cost;
                    System.arraycopy(current, 0, best, 0, best.length);
                }
            }
        }
        return Arrays.stream(best).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** From stop to stop the one that is over first; what cannot be reached comes last. */
    private int[] nearest() {
        int size = clock.size();
        int[] order = new int[size];
        boolean[] used = new boolean[size];
        int time = clock.departs;
        int last = -1;
        for (int i = 0; i < size; i++) {
            int best = -1;
            int over = RouteClock.NEVER;
            for (int stop = 0; stop < size; stop++) {
                if (!used[stop]) {
                    int way = last < 0 ? clock.fromStart(stop) : clock.between(last, stop);
                    int finishes = clock.finish(stop, time + way);
                    if (best < 0 || finishes < over) {
                        best = stop;
                        over = finishes;
                    }
                }
            }
            order[i] = best;
            used[best] = true;
            if (over != RouteClock.NEVER) {
                time = over;
                last = best;
            }
        }
        return order;
    }

    private long energy(int[] order) {
        int time = clock.departs;
        int last = -1;
        worth = 0;
        travel = 0;
        int lost = 0;
        for (int stop : order) {
            int way = last < 0 ? clock.fromStart(stop) : clock.between(last, stop);
            int over = clock.finish(stop, time + way);
            int value = clock.stops.get(stop).worth();
            if (over == RouteClock.NEVER) {
                lost += value;
            } else {
                worth += value;
                travel += way;
                time = over;
                last = stop;
            }
        }
        int back = last < 0 ? clock.startToEnd() : clock.toEnd(last);
        travel += back;
        finish = time + back;
        return (long) lost * MINUTES_PER_WORTH + finish + travel;
    }

    private void change(int[] order) {
        int size = order.length;
        if (dice.below(2) == 0) {
            int from = dice.below(size);
            int to = dice.below(size);
            turn(order, Math.min(from, to), Math.max(from, to));
        } else {
            int length = 1 + dice.below(Math.min(LONGEST_BLOCK, size - 1));
            int from = dice.below(size - length + 1);
            int to = dice.below(size - length + 1);
            int[] block = Arrays.copyOfRange(order, from, from + length);
            if (to < from) {
                System.arraycopy(order, to, order, to + length, from - to);
            } else {
                System.arraycopy(order, from + length, order, from, to - from);
            }
            System.arraycopy(block, 0, order, to, length);
        }
    }

    private static void turn(int[] order, int from, int to) {
        int i = from;
        int j = to;
        while (i < j) {
            int swap = order[i];
            order[i++] = order[j];
            order[j--] = swap;
        }
    }
}
