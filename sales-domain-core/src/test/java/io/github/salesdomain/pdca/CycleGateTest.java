package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CycleGateTest {

    private static final CycleGate GATE = CycleGate.standard();
    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");
    private static final ActionId LISTING = ActionId.of("A-1");
    private static final LocalDate PLANNED = LocalDate.of(2026, 1, 5);
    private static final LocalDate CHECKED = LocalDate.of(2026, 7, 1);

    private static GateFinding finding(GateReason reason, String subject) {
        return GateFinding.of(reason, subject, "");
    }

    @Nested
    class OfPlan {

        private List<GateFinding> find(CycleObjective objective) {
            Cycle cycle = SamplePdca.planned().plus(new CycleEntry.ObjectiveSet(PLANNED, objective));
            return GATE.findings(cycle, PLANNED);
        }

        @Test
        void passesAFinishedPlan() {
            assertThat(GATE.findings(SamplePdca.planned(), PLANNED)).isEmpty();
        }

        @Test
        void wantsAnObjective() {
            assertThat(GATE.findings(SamplePdca.planned().withHistory(), PLANNED))
                    .containsExactly(finding(GateReason.NO_OBJECTIVE, "2026-NORTH-1"));
        }

        @Test
        void wantsATargetBeyondTheBaseline() {
            assertThat(find(SamplePdca.distribution().withTarget(Quantity.parse("62 %"))))
                    .extracting(GateFinding::reason)
                    .containsExactly(GateReason.NOT_CHALLENGING);
            Cycle five = SamplePdca.planned()
                    .plus(new CycleEntry.ObjectiveSet(
                            PLANNED, SamplePdca.distribution().withTarget(Quantity.parse("63 %"))));
            assertThat(GATE.findings(five, PLANNED)).isEmpty();
            assertThat(GATE.withStretch(Rate.percent(5)).findings(five, PLANNED))
                    .extracting(GateFinding::reason)
                    .containsExactly(GateReason.NOT_CHALLENGING);
        }

        @Test
        void wantsADueDateAndAnOwner() {
            assertThat(find(SamplePdca.distribution().withDue(Optional.empty()).withOwner(Optional.empty())))
                    .containsExactly(
                            GateFinding.of(GateReason.NOT_TIME_BOUND, "DISTRIBUTION", "no due date"),
                            finding(GateReason.NO_OWNER, "DISTRIBUTION"));
        }

        @Test
        void wantsAnActionForEachObjective() {
            Cycle two = SamplePdca.planned()
                    .plus(new CycleEntry.ObjectiveSet(
                            PLANNED, SamplePdca.distribution().withId(ObjectiveId.of("OTHER"))));
            assertThat(GATE.findings(two, PLANNED)).containsExactly(finding(GateReason.NO_ACTION, "OTHER"));
            Cycle cancelled = SamplePdca.planned().plus(new CycleEntry.ActionCancelled(PLANNED, LISTING, "no"));
            assertThat(GATE.findings(cancelled, PLANNED))
                    .containsExactly(finding(GateReason.NO_ACTION, "DISTRIBUTION"));
        }
    }

    @Nested
    class OfDo {

        private final LocalDate started = LocalDate.of(2026, 1, 12);

        private Cycle with(CycleAction action) {
            return SamplePdca.started().plus(new CycleEntry.ActionPlanned(started, action));
        }

        private Cycle done(CycleAction action) {
            return with(action).plus(new CycleEntry.ActionDone(started, LISTING));
        }

        @Test
        void passesFinishedWork() {
            assertThat(GATE.findings(SamplePdca.worked(), LocalDate.of(2026, 6, 30)))
                    .isEmpty();
        }

        @Test
        void wantsEachActionClosed() {
            assertThat(GATE.findings(SamplePdca.started(), started))
                    .containsExactly(finding(GateReason.ACTION_OPEN, "A-1"));
        }

        @Test
        void wantsSomebodyAProcedureAndAMethod() {
            CycleAction bare = SamplePdca.listing()
                    .withAssignee(Optional.empty())
                    .withProcedure(Optional.empty())
                    .withMethod(Optional.empty());
            assertThat(GATE.findings(done(bare), started))
                    .containsExactly(
                            finding(GateReason.NO_ASSIGNEE, "A-1"),
                            finding(GateReason.NO_PROCEDURE, "A-1"),
                            finding(GateReason.NO_METHOD, "A-1"));
        }

        @Test
        void asksNothingOfACancelledAction() {
            Cycle cancelled = with(SamplePdca.listing().withAssignee(Optional.empty()))
                    .plus(new CycleEntry.ActionCancelled(started, LISTING, "no budget"));
            assertThat(GATE.findings(cancelled, LocalDate.of(2026, 6, 30))).isEmpty();
        }

        @Test
        void wantsProgressAsOftenAsAgreed() {
            Cycle weekly = with(SamplePdca.listing().withProgressEvery(Period.ofDays(7)));
            GateFinding lazy = GateFinding.of(GateReason.NOT_PERSISTENT, "A-1", "not noted every P7D");
            GateFinding open = finding(GateReason.ACTION_OPEN, "A-1");
            assertThat(GATE.findings(weekly, started.plusDays(7))).containsExactly(open);
            assertThat(GATE.findings(weekly, started.plusDays(8))).containsExactly(lazy, open);
            Cycle noted = weekly.plus(new CycleEntry.ProgressNoted(started.plusDays(7), LISTING, "some"));
            assertThat(GATE.findings(noted, started.plusDays(14))).containsExactly(open);
            assertThat(GATE.findings(noted, started.plusDays(15))).containsExactly(lazy, open);
            Cycle late = weekly.plus(new CycleEntry.ProgressNoted(started.plusDays(8), LISTING, "some"));
            assertThat(GATE.findings(late, started.plusDays(8))).containsExactly(lazy, open);
            Cycle doneLate = noted.plus(new CycleEntry.ActionDone(started.plusDays(15), LISTING));
            assertThat(GATE.findings(doneLate, started.plusDays(15))).containsExactly(lazy);
            Cycle doneInTime = noted.plus(new CycleEntry.ActionDone(started.plusDays(14), LISTING));
            assertThat(GATE.findings(doneInTime, started.plusDays(99))).isEmpty();
        }

        @Test
        void countsProgressFromTheDayOfThePlanIfThatIsLater() {
            CycleAction weekly = SamplePdca.listing().withProgressEvery(Period.ofDays(7));
            Cycle late = SamplePdca.started().plus(new CycleEntry.ActionPlanned(started.plusDays(30), weekly));
            assertThat(GATE.findings(late, started.plusDays(37)))
                    .containsExactly(finding(GateReason.ACTION_OPEN, "A-1"));
        }

        @Test
        void beginsAnewAfterASteppingBack() {
            PdcaStepper stepper = PdcaStepper.standard();
            Cycle weekly = with(SamplePdca.listing().withProgressEvery(Period.ofDays(7)))
                    .plus(new CycleEntry.ProgressNoted(started, LISTING, "some"));
            Cycle back = stepper.stepBack(weekly, started.plusDays(30), "plan anew");
            Cycle again = stepper.advance(back, started.plusDays(40)).cycle();
            assertThat(again.phase()).isEqualTo(Phase.DO);
            assertThat(GATE.findings(again, started.plusDays(47)))
                    .containsExactly(finding(GateReason.ACTION_OPEN, "A-1"));
        }

        @Test
        void wantsTheRightPerson() {
            CycleGate holders = GATE.withAssignees(AssigneePolicy.holdersIn(SampleCompany.organisation()));
            assertThat(holders.findings(done(SamplePdca.listing()), started)).isEmpty();
            assertThat(holders.findings(done(SamplePdca.listing().withPosition(PositionId.of("R-06"))), started))
                    .containsExactly(GateFinding.of(GateReason.WRONG_PERSON, "A-1", "Zhou on 2026-01-12"));
            CycleAction anyPosition = SamplePdca.listing().withPosition(Optional.empty());
            assertThat(holders.findings(done(anyPosition), started)).isEmpty();
            assertThat(holders.findings(done(anyPosition.withAssignee(PersonId.of("Nobody"))), started))
                    .hasSize(1);
            assertThat(GATE.findings(done(anyPosition.withAssignee(PersonId.of("Nobody"))), started))
                    .isEmpty();
        }

        @Test
        void asksWhoHeldThePositionOnTheDayTheActionWasDone() {
            CycleGate holders = GATE.withAssignees(AssigneePolicy.holdersIn(SampleCompany.organisation()));
            CycleAction wus =
                    SamplePdca.listing().withAssignee(PersonId.of("Wu")).withPosition(PositionId.of("R-07"));
            LocalDate afterWu = LocalDate.of(2026, 5, 11);
            assertThat(holders.findings(done(wus), afterWu)).isEmpty();
            Cycle late =
                    with(wus.withProgressEvery(Period.ofYears(1))).plus(new CycleEntry.ActionDone(afterWu, LISTING));
            assertThat(holders.findings(late, afterWu))
                    .containsExactly(GateFinding.of(GateReason.WRONG_PERSON, "A-1", "Wu on 2026-05-11"));
        }

        @Test
        void takesWhoStandsIn() {
            AssigneePolicy holders = AssigneePolicy.holdersIn(SampleCompany.organisation());
            CycleAction south = SamplePdca.listing().withPosition(PositionId.of("R-09"));
            assertThat(holders.isRight(south, PersonId.of("Sun"), LocalDate.of(2026, 10, 1)))
                    .isTrue();
            assertThat(holders.isRight(south, PersonId.of("Sun"), LocalDate.of(2026, 9, 30)))
                    .isFalse();
        }
    }

    @Nested
    class OfCheck {

        private List<GateFinding> find(CheckResult result) {
            Cycle cycle = SamplePdca.checked().plus(new CycleEntry.ObjectiveChecked(CHECKED, result));
            return GATE.findings(cycle, CHECKED);
        }

        @Test
        void passesAFinishedCheck() {
            assertThat(GATE.findings(SamplePdca.checked(), CHECKED)).isEmpty();
        }

        @Test
        void wantsAResultForEachObjective() {
            Cycle unchecked = PdcaStepper.standard()
                    .advance(SamplePdca.worked(), LocalDate.of(2026, 6, 30))
                    .cycle();
            assertThat(GATE.findings(unchecked, CHECKED))
                    .containsExactly(finding(GateReason.NO_RESULT, "DISTRIBUTION"));
        }

        @Test
        void wantsEvidenceCauseConsequenceAndGuidance() {
            CheckResult bare = CheckResult.builder()
                    .objective(DISTRIBUTION)
                    .actual(Quantity.parse("71 %"))
                    .build();
            assertThat(find(bare))
                    .containsExactly(
                            finding(GateReason.NO_EVIDENCE, "DISTRIBUTION"),
                            GateFinding.of(GateReason.NO_CAUSE, "DISTRIBUTION", "gap closure 69.23 %"),
                            finding(GateReason.NO_CONSEQUENCE, "DISTRIBUTION"),
                            GateFinding.of(GateReason.NO_GUIDANCE, "DISTRIBUTION", "before 2026-06-30"));
        }

        @Test
        void wantsNoCauseOfATargetThatWasMet() {
            assertThat(find(SamplePdca.result()
                            .withActual(Quantity.parse("75 %"))
                            .withCause(Optional.empty())))
                    .isEmpty();
        }

        @Test
        void wantsTheConsequenceCarriedOutAndTheGuidanceGivenBefore() {
            LocalDate entered = LocalDate.of(2026, 6, 30);
            CheckResult result = SamplePdca.result();
            assertThat(find(result.withConsequence(
                            CheckConsequence.of(ConsequenceKind.REWARD, CHECKED.plusDays(1), "bonus"))))
                    .extracting(GateFinding::reason)
                    .containsExactly(GateReason.NO_CONSEQUENCE);
            assertThat(find(result.withConsequence(
                            CheckConsequence.of(ConsequenceKind.NONE_DUE, CHECKED, "by rule 3"))))
                    .isEmpty();
            assertThat(find(result.withGuidance(Guidance.of(entered.plusDays(1), "too late"))))
                    .extracting(GateFinding::reason)
                    .containsExactly(GateReason.NO_GUIDANCE);
            assertThat(find(result.withGuidance(Guidance.of(entered, "just in time"))))
                    .isEmpty();
        }
    }

    @Nested
    class OfAct {

        private final LocalDate decided = LocalDate.of(2026, 7, 3);

        private List<GateFinding> find(Cycle cycle, Disposition disposition) {
            return GATE.findings(cycle.plus(new CycleEntry.ObjectiveDisposed(decided, disposition)), decided);
        }

        private Cycle met() {
            CheckResult met = SamplePdca.result().withActual(Quantity.parse("76 %"));
            Cycle checked = SamplePdca.checked().plus(new CycleEntry.ObjectiveChecked(CHECKED, met));
            return PdcaStepper.standard()
                    .advance(checked, LocalDate.of(2026, 7, 2))
                    .cycle();
        }

        @Test
        void wantsADecisionOnEachObjective() {
            assertThat(GATE.findings(met(), decided))
                    .containsExactly(finding(GateReason.NO_DISPOSITION, "DISTRIBUTION"));
        }

        @Test
        void takesEachDecisionThatFits() {
            Cycle missed = SamplePdca.decided();
            Disposition drop = new Disposition.Drop(DISTRIBUTION, "lost");
            Disposition retarget = new Disposition.Retarget(DISTRIBUTION, Quantity.parse("73 %"), "chain lost");
            assertThat(GATE.findings(missed, decided)).isEmpty();
            assertThat(find(missed, drop)).isEmpty();
            assertThat(find(missed, retarget)).isEmpty();
            assertThat(find(met(), drop)).isEmpty();
            assertThat(find(met(), retarget)).isEmpty();
            assertThat(find(met(), new Disposition.Standardise(DISTRIBUTION, "listing version 4")))
                    .isEmpty();
        }

        @Test
        void refusesAMissedObjectiveAsAStandardAndACorrectionOfOneThatWasMet() {
            assertThat(find(SamplePdca.decided(), new Disposition.Standardise(DISTRIBUTION, "listing version 4")))
                    .containsExactly(
                            GateFinding.of(GateReason.DISPOSITION_UNFIT, "DISTRIBUTION", "missed, yet a standard"));
            assertThat(find(met(), new Disposition.Correct(SamplePdca.winBack())))
                    .containsExactly(
                            GateFinding.of(GateReason.DISPOSITION_UNFIT, "DISTRIBUTION", "met, yet corrected"));
        }

        @Test
        void wantsOwnerAndDueDateOfACorrection() {
            CycleAction bare =
                    SamplePdca.winBack().withAssignee(Optional.empty()).withDue(Optional.empty());
            assertThat(find(SamplePdca.decided(), new Disposition.Correct(bare)))
                    .containsExactly(
                            finding(GateReason.NO_OWNER, "A-2"),
                            GateFinding.of(GateReason.NOT_TIME_BOUND, "A-2", "no due date"));
        }
    }

    @Nested
    class Reminders {

        private final LocalDate end = LocalDate.of(2026, 7, 1);

        @Test
        void remindsOfAnOverdueCycleAndKeepsItFromNothing() {
            Cycle worked = SamplePdca.worked();
            assertThat(GATE.reminders(worked, end.minusDays(1))).isEmpty();
            assertThat(GATE.reminders(worked, end))
                    .containsExactly(
                            GateFinding.of(GateReason.OVERDUE, "2026-NORTH-1", "still in DO, ended 2026-06-30"));
            assertThat(GATE.findings(worked, end)).isEmpty();
            assertThat(GATE.reminders(SamplePdca.planned(), end)).hasSize(1);
            assertThat(GATE.reminders(SamplePdca.checked(), end)).isEmpty();
        }

        @Test
        void refusesADayBeforeTheLastEvent() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GATE.findings(SamplePdca.planned(), PLANNED.minusDays(1)))
                    .withMessage("asOf must not be before the last event of 2026-01-05, but was 2026-01-04");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GATE.reminders(SamplePdca.planned(), PLANNED.minusDays(1)))
                    .withMessage("asOf must not be before the last event of 2026-01-05, but was 2026-01-04");
        }

        @Test
        void findsNothingAboutACycleThatIsOver() {
            assertThat(GATE.findings(SamplePdca.closed(), LocalDate.of(2026, 7, 3)))
                    .isEmpty();
            assertThat(GATE.reminders(SamplePdca.closed(), LocalDate.of(2026, 7, 3)))
                    .isEmpty();
        }
    }
}
