package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CycleTest {

    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");
    private static final ActionId LISTING = ActionId.of("A-1");
    private static final LocalDate LATER = LocalDate.of(2026, 8, 1);

    @Nested
    class Fold {

        @Test
        void opensInPlan() {
            Cycle open = SamplePdca.planned().withHistory();
            assertThat(open.phase()).isEqualTo(Phase.PLAN);
            assertThat(open.enteredOn()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(open.lastChangedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(open.objectives()).isEmpty();
            assertThat(open.result()).isEmpty();
        }

        @Test
        void tellsWhatTheHistoryAddsUpTo() {
            Cycle closed = SamplePdca.closed();
            assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
            assertThat(closed.enteredOn()).isEqualTo(LocalDate.of(2026, 7, 3));
            assertThat(closed.objectives()).containsExactly(SamplePdca.distribution());
            assertThat(closed.actions()).hasSize(1);
            assertThat(closed.actions().get(0).status()).isEqualTo(ActionStatus.DONE);
            assertThat(closed.actions().get(0).closedOn()).contains(LocalDate.of(2026, 6, 12));
            assertThat(closed.actions().get(0).notes()).hasSize(6);
            assertThat(closed.results()).containsEntry(DISTRIBUTION, SamplePdca.result());
            assertThat(closed.dispositions())
                    .containsEntry(DISTRIBUTION, new Disposition.Correct(SamplePdca.winBack()));
            assertThat(closed.result()).contains(CycleResult.PARTIAL);
        }

        @Test
        void replaysAStoredHistory() {
            Cycle closed = SamplePdca.closed();
            Cycle again = Cycle.builder()
                    .id(closed.id())
                    .title(closed.title())
                    .during(closed.during())
                    .openedOn(closed.openedOn())
                    .addAllHistory(closed.history())
                    .build();
            assertThat(again).isEqualTo(closed);
            assertThat(again.phase()).isEqualTo(closed.phase());
        }

        @Test
        void replacesAnObjectiveAndForgetsWhatWasDecidedAboutIt() {
            PdcaStepper stepper = PdcaStepper.standard();
            Cycle back = stepper.stepBack(SamplePdca.checked(), LATER, "figures not final");
            back = stepper.stepBack(back, LATER, "plan anew");
            assertThat(back.results()).hasSize(1);
            CycleObjective higher = SamplePdca.distribution().withTarget(Quantity.parse("80 %"));
            Cycle changed = back.plus(new CycleEntry.ObjectiveSet(LATER, higher));
            assertThat(changed.objectives()).containsExactly(higher);
            assertThat(changed.results()).isEmpty();
            assertThat(changed.actions()).hasSize(1);
        }

        @Test
        void withdrawsAnObjectiveWithItsActions() {
            Cycle none = SamplePdca.planned()
                    .plus(new CycleEntry.ObjectiveWithdrawn(LATER, DISTRIBUTION, "left to the dealer"));
            assertThat(none.objectives()).isEmpty();
            assertThat(none.actions()).isEmpty();
            assertThat(none.history()).hasSize(3);
        }

        @Test
        void keepsTheLastCheckAndTheLastDecision() {
            CheckResult corrected = SamplePdca.result().withActual(Quantity.parse("75 %"));
            Cycle checked = SamplePdca.checked().plus(new CycleEntry.ObjectiveChecked(LATER, corrected));
            assertThat(checked.results()).containsEntry(DISTRIBUTION, corrected);
            assertThat(checked.result()).contains(CycleResult.MET);
            Disposition drop = new Disposition.Drop(DISTRIBUTION, "chain lost for good");
            Cycle decided = SamplePdca.decided().plus(new CycleEntry.ObjectiveDisposed(LATER, drop));
            assertThat(decided.dispositions()).containsEntry(DISTRIBUTION, drop);
        }

        @Test
        void callsACycleNotMetIfNoGapWasClosed() {
            CheckResult worse = SamplePdca.result().withActual(Quantity.parse("62 %"));
            assertThat(SamplePdca.checked()
                            .plus(new CycleEntry.ObjectiveChecked(LATER, worse))
                            .result())
                    .contains(CycleResult.NOT_MET);
        }

        @Test
        void plansAnActionAnewBeforeWorkBegins() {
            CycleAction better = SamplePdca.listing().withMethod("Two sampling days");
            Cycle started = SamplePdca.started().plus(new CycleEntry.ActionPlanned(LATER, better));
            assertThat(started.actions().get(0).action()).isEqualTo(better);
            assertThat(started.actions().get(0).plannedOn()).isEqualTo(LATER);
            Cycle noted = started.plus(new CycleEntry.ProgressNoted(LATER, LISTING, "begun"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> noted.plus(new CycleEntry.ActionPlanned(LATER, better)))
                    .withMessage("action A-1 must have no notes to be planned anew in DO, but had 1"
                            + "\nMaybe step back to PLAN first");
            Cycle back = PdcaStepper.standard().stepBack(noted, LATER, "plan anew");
            Cycle replanned = back.plus(new CycleEntry.ActionPlanned(LATER, SamplePdca.listing()));
            assertThat(replanned.actions().get(0).notes()).hasSize(1);
        }

        @Test
        void explainsWhereItStands() {
            assertThat(SamplePdca.closed().explain().text()).isEqualTo("""
                            cycle 2026-NORTH-1: Distribution of JADE in NORTH, CLOSED since 2026-07-03, PARTIAL
                              DISTRIBUTION: numeric distribution of JADE in NORTH
                                baseline: 62 %
                                target: 75 %
                                due: 2026-06-30
                                action A-1: DONE
                                actual: 71 %
                                gap closure: 69.23 %""");
            Cycle bare = SamplePdca.planned()
                    .withHistory()
                    .plus(new CycleEntry.ObjectiveSet(
                            LATER,
                            CycleObjective.builder().id(ObjectiveId.of("O")).build()));
            assertThat(bare.explain().text()).isEqualTo("""
                            cycle 2026-NORTH-1: Distribution of JADE in NORTH, PLAN since 2026-01-01
                              O: no metric""");
        }
    }

    @Nested
    class Refusals {

        private final Cycle planned = SamplePdca.planned();

        private void refuse(Cycle cycle, CycleEntry entry, String message) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> cycle.plus(entry))
                    .withMessage(message);
        }

        @Test
        void refusesWhatDoesNotBelongToThePhase() {
            CycleEntry set = new CycleEntry.ObjectiveSet(LATER, SamplePdca.distribution());
            refuse(SamplePdca.started(), set, "phase must be PLAN to set an objective, but was DO");
            refuse(
                    SamplePdca.started(),
                    new CycleEntry.ObjectiveWithdrawn(LATER, DISTRIBUTION, "no"),
                    "phase must be PLAN to withdraw an objective, but was DO");
            refuse(
                    SamplePdca.checked(),
                    new CycleEntry.ActionPlanned(LATER, SamplePdca.winBack()),
                    "phase must be PLAN or DO to plan an action, but was CHECK");
            refuse(
                    planned,
                    new CycleEntry.ProgressNoted(LATER, LISTING, "begun"),
                    "phase must be DO to note progress, but was PLAN");
            refuse(
                    planned,
                    new CycleEntry.ActionDone(LATER, LISTING),
                    "phase must be DO to finish an action, but was PLAN");
            refuse(
                    SamplePdca.checked(),
                    new CycleEntry.ActionCancelled(LATER, LISTING, "no"),
                    "phase must be PLAN or DO to cancel an action, but was CHECK");
            refuse(
                    planned,
                    new CycleEntry.ObjectiveChecked(LATER, SamplePdca.result()),
                    "phase must be CHECK to check an objective, but was PLAN");
            refuse(
                    planned,
                    new CycleEntry.ObjectiveDisposed(LATER, new Disposition.Drop(DISTRIBUTION, "no")),
                    "phase must be ACT to decide on an objective, but was PLAN");
            refuse(SamplePdca.closed(), set, "cycle must be open to record anything, but was CLOSED");
        }

        @Test
        void refusesAnEventBeforeTheLastOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.plus(
                            new CycleEntry.ObjectiveSet(LocalDate.of(2026, 1, 4), SamplePdca.distribution())))
                    .withMessage("on must not be before the last event of 2026-01-05, but was 2026-01-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withOpenedOn(LocalDate.of(2026, 1, 6)))
                    .withMessage("on must not be before the last event of 2026-01-06, but was 2026-01-05");
        }

        @Test
        void refusesWhatIsUnknown() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.plus(new CycleEntry.ActionPlanned(
                            LATER, SamplePdca.listing().withObjective(ObjectiveId.of("x")))))
                    .withMessage("objective must be set, but was x");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.plus(new CycleEntry.ObjectiveWithdrawn(LATER, ObjectiveId.of("x"), "no")))
                    .withMessage("objective must be set, but was x");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SamplePdca.started().plus(new CycleEntry.ActionDone(LATER, ActionId.of("x"))))
                    .withMessage("action must be planned, but was x");
        }

        @Test
        void refusesWorkOnAClosedAction() {
            Cycle cancelled = planned.plus(new CycleEntry.ActionCancelled(LATER, LISTING, "no budget"));
            assertThat(cancelled.actions().get(0).status()).isEqualTo(ActionStatus.CANCELLED);
            refuse(
                    cancelled,
                    new CycleEntry.ActionPlanned(LATER, SamplePdca.listing()),
                    "action A-1 must be open, but was CANCELLED");
            refuse(
                    SamplePdca.worked(),
                    new CycleEntry.ProgressNoted(LATER, LISTING, "more"),
                    "action A-1 must be open, but was DONE");
        }

        @Test
        void refusesToMoveAnActionToAnotherObjective() {
            CycleObjective other = SamplePdca.distribution().withId(ObjectiveId.of("OTHER"));
            Cycle two = planned.plus(new CycleEntry.ObjectiveSet(LATER, other));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two.plus(new CycleEntry.ActionPlanned(
                            LATER, SamplePdca.listing().withObjective(other.id()))))
                    .withMessage("objective of action A-1 must stay DISTRIBUTION, but was OTHER");
        }

        @Test
        void refusesReadingsInAnotherUnit() {
            CheckResult cases = SamplePdca.result().withActual(Quantity.parse("71 CASE"));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> SamplePdca.checked().plus(new CycleEntry.ObjectiveChecked(LATER, cases)));
            assertThatExceptionOfType(UnitMismatchException.class)
                    .isThrownBy(() -> SamplePdca.decided()
                            .plus(new CycleEntry.ObjectiveDisposed(
                                    LATER,
                                    new Disposition.Retarget(DISTRIBUTION, Quantity.parse("5 CASE"), "new unit"))));
        }

        @Test
        void refusesTheSameCorrectionForTwoObjectives() {
            CycleObjective other = SamplePdca.distribution().withId(ObjectiveId.of("OTHER"));
            CycleAction listing =
                    SamplePdca.listing().withId(ActionId.of("A-9")).withObjective(other.id());
            Cycle act = planned.withHistory(List.of(
                    new CycleEntry.ObjectiveSet(LATER, SamplePdca.distribution()),
                    new CycleEntry.ObjectiveSet(LATER, other),
                    new CycleStep.Advanced(LATER, Phase.DO),
                    new CycleStep.Advanced(LATER, Phase.CHECK),
                    new CycleStep.Advanced(LATER, Phase.ACT),
                    new CycleEntry.ObjectiveDisposed(LATER, new Disposition.Correct(listing))));
            CycleAction same = SamplePdca.winBack().withId(ActionId.of("A-9"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> act.plus(new CycleEntry.ObjectiveDisposed(LATER, new Disposition.Correct(same))))
                    .withMessage("corrections must have each action once, but had A-9 twice");
            assertThat(act.plus(new CycleEntry.ObjectiveDisposed(LATER, new Disposition.Correct(listing)))
                            .dispositions())
                    .hasSize(1);
            assertThat(act.plus(new CycleEntry.ObjectiveDisposed(LATER, new Disposition.Correct(SamplePdca.winBack())))
                            .dispositions())
                    .hasSize(2);
        }

        @Test
        void refusesStepsThatThePhasesDoNotAllow() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> planned.withHistory(new CycleStep.Advanced(LATER, Phase.CHECK)))
                    .withMessage("step must go to DO from PLAN, but went to CHECK");
            assertThatIllegalStateException()
                    .isThrownBy(() -> planned.withHistory(new CycleStep.SteppedBack(LATER, Phase.PLAN, "no")))
                    .withMessage("step must go nowhere from PLAN, but went to PLAN");
            assertThatIllegalStateException()
                    .isThrownBy(() -> planned.withHistory(
                            new CycleStep.Abandoned(LATER, "no"), new CycleStep.Advanced(LATER, Phase.DO)))
                    .withMessage("cycle must be open to record anything, but was ABANDONED");
        }

        @Test
        void refusesACycleThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withTitle(" "))
                    .withMessage("title must not be blank, but was ' ' for cycle 2026-NORTH-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withTitle("x".repeat(1025)))
                    .withMessage("title must have at most 1,024 characters, but had 1025 for cycle 2026-NORTH-1");
            assertThatNoException().isThrownBy(() -> planned.withTitle("x".repeat(1024)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withPrevious(planned.id()))
                    .withMessage("previous must be another cycle, but was 2026-NORTH-1");
            LocalDate day = LocalDate.of(2026, 1, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withDuring(LocalDateRange.ofEmpty(day)))
                    .withMessage("during must be bounded and not empty, but was 2026-01-01/2026-01-01"
                            + " for cycle 2026-NORTH-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withDuring(LocalDateRange.ofUnboundedEnd(day)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planned.withDuring(LocalDateRange.ofUnboundedStart(day)));
            assertThat(planned.withPrevious(CycleId.of("2025-NORTH-2")).previous())
                    .contains(CycleId.of("2025-NORTH-2"));
        }

        @Test
        void refusesIdsWithoutCharacters() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CycleId.of(" "))
                    .withMessage("cycle id must have 1 to 64 characters, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActionId.of("x".repeat(65)))
                    .withMessage("action id must have 1 to 64 characters, but was '" + "x".repeat(65) + "'");
            assertThatIllegalArgumentException().isThrownBy(() -> CycleId.of("x".repeat(65)));
            assertThatIllegalArgumentException().isThrownBy(() -> ActionId.of(""));
            assertThat(CycleId.of("x".repeat(64)).value()).hasSize(64);
            assertThat(ActionId.of("x".repeat(64)).value()).hasSize(64);
            assertThat(CycleId.of("a")).isLessThan(CycleId.of("b")).hasToString("a");
            assertThat(ActionId.of("a")).isLessThan(ActionId.of("b")).hasToString("a");
        }
    }
}
