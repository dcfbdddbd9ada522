package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import com.google.common.math.LongMath;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.time.WorkingDays;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of a cycle while calls are being placed on them: a matching of calls to days, made by chains in which each call makes room for the next. */
final class JourneyBoard {

    private final JourneyRequest request;
    private final LocalDate[] days;
    private final long[] epochDays;
    private final DayOfWeek[] weekdays;
    private final JourneyDay[] onDay;
    /** By customer and number. */
    private final List<JourneyWish> wishes;

    private final int[][] areaLoads;
    private final int evenShare;

    JourneyBoard(JourneyRequest request, WorkingDays workingDays) {
        this.request = request;
        days = request.cycle().stream().filter(workingDays::isWorkingDay).toArray(LocalDate[]::new);
        epochDays = Arrays.stream(days).mapToLong(LocalDate::toEpochDay).toArray();
        weekdays = Arrays.stream(days).map(LocalDate::getDayOfWeek).toArray(DayOfWeek[]::new);
        onDay = Stream.generate(JourneyDay::new).limit(days.length).toArray(JourneyDay[]::new);
        Map<String, Integer> areas = new HashMap<>();
        wishes = new ArrayList<>();
        request.customers().stream()
                .sorted(Comparator.comparing(JourneyCustomer::customer))
                .forEach(customer -> addWishes(customer, areas));
        areaLoads = new int[areas.size()][days.length];
        evenShare = days.length == 0 ? 0 : IntMath.divide(wishes.size(), days.length, RoundingMode.CEILING);
    }

    private void addWishes(JourneyCustomer customer, Map<String, Integer> areas) {
        Cadence cadence = customer.cadence();
        long start = request.cycle().getStart().toEpochDay();
        long end = request.cycle().getEnd().toEpochDay();
        int interval = cadence.interval();
        int area = customer.area()
                .map(name -> areas.computeIfAbsent(name, key -> areas.size()))
                .orElse(JourneyWish.NOWHERE);
        long wanted = LongMath.divide(cadence.calls() * (end - start), cadence.cycleDays(), RoundingMode.CEILING);
        long slot = Math.max(
                start,
                customer.lastVisit().map(day -> day.toEpochDay() + interval).orElse(start));
        int weekdaysPermitted = JourneyWindow.bitsOf(cadence);
        JourneyWish before = null;
        for (int number = 1; number <= wanted && slot < end; number++) {
            boolean isLast = number == wanted || slot + interval >= end;
            long slotEnd = isLast ? end - 1 : slot + interval - 1;
            long due = dueDay(cadence, slot, slotEnd);
            long inTime = customer.lastVisit().isEmpty() ? slotEnd : Math.min(slotEnd, due + cadence.toleranceDays());
            JourneyWish wish = new JourneyWish(
                    customer,
                    number,
                    due,
                    inTime,
                    new JourneyWindow(
                            onOrAfter(slot - cadence.toleranceDays()),
                            onOrAfter(inTime + 1) - 1,
                            onOrAfter(slotEnd + 1) - 1,
                            weekdaysPermitted),
                    area);
            wish.before = before;
            if (before != null) {
                before.after = wish;
            }
            wishes.add(wish);
            before = wish;
            slot += interval;
        }
    }

    /** The first permitted working day from the nominal one on; the nominal one if there is none. */
    private long dueDay(Cadence cadence, long slot, long slotEnd) {
        for (int day = onOrAfter(slot); day < days.length && epochDays[day] <= slotEnd; day++) {
            if (cadence.permits(days[day].getDayOfWeek())) {
                return epochDays[day];
            }
        }
        return slot;
    }

    private int onOrAfter(long epochDay) {
        int found = Arrays.binarySearch(epochDays, epochDay);
        return found >= 0 ? found : -found - 1;
    }

