package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.testkit.JourneyDomain;
import io.github.salesdomain.time.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for any journey plan. */
@Domain(JourneyDomain.class)
class JourneyProperties {

    private static JourneyPlan plan(JourneyRequest request) {
        return JourneyPlanner.standard().plan(request);
    }

    @Property
    void planningTwiceChangesNothing(@ForAll JourneyRequest request) {
        JourneyPlan plan = plan(request);
        JourneyPlan again = plan(request.withKept(plan.calls()));

        assertThat(again).isEqualTo(plan.withReleased());
    }

    @Property
    void theOrderDoesNotMatter(@ForAll JourneyRequest request) {
        List<JourneyCustomer> customers = new ArrayList<>(request.customers());
        Collections.reverse(customers);
        List<PlannedCall> kept = new ArrayList<>(request.kept());
        Collections.reverse(kept);

        assertThat(plan(request.withCustomers(customers).withKept(kept))).isEqualTo(plan(request));
    }

    @Property
    void everyCallIsPlacedOrNotAndNoneTwice(@ForAll JourneyRequest request) {
        JourneyPlan plan = plan(request);
        Set<List<Object>> seen = new HashSet<>();
        plan.calls()
                .forEach(call -> assertThat(seen.add(List.of(call.customer(), call.number())))
                        .isTrue());
        plan.unplaced()
                .forEach(call -> assertThat(seen.add(List.of(call.customer(), call.number())))
                        .isTrue());
        Map<CustomerId, Long> counts =
                seen.stream().collect(Collectors.groupingBy(call -> (CustomerId) call.get(0), Collectors.counting()));
        for (JourneyCustomer customer : request.customers()) {
            assertThat(counts.getOrDefault(customer.customer(), 0L)).isEqualTo(required(customer, request));
        }
    }

    /** Counted day by day. */
    private static long required(JourneyCustomer customer, JourneyRequest request) {
        Cadence cadence = customer.cadence();
        LocalDate start = request.cycle().getStart();
        LocalDate due = customer.lastVisit()
                .map(day -> day.plusDays(cadence.interval()))
                .filter(day -> day.isAfter(start))
                .orElse(start);
        long count = 0;
        while (due.isBefore(request.cycle().getEnd())
                && count * cadence.cycleDays()
                        < (long) cadence.calls() * request.cycle().lengthInDays()) {
            count++;
            due = due.plusDays(cadence.interval());
        }
        return count;
    }

    @Property
    void noDayHasMoreThanItMayAndNoneIsBarred(@ForAll JourneyRequest request) {
        JourneyPlan plan = plan(request);
        Map<CustomerId, JourneyCustomer> customers =
                request.customers().stream().collect(Collectors.toMap(JourneyCustomer::customer, customer -> customer));

        assertThat(plan.loads().values()).allMatch(load -> load <= request.callsPerDay());
        for (PlannedCall call : plan.calls()) {
            assertThat(WorkingDays.mondayToFriday().isWorkingDay(call.on())).isTrue();
            assertThat(request.cycle().contains(call.on())).isTrue();
            assertThat(customers
                            .get(call.customer())
                            .cadence()
                            .permits(call.on().getDayOfWeek()))
                    .isTrue();
        }
    }

    @Property
    void callsOnACustomerAreApart(@ForAll JourneyRequest request) {
        JourneyPlan plan = plan(request);
        for (JourneyCustomer customer : request.customers()) {
            List<LocalDate> days = new ArrayList<>();
            customer.lastVisit().ifPresent(days::add);
            plan.calls().stream()
                    .filter(call -> call.customer().equals(customer.customer()))
                    .map(PlannedCall::on)
                    .forEach(days::add);
            for (int i = 1; i < days.size(); i++) {
                assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                        .isGreaterThanOrEqualTo(Math.max(1, customer.cadence().daysApart()));
            }
        }
    }

    @Property
    void asManyCallsAsPossibleArePlaced(@ForAll JourneyRequest request) {
        JourneyRequest free = request.withKept()
                .withCustomers(request.customers().stream()
                        .map(customer -> new JourneyCustomer(
                                customer.customer(),
                                customer.cadence().withDaysApart(0).withToleranceDays(0),
                                customer.lastVisit(),
                                customer.area()))
                        .toList());
        JourneyPlan plan = plan(free);

        assertThat((long) plan.calls().size()).isEqualTo(mostThatCanBePlaced(free, plan));
    }

    /** A matching of calls to places on days, found by trying every way to shift. */
    private static long mostThatCanBePlaced(JourneyRequest request, JourneyPlan plan) {
        List<List<LocalDate>> choices = new ArrayList<>();
        for (JourneyCustomer customer : request.customers()) {
            Cadence cadence = customer.cadence();
            LocalDate start = request.cycle().getStart();
            LocalDate from = customer.lastVisit()
                    .map(day -> day.plusDays(cadence.interval()))
                    .filter(day -> day.isAfter(start))
                    .orElse(start);
            long required = required(customer, request);
            for (long number = 1; number <= required; number++) {
                LocalDate end = number == required ? request.cycle().getEnd() : from.plusDays(cadence.interval());
                LocalDate first = from;
                choices.add(plan.workingDays().stream()
                        .filter(day -> !day.isBefore(first) && day.isBefore(end))
                        .filter(day -> cadence.permits(day.getDayOfWeek()))
                        .toList());
                from = from.plusDays(cadence.interval());
            }
        }
        Map<List<Object>, Integer> taken = new HashMap<>();
        long placed = 0;
        for (int call = 0; call < choices.size(); call++) {
            placed += shift(call, choices, request.callsPerDay(), taken, new HashSet<>()) ? 1 : 0;
        }
        return placed;
    }

    private static boolean shift(
            int call,
            List<List<LocalDate>> choices,
            int callsPerDay,
            Map<List<Object>, Integer> taken,
            Set<List<Object>> tried) {
        for (LocalDate day : choices.get(call)) {
            for (int place = 0; place < callsPerDay; place++) {
                List<Object> seat = List.of(day, place);
                if (tried.add(seat)) {
                    Integer other = taken.get(seat);
                    if (other == null || shift(other, choices, callsPerDay, taken, tried)) {
                        taken.put(seat, call);
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
