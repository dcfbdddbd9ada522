package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a visit achieved with what it was planned to achieve. Immutable.
 * <p>
 * The standard counts an attainment up to 100 %, wants the report within 24 hours with at least one strength and one improvement, and asks a superior to
 * look at an objective that is carried over for the third time.
 */
public final class VisitEvaluator {

    private static final VisitEvaluator STANDARD = new VisitEvaluator(Rate.one(), Duration.ofHours(24), true, 3);

    private final Rate cap;
    private final Duration filingLimit;
    private final boolean reflecting;
    private final int mostCarryOvers;

    private VisitEvaluator(Rate cap, Duration filingLimit, boolean reflecting, int mostCarryOvers) {
        this.cap = cap;
        this.filingLimit = filingLimit;
        this.reflecting = reflecting;
        this.mostCarryOvers = mostCarryOvers;
    }

    /** {@return an evaluator with the rules of the class comment} */
    public static VisitEvaluator standard() {
        return STANDARD;
    }

    /**
     * The same evaluator with another cap. Above 100 %, over-selling buys off part of a missed collection.
     *
     * @param cap how much of an attainment counts at most; at least 100 %
     * @return the copy
     * @throws IllegalArgumentException if the cap is below 100 %
     */
    public VisitEvaluator withCap(Rate cap) {
        if (cap.compareTo(Rate.one()) < 0) {
            throw new IllegalArgumentException("cap must be at least 100%, but was " + cap);
        }
        return new VisitEvaluator(cap, filingLimit, reflecting, mostCarryOvers);
    }

