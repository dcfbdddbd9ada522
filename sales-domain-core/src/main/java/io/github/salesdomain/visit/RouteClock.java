package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.visit.UnservedStop.Reason;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** A day in minutes: when a visit can begin after another, and how a given order turns out. Stops are numbers, by customer. */
final class RouteClock {

    static final int NEVER = Integer.MAX_VALUE;

    final List<RouteStop> stops;
    final int departs;
    final int returnsBy;
    private final int[] place;
    private final int start;
    private final int end;
    private final int[][] opens;
    private final int[][] closes;
    private final TravelTimes travel;

    RouteClock(RouteRequest request) {
        stops = request.stops().stream()
                .sorted(Comparator.comparing(RouteStop::customer))
                .collect(ImmutableList.toImmutableList());
        travel = request.travel();
        departs = VisitingHours.minuteOf(request.departs());
        returnsBy = VisitingHours.minuteOf(request.returnsBy());
        start = travel.position(request.start());
        end = travel.position(request.end());
        place = stops.stream().mapToInt(stop -> travel.position(stop.place())).toArray();
        opens = stops.stream()
                .map(stop ->
                        minutes(stop.hours().stream().map(VisitingHours::opens).toList()))
                .toArray(int[][]::new);
        closes = stops.stream()
                .map(stop ->
                        minutes(stop.hours().stream().map(VisitingHours::closes).toList()))
                .toArray(int[][]::new);
    }

    private static int[] minutes(List<LocalTime> times) {
        return times.stream().mapToInt(VisitingHours::minuteOf).toArray();
    }

    int size() {
        return stops.size();
    }

    boolean hasHours() {
        return stops.stream().anyMatch(stop -> !stop.hours().isEmpty());
    }

    int fromStart(int stop) {
        return travel.minutes(start, place[stop]);
    }

    int between(int stop, int next) {
        return travel.minutes(place[stop], place[next]);
    }

    int toEnd(int stop) {
        return travel.minutes(place[stop], end);
    }

    int startToEnd() {
        return travel.minutes(start, end);
    }

    int minutesAt(int stop) {
        return stops.get(stop).minutes();
    }

    /** The earliest minute from which the customer has time for the whole visit; NEVER if there is none any more. */
    int begin(int stop, int arrival) {
        if (opens[stop].length == 0) {
            return arrival;
        }
        for (int i = 0; i < opens[stop].length; i++) {
            int begin = Math.max(arrival, opens[stop][i]);
            if (begin + minutesAt(stop) <= closes[stop][i]) {
                return begin;
            }
        }
        return NEVER;
    }

    /** When the visit is over for who arrives at that minute; NEVER if it cannot be, or the day ends before he is back. */
    int finish(int stop, int arrival) {
        int begin = begin(stop, arrival);
        if (begin == NEVER) {
            return NEVER;
        }
        int finish = begin + minutesAt(stop);
        return finish + toEnd(stop) <= returnsBy ? finish : NEVER;
    }

    /** The day in the given order; what cannot be reached in its place is passed over. */
    DayRoute follow(List<Integer> order, boolean isProven) {
        ImmutableList.Builder<RouteCall> calls = ImmutableList.builder();
        boolean[] served = new boolean[size()];
        int time = departs;
        int last = -1;
        for (int stop : order) {
            int way = last < 0 ? fromStart(stop) : between(last, stop);
            int finish = finish(stop, time + way);
            if (finish != NEVER) {
                calls.add(new RouteCall(
                        stops.get(stop).customer(),
                        way,
                        timeOf(time + way),
                        timeOf(finish - minutesAt(stop)),
                        timeOf(finish)));
                served[stop] = true;
                time = finish;
                last = stop;
            }
        }
        int back = last < 0 ? startToEnd() : toEnd(last);
        if (time + back > returnsBy) {
            throw new IllegalArgumentException("returnsBy must leave time for the way from the start to the end, "
                    + back + " minutes, but was " + timeOf(returnsBy));
        }
        return new DayRoute(
                timeOf(departs), calls.build(), back, timeOf(time + back), unserved(order, served), isProven);
    }

    private List<UnservedStop> unserved(List<Integer> order, boolean[] served) {
        ImmutableList.Builder<UnservedStop> unserved = ImmutableList.builder();
        for (int stop = 0; stop < size(); stop++) {
            if (!served[stop]) {
                boolean outOfReach = finish(stop, departs + fromStart(stop)) == NEVER;
                Reason left = order.contains(stop) ? Reason.NO_TIME : Reason.NOT_ORDERED;
                unserved.add(new UnservedStop(stops.get(stop).customer(), outOfReach ? Reason.OUT_OF_REACH : left));
            }
        }
        return unserved.build();
    }

    private static LocalTime timeOf(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
