package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * The best order of a few stops, by dynamic programming over their subsets: for each set of stops and the last of them, when it can be over at the
 * earliest. Who is earlier at a stop is never later at the next, so the earliest end of a part is part of the earliest end of the whole.
 */
final class ExactRoute {

    private final RouteClock clock;
    private final int size;
    private final int[] finish;
    private final int[] travelled;
    private final byte[] before;

    ExactRoute(RouteClock clock) {
        this.clock = clock;
        size = clock.size();
        int states = size * (1 << size);
        finish = new int[states];
        travelled = new int[states];
        before = new byte[states];
        Arrays.fill(finish, RouteClock.NEVER);
    }

    List<Integer> order() {
        for (int stop = 0; stop < size; stop++) {
            int way = clock.fromStart(stop);
            int at = (1 << stop) * size + stop;
            finish[at] = clock.finish(stop, clock.departs + way);
            travelled[at] = way;
            before[at] = -1;
        }
        int bestSet = 0;
        int bestLast = -1;
        long best = Long.MAX_VALUE;
        for (int set = 1; set < 1 << size; set++) {
            int worth = worth(set);
            for (int last = 0; last < size; last++) {
                int at = set * size + last;
                if (finish[at] != RouteClock.NEVER && (set & 1 << last) != 0) {
                    extend(set, last);
                    int back = clock.toEnd(last);
                    long cost = RouteSearch.cost(worth, finish[at] + back, travelled[at] + back);
                    if (cost < best) {
                        best = cost;
                        bestSet = set;
                        bestLast = last;
                    }
                }
            }
        }
        return path(bestSet, bestLast);
    }

    private int worth(int set) {
        int worth = 0;
        for (int stop = 0; stop < size; stop++) {
            worth += (set >> stop & 1) * clock.stops.get(stop).worth();
        }
        return worth;
    }

    private void extend(int set, int last) {
        int from = set * size + last;
        for (int next = 0; next < size; next++) {
            if ((set & 1 << next) == 0) {
                int way = clock.between(last, next);
                int over = clock.finish(next, finish[from] + way);
                int at = (set | 1 << next) * size + next;
                int distance = travelled[from] + way;
                if (over < finish[at] || (over == finish[at] && over != RouteClock.NEVER && distance < travelled[at])) {
                    finish[at] = over;
                    travelled[at] = distance;
                    before[at] = (byte) last;
                }
            }
        }
    }

    /** The order, and behind it what it does not reach, so that it is known to have been tried. */
    private List<Integer> path(int set, int last) {
        ImmutableList.Builder<Integer> backwards = ImmutableList.builder();
        int rest = set;
        int stop = last;
        while (stop >= 0) {
            backwards.add(stop);
            int previous = before[rest * size + stop];
            rest &= ~(1 << stop);
            stop = previous;
        }
        ImmutableList.Builder<Integer> order = ImmutableList.builder();
        order.addAll(backwards.build().reverse());
        for (int other = 0; other < size; other++) {
            if ((set & 1 << other) == 0) {
                order.add(other);
            }
        }
        return order.build();
    }
}