    /**
     * The same evaluator with another limit for the report.
     *
     * @param limit how long after the visit the report may be filed, the last moment included; not negative
     * @return the copy
     * @throws IllegalArgumentException if the limit is negative
     */
    public VisitEvaluator withFilingLimit(Duration limit) {
        requireNonNull(limit, "limit");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative, but was " + limit);
        }
        return new VisitEvaluator(cap, limit, reflecting, mostCarryOvers);
    }

    /** {@return the same evaluator, which asks for neither strengths nor improvements} */
    public VisitEvaluator withoutReflection() {
        return new VisitEvaluator(cap, filingLimit, false, mostCarryOvers);
    }

    /**
     * The same evaluator with another number of carry-overs at which a superior must look.
     *
     * @param times at which carry-over of the same objective; at least 1
     * @return the copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public VisitEvaluator withEscalationAt(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, but was " + times);
        }
        return new VisitEvaluator(cap, filingLimit, reflecting, times);
    }

    /**
     * Evaluates a visit by its report.
     * <p>
     * An objective that the report leaves out counts as not attempted and is found. The objectives of a visit that was not held are cancelled and count
     * neither in the score nor in the success rate. Takes one step for each objective and result.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * score        = sum(weight * min(max(attainment, 0), cap)) / sum(weight)
     * success rate = (MET + EXCEEDED) / objectives, those of a visit that was not held left out
     * }</pre>
     * Source: formulas, visit score.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * VisitEvaluator.standard().evaluate(planned, report).score().percentText();      // "76.00 %"
     * VisitEvaluator.standard().evaluate(planned, reportOfAnotherVisit);              // refused
     * }</pre>
     *
     * @param visit the visit as planned
     * @param report what came of it
     * @return the outcome
     * @throws IllegalArgumentException if the report is of another visit, was filed before the day of the visit, has a result of an objective that was
     *     not planned, or an actual that cannot be compared with its target
     */
    public VisitOutcome evaluate(Visit visit, VisitReport report) {
        if (!report.visit().equals(visit.id())) {
            throw new IllegalArgumentException(
                    "report must be of visit " + visit.id() + ", but was of " + report.visit());
        }
        Map<ObjectiveId, ObjectiveResult> results = new HashMap<>();
        report.results().forEach(result -> results.put(result.objective(), result));
        ImmutableList.Builder<ObjectiveAssessment> assessments = ImmutableList.builder();
        ImmutableList.Builder<VisitFinding> findings = ImmutableList.builder();
        for (Objective objective : visit.objectives()) {
            ObjectiveResult result = results.remove(objective.id());
            ObjectiveAssessment assessment = result == null ? unreported(objective, report) : assess(objective, result);
            assessments.add(assessment);
            findObjective(assessment, result == null, findings);
        }
        if (!results.isEmpty()) {
            throw new IllegalArgumentException("results must be of planned objectives, but had "
                    + results.keySet().stream().sorted().toList() + "\nMaybe they belong among the extras");
        }
        findReport(visit, report, findings);
        return VisitOutcome.builder()
                .visit(visit.id())
                .customer(visit.customer())
                .cap(cap)
                .addAllAssessments(assessments.build())
                .addAllExtras(report.extras())
                .addAllFindings(findings.build())
                .build();
    }

    private static ObjectiveAssessment unreported(Objective objective, VisitReport report) {
        return report.cancellation()
                .map(cancellation -> ObjectiveAssessment.of(
                        objective, Measured.undefined(ObjectiveAssessment.VISIT_NOT_HELD), List.of(cancellation)))
                .orElseGet(() ->
                        ObjectiveAssessment.of(objective, Measured.undefined(UndefinedReason.MISSING_DATA), List.of()));
    }

    private static ObjectiveAssessment assess(Objective objective, ObjectiveResult result) {
        Measured<Measure> actual = result instanceof ObjectiveResult.Achieved achieved
                ? Measured.of(achieved.actual())
                : Measured.undefined(ObjectiveAssessment.SKIPPED);
        return ObjectiveAssessment.of(objective, actual, result.shortfalls());
    }

    private void findObjective(
            ObjectiveAssessment assessment, boolean unreported, ImmutableList.Builder<VisitFinding> findings) {
        if (!assessment.outcome().isMiss()) {
            return;
        }
        Objective objective = assessment.objective();
        String subject = objective.id().value();
        if (unreported) {
            findings.add(VisitFinding.of(VisitReason.RESULT_MISSING, subject));
        }
        if (assessment.shortfalls().isEmpty()) {
            findings.add(VisitFinding.of(VisitReason.REASON_MISSING, subject));
        }
        if (objective.timesCarried() >= mostCarryOvers - 1) {
            findings.add(VisitFinding.of(VisitReason.CARRIED_TOO_OFTEN, subject));
        }
    }

    private void findReport(Visit visit, VisitReport report, ImmutableList.Builder<VisitFinding> findings) {
        for (Commitment commitment : report.commitments()) {
            if (commitment.owner().isEmpty()) {
                findings.add(VisitFinding.of(VisitReason.COMMITMENT_WITHOUT_OWNER, commitment.id()));
            }
            if (commitment.due().isEmpty()) {
                findings.add(VisitFinding.of(VisitReason.COMMITMENT_WITHOUT_DUE_DATE, commitment.id()));
            }
        }
        String subject = visit.id().value();
        if (reflecting && report.isHeld() && report.strengths().isEmpty()) {
            findings.add(VisitFinding.of(VisitReason.STRENGTH_MISSING, subject));
        }
        if (reflecting && report.isHeld() && report.improvements().isEmpty()) {
            findings.add(VisitFinding.of(VisitReason.IMPROVEMENT_MISSING, subject));
        }
        findFiling(visit, report, findings);
    }

    /** A visit that was not held needs nothing but its cancellation, at any time. */
    private void findFiling(Visit visit, VisitReport report, ImmutableList.Builder<VisitFinding> findings) {
        if (!report.isHeld()) {
            return;
        }
        String subject = visit.id().value();
        if (report.filedAt().isEmpty()) {
            findings.add(VisitFinding.of(VisitReason.NOT_FILED, subject));
            return;
        }
        LocalDateTime filedAt = report.filedAt().get();
        if (filedAt.toLocalDate().isBefore(visit.on())) {
            throw new IllegalArgumentException(
                    "filedAt must not be before the day of the visit " + visit.on() + ", but was " + filedAt);
        }
        LocalDateTime over = report.endedAt().orElse(visit.on().plusDays(1).atStartOfDay());
        if (filedAt.isAfter(over.plus(filingLimit))) {
            findings.add(VisitFinding.of(VisitReason.FILED_LATE, subject));
        }
    }
}
