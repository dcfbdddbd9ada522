package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleVisits;
import io.github.salesdomain.testkit.VisitDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.constraints.LongRange;

class VisitEvaluatorProperties {

    private static final VisitEvaluator EVALUATOR = VisitEvaluator.standard();

    @Provide
    Arbitrary<Tuple2<Visit, VisitReport>> reported() {
        return VisitDomain.visits()
                .flatMap(visit -> VisitDomain.reportsOf(visit).map(report -> Tuple.of(visit, report)));
    }

    /** An objective with two actuals of it. */
    @Provide
    Arbitrary<Tuple3<Objective, Measure, Measure>> compared() {
        return VisitDomain.objectives()
                .flatMap(objective -> Combinators.combine(
                                VisitDomain.actualsOf(objective), VisitDomain.actualsOf(objective))
                        .as((one, other) -> Tuple.of(objective, one, other)));
    }

    @Property(tries = 200)
    void everyPlannedObjectiveAppearsOnce(@ForAll("reported") Tuple2<Visit, VisitReport> reported) {
        VisitOutcome outcome = EVALUATOR.evaluate(reported.get1(), reported.get2());
        assertThat(outcome.assessments())
                .extracting(ObjectiveAssessment::objective)
                .containsExactlyElementsOf(reported.get1().objectives());
    }

    @Property(tries = 200)
    void theScoreLiesBetweenZeroAndOne(@ForAll("reported") Tuple2<Visit, VisitReport> reported) {
        VisitOutcome outcome = EVALUATOR.evaluate(reported.get1(), reported.get2());
        Ratio score = outcome.score();
        if (score.isDefined()) {
            assertThat(score.compareTo(Ratio.zero())).isNotNegative();
            assertThat(score.compareTo(Ratio.one())).isNotPositive();
            assertThat(outcome.successRate().compareTo(Ratio.one())).isNotPositive();
        } else {
            assertThat(!reported.get2().isHeld() || reported.get1().objectives().isEmpty())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void evaluatingTwiceGivesTheSame(@ForAll("reported") Tuple2<Visit, VisitReport> reported) {
        VisitOutcome outcome = EVALUATOR.evaluate(reported.get1(), reported.get2());
        assertThat(EVALUATOR.evaluate(reported.get1(), reported.get2())).isEqualTo(outcome);
        List<ObjectiveResult> reversed = new ArrayList<>(reported.get2().results());
        Collections.reverse(reversed);
        assertThat(EVALUATOR.evaluate(reported.get1(), reported.get2().withResults(reversed)))
                .isEqualTo(outcome);
    }

    @Property(tries = 200)
    void scalingAllWeightsChangesNoFigure(
            @ForAll("reported") Tuple2<Visit, VisitReport> reported, @ForAll @LongRange(min = 1, max = 1000) long by) {
        Visit visit = reported.get1();
        Visit scaled = visit.withObjectives(visit.objectives().stream()
                .map(objective -> objective.withWeight(by * objective.weight()))
                .toList());
        VisitOutcome outcome = EVALUATOR.evaluate(visit, reported.get2());
        VisitOutcome same = EVALUATOR.evaluate(scaled, reported.get2());
        assertThat(same.score()).isEqualTo(outcome.score());
        assertThat(same.successRate()).isEqualTo(outcome.successRate());
        assertThat(same.findings()).isEqualTo(outcome.findings());
    }

    @Property(tries = 200)
    void carriesOverExactlyWhatWasMissed(@ForAll("reported") Tuple2<Visit, VisitReport> reported) {
        VisitOutcome outcome = EVALUATOR.evaluate(reported.get1(), reported.get2());
        List<ObjectiveId> missed = outcome.assessments().stream()
                .filter(assessment -> assessment.outcome().isMiss())
                .map(assessment -> assessment.objective().id())
                .toList();
        assertThat(outcome.carryOver()).extracting(Objective::id).containsExactlyElementsOf(missed);
        if (!reported.get2().isHeld()) {
            assertThat(missed).isEmpty();
        }
        for (Objective carried : outcome.carryOver()) {
            Objective planned = reported.get1().objective(carried.id()).orElseThrow();
            assertThat(carried).isEqualTo(planned.withTimesCarried(planned.timesCarried() + 1));
        }
    }

    @Property(tries = 200)
    void everyMissHasAReasonOrAFinding(@ForAll("reported") Tuple2<Visit, VisitReport> reported) {
        VisitOutcome outcome = EVALUATOR.evaluate(reported.get1(), reported.get2());
        for (ObjectiveAssessment assessment : outcome.assessments()) {
            boolean found = outcome.findings()
                    .contains(VisitFinding.of(
                            VisitReason.REASON_MISSING,
                            assessment.objective().id().value()));
            assertThat(found)
                    .isEqualTo(assessment.outcome().isMiss()
                            && assessment.shortfalls().isEmpty());
        }
    }

    @Property
    void anOutcomeIsASuccessExactlyIfTheAttainmentReachesOne(
            @ForAll("compared") Tuple3<Objective, Measure, Measure> compared) {
        Ratio attainment = compared.get1().attainment(compared.get2());
        ObjectiveAssessment assessment =
                ObjectiveAssessment.of(compared.get1(), Measured.of(compared.get2()), List.of());
        assertThat(assessment.attainment()).isEqualTo(attainment);
        assertThat(assessment.outcome().isSuccess()).isEqualTo(attainment.compareTo(Ratio.one()) >= 0);
        assertThat(assessment.outcome() == ObjectiveOutcome.MET).isEqualTo(attainment.equals(Ratio.one()));
    }

    @Property
    void theScoreNeverFallsWhenAnActualRises(@ForAll("compared") Tuple3<Objective, Measure, Measure> compared) {
        Objective objective = compared.get1();
        boolean rises = objective.attainment(compared.get2()).compareTo(objective.attainment(compared.get3())) <= 0;
        Measure less = rises ? compared.get2() : compared.get3();
        Measure more = rises ? compared.get3() : compared.get2();
        assertThat(score(objective, more).compareTo(score(objective, less))).isNotNegative();
    }

    private static Ratio score(Objective objective, Measure actual) {
        Visit visit = SampleVisits.planned()
                .withObjectives(objective, Objective.widen(2).withId(ObjectiveId.of("beside it")));
        VisitReport report = VisitReport.builder()
                .visit(visit.id())
                .addResult(ObjectiveResult.achieved(objective, actual))
                .addResult(ObjectiveResult.achieved(ObjectiveId.of("beside it"), Measure.count(1)))
                .build();
        return EVALUATOR.evaluate(visit, report).score();
    }
}