    JourneyPlan plan() {
        List<ReleasedCall> released = keep();
        List<JourneyWish> byFrequency =
                wishes.stream().sorted(inOrder(JourneyBoard::byFrequency)).toList();
        place(byFrequency);
        if (isAllPlaced()) {
            spread();
        } else {
            placeByRank(byFrequency);
        }
        return result(released);
    }

    private boolean isAllPlaced() {
        return wishes.stream().allMatch(JourneyWish::isPlaced);
    }

    /** Where not all calls fit: first who is called on at all, by rank, then on which days, by frequency. */
    private void placeByRank(List<JourneyWish> byFrequency) {
        Comparator<JourneyWish> byRank = Comparator.comparing((JourneyWish wish) -> !wish.isFirstEver())
                .thenComparing(JourneyBoard::byFrequency);
        List<JourneyWish> ranked = wishes.stream().sorted(inOrder(byRank)).toList();
        clear();
        place(ranked);
        Set<JourneyWish> served = ranked.stream().filter(JourneyWish::isPlaced).collect(Collectors.toSet());
        clear();
        place(byFrequency.stream().filter(served::contains).toList());
        do {
            spread();
        } while (placeLeftOvers(ranked));
    }

    /** Of equal rank the earlier, then by customer and number, which is the order that a stable sort finds them in. */
    private static Comparator<JourneyWish> inOrder(Comparator<JourneyWish> first) {
        return first.thenComparingLong(wish -> wish.due);
    }

    private void place(List<JourneyWish> inOrder) {
        for (boolean late : new boolean[] {false, true}) {
            UnseenDays hopeless = UnseenDays.all(days.length);
            for (JourneyWish wish : inOrder) {
                if (!wish.isPlaced() && !placeDirectly(wish, late)) {
                    makeRoom(wish, late, hopeless);
                }
            }
        }
    }

    private void clear() {
        wishes.stream().filter(wish -> wish.isPlaced() && !wish.fixed).forEach(this::take);
    }

    private static int byFrequency(JourneyWish one, JourneyWish other) {
        return Long.compare((long) other.calls * one.cycleDays, (long) one.calls * other.cycleDays);
    }

    private List<ReleasedCall> keep() {
        Map<CustomerId, Map<Integer, JourneyWish>> asked = new HashMap<>();
        wishes.forEach(wish -> asked.computeIfAbsent(wish.customer.customer(), key -> new HashMap<>())
                .put(wish.number, wish));
        ImmutableList.Builder<ReleasedCall> released = ImmutableList.builder();
        request.kept().stream()
                .sorted(Comparator.comparing(PlannedCall::customer).thenComparingInt(PlannedCall::number))
                .forEach(call -> keep(
                                call,
                                asked.getOrDefault(call.customer(), Map.of()).get(call.number()))
                        .ifPresent(reason -> released.add(new ReleasedCall(call, reason))));
        return released.build();
    }

    private Optional<ReleasedCall.Reason> keep(PlannedCall call, @Nullable JourneyWish wish) {
        if (wish == null) {
            return Optional.of(ReleasedCall.Reason.NOT_ASKED_FOR);
        }
        int day = Arrays.binarySearch(epochDays, call.on().toEpochDay());
        if (day < wish.window.first() || day > wish.window.last() || !permits(wish, day)) {
            return Optional.of(ReleasedCall.Reason.DAY_NOT_PERMITTED);
        }
        if (isFull(day)) {
            return Optional.of(ReleasedCall.Reason.DAY_FULL);
        }
        if (!isApart(wish, day)) {
            return Optional.of(ReleasedCall.Reason.TOO_CLOSE);
        }
        put(wish, day);
        wish.fixed = true;
        return Optional.empty();
    }

    private boolean permits(JourneyWish wish, int day) {
        return wish.window.permits(weekdays[day]);
    }

    private boolean isFull(int day) {
        return onDay[day].size() >= request.callsPerDay();
    }

