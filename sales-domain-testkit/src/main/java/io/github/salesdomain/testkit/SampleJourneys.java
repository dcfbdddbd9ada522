package io.github.salesdomain.testkit;

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
import java.util.Locale;
import java.util.stream.IntStream;
import org.threeten.extra.LocalDateRange;

/** Four weeks of Zhou from Monday, 2026-03-02 on: twelve outlets of class A, thirty of B and eighty of C in four areas, and a week with six customers. */
public final class SampleJourneys {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private SampleJourneys() {}

    /** {@return the four weeks} */
    public static LocalDateRange cycle() {
        return LocalDateRange.of(MONDAY, MONDAY.plusDays(28));
    }

    /** {@return 122 outlets that were never visited, A four times, B twice and C once in four weeks, ten calls a day: 188 calls} */
    public static JourneyRequest request() {
        List<JourneyCustomer> customers = new ArrayList<>();
        customers.addAll(outlets("A", 12, Cadence.of(4, 28)));
        customers.addAll(outlets("B", 30, Cadence.of(2, 28).withDaysApart(10)));
        customers.addAll(outlets("C", 80, Cadence.of(1, 28)));
        return JourneyRequest.builder()
                .rep(PersonId.of("Zhou"))
                .cycle(cycle())
                .addAllCustomers(customers)
                .callsPerDay(10)
                .build();
    }

    private static List<JourneyCustomer> outlets(String kind, int count, Cadence cadence) {
        List<String> areas = List.of("NORTH", "EAST", "SOUTH", "WEST");
        return IntStream.range(0, count)
                .mapToObj(i -> JourneyCustomer.of(
                                CustomerId.of(String.format(Locale.ROOT, "%s-%02d", kind, i + 1)), cadence)
                        .in(areas.get(i % areas.size())))
                .toList();
    }

    /**
     * A week with two calls a day for six customers, whose calls do not all find a day: C-1 is only open on Sundays, C-2 and C-3 want a call on Monday, and
     * C-4, C-5 and C-6 as well.
     *
     * @return the request
     */
    public static JourneyRequest tightWeek() {
        Cadence weekly = Cadence.of(1, 7);
        Cadence mondays = weekly.withWeekdays(DayOfWeek.MONDAY);
        return JourneyRequest.builder()
                .rep(PersonId.of("Zhou"))
                .cycle(LocalDateRange.of(MONDAY, MONDAY.plusDays(7)))
                .callsPerDay(2)
                .addCustomers(
                        JourneyCustomer.of(CustomerId.of("C-1"), weekly.withWeekdays(DayOfWeek.SUNDAY)),
                        JourneyCustomer.of(CustomerId.of("C-2"), mondays).lastVisited(MONDAY.minusDays(7)),
                        JourneyCustomer.of(CustomerId.of("C-3"), weekly).lastVisited(MONDAY.minusDays(7)),
                        JourneyCustomer.of(CustomerId.of("C-4"), weekly).lastVisited(MONDAY.minusDays(7)),
                        JourneyCustomer.of(CustomerId.of("C-5"), mondays).lastVisited(MONDAY.minusDays(7)),
                        JourneyCustomer.of(CustomerId.of("C-6"), mondays).lastVisited(MONDAY.minusDays(7)))
                .build();
    }

    /** {@return the plan of the four weeks: all 188 calls, nine or ten a day} */
    public static JourneyPlan plan() {
        return JourneyPlanner.standard().plan(request());
    }

    /** {@return the plan of the tight week: one call has no permitted day, one no day that is not full} */
    public static JourneyPlan tightPlan() {
        return JourneyPlanner.standard().plan(tightWeek());
    }
}
