package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.testkit.PdcaDomain;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(PdcaDomain.class)
@Domain(DomainContext.Global.class)
class PdcaProperties {

    private static final CycleGate GATE = CycleGate.standard();
    private static final PdcaStepper STEPPER = PdcaStepper.with(GATE);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Property(tries = 300)
    void advancesExactlyIfThereAreNoFindings(@ForAll Cycle cycle) {
        Assume.that(cycle.phase().isOpen());
        GateDecision decision = STEPPER.advance(cycle, END);
        assertThat(decision.isPassed()).isEqualTo(GATE.findings(cycle, END).isEmpty());
        assertThat(decision.findings()).isEqualTo(GATE.findings(cycle, END));
        Phase expected = decision.isPassed() ? cycle.phase().next().orElseThrow() : cycle.phase();
        assertThat(decision.cycle().phase()).isEqualTo(expected);
        assertThat(decision.cycle().history())
                .hasSize(cycle.history().size() + (decision.isPassed() ? 1 : 0))
                .startsWith(cycle.history().toArray(new CycleEvent[0]));
    }

    @Property(tries = 300)
    void takesOnlyTheListedSteps(@ForAll Cycle cycle, @ForAll Phase to) {
        Set<Phase> reached = EnumSet.noneOf(Phase.class);
        for (CycleStep step : Set.of(
                new CycleStep.Advanced(END, to),
                new CycleStep.SteppedBack(END, to, "back"),
                new CycleStep.Abandoned(END, "no"))) {
            try {
                reached.add(cycle.plusEvent(step).phase());
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessageContaining("must");
            }
        }
        Set<Phase> allowed = EnumSet.noneOf(Phase.class);
        cycle.phase().next().filter(to::equals).ifPresent(allowed::add);
        cycle.phase().back().filter(to::equals).ifPresent(allowed::add);
        if (cycle.phase().isOpen()) {
            allowed.add(Phase.ABANDONED);
        }
        assertThat(reached).isEqualTo(allowed);
    }

    @Provide
    Arbitrary<Cycle> ended() {
        return Arbitraries.of(Phase.CLOSED, Phase.ABANDONED).flatMap(PdcaDomain::cyclesIn);
    }

    @Property(tries = 300)
    void nothingFollowsTheEnd(@ForAll("ended") Cycle cycle, @ForAll ActionId action) {
        CycleEntry entry = new CycleEntry.ActionDone(END, action);
        assertThatThrownBy(() -> cycle.plus(entry)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> STEPPER.advance(cycle, END)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> STEPPER.stepBack(cycle, END, "no")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> STEPPER.abandon(cycle, END, "no")).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 300)
    void replayingTheHistoryGivesTheState(@ForAll Cycle cycle) {
        Cycle again = cycle.withHistory();
        for (CycleEvent event : cycle.history()) {
            assertThat(event.on()).isAfterOrEqualTo(again.lastChangedOn());
            again = again.plusEvent(event);
        }
        assertThat(again).isEqualTo(cycle);
        assertThat(again.phase()).isEqualTo(cycle.phase());
        assertThat(again.enteredOn()).isEqualTo(cycle.enteredOn());
        assertThat(again.objectives()).isEqualTo(cycle.objectives());
        assertThat(again.actions()).isEqualTo(cycle.actions());
        assertThat(again.results()).isEqualTo(cycle.results());
        assertThat(again.dispositions()).isEqualTo(cycle.dispositions());
    }

    @Property(tries = 300)
    void refusesEventsBeforeTheLastOne(@ForAll Cycle cycle, @ForAll @IntRange(min = 1, max = 400) int days) {
        CycleEntry early =
                new CycleEntry.ProgressNoted(cycle.lastChangedOn().minusDays(days), ActionId.of("A-0"), "forgotten");
        assertThatThrownBy(() -> cycle.plus(early))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("on must not be before the last event of ");
    }

    @Provide
    Arbitrary<Cycle> closed() {
        return PdcaDomain.cyclesIn(Phase.CLOSED);
    }

    @Property(tries = 300)
    void theNextCycleBeginsAtTheActual(@ForAll("closed") Cycle cycle) {
        Cycle next = NextCyclePlanner.standard()
                .plan(
                        cycle,
                        CycleId.of(cycle.id().value().equals("NEXT") ? "THEN" : "NEXT"),
                        SamplePdca.secondHalf(),
                        END);
        assertThat(next.previous()).contains(cycle.id());
        for (CycleObjective objective : next.objectives()) {
            CheckResult result = cycle.results().get(objective.id());
            assertThat(result).isNotNull();
            assertThat(objective.baseline()).contains(result.actual());
        }
        long goingOn = cycle.dispositions().values().stream()
                .filter(decided -> decided instanceof Disposition.Correct || decided instanceof Disposition.Retarget)
                .count();
        assertThat(next.objectives()).hasSize((int) goingOn);
    }

    @Property(tries = 300)
    void theClosureReachesOneExactlyIfTheTargetIsMet(
            @ForAll @IntRange(max = 100) int baseline,
            @ForAll @IntRange(max = 100) int target,
            @ForAll @IntRange(max = 100) int actual) {
        Assume.that(baseline != target);
        CycleObjective objective = CycleObjective.builder()
                .id(ObjectiveId.of("O"))
                .baseline(Quantity.parse(baseline + " %"))
                .target(Quantity.parse(target + " %"))
                .direction(target > baseline ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)
                .build();
        Quantity reading = Quantity.parse(actual + " %");
        assertThat(objective.isMet(reading))
                .isEqualTo(objective.closure(reading).compareTo(Ratio.one()) >= 0);
    }

    @Property(tries = 300)
    void everyGoalOfAVisitIsChallenging(@ForAll Goal goal) {
        CycleObjective objective = CycleObjective.from(goal);
        assertThat(SmartChecker.standard().check(objective, SamplePdca.firstHalf()))
                .extracting(GateFinding::reason)
                .containsExactly(GateReason.NOT_LINKED, GateReason.NOT_TIME_BOUND);
    }
}
