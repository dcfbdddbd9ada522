package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CyclePartsTest {

    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");
    private static final ActionId LISTING = ActionId.of("A-1");
    private static final LocalDate LATER = LocalDate.of(2026, 8, 1);

    @Test
    void refusesTextsThatSayNothing() {
        LocalDate on = LATER;
        List<Runnable> refused = List.of(
                () -> new CycleEntry.ObjectiveWithdrawn(on, DISTRIBUTION, " "),
                () -> new CycleEntry.ActionCancelled(on, LISTING, " "),
                () -> new CycleStep.SteppedBack(on, Phase.PLAN, " "),
                () -> new CycleStep.Abandoned(on, " "),
                () -> new Disposition.Retarget(DISTRIBUTION, Quantity.parse("5 %"), " "),
                () -> new Disposition.Drop(DISTRIBUTION, " "));
        for (Runnable refusal : refused) {
            assertThatIllegalArgumentException()
                    .isThrownBy(refusal::run)
                    .withMessage("reason must not be blank, but was ' '");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CycleEntry.ProgressNoted(on, LISTING, ""))
                .withMessage("note must not be blank, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Disposition.Standardise(DISTRIBUTION, ""))
                .withMessage("standard must not be blank, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckConsequence.of(ConsequenceKind.REWARD, on, ""))
                .withMessage("text must not be blank, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guidance.of(on, ""))
                .withMessage("text must not be blank, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateFinding.of(GateReason.NO_OWNER, "", ""))
                .withMessage("subject must not be blank, but was ''");
    }

    @Test
    void refusesActionsAndResultsThatSayNothing() {
        CycleAction listing = SamplePdca.listing();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.withWhat(" "))
                .withMessage("what must not be blank, but was ' ' for action A-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.withProcedure(" "))
                .withMessage("procedure must not be blank, but was ' ' for action A-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.withMethod(" "))
                .withMessage("method must not be blank, but was ' ' for action A-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.withProgressEvery(Period.ZERO))
                .withMessage("progressEvery must be more than zero, but was P0D for action A-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.withProgressEvery(Period.ofDays(-1)))
                .withMessage("progressEvery must be more than zero, but was P-1D for action A-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplePdca.result().withEvidence(" "))
                .withMessage("evidence must not be blank, but was ' ' for objective DISTRIBUTION");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplePdca.result().withCause(" "))
                .withMessage("cause must not be blank, but was ' ' for objective DISTRIBUTION");
        assertThat(SamplePdca.winBack().progressEvery()).isEqualTo(Period.ofDays(7));
    }

    @Test
    void tracksOnlyNotesOfTheAction() {
        CycleAction listing = SamplePdca.listing();
        CycleEntry done = new CycleEntry.ActionDone(LATER, LISTING);
        CycleEntry noted = new CycleEntry.ProgressNoted(LATER, LISTING, "more");
        TrackedAction open = new TrackedAction(listing, LATER, List.of());
        assertThat(open.status()).isEqualTo(ActionStatus.OPEN);
        assertThat(open.closedOn()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackedAction(listing, LATER, List.of(done, noted)))
                .withMessage("notes must end when action A-1 is closed, but went on after"
                        + " ActionDone[on=2026-08-01, action=A-1]");
        assertThat(new TrackedAction(listing, LATER, List.of(noted, done)).status())
                .isEqualTo(ActionStatus.DONE);
        for (CycleEntry foreign : List.of(
                new CycleEntry.ActionDone(LATER, ActionId.of("x")),
                new CycleEntry.ActionCancelled(LATER, ActionId.of("x"), "no"),
                new CycleEntry.ProgressNoted(LATER, ActionId.of("x"), "no"),
                new CycleEntry.ObjectiveWithdrawn(LATER, DISTRIBUTION, "no"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrackedAction(listing, LATER, List.of(foreign)))
                    .withMessage("notes must be about action A-1, but had " + foreign);
        }
    }

    @Test
    void knowsTheWayThroughThePhases() {
        assertThat(Phase.PLAN.next()).contains(Phase.DO);
        assertThat(Phase.DO.next()).contains(Phase.CHECK);
        assertThat(Phase.CHECK.next()).contains(Phase.ACT);
        assertThat(Phase.ACT.next()).contains(Phase.CLOSED);
        assertThat(Phase.CLOSED.next()).isEmpty();
        assertThat(Phase.ABANDONED.next()).isEmpty();
        assertThat(Phase.DO.back()).contains(Phase.PLAN);
        assertThat(Phase.CHECK.back()).contains(Phase.DO);
        assertThat(List.of(Phase.PLAN, Phase.ACT, Phase.CLOSED, Phase.ABANDONED))
                .allMatch(phase -> phase.back().equals(Optional.empty()));
    }
}
