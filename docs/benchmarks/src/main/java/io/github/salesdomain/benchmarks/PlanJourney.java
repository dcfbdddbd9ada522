package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.JourneyCustomer;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyPlanner;
import io.github.salesdomain.visit.JourneyRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeten.extra.LocalDateRange;

/** About so many calls of four weeks placed on twenty days that have just room for them (G-4), with calls barred on some weekdays and areas. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanJourney {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 20;

    @Param({"200", "2000", "20000"})
    private int size;

    private JourneyRequest request = JourneyRequest.builder()
            .rep(PersonId.of("R"))
            .cycle(LocalDateRange.of(MONDAY, MONDAY.plusDays(28)))
            .callsPerDay(1)
            .build();

    /** Draws customers: one to four calls, one in five only on two days of the week, in forty areas. */
    @Setup
    public void data() {
        List<JourneyCustomer> customers = IntStream.range(0, size * 2 / 5)
                .mapToObj(i -> {
                    Cadence cadence = Cadence.of(1 + i % 4, 28);
                    return JourneyCustomer.of(
                                    CustomerId.of("C-" + i),
                                    i % 5 == 0 ? cadence.withWeekdays(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY) : cadence)
                            .in("AREA-" + i % 40);
                })
                .toList();
        request = request.withCustomers(customers).withCallsPerDay(size / DAYS + 1);
    }

    /** The library. */
    @Benchmark
    public JourneyPlan ours() {
        return JourneyPlanner.standard().plan(request);
    }

    /** A peer: what is written by hand, each call on the first day from its due day on that is permitted and not full; no order, no areas, no spreading. */
    @Benchmark
    public Map<LocalDate, List<CustomerId>> firstFit() {
        TreeMap<LocalDate, List<CustomerId>> plan = new TreeMap<>();
        for (JourneyCustomer customer : request.customers()) {
            Cadence cadence = customer.cadence();
            for (int call = 0; call < cadence.calls(); call++) {
                LocalDate day = MONDAY.plusDays((long) call * cadence.interval());
                while (day.isBefore(request.cycle().getEnd())) {
                    boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
                    List<CustomerId> calls = plan.computeIfAbsent(day, key -> new ArrayList<>());
                    if (works && cadence.permits(day.getDayOfWeek()) && calls.size() < request.callsPerDay()) {
                        calls.add(customer.customer());
                        break;
                    }
                    day = day.plusDays(1);
                }
            }
        }
        return plan;
    }

    /** The floor: one look at each day that each call could have. */
    @Benchmark
    public int floor() {
        int[] loads = new int[28];
        int placed = 0;
        for (JourneyCustomer customer : request.customers()) {
            Cadence cadence = customer.cadence();
            for (int call = 0; call < cadence.calls(); call++) {
                int best = 28;
                for (int day = call * cadence.interval(); day < (call + 1) * cadence.interval(); day++) {
                    if (day % 7 < 5 && (best == 28 || loads[day] < loads[best])) {
                        best = day;
                    }
                }
                if (best < 28) {
                    loads[best]++;
                    placed++;
                }
            }
        }
        return placed;
    }
}
