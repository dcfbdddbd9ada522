package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextCyclePlannerTest {

    private static final PdcaStepper STEPPER = PdcaStepper.standard();
    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");
    private static final LocalDate JULY_3 = LocalDate.of(2026, 7, 3);

    private final NextCyclePlanner planner = NextCyclePlanner.standard();
    private final CycleId id = CycleId.of("2026-NORTH-2");

    private Cycle next(Cycle closed) {
        return planner.plan(closed, id, SamplePdca.secondHalf(), JULY_3);
    }

    private Cycle closedWith(Disposition disposition) {
        Cycle decided = SamplePdca.decided().plus(new CycleEntry.ObjectiveDisposed(JULY_3, disposition));
        return STEPPER.advance(decided, JULY_3).cycle();
    }

    @Test
    void beginsWhereTheLastCycleEnded() {
        Cycle next = next(SamplePdca.closed());
        assertThat(next.id()).isEqualTo(id);
        assertThat(next.previous()).contains(CycleId.of("2026-NORTH-1"));
        assertThat(next.title()).isEqualTo("Distribution of JADE in NORTH");
        assertThat(next.phase()).isEqualTo(Phase.PLAN);
        assertThat(next.during()).isEqualTo(SamplePdca.secondHalf());
        assertThat(next.objectives())
                .containsExactly(SamplePdca.distribution()
                        .withBaseline(Quantity.parse("71 %"))
                        .withDue(LocalDate.of(2026, 9, 30)));
        assertThat(next.actions()).extracting(TrackedAction::action).containsExactly(SamplePdca.winBack());
        assertThat(CycleGate.standard().findings(next, JULY_3)).isEmpty();
    }

    @Test
    void takesAnotherTargetAndAsksForANewDueDate() {
        Cycle next = next(closedWith(new Disposition.Retarget(DISTRIBUTION, Quantity.parse("73 %"), "chain lost")));
        assertThat(next.objectives())
                .containsExactly(SamplePdca.distribution()
                        .withBaseline(Quantity.parse("71 %"))
                        .withTarget(Quantity.parse("73 %"))
                        .withDue(Optional.empty()));
        assertThat(next.actions()).isEmpty();
        assertThat(next.objectives().get(0).owner()).contains(PersonId.of("Qian"));
    }

    @Test
    void leavesBehindWhatWasDropped() {
        assertThat(next(closedWith(new Disposition.Drop(DISTRIBUTION, "lost"))).objectives())
                .isEmpty();
    }

    @Test
    void refusesACycleThatIsNotClosed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> next(SamplePdca.decided()))
                .withMessage("cycle must be CLOSED to have a successor, but was ACT: 2026-NORTH-1");
        assertThatIllegalStateException()
                .isThrownBy(() -> next(STEPPER.abandon(SamplePdca.started(), JULY_3, "no")))
                .withMessage("cycle must be CLOSED to have a successor, but was ABANDONED: 2026-NORTH-1");
    }

    @Test
    void refusesToBeginBeforeTheEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> planner.plan(SamplePdca.closed(), id, SamplePdca.secondHalf(), LocalDate.of(2026, 7, 2)))
                .withMessage("on must not be before 2026-07-03, when the cycle was closed, but was 2026-07-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        planner.plan(SamplePdca.closed(), SamplePdca.closed().id(), SamplePdca.secondHalf(), JULY_3))
                .withMessage("previous must be another cycle, but was 2026-NORTH-1");
    }

    @Test
    void refusesAHistoryThatClosedWithoutDeciding() {
        Cycle undecided = SamplePdca.started()
                .withHistory(List.of(
                        new CycleEntry.ObjectiveSet(JULY_3, SamplePdca.distribution()),
                        new CycleStep.Advanced(JULY_3, Phase.DO),
                        new CycleStep.Advanced(JULY_3, Phase.CHECK),
                        new CycleEntry.ObjectiveChecked(JULY_3, SamplePdca.result()),
                        new CycleStep.Advanced(JULY_3, Phase.ACT),
                        new CycleStep.Advanced(JULY_3, Phase.CLOSED)));
        assertThatIllegalStateException()
                .isThrownBy(() -> next(undecided))
                .withMessage("objective DISTRIBUTION must have a result and a decision, but had not both");
    }
}
