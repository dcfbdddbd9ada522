package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.visit.JourneyCustomer;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyPlanner;
import io.github.salesdomain.visit.JourneyRequest;
import io.github.salesdomain.visit.PlannedCall;
import io.github.salesdomain.visit.ReleasedCall;
import io.github.salesdomain.visit.UnplacedCall;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for the journey plans in {@link io.github.salesdomain.visit}, for cycles from one day. */
public final class JourneyDomain extends DomainContextBase {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    /** For {@code @Domain(JourneyDomain.class)}. */
    public JourneyDomain() {}

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(START, START.plusDays(60));
    }

    /** {@return customers with any cadence, visited before 2026-03-02 or never, some in an area} */
    @Provide
    public static Arbitrary<JourneyCustomer> journeyCustomers() {
        return Combinators.combine(
                        Texts.keys().map(CustomerId::of),
                        CadenceDomain.cadences(),
                        TimeDomain.daysBetween(START.minusDays(60), START.minusDays(1))
                                .optional(),
                        Arbitraries.of("NORTH", "SOUTH").optional())
                .as(JourneyCustomer::new);
    }

    /** {@return calls that are in time or late} */
    @Provide
    public static Arbitrary<PlannedCall> plannedCalls() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        Arbitraries.integers().between(1, 8),
                        days(),
                        Arbitraries.integers().between(0, 7),
                        days())
                .as((customer, number, due, tolerance, on) ->
                        new PlannedCall(customer, number, due, due.plusDays(tolerance), on));
    }

    /** {@return why there may be no day for a call} */
    @Provide
    public static Arbitrary<UnplacedCall.Reason> unplacedCallReasons() {
        return Arbitraries.of(UnplacedCall.Reason.class);
    }

    /** {@return calls without a day} */
    @Provide
    public static Arbitrary<UnplacedCall> unplacedCalls() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        Arbitraries.integers().between(1, 8),
                        days(),
                        unplacedCallReasons())
                .as(UnplacedCall::new);
    }

    /** {@return why a call may not be kept} */
    @Provide
    public static Arbitrary<ReleasedCall.Reason> releasedCallReasons() {
        return Arbitraries.of(ReleasedCall.Reason.class);
    }

    /** {@return calls that could not be kept} */
    @Provide
    public static Arbitrary<ReleasedCall> releasedCalls() {
        return Combinators.combine(plannedCalls(), releasedCallReasons()).as(ReleasedCall::new);
    }

    /** {@return requests of up to twelve customers on up to forty days, many of them with too few calls a day, some with calls to keep} */
    @Provide
    public static Arbitrary<JourneyRequest> journeyRequests() {
        return Combinators.combine(
                        OrgDomain.personIds(),
                        Arbitraries.integers().between(1, 40),
                        journeyCustomers()
                                .list()
                                .uniqueElements(JourneyCustomer::customer)
                                .ofMaxSize(12),
                        Arbitraries.integers().between(0, 4))
                .flatAs((rep, length, customers, callsPerDay) -> keptFor(customers)
                        .map(kept -> JourneyRequest.builder()
                                .rep(rep)
                                .cycle(LocalDateRange.of(START, START.plusDays(length)))
                                .addAllCustomers(customers)
                                .callsPerDay(callsPerDay)
                                .addAllKept(kept)
                                .build()));
    }

    private static Arbitrary<List<PlannedCall>> keptFor(List<JourneyCustomer> customers) {
        if (customers.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Combinators.combine(
                        Arbitraries.of(customers).map(JourneyCustomer::customer),
                        Arbitraries.integers().between(1, 3),
                        days())
                .as((customer, number, on) -> new PlannedCall(customer, number, on, on, on))
                .list()
                .uniqueElements(call -> List.of(call.customer(), call.number()))
                .ofMaxSize(3);
    }

    /** {@return plans of any request} */
    @Provide
    public static Arbitrary<JourneyPlan> journeyPlans() {
        return journeyRequests().map(JourneyPlanner.standard()::plan);
    }
}
