package io.github.salesdomain.visit;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A short round trip: from each place to the nearest, then two ways are crossed over or a few places moved while that helps, and then again and again two
 * neighbouring parts of the trip change places, the trip is mended around them, and the outcome kept if it is not much worse; less and less worse as the
 * steps run out.
 */
final class TourSearch {

    private static final int NEIGHBOURS = 10;
    private static final int LONGEST_PART = 50;
    private static final int LONGEST_MOVED = 3;

    private final int size;
    private final int[][] minutes;
    private final int[][] near;
    private final int[] tour;
    private final int[] position;
    private final int[] waiting;
    private final boolean[] waits;
    private final int[] part;
    private int waitingCount;
    private long gained;

    TourSearch(TravelTimes travel) {
        size = travel.places().size();
        minutes = new int[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                minutes[from][to] = travel.minutes(from, to);
            }
        }
        near = IntStream.range(0, size).mapToObj(this::nearest).toArray(int[][]::new);
        tour = new int[size];
        position = new int[size];
        waiting = new int[size];
        waits = new boolean[size];
        part = new int[2 * LONGEST_PART];
    }

    private int[] nearest(int place) {
        return IntStream.range(0, size)
                .filter(other -> other != place)
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> minutes(place, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] order(int steps) {
        begin();
        if (size >= 4) {
            for (int i = 0; i < size; i++) {
                await(tour[i]);
            }
            mend();
            improve(steps);
        }
        return fromFirst();
    }

    private void begin() {
        boolean[] used = new boolean[size];
        int last = 0;
        for (int i = 0; i < size; i++) {
            int next = i == 0 ? 0 : nearestUnused(last, used);
            put(i, next);
            used[next] = true;
            last = next;
        }
    }

    private int nearestUnused(int from, boolean[] used) {
        int best = -1;
        for (int place = 0; place < size; place++) {
            if (!used[place] && (best < 0 || minutes(from, place) < minutes(from, best))) {
                best = place;
            }
        }
        return best;
    }

    private void improve(int steps) {
        RouteDice dice = new RouteDice();
        long length = length();
        long best = length;
        int[] bestTour = tour.clone();
        int[] before = tour.clone();
        int[] positionBefore = position.clone();
        long warmest = Math.max(1, length / size / 4);
        for (int step = 0; step < steps; step++) {
            gained = 0;
            swapParts(dice);
            mend();
            long next = length - gained;
            int left = steps - step;
            long temperature = warmest * left / steps * left / steps;
            if (next <= length + dice.patience(temperature)) {
                length = next;
                System.arraycopy(tour, 0, before, 0, size);
                System.arraycopy(position, 0, positionBefore, 0, size);
                if (length < best) {
                    best = length;
                    System.arraycopy(tour, 0, bestTour, 0, size);
                }
            } else {
                System.arraycopy(before, 0, tour, 0, size);
                System.arraycopy(positionBefore, 0, position, 0, size);
            }
        }
        System.arraycopy(bestTour, 0, tour, 0, size);
    }

    private long length() {
        long length = 0;
        for (int i = 0; i < size; i++) {
            length += minutes(tour[i], at(i + 1));
        }
        return length;
    }

    /** Two neighbouring parts somewhere in the trip change places; the places at their ends are mended next. */
    private void swapParts(RouteDice dice) {
        int longest = Math.min(LONGEST_PART, (size - 2) / 2);
        int first = 1 + dice.below(longest);
        int second = 1 + dice.below(longest);
        int start = dice.below(size);
        int before = at(start);
        int a = at(start + 1);
        int b = at(start + first);
        int c = at(start + first + 1);
        int d = at(start + first + second);
        int after = at(start + first + second + 1);
        gained += minutes(before, a)
                + minutes(b, c)
                + minutes(d, after)
                - minutes(before, c)
                - minutes(d, a)
                - minutes(b, after);
        for (int i = 0; i < first + second; i++) {
            part[i] = at(start + 1 + i);
        }
        for (int i = 0; i < second; i++) {
            put(start + 1 + i, part[first + i]);
        }
        for (int i = 0; i < first; i++) {
            put(start + 1 + second + i, part[i]);
        }
        await(before);
        await(a);
        await(b);
        await(c);
        await(d);
        await(after);
    }

    private void await(int place) {
        if (!waits[place]) {
            waits[place] = true;
            waiting[waitingCount++] = place;
        }
    }

    private void mend() {
        while (waitingCount > 0) {
            int place = waiting[--waitingCount];
            waits[place] = false;
            while (cross(place) || shift(place)) {
                // again from the same place, for as long as it helps
            }
        }
    }

    /** Replaces the way to the next place, or from the one before, and another way by two shorter ones: the part between them turns round. */
    private boolean cross(int a) {
        int next = at(position[a] + 1);
        int previous = at(position[a] - 1);
        for (int d : near[a]) {
            int way = minutes(a, d);
            if (way < minutes(a, next)) {
                int e = at(position[d] + 1);
                int gain = minutes(a, next) + minutes(d, e) - way - minutes(next, e);
                if (gain > 0) {
                    turn(position[next], position[d]);
                    return won(gain, a, next, d, e);
                }
            }
            if (way < minutes(previous, a)) {
                int e = at(position[d] - 1);
                int gain = minutes(previous, a) + minutes(e, d) - way - minutes(previous, e);
                if (gain > 0) {
                    turn(position[a], position[e]);
                    return won(gain, a, previous, d, e);
                }
            }
        }
        return false;
    }

    /** Moves up to three places that begin or end at this one next to one that is near to it. */
    private boolean shift(int c) {
        for (int length = 1; length <= Math.min(LONGEST_MOVED, size - 3); length++) {
            if (shift(c, length, true) || shift(c, length, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean shift(int c, int length, boolean forward) {
        int start = forward ? position[c] : Math.floorMod(position[c] - length + 1, size);
        int first = at(start);
        int last = at(start + length - 1);
        int before = at(start - 1);
        int after = at(start + length);
        int other = forward ? last : first;
        int freed = minutes(before, first) + minutes(last, after) - minutes(before, after);
        for (int d : near[c]) {
            int way = minutes(c, d);
            if (way >= freed) {
                break;
            }
            if (Math.floorMod(position[d] - start, size) < length) {
                continue;
            }
            int next = at(position[d] + 1);
            int previous = at(position[d] - 1);
            if (d != before) {
                int gain = freed - way - minutes(other, next) + minutes(d, next);
                if (gain > 0) {
                    move(start, length, d, next, forward);
                    return won(gain, before, after, first, last, d, next);
                }
            }
            if (d != after) {
                int gain = freed - way - minutes(other, previous) + minutes(previous, d);
                if (gain > 0) {
                    move(start, length, previous, d, !forward);
                    return won(gain, before, after, first, last, d, previous);
                }
            }
        }
        return false;
    }

    private boolean won(int gain, int... ends) {
        gained += gain;
        for (int end : ends) {
            await(end);
        }
        return true;
    }

    /** Turns the places between two positions round, or all the others, whichever are fewer: for a round trip it is the same. */
    private void turn(int from, int to) {
        int inside = Math.floorMod(to - from, size) + 1;
        int i = from;
        int j = to;
        int count = inside;
        if (2 * inside > size) {
            i = to + 1;
            j = from - 1 + size;
            count = size - inside;
        }
        for (int swaps = count / 2; swaps > 0; swaps--) {
            int one = at(i);
            int other = at(j);
            put(i++, other);
            put(j--, one);
        }
    }

    /** Takes the part out, closes the gap by moving what lies between it and its new place, and puts it in between those two places. */
    private void move(int start, int length, int left, int right, boolean sameDirection) {
        for (int i = 0; i < length; i++) {
            part[i] = at(start + i);
        }
        int ahead = Math.floorMod(position[left] - (start + length - 1), size);
        int behind = Math.floorMod(start - position[right], size);
        int gap;
        if (ahead <= behind) {
            for (int i = 0; i < ahead; i++) {
                put(start + i, at(start + length + i));
            }
            gap = start + ahead;
        } else {
            for (int i = 0; i < behind; i++) {
                put(start + length - 1 - i, at(start - 1 - i));
            }
            gap = start - behind;
        }
        for (int i = 0; i < length; i++) {
            put(gap + i, sameDirection ? part[i] : part[length - 1 - i]);
        }
    }

    private int minutes(int from, int to) {
        return minutes[from][to];
    }

    private int at(int index) {
        return tour[wrapped(index)];
    }

    /** From -size to below twice the size. */
    private int wrapped(int index) {
        if (index >= size) {
            return index - size;
        }
        return index < 0 ? index + size : index;
    }

    private void put(int index, int place) {
        int at = wrapped(index);
        tour[at] = place;
        position[place] = at;
    }

    private int[] fromFirst() {
        int first = 0;
        while (first < size && tour[first] != 0) {
            first++;
        }
        int[] order = new int[size];
        boolean backwards = size > 2 && at(first - 1) < at(first + 1);
        for (int i = 0; i < size; i++) {
            order[i] = at(backwards ? first - i : first + i);
        }
        return order;
    }
}
