package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.testkit.SampleJourneys;
import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.JourneyCustomer;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyPlanner;
import io.github.salesdomain.visit.JourneyRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class JourneyGuideTest {

    @Test
    void plansACycle() {
        List<JourneyCustomer> others = SampleJourneys.request().customers();
        // docs:start visit-journey
        JourneyCustomer shop = JourneyCustomer.of(
                        CustomerId.of("S-01"), Cadence.of(2, 28).withDaysApart(10))
                .lastVisited(LocalDate.of(2026, 2, 19))
                .in("NORTH");
        JourneyRequest request = JourneyRequest.builder()
                .rep(PersonId.of("Zhou"))
                .cycle(LocalDateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30)))
                .addAllCustomers(others) // 122 outlets, 188 calls in four weeks
                .addCustomers(shop)
                .callsPerDay(10)
                .build();

        JourneyPlan plan = JourneyPlanner.standard().plan(request);

        plan.calls().size(); // 190
        plan.loads(); // 2026-03-02=9, 2026-03-03=10, ...: nine or ten a day
        plan.on(LocalDate.of(2026, 3, 2)); // all in the area NORTH
        plan.unplaced(); // none
        // docs:end
        assertThat(plan.calls()).hasSize(190);
        assertThat(plan.loads().values()).allMatch(load -> load == 9 || load == 10);
        assertThat(plan.unplaced()).isEmpty();
    }

    @Test
    void plansAgain() {
        JourneyRequest request = SampleJourneys.request();
        JourneyPlan plan = SampleJourneys.plan();
        // docs:start visit-journey-again
        JourneyRequest nextWeek = request.withKept(plan.calls()).withCallsPerDay(9);
        JourneyPlan changed = JourneyPlanner.standard().plan(nextWeek);

        changed.released(); // calls of the days that had ten: DAY_FULL
        changed.unplaced(); // eight calls, DAYS_FULL
        // docs:end
        assertThat(changed.released()).isNotEmpty();
        assertThat(changed.unplaced()).hasSize(8);
        assertThat(JourneyPlanner.standard().plan(request.withKept(plan.calls())))
                .isEqualTo(plan);
    }
}
