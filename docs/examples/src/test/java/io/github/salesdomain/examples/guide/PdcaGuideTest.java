package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.pdca.AssigneePolicy;
import io.github.salesdomain.pdca.Cycle;
import io.github.salesdomain.pdca.CycleEntry;
import io.github.salesdomain.pdca.CycleGate;
import io.github.salesdomain.pdca.CycleId;
import io.github.salesdomain.pdca.CycleObjective;
import io.github.salesdomain.pdca.CycleResult;
import io.github.salesdomain.pdca.GateDecision;
import io.github.salesdomain.pdca.GateFinding;
import io.github.salesdomain.pdca.GateReason;
import io.github.salesdomain.pdca.Goal;
import io.github.salesdomain.pdca.NextCyclePlanner;
import io.github.salesdomain.pdca.PdcaStepper;
import io.github.salesdomain.pdca.Phase;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PdcaGuideTest {

    private final CycleObjective distribution = SamplePdca.distribution();
    private final Cycle planned = SamplePdca.planned();
    private final Cycle started = SamplePdca.started();
    private final Organisation organisation = SampleCompany.organisation();
    private int saved;

    @Test
    void opensACycle() {
        // docs:start pdca-open
        Cycle cycle = Cycle.builder()
                .id(CycleId.of("2026-NORTH-1"))
                .title("Distribution of JADE in NORTH")
                .during(LocalDateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)))
                .openedOn(LocalDate.of(2026, 1, 1))
                .build();

        CycleObjective distribution = CycleObjective.builder()
                .id(ObjectiveId.of("DISTRIBUTION"))
                .metric("numeric distribution of JADE in NORTH")
                .baseline(Quantity.parse("62 %"))
                .target(Quantity.parse("75 %"))
                .due(LocalDate.of(2026, 6, 30))
                .owner(PersonId.of("Qian"))
                .serves("QUOTA-2026-NORTH")
                .build();

        Cycle planned = cycle.plus(new CycleEntry.ObjectiveSet(LocalDate.of(2026, 1, 5), distribution));
        // docs:end
        assertThat(planned.phase()).isEqualTo(Phase.PLAN);
        assertThat(planned.objectives()).containsExactly(distribution);
    }

    @Test
    void takesAQuota() {
        Quota quota = Quota.builder()
                .holder(Holder.from(TerritoryId.of("NORTH")))
                .metric(Metric.REVENUE)
                .period(SampleCompany.calendar().quarters(2026).get(2))
                .amount(Money.parse("CNY 500000.00"))
                .build();
        // docs:start pdca-goal
        CycleObjective objective = CycleObjective.from(Goal.of(Attainment.of(quota, Money.parse("CNY 380000.00"))))
                .withOwner(PersonId.of("Qian"))
                .withServes("PLAN-2026");

        objective.baseline(); // 380000 CNY: what is reached so far
        objective.target(); // 500000 CNY, due on the last day of the quarter
        // docs:end
        assertThat(objective.baseline()).contains(Quantity.parse("380000 CNY"));
        assertThat(objective.target()).contains(Quantity.parse("500000 CNY"));
        assertThat(objective.due()).contains(LocalDate.of(2026, 9, 30));
    }

    @Test
    void seesOpenGates() {
        Cycle planned =
                SamplePdca.planned().withHistory(new CycleEntry.ObjectiveSet(LocalDate.of(2026, 1, 5), distribution));
        // docs:start pdca-gates
        List<GateFinding> findings = CycleGate.standard().findings(planned, LocalDate.of(2026, 1, 5));
        findings.get(0); // NO_ACTION: DISTRIBUTION

        Cycle tooEasy = planned.plus(new CycleEntry.ObjectiveSet(
                LocalDate.of(2026, 1, 6),
                distribution.withTarget(Quantity.parse("62 %")).withDue(Optional.empty())));
        CycleGate.standard().findings(tooEasy, LocalDate.of(2026, 1, 6)); // NOT_CHALLENGING, NOT_TIME_BOUND, NO_ACTION
        // docs:end
        assertThat(findings.get(0)).hasToString("NO_ACTION: DISTRIBUTION");
        assertThat(CycleGate.standard().findings(tooEasy, LocalDate.of(2026, 1, 6)))
                .extracting(GateFinding::reason)
                .containsExactly(GateReason.NOT_CHALLENGING, GateReason.NOT_TIME_BOUND, GateReason.NO_ACTION);
    }

    @Test
    void movesToTheNextPhase() {
        // docs:start pdca-advance
        GateDecision decision = PdcaStepper.standard().advance(planned, LocalDate.of(2026, 1, 12));

        if (decision.isPassed()) {
            save(decision.cycle()); // now in DO
        } else {
            show(decision.findings());
        }
        // docs:end
        assertThat(saved).isEqualTo(1);
    }

    private void save(Cycle cycle) {
        assertThat(cycle.phase()).isEqualTo(Phase.DO);
        saved++;
    }

    private static void show(List<GateFinding> findings) {
        assertThat(findings).isEmpty();
    }

    @Test
    void demandsTheRightPerson() {
        // docs:start pdca-assignees
        CycleGate gate = CycleGate.standard().withAssignees(AssigneePolicy.holdersIn(organisation));
        PdcaStepper stepper = PdcaStepper.with(gate);
        // docs:end
        assertThat(stepper.advance(SamplePdca.worked(), LocalDate.of(2026, 6, 30))
                        .isPassed())
                .isTrue();
    }

    @Test
    void stepsBackOrGivesUp() {
        // docs:start pdca-back
        Cycle again = PdcaStepper.standard().stepBack(started, LocalDate.of(2026, 2, 2), "target was too low");
        again.phase(); // PLAN

        Cycle given = PdcaStepper.standard().abandon(started, LocalDate.of(2026, 2, 2), "brand sold");
        given.phase(); // ABANDONED, for good
        // docs:end
        assertThat(again.phase()).isEqualTo(Phase.PLAN);
        assertThat(given.phase()).isEqualTo(Phase.ABANDONED);
    }

    @Test
    void measuresTheGap() {
        Cycle checked = SamplePdca.checked();
        // docs:start pdca-closure
        Ratio closure = distribution.closure(Quantity.parse("71 %"));

        closure.percentText(); // 69.23 %
        distribution.isMet(Quantity.parse("71 %")); // false
        checked.result(); // PARTIAL
        // docs:end
        assertThat(closure.percentText()).isEqualTo("69.23 %");
        assertThat(distribution.isMet(Quantity.parse("71 %"))).isFalse();
        assertThat(checked.result()).contains(CycleResult.PARTIAL);
    }

    @Test
    void opensTheNextCycle() {
        Cycle closed = SamplePdca.closed();
        // docs:start pdca-next
        Cycle next = NextCyclePlanner.standard()
                .plan(closed, CycleId.of("2026-NORTH-2"), SamplePdca.secondHalf(), LocalDate.of(2026, 7, 3));

        next.previous(); // 2026-NORTH-1
        next.objectives().get(0).baseline(); // 71 %: where the last cycle ended
        next.actions(); // the correction that was decided, and nothing invented
        // docs:end
        assertThat(next.previous()).contains(CycleId.of("2026-NORTH-1"));
        assertThat(next.objectives().get(0).baseline()).contains(Quantity.parse("71 %"));
        assertThat(next.actions()).hasSize(1);
    }
}
