package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.testkit.SampleMarket;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProspectTest {

    private final Prospect identified = SampleMarket.openProspects().get(0);
    private final LocalDate march = LocalDate.of(2026, 3, 2);

    @Test
    void movesForwardAndMayLeaveStagesOut() {
        Prospect trial = identified.movedTo(ProspectStage.TRIAL, march, "first pallet");

        assertThat(trial.stage()).isEqualTo(ProspectStage.TRIAL);
        assertThat(trial.steps()).hasSize(2).startsWith(identified.steps().get(0));
        assertThat(identified.stage()).isEqualTo(ProspectStage.IDENTIFIED);
    }

    @Test
    void keepsItsHistory() {
        Prospect won = identified
                .movedTo(ProspectStage.NEGOTIATING, march, "")
                .movedTo(ProspectStage.WON, march.plusDays(20), "signed");

        assertThat(won.stageOn(march.minusDays(1))).contains(ProspectStage.IDENTIFIED);
        assertThat(won.stageOn(march)).contains(ProspectStage.NEGOTIATING);
        assertThat(won.stageOn(march.plusDays(19))).contains(ProspectStage.NEGOTIATING);
        assertThat(won.stageOn(march.plusDays(20))).contains(ProspectStage.WON);
        assertThat(won.stageOn(LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void leadsOnlyWhereTheStageLeads() {
        assertThat(nextOf(ProspectStage.IDENTIFIED))
                .containsExactly(
                        ProspectStage.QUALIFIED,
                        ProspectStage.NEGOTIATING,
                        ProspectStage.TRIAL,
                        ProspectStage.WON,
                        ProspectStage.LOST,
                        ProspectStage.RESERVE);
        assertThat(nextOf(ProspectStage.TRIAL))
                .containsExactly(ProspectStage.WON, ProspectStage.LOST, ProspectStage.RESERVE);
        assertThat(nextOf(ProspectStage.RESERVE))
                .containsExactly(ProspectStage.QUALIFIED, ProspectStage.NEGOTIATING, ProspectStage.LOST);
        assertThat(nextOf(ProspectStage.WON)).isEmpty();
        assertThat(nextOf(ProspectStage.LOST)).isEmpty();
        assertThat(EnumSet.allOf(ProspectStage.class))
                .filteredOn(ProspectStage::isFinal)
                .containsExactly(ProspectStage.WON, ProspectStage.LOST);
        assertThat(EnumSet.allOf(ProspectStage.class))
                .filteredOn(ProspectStage::isOpen)
                .containsExactly(
                        ProspectStage.IDENTIFIED,
                        ProspectStage.QUALIFIED,
                        ProspectStage.NEGOTIATING,
                        ProspectStage.TRIAL);
    }

    private static Set<ProspectStage> nextOf(ProspectStage stage) {
        EnumSet<ProspectStage> next = EnumSet.allOf(ProspectStage.class);
        next.removeIf(candidate -> !stage.leadsTo(candidate));
        return next;
    }

    @Test
    void refusesAStepThatTheStageDoesNotAllow() {
        Prospect lost = identified.movedTo(ProspectStage.LOST, march, "went to the competitor");

        assertThatIllegalStateException()
                .isThrownBy(() -> lost.movedTo(ProspectStage.QUALIFIED, march, ""))
                .withMessage("prospect PR-1 must be in a stage that leads to QUALIFIED, but was in LOST");
    }

    @Test
    void refusesAHistoryThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identified.movedTo(ProspectStage.QUALIFIED, LocalDate.of(2026, 1, 11), ""))
                .withMessage("steps must not run back in time, but was QUALIFIED on 2026-01-11 after IDENTIFIED on"
                        + " 2026-01-12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identified.withSteps(
                        ProspectStep.of(ProspectStage.TRIAL, march, ""),
                        ProspectStep.of(ProspectStage.QUALIFIED, march, "")))
                .withMessage("steps must lead from stage to stage, but was QUALIFIED on 2026-03-02 after TRIAL on"
                        + " 2026-03-02");
        assertThatIllegalArgumentException()
                .isThrownBy(identified::withSteps)
                .withMessage("steps must hold at least one, but was [] for prospect PR-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identified.withValue(Money.parse("CNY -0.01")))
                .withMessage("value must not be negative, but was CNY -0.01 for prospect PR-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identified.withName(" "))
                .withMessage("name must not be blank, but was ' ' for prospect PR-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identified.withName("n".repeat(1_025)))
                .withMessage("name must have at most 1,024 characters, but had 1025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProspectStep.of(ProspectStage.TRIAL, march, "n".repeat(1_025)))
                .withMessage("note must have at most 1,024 characters, but had 1025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProspectId.of(" "))
                .withMessage("prospect id must have 1 to 64 characters, but was ' '");
    }
}
