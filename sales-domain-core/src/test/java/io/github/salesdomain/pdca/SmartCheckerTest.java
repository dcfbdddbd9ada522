package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Direction;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.visit.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmartCheckerTest {

    private final CycleObjective distribution = SamplePdca.distribution();

    private final CycleObjective overdue = CycleObjective.builder()
            .id(ObjectiveId.of("OVERDUE"))
            .metric("overdue receivables")
            .baseline(Quantity.parse("18 %"))
            .target(Quantity.parse("10 %"))
            .direction(Direction.LOWER_IS_BETTER)
            .build();

    private final SmartChecker checker = SmartChecker.standard();

    private List<GateFinding> check(CycleObjective objective) {
        return checker.check(objective, SamplePdca.firstHalf());
    }

    @Test
    void passesAFinishedObjective() {
        assertThat(check(distribution)).isEmpty();
    }

    @Test
    void findsATargetThatIsThereAlready() {
        List<GateFinding> findings = check(distribution.withTarget(Quantity.parse("62 %")));
        assertThat(findings)
                .containsExactly(GateFinding.of(
                        GateReason.NOT_CHALLENGING, "DISTRIBUTION", "from 62 % to 62 %, HIGHER_IS_BETTER"));
        assertThat(findings.get(0)).hasToString("NOT_CHALLENGING: DISTRIBUTION (from 62 % to 62 %, HIGHER_IS_BETTER)");
        assertThat(check(distribution.withTarget(Quantity.parse("61 %")))).hasSize(1);
        assertThat(check(distribution.withTarget(Quantity.parse("62.01 %")))).isEmpty();
    }

    @Test
    void wantsALowerTargetWhereLowerIsBetter() {
        CycleObjective low = overdue.withServes("CASH-2026").withDue(LocalDate.of(2026, 6, 30));
        assertThat(check(low)).isEmpty();
        assertThat(check(low.withTarget(Quantity.parse("19 %"))))
                .extracting(GateFinding::reason)
                .containsExactly(GateReason.NOT_CHALLENGING);
    }

    @Test
    void wantsADueDateWithinTheCycle() {
        assertThat(check(distribution.withDue(Optional.empty())))
                .containsExactly(GateFinding.of(GateReason.NOT_TIME_BOUND, "DISTRIBUTION", "no due date"));
        assertThat(check(distribution.withDue(LocalDate.of(2026, 7, 1))))
                .containsExactly(GateFinding.of(
                        GateReason.NOT_TIME_BOUND, "DISTRIBUTION", "due 2026-07-01, outside 2026-01-01/2026-07-01"));
        assertThat(check(distribution.withDue(LocalDate.of(2025, 12, 31)))).hasSize(1);
        assertThat(check(distribution.withDue(LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    @Test
    void findsAllLettersAtOnce() {
        CycleObjective bare = CycleObjective.builder().id(ObjectiveId.of("O")).build();
        assertThat(check(bare))
                .containsExactly(
                        GateFinding.of(GateReason.NOT_SPECIFIC, "O", ""),
                        GateFinding.of(GateReason.NOT_QUANTIFIED, "O", "no baseline"),
                        GateFinding.of(GateReason.NOT_LINKED, "O", ""),
                        GateFinding.of(GateReason.NOT_TIME_BOUND, "O", "no due date"));
        assertThat(check(distribution.withTarget(Optional.empty())))
                .containsExactly(GateFinding.of(GateReason.NOT_QUANTIFIED, "DISTRIBUTION", "no target"));
    }

    @Test
    void namesTheLetters() {
        assertThat(GateReason.NOT_SPECIFIC.letter()).contains("S");
        assertThat(GateReason.NOT_QUANTIFIED.letter()).contains("M");
        assertThat(GateReason.NOT_CHALLENGING.letter()).contains("A");
        assertThat(GateReason.NOT_LINKED.letter()).contains("R");
        assertThat(GateReason.NOT_TIME_BOUND.letter()).contains("T");
        assertThat(GateReason.NO_OWNER.letter()).isEmpty();
        assertThat(GateReason.NO_OWNER.code()).isEqualTo("NO_OWNER");
    }

    @Test
    void wantsAsMuchStretchAsTold() {
        SmartChecker tenth = checker.withStretch(Rate.percent(10));
        CycleObjective from50 = distribution.withBaseline(Quantity.parse("50 %"));
        assertThat(tenth.check(from50.withTarget(Quantity.parse("55 %")), SamplePdca.firstHalf()))
                .isEmpty();
        assertThat(tenth.check(from50.withTarget(Quantity.parse("54.99 %")), SamplePdca.firstHalf()))
                .hasSize(1);
        CycleObjective below = distribution.withBaseline(Quantity.parse("-50 %"));
        assertThat(tenth.check(below.withTarget(Quantity.parse("-45 %")), SamplePdca.firstHalf()))
                .isEmpty();
        assertThat(tenth.check(below.withTarget(Quantity.parse("-45.01 %")), SamplePdca.firstHalf()))
                .hasSize(1);
        CycleObjective fromNothing = distribution.withBaseline(Quantity.parse("0 %"));
        assertThat(tenth.check(fromNothing.withTarget(Quantity.parse("0.01 %")), SamplePdca.firstHalf()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checker.withStretch(Rate.percent(-1)))
                .withMessage("stretch must not be negative, but was -1%");
    }
}