    /** Whether the day keeps its distance from the call before, the call after and the last visit. */
    private boolean isApart(JourneyWish wish, int day) {
        long on = epochDays[day];
        if (on < wish.apartFrom) {
            return false;
        }
        for (JourneyWish other = wish.before; other != null; other = other.before) {
            if (other.isPlaced()) {
                if (on - epochDays[other.day] < wish.apart) {
                    return false;
                }
                break;
            }
        }
        for (JourneyWish other = wish.after; other != null; other = other.after) {
            if (other.isPlaced()) {
                return epochDays[other.day] - on >= wish.apart;
            }
        }
        return true;
    }

    private boolean suits(JourneyWish wish, int day) {
        return permits(wish, day) && isApart(wish, day);
    }

    private boolean placeDirectly(JourneyWish wish, boolean late) {
        int best = best(wish, wish.window.first(), wish.window.lastFrom(wish.day, late), request.callsPerDay());
        if (best == JourneyWish.NOWHERE) {
            return false;
        }
        put(wish, best);
        return true;
    }

    /** The best day from first to last with fewer than so many calls. */
    private int best(JourneyWish wish, int first, int last, int fewerThan) {
        int best = JourneyWish.NOWHERE;
        for (int day = first; day <= last; day++) {
            if (onDay[day].size() < fewerThan
                    && suits(wish, day)
                    && (best == JourneyWish.NOWHERE || isBetter(wish, day, best))) {
                best = day;
            }
        }
        return best;
    }

    private boolean isBetter(JourneyWish wish, int day, int than) {
        int load = onDay[day].size();
        int other = onDay[than].size();
        if (load < evenShare != other < evenShare) {
            return load < evenShare;
        }
        if (areaScore(wish, day) != areaScore(wish, than)) {
            return areaScore(wish, day) > areaScore(wish, than);
        }
        long distance = Math.abs(epochDays[day] - idealOf(wish));
        long otherDistance = Math.abs(epochDays[than] - idealOf(wish));
        return distance == otherDistance ? load < other : distance < otherDistance;
    }

    /** An interval after the call before, so that the calls on a customer keep their rhythm wherever the first of them lies. */
    private long idealOf(JourneyWish wish) {
        JourneyWish before = wish.before;
        return before != null && before.isPlaced()
                ? epochDays[before.day] + wish.customer.cadence().interval()
                : wish.due;
    }

    /** The calls of the day in the same area less those elsewhere; nothing for who has no area. */
    private int areaScore(JourneyWish wish, int day) {
        return wish.area == JourneyWish.NOWHERE ? 0 : 2 * areaLoads[wish.area][day] - onDay[day].size();
    }

    private void put(JourneyWish wish, int day) {
        wish.day = day;
        onDay[day].add(wish);
        count(wish, 1);
    }

    private void take(JourneyWish wish) {
        onDay[wish.day].remove(wish);
        count(wish, -1);
        wish.day = JourneyWish.NOWHERE;
    }

    private void count(JourneyWish wish, int change) {
        if (wish.area != JourneyWish.NOWHERE) {
            areaLoads[wish.area][wish.day] += change;
        }
    }

    /** Looks for the shortest chain of calls, each of which moves to the day of the next, the last to a day that is not full. */
    private void makeRoom(JourneyWish wish, boolean late, UnseenDays hopeless) {
        JourneyWish[] arriving = new JourneyWish[days.length];
        UnseenDays unseen = hopeless.copy();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        reach(List.of(wish), late, unseen, arriving, queue);
        while (!queue.isEmpty()) {
            int day = queue.poll();
            if (!isFull(day)) {
                move(arriving, day);
                return;
            }
            for (List<JourneyWish> leaving : onDay[day].alike()) {
                reach(leaving, late, unseen, arriving, queue);
            }
        }
        hopeless.keep(unseen);
    }

