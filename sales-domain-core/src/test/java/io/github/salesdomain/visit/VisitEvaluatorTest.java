package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleVisits;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitEvaluatorTest {

    private static final VisitEvaluator EVALUATOR = VisitEvaluator.standard();

    private final Visit planned = SampleVisits.planned();
    private final VisitReport report = SampleVisits.report();

    private static Objective count(String id, long weight) {
        return Objective.widen(10).withId(ObjectiveId.of(id)).withWeight(weight);
    }

    private static VisitReport reportOf(Visit visit, long... actuals) {
        VisitReport.Builder report = VisitReport.builder().visit(visit.id());
        for (int i = 0; i < actuals.length; i++) {
            report.addResult(ObjectiveResult.achieved(visit.objectives().get(i), Measure.count(actuals[i])));
        }
        return report.build();
    }

    @Nested
    class Scores {

        @Test
        void scoresTheFourObjectivesOfTheHandbook() {
            VisitOutcome outcome = EVALUATOR.evaluate(planned, report);
            assertThat(outcome.score()).isEqualTo(Ratio.of(76, 100));
            assertThat(outcome.successRate()).isEqualTo(Ratio.of(3, 4));
            assertThat(outcome.assessments())
                    .extracting(ObjectiveAssessment::outcome)
                    .containsExactly(
                            ObjectiveOutcome.PARTIALLY_MET,
                            ObjectiveOutcome.MET,
                            ObjectiveOutcome.EXCEEDED,
                            ObjectiveOutcome.MET);
            assertThat(outcome.assessments())
                    .extracting(ObjectiveAssessment::attainment)
                    .containsExactly(Ratio.of(2, 5), Ratio.one(), Ratio.of(3, 2), Ratio.one());
            assertThat(outcome.isComplete()).isTrue();
            assertThat(outcome.visit()).isEqualTo(planned.id());
            assertThat(outcome.customer()).isEqualTo(planned.customer());
        }

        @Test
        void scoresByWeightAndCarriesOverWhatWasMissed() {
            Visit visit = planned.withObjectives(count("a", 40), count("b", 30), count("c", 20), count("d", 10));
            VisitOutcome outcome = EVALUATOR.evaluate(visit, reportOf(visit, 8, 10, 0, 10));
            assertThat(outcome.score()).isEqualTo(Ratio.of(72, 100));
            assertThat(outcome.successRate()).isEqualTo(Ratio.of(1, 2));
            assertThat(outcome.carryOver())
                    .containsExactly(
                            count("a", 40).withTimesCarried(1), count("c", 20).withTimesCarried(1));
            assertThat(outcome.findings())
                    .filteredOn(finding -> finding.reason() == VisitReason.REASON_MISSING)
                    .extracting(VisitFinding::subject)
                    .containsExactly("a", "c");
        }

        @Test
        void countsBeyondTheTargetOnlyUpToTheCap() {
            VisitOutcome outcome = EVALUATOR.withCap(Rate.percent(120)).evaluate(planned, report);
            assertThat(outcome.score()).isEqualTo(Ratio.of(80, 100));
            assertThat(outcome.cap()).isEqualTo(Rate.percent(120));
            assertThat(EVALUATOR
                            .withCap(Rate.percent(200))
                            .evaluate(planned, report)
                            .score())
                    .isEqualTo(Ratio.of(86, 100));
        }

        @Test
        void showsALossAndCountsItAsNothing() {
            Visit visit = planned.withObjectives(Objective.collect(Money.parse("CNY 100.00")));
            VisitReport returned = VisitReport.builder()
                    .visit(visit.id())
                    .addResult(
                            ObjectiveResult.achieved(visit.objectives().get(0), Measure.of(Money.parse("CNY -50.00"))))
                    .build();
            VisitOutcome outcome = EVALUATOR.evaluate(visit, returned);
            assertThat(outcome.assessments().get(0).attainment()).isEqualTo(Ratio.of(-1, 2));
            assertThat(outcome.assessments().get(0).outcome()).isEqualTo(ObjectiveOutcome.NOT_MET);
            assertThat(outcome.score()).isEqualTo(Ratio.zero());
        }

        @Test
        void countsASkippedObjectiveAsNothing() {
            Visit visit = planned.withObjectives(count("a", 3), count("b", 1));
            VisitReport skipping = VisitReport.builder()
                    .visit(visit.id())
                    .addResult(ObjectiveResult.achieved(visit.objectives().get(0), Measure.count(10)))
                    .addResult(ObjectiveResult.skipped(ObjectiveId.of("b"), Shortfall.of(ShortfallReason.SUPPLY)))
                    .build();
            VisitOutcome outcome = EVALUATOR.evaluate(visit, skipping);
            ObjectiveAssessment skipped =
                    outcome.assessment(ObjectiveId.of("b")).orElseThrow();
            assertThat(skipped.outcome()).isEqualTo(ObjectiveOutcome.NOT_ATTEMPTED);
            assertThat(skipped.attainment()).isEqualTo(Ratio.undefined(ObjectiveAssessment.SKIPPED));
            assertThat(skipped.shortfalls()).containsExactly(Shortfall.of(ShortfallReason.SUPPLY));
            assertThat(outcome.score()).isEqualTo(Ratio.of(3, 4));
            assertThat(outcome.successRate()).isEqualTo(Ratio.of(1, 2));
            assertThat(outcome.carryOver()).extracting(Objective::id).containsExactly(ObjectiveId.of("b"));
        }

        @Test
        void leavesAVisitThatWasNotHeldOutOfEveryRate() {
            VisitOutcome outcome = EVALUATOR.evaluate(planned, SampleVisits.cancelled());
            assertThat(outcome.assessments())
                    .hasSize(4)
                    .allMatch(assessment -> assessment.outcome() == ObjectiveOutcome.CANCELLED)
                    .allMatch(assessment -> assessment
                            .shortfalls()
                            .equals(List.of(Shortfall.of(ShortfallReason.DECISION_MAKER_ABSENT))));
            assertThat(outcome.score()).isEqualTo(Ratio.undefined(ObjectiveAssessment.VISIT_NOT_HELD));
            assertThat(outcome.successRate()).isEqualTo(Ratio.undefined(ObjectiveAssessment.VISIT_NOT_HELD));
            assertThat(outcome.carryOver()).isEmpty();
            assertThat(outcome.findings()).isEmpty();
        }

        @Test
        void hasNoScoreWithoutObjectives() {
            Visit empty = planned.withObjectives();
            VisitOutcome outcome = EVALUATOR.evaluate(empty, reportOf(empty));
            assertThat(outcome.score()).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
            assertThat(outcome.successRate()).isEqualTo(Ratio.undefined(UndefinedReason.NO_UNIVERSE));
            assertThat(outcome.assessment(ObjectiveId.of("a"))).isEmpty();
        }
    }

    @Nested
    class Findings {

        private List<VisitFinding> find(VisitReport changed) {
            return EVALUATOR.evaluate(planned, changed).findings();
        }

        @Test
        void findsAnObjectiveWithoutResult() {
            VisitOutcome outcome = EVALUATOR.evaluate(
                    planned, report.withResults(report.results().subList(0, 3)));
            assertThat(outcome.findings())
                    .containsExactly(
                            VisitFinding.of(VisitReason.RESULT_MISSING, "HANDLE_COMPLAINT:K-17"),
                            VisitFinding.of(VisitReason.REASON_MISSING, "HANDLE_COMPLAINT:K-17"));
            assertThat(outcome.assessments()).hasSize(4);
            assertThat(outcome.assessments().get(3).actual())
                    .isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
            assertThat(outcome.assessments().get(3).outcome()).isEqualTo(ObjectiveOutcome.NOT_ATTEMPTED);
            assertThat(outcome.isComplete()).isFalse();
        }

        @Test
        void wantsStrengthsAndImprovementsUnlessTold() {
            VisitReport plain = report.withStrengths().withImprovements();
            assertThat(find(plain))
                    .containsExactly(
                            VisitFinding.of(VisitReason.STRENGTH_MISSING, "C-01@2026-03-02"),
                            VisitFinding.of(VisitReason.IMPROVEMENT_MISSING, "C-01@2026-03-02"));
            assertThat(EVALUATOR.withoutReflection().evaluate(planned, plain).findings())
                    .isEmpty();
        }

        @Test
        void wantsOwnerAndDueDateOfEachCommitment() {
            Commitment bare =
                    Commitment.builder().id("V-9").promise("Call back").build();
            assertThat(find(report.withCommitments(bare)))
                    .containsExactly(
                            VisitFinding.of(VisitReason.COMMITMENT_WITHOUT_OWNER, "V-9"),
                            VisitFinding.of(VisitReason.COMMITMENT_WITHOUT_DUE_DATE, "V-9"));
        }

        @Test
        void wantsTheReportWithinTheLimit() {
            LocalDateTime ended = LocalDateTime.of(2026, 3, 2, 11, 30);
            assertThat(find(report.withFiledAt(ended.plusHours(24)))).isEmpty();
            VisitReport late = report.withFiledAt(ended.plusHours(24).plusSeconds(1));
            assertThat(find(late)).containsExactly(VisitFinding.of(VisitReason.FILED_LATE, "C-01@2026-03-02"));
            assertThat(EVALUATOR
                            .withFilingLimit(Duration.ofHours(48))
                            .evaluate(planned, late)
                            .findings())
                    .isEmpty();
            assertThat(EVALUATOR
                            .withFilingLimit(Duration.ZERO)
                            .evaluate(planned, report.withFiledAt(ended))
                            .findings())
                    .isEmpty();
        }

        @Test
        void countsFromTheEndOfTheDayIfTheHourIsNotKnown() {
            VisitReport unknown = report.withEndedAt(Optional.empty());
            assertThat(find(unknown.withFiledAt(LocalDateTime.of(2026, 3, 4, 0, 0))))
                    .isEmpty();
            assertThat(find(unknown.withFiledAt(LocalDateTime.of(2026, 3, 4, 0, 1))))
                    .containsExactly(VisitFinding.of(VisitReason.FILED_LATE, "C-01@2026-03-02"));
        }

        @Test
        void findsADraft() {
            assertThat(find(report.withFiledAt(Optional.empty())))
                    .containsExactly(VisitFinding.of(VisitReason.NOT_FILED, "C-01@2026-03-02"));
        }

        @Test
        void callsASuperiorAtTheThirdCarryOver() {
            Objective first = planned.objectives().get(0);
            Visit carriedOnce = planned.withObjectives(first.withTimesCarried(1));
            Visit carriedTwice = planned.withObjectives(first.withTimesCarried(2));
            VisitReport only = report.withResults(report.results().get(0));
            VisitFinding escalated =
                    VisitFinding.of(VisitReason.CARRIED_TOO_OFTEN, "INCREASE_ORDER_VOLUME:JADE-TEA-500");
            assertThat(EVALUATOR.evaluate(carriedOnce, only).findings()).isEmpty();
            assertThat(EVALUATOR.evaluate(carriedTwice, only).findings()).containsExactly(escalated);
            assertThat(EVALUATOR.evaluate(carriedTwice, only).carryOver().get(0).timesCarried())
                    .isEqualTo(3);
            assertThat(EVALUATOR.withEscalationAt(2).evaluate(carriedOnce, only).findings())
                    .containsExactly(escalated);
        }

        @Test
        void readsAsReasonAndSubject() {
            assertThat(VisitFinding.of(VisitReason.NOT_FILED, "C-01")).hasToString("NOT_FILED: C-01");
            assertThat(VisitReason.NOT_FILED.code()).isEqualTo("NOT_FILED");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VisitFinding.of(VisitReason.NOT_FILED, " "))
                    .withMessage("subject must not be blank, but was ' '");
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesTheReportOfAnotherVisit() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.evaluate(planned, report.withVisit(VisitId.of("other"))))
                    .withMessage("report must be of visit C-01@2026-03-02, but was of other");
        }

        @Test
        void refusesResultsThatWereNotPlanned() {
            Visit less = planned.withObjectives(planned.objectives().subList(0, 2));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.evaluate(less, report))
                    .withMessage("results must be of planned objectives, but had"
                            + " [HANDLE_COMPLAINT:K-17, INTRODUCE_NEW_PRODUCT]"
                            + "\nMaybe they belong among the extras");
        }

        @Test
        void refusesAReportFiledBeforeTheDayOfTheVisit() {
            VisitReport early = report.withEndedAt(Optional.empty()).withFiledAt(LocalDateTime.of(2026, 3, 1, 23, 59));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.evaluate(planned, early))
                    .withMessage("filedAt must not be before the day of the visit 2026-03-02,"
                            + " but was 2026-03-01T23:59");
        }

        @Test
        void refusesOptionsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.withCap(Rate.percent(99)))
                    .withMessage("cap must be at least 100%, but was 99%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.withFilingLimit(Duration.ofHours(-1)))
                    .withMessage("limit must not be negative, but was PT-1H");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.withEscalationAt(0))
                    .withMessage("times must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EVALUATOR.evaluate(planned, report).withCap(Rate.percent(99)))
                    .withMessage("cap must be at least 100%, but was 99%");
        }

        @Test
        void refusesAnOutcomeWithOneObjectiveTwice() {
            VisitOutcome outcome = EVALUATOR.evaluate(planned, report);
            ObjectiveAssessment first = outcome.assessments().get(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> outcome.withAssessments(first, first))
                    .withMessage("assessments must have each objective once,"
                            + " but had INCREASE_ORDER_VOLUME:JADE-TEA-500 twice");
        }
    }

    @Nested
    class Explained {

        @Test
        void explainsTheScoreByItsParts() {
            VisitReport more = report.withExtras(ExtraResult.of(ObjectiveKind.INCREASE_ORDER_VARIETY, Measure.count(4)))
                    .withImprovements();
            assertThat(EVALUATOR.evaluate(planned, more).explain().text()).isEqualTo("""
                            visit C-01@2026-03-02: score 76.00 %
                              INCREASE_ORDER_VOLUME:JADE-TEA-500: PARTIALLY_MET
                                baseline: 100 CASE
                                target: 150 CASE
                                actual: 120 CASE
                                attainment: 40.00 %
                                counts: 40.00 % with weight 40
                                because: STOCK_ENOUGH
                              COLLECT_PAYMENT: MET
                                target: CNY 30000.00
                                actual: CNY 30000.00
                                attainment: 100.00 %
                                counts: 100.00 % with weight 30
                              INTRODUCE_NEW_PRODUCT: EXCEEDED
                                target: 2
                                actual: 3
                                attainment: 150.00 %
                                counts: 100.00 % with weight 20
                              HANDLE_COMPLAINT:K-17: MET
                                target: [K-17]
                                actual: [K-17]
                                attainment: 100.00 %
                                counts: 100.00 % with weight 10
                              success rate: 75.00 %
                              beside the plan: INCREASE_ORDER_VARIETY 4
                              finding: IMPROVEMENT_MISSING: C-01@2026-03-02""");
        }

        @Test
        void explainsAVisitThatWasNotHeld() {
            Visit one = planned.withObjectives(Objective.sell(Sku.of("TEA"), Quantity.of(1, UnitOfMeasure.CASE)));
            assertThat(EVALUATOR
                            .evaluate(one, SampleVisits.cancelled())
                            .explain()
                            .text())
                    .isEqualTo("""
                            visit C-01@2026-03-02: score –
                              INCREASE_ORDER_VOLUME:TEA: CANCELLED
                                target: 1 CASE
                                actual: undefined (VISIT_NOT_HELD)
                                attainment: –
                                because: DECISION_MAKER_ABSENT
                              success rate: –""");
        }
    }

    @Test
    void sortsOutcomesIntoSuccessAndMiss() {
        assertThat(List.of(ObjectiveOutcome.values()))
                .filteredOn(ObjectiveOutcome::isSuccess)
                .containsExactly(ObjectiveOutcome.EXCEEDED, ObjectiveOutcome.MET);
        assertThat(List.of(ObjectiveOutcome.values()))
                .filteredOn(ObjectiveOutcome::isMiss)
                .containsExactly(
                        ObjectiveOutcome.PARTIALLY_MET, ObjectiveOutcome.NOT_MET, ObjectiveOutcome.NOT_ATTEMPTED);
    }
}
