package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SamplePdca;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PdcaStepperTest {

    private static final PdcaStepper STEPPER = PdcaStepper.standard();
    private static final LocalDate JULY_3 = LocalDate.of(2026, 7, 3);

    @Nested
    class Forward {

        @Test
        void goesFromPlanToClosed() {
            assertThat(SamplePdca.planned().phase()).isEqualTo(Phase.PLAN);
            assertThat(SamplePdca.started().phase()).isEqualTo(Phase.DO);
            assertThat(SamplePdca.checked().phase()).isEqualTo(Phase.CHECK);
            assertThat(SamplePdca.decided().phase()).isEqualTo(Phase.ACT);
            assertThat(SamplePdca.closed().phase()).isEqualTo(Phase.CLOSED);
        }

        @Test
        void holdsACycleWithAllItsFindings() {
            Cycle empty = SamplePdca.planned().withHistory();
            GateDecision decision = STEPPER.advance(empty, JULY_3);
            assertThat(decision.isPassed()).isFalse();
            assertThat(decision.cycle()).isEqualTo(empty);
            assertThat(decision.findings())
                    .containsExactly(GateFinding.of(GateReason.NO_OBJECTIVE, "2026-NORTH-1", ""));
            assertThat(decision.explain().text())
                    .isEqualTo("cycle 2026-NORTH-1: held in PLAN\n  finding: NO_OBJECTIVE: 2026-NORTH-1");
        }

        @Test
        void passesACycleWithoutFindingsAndLeavesItAsItWas() {
            Cycle planned = SamplePdca.planned();
            GateDecision decision = STEPPER.advance(planned, JULY_3);
            assertThat(decision.isPassed()).isTrue();
            assertThat(decision.findings()).isEmpty();
            assertThat(decision.cycle().phase()).isEqualTo(Phase.DO);
            assertThat(decision.cycle().enteredOn()).isEqualTo(JULY_3);
            assertThat(decision.explain().text()).isEqualTo("cycle 2026-NORTH-1: passed to DO");
            assertThat(planned).isEqualTo(SamplePdca.planned());
        }

        @Test
        void asksTheGateItWasGiven() {
            PdcaStepper strict = PdcaStepper.with(CycleGate.standard().withStretch(Rate.percent(50)));
            assertThat(strict.advance(SamplePdca.planned(), JULY_3).findings())
                    .extracting(GateFinding::reason)
                    .containsExactly(GateReason.NOT_CHALLENGING);
        }

        @Test
        void refusesACycleThatIsOver() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> STEPPER.advance(SamplePdca.closed(), JULY_3))
                    .withMessage("cycle must be open to advance, but was CLOSED: 2026-NORTH-1");
        }

        @Test
        void refusesADayBeforeTheLastEvent() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STEPPER.advance(SamplePdca.planned(), LocalDate.of(2026, 1, 4)))
                    .withMessage("asOf must not be before the last event of 2026-01-05, but was 2026-01-04");
        }

        @Test
        void refusesToHoldACycleForNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GateDecision.Held(SamplePdca.planned(), List.of()))
                    .withMessage("findings must not be empty, but was [] for cycle 2026-NORTH-1");
        }
    }

    @Nested
    class Back {

        @Test
        void stepsBackFromDoAndFromCheck() {
            Cycle replanned = STEPPER.stepBack(SamplePdca.started(), JULY_3, "wrong target");
            assertThat(replanned.phase()).isEqualTo(Phase.PLAN);
            assertThat(replanned.enteredOn()).isEqualTo(JULY_3);
            Cycle reworked = STEPPER.stepBack(SamplePdca.checked(), JULY_3, "audit incomplete");
            assertThat(reworked.phase()).isEqualTo(Phase.DO);
            assertThat(reworked.results()).hasSize(1);
        }

        @Test
        void refusesToStepBackFromElsewhereOrWithoutReason() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> STEPPER.stepBack(SamplePdca.planned(), JULY_3, "no"))
                    .withMessage("cycle must be in DO or CHECK to step back, but was PLAN: 2026-NORTH-1");
            assertThatIllegalStateException()
                    .isThrownBy(() -> STEPPER.stepBack(SamplePdca.decided(), JULY_3, "no"))
                    .withMessage("cycle must be in DO or CHECK to step back, but was ACT: 2026-NORTH-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STEPPER.stepBack(SamplePdca.started(), JULY_3, " "))
                    .withMessage("reason must not be blank, but was ' '");
        }

        @Test
        void abandonsFromEveryOpenPhaseOnce() {
            for (Cycle cycle :
                    List.of(SamplePdca.planned(), SamplePdca.started(), SamplePdca.checked(), SamplePdca.decided())) {
                Cycle abandoned = STEPPER.abandon(cycle, JULY_3, "brand sold");
                assertThat(abandoned.phase()).isEqualTo(Phase.ABANDONED);
                assertThatIllegalStateException()
                        .isThrownBy(() -> STEPPER.abandon(abandoned, JULY_3, "again"))
                        .withMessage("cycle must be open to be abandoned, but was ABANDONED: 2026-NORTH-1");
            }
        }
    }
}