    /** Of calls that may be on the same days, finds for each unseen one the first call that can move there. */
    private void reach(
            List<JourneyWish> alike,
            boolean late,
            UnseenDays unseen,
            JourneyWish[] arriving,
            ArrayDeque<Integer> queue) {
        JourneyWish any = alike.get(0);
        int last = any.window.lastFrom(any.day, late);
        for (int day = unseen.from(any.window.first()); day <= last; day = unseen.from(day + 1)) {
            JourneyWish found = permits(any, day) ? firstApart(alike, day) : null;
            if (found != null) {
                unseen.see(day);
                arriving[day] = found;
                queue.add(day);
            }
        }
    }

    private @Nullable JourneyWish firstApart(List<JourneyWish> alike, int day) {
        for (JourneyWish wish : alike) {
            if (!wish.fixed && isApart(wish, day)) {
                return wish;
            }
        }
        return null;
    }

    /** Moves the chain from its free end on; if two calls on the same customer in it come too close, all goes back. */
    private void move(JourneyWish[] arriving, int free) {
        List<JourneyWish> moved = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        int day = free;
        while (day != JourneyWish.NOWHERE) {
            JourneyWish wish = arriving[day];
            int left = wish.day;
            if (!isApart(wish, day)) {
                for (int i = moved.size() - 1; i >= 0; i--) {
                    take(moved.get(i));
                    put(moved.get(i), from.get(i));
                }
                return;
            }
            if (left != JourneyWish.NOWHERE) {
                take(wish);
            }
            put(wish, day);
            moved.add(wish);
            from.add(left);
            day = left;
        }
    }

    /** Moves calls to days with at least two fewer, never out of time or later than they are. Each move brings the squares of the loads down, so it ends. */
    private void spread() {
        boolean moving = true;
        while (moving) {
            moving = false;
            for (JourneyWish wish : wishes) {
                if (wish.isPlaced() && !wish.fixed) {
                    int load = onDay[wish.day].size();
                    int best = best(wish, wish.window.first(), wish.window.lastFrom(wish.day, false), load - 1);
                    if (best != JourneyWish.NOWHERE) {
                        take(wish);
                        put(wish, best);
                        moving = true;
                    }
                }
            }
        }
    }

    private boolean placeLeftOvers(List<JourneyWish> ranked) {
        boolean placed = false;
        for (JourneyWish wish : ranked) {
            placed |= !wish.isPlaced() && placeDirectly(wish, true);
        }
        return placed;
    }

    private JourneyPlan result(List<ReleasedCall> released) {
        return JourneyPlan.builder()
                .rep(request.rep())
                .cycle(request.cycle())
                .callsPerDay(request.callsPerDay())
                .addWorkingDays(days)
                .addAllCalls(wishes.stream()
                        .filter(JourneyWish::isPlaced)
                        .sorted(Comparator.comparingInt(wish -> wish.day))
                        .map(wish -> new PlannedCall(
                                wish.customer.customer(),
                                wish.number,
                                LocalDate.ofEpochDay(wish.due),
                                LocalDate.ofEpochDay(wish.inTimeTo),
                                days[wish.day]))
                        .toList())
                .addAllUnplaced(wishes.stream()
                        .filter(wish -> !wish.isPlaced())
                        .map(wish -> new UnplacedCall(
                                wish.customer.customer(), wish.number, LocalDate.ofEpochDay(wish.due), whyNot(wish)))
                        .toList())
                .addAllReleased(released)
                .build();
    }

    private UnplacedCall.Reason whyNot(JourneyWish wish) {
        UnplacedCall.Reason reason = UnplacedCall.Reason.NO_PERMITTED_DAY;
        for (int day = wish.window.first(); day <= wish.window.last(); day++) {
            if (permits(wish, day)) {
                if (!isFull(day)) {
                    return UnplacedCall.Reason.TOO_CLOSE;
                }
                reason = UnplacedCall.Reason.DAYS_FULL;
            }
        }
        return reason;
    }
}
