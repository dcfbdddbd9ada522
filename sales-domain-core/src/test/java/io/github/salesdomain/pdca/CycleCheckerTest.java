package io.github.salesdomain.pdca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.testkit.SampleBudget;
import io.github.salesdomain.testkit.SamplePdca;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.visit.ObjectiveId;
import io.github.salesdomain.visit.VisitEvaluator;
import io.github.salesdomain.visit.VisitOutcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleCheckerTest {

    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final ObjectiveId DISTRIBUTION = ObjectiveId.of("DISTRIBUTION");

    private final Cycle inCheck = PdcaStepper.standard()
            .advance(SamplePdca.worked(), LocalDate.of(2026, 6, 30))
            .cycle();

    @Test
    void checksByTheAuditOfTheHandbook() {
        CheckedCycle checked = SamplePdca.checkedByReading();
        CheckResult result = checked.cycle().results().get(DISTRIBUTION);

        assertThat(result.actual()).isEqualTo(Quantity.parse("71 %"));
        assertThat(result.evidence()).contains("Store audit 2026-06, 320 outlets");
        assertThat(SamplePdca.distribution().closure(result.actual()).percentText())
                .isEqualTo("69.23 %");
        assertThat(checked.cycle().result()).contains(CycleResult.PARTIAL);
        assertThat(checked.unread()).isEmpty();
        assertThat(checked.needingCause()).containsExactly(DISTRIBUTION);
        assertThat(checked.explain().text()).contains("gap closed: 69.23 %", "evidence: Store audit");
        assertThat(CycleGate.standard().findings(checked.cycle(), JULY_1))
                .extracting(GateFinding::reason)
                .contains(GateReason.NO_CAUSE)
                .doesNotContain(GateReason.NO_EVIDENCE);
    }

    @Test
    void tellsWhatWasNotRead() {
        CheckedCycle checked = CycleChecker.standard().check(inCheck, List.of(), JULY_1);

        assertThat(checked.unread()).containsExactly(DISTRIBUTION);
        assertThat(checked.cycle()).isEqualTo(inCheck);
        assertThat(checked.explain().text()).contains("DISTRIBUTION: not read");
    }

    @Test
    void keepsWhatPeopleHaveSaid() {
        CycleReading better = CycleReading.of(DISTRIBUTION, Ratio.of(74, 100), "Store audit 2026-07");

        CheckResult renewed = CycleChecker.standard()
                .check(SamplePdca.checked(), List.of(better), JULY_1)
                .cycle()
                .results()
                .get(DISTRIBUTION);

        assertThat(renewed)
                .isEqualTo(
                        SamplePdca.result().withActual(Quantity.parse("74 %")).withEvidence("Store audit 2026-07"));
        CheckResult met = CycleChecker.standard()
                .check(SamplePdca.checked(), List.of(CycleReading.of(DISTRIBUTION, Ratio.of(75, 100), "Audit")), JULY_1)
                .cycle()
                .results()
                .get(DISTRIBUTION);
        assertThat(met.cause()).isEmpty();
        assertThat(met.consequence()).isPresent();
    }

    @Test
    void readsVisitsBudgetsAndQuotas() {
        VisitOutcome outcome = VisitEvaluator.standard().evaluate(SampleVisits.planned(), SampleVisits.report());
        ObjectiveId collect = SampleVisits.planned().objectives().get(1).id();
        assertThat(CycleReading.of(outcome, collect))
                .isEqualTo(new CycleReading(collect, Quantity.parse("30000 CNY"), "outcome of visit C-01@2026-03-02"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CycleReading.of(outcome, ObjectiveId.of("X")))
                .withMessage("objective must have an actual in visit C-01@2026-03-02, but was X");
        CycleReading spent = CycleReading.of(
                ObjectiveId.of("SPEND"),
                SampleBudget.budget(),
                SampleBudget.status().whole(),
                SampleBudget.asOf());
        assertThat(spent.actual()).isEqualTo(Quantity.parse("42000 CNY"));
        assertThat(spent.evidence()).isEqualTo("spent of budget SELLING-2026 on 2026-05-31");
        CycleReading quota =
                CycleReading.of(SamplePdca.deviations().alerts().get(0).pace());
        assertThat(quota.objective()).isEqualTo(ObjectiveId.of("TERRITORY:COMPANY REVENUE 2026"));
        assertThat(quota.actual()).isEqualTo(Quantity.parse("1970426.23 CNY"));
        assertThat(quota.evidence()).isEqualTo("pace of TERRITORY:COMPANY REVENUE 2026 on 2026-03-31");
        assertThat(CycleReading.of(DISTRIBUTION, Ratio.of(2, 3), "x").actual()).isEqualTo(Quantity.parse("66.6667 %"));
    }

    @Test
    void refusesWhatCannotBe() {
        CycleReading reading = SamplePdca.reading();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CycleChecker.standard().check(inCheck, List.of(reading, reading), JULY_1))
                .withMessage("readings must have each objective once, but had DISTRIBUTION twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CycleChecker.standard()
                        .check(inCheck, List.of(CycleReading.of(ObjectiveId.of("X"), Ratio.one(), "x")), JULY_1))
                .withMessage("readings must be of objectives of the cycle, [DISTRIBUTION], but had X");
        assertThatExceptionOfType(UnitMismatchException.class)
                .isThrownBy(() -> CycleChecker.standard()
                        .check(
                                inCheck,
                                List.of(new CycleReading(DISTRIBUTION, Quantity.parse("71 CASE"), "x")),
                                JULY_1));
        assertThatIllegalStateException()
                .isThrownBy(() -> CycleChecker.standard().check(SamplePdca.worked(), List.of(reading), JULY_1))
                .withMessage("cycle must be in CHECK to be checked, but was in DO: 2026-NORTH-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CycleReading(DISTRIBUTION, Quantity.parse("71 %"), " "))
                .withMessage("evidence must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CycleReading.of(DISTRIBUTION, Ratio.undefined(UndefinedReason.NO_UNIVERSE), "x"))
                .withMessageStartingWith("share must be defined");
    }
}
