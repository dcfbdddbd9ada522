package io.github.salesdomain.visit;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How well a visit went.
 * <p>
 * {@link #assessments()} has every planned objective of {@link #visit()} once, in the order of the plan. All figures are made of them:
 * {@link #score()}, in which an attainment counts up to the {@link #cap()}, {@link #successRate()} and {@link #carryOver()}. {@link #extras()} are
 * what was achieved beside the plan, {@link #findings()} what the report lacks.
 */
@Value.Immutable
public abstract class VisitOutcome implements Explained, WithVisitOutcome {

    VisitOutcome() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return which visit} */
    public abstract VisitId visit();

    /** {@return who was visited} */
    public abstract CustomerId customer();

    /** {@return how much of an attainment counts at most; at least 100 %, which it is unless set} */
    @Value.Default
    public Rate cap() {
        return Rate.one();
    }

    /** {@return the planned objectives beside what was achieved, in the order of the plan, each once} */
    public abstract List<ObjectiveAssessment> assessments();

    /** {@return what was achieved outside the plan; not scored} */
    public abstract List<ExtraResult> extras();

    /** {@return what the report lacks, by objective in the order of the plan, then by commitment, then of the report as a whole} */
    public abstract List<VisitFinding> findings();

    /** {@return whether the report lacks nothing} */
    public boolean isComplete() {
        return findings().isEmpty();
    }

    /**
     * The assessment of one objective.
     *
     * @param objective which objective
     * @return the assessment, or empty if the objective was not planned
     */
    public Optional<ObjectiveAssessment> assessment(ObjectiveId objective) {
        return assessments().stream()
                .filter(assessment -> assessment.objective().id().equals(objective))
                .findFirst();
    }

    /**
     * How well the visit went, from 0 to the cap.
     *
     * @return the weighted mean of what counts of each attainment; undefined if nothing was planned (NO_UNIVERSE) or the visit was not held
     *     (VISIT_NOT_HELD)
     */
    public Ratio score() {
        Ratio earned = Ratio.zero();
        Ratio possible = Ratio.zero();
        for (ObjectiveAssessment assessment : evaluated()) {
            Ratio weight = Ratio.of(assessment.objective().weight(), 1);
            earned = earned.plus(weight.times(counted(assessment)));
            possible = possible.plus(weight);
        }
        return earned.dividedBy(possible, whyNothingCounts());
    }

    /**
     * How many of the objectives were reached.
     *
     * @return the share that is MET or EXCEEDED; undefined if nothing was planned (NO_UNIVERSE) or the visit was not held (VISIT_NOT_HELD)
     */
    public Ratio successRate() {
        List<ObjectiveAssessment> evaluated = evaluated();
        long reached = evaluated.stream()
                .filter(assessment -> assessment.outcome().isSuccess())
                .count();
        return evaluated.isEmpty() ? Ratio.undefined(whyNothingCounts()) : Ratio.of(reached, evaluated.size());
    }

    /**
     * What is carried to the next visit.
     *
     * @return the missed objectives in the order of the plan, each carried once more; not those of a visit that was not held
     */
    public List<Objective> carryOver() {
        return assessments().stream()
                .filter(assessment -> assessment.outcome().isMiss())
                .map(ObjectiveAssessment::objective)
                .map(objective -> objective.withTimesCarried(Math.addExact(objective.timesCarried(), 1)))
                .collect(ImmutableList.toImmutableList());
    }

    private List<ObjectiveAssessment> evaluated() {
        return assessments().stream()
                .filter(assessment -> assessment.outcome() != ObjectiveOutcome.CANCELLED)
                .toList();
    }

    private UndefinedReason whyNothingCounts() {
        return assessments().isEmpty() ? UndefinedReason.NO_UNIVERSE : ObjectiveAssessment.VISIT_NOT_HELD;
    }

    private Ratio counted(ObjectiveAssessment assessment) {
        Ratio attainment = assessment.attainment();
        return attainment.isDefined() ? attainment.max(Ratio.zero()).min(Ratio.from(cap())) : Ratio.zero();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (ObjectiveAssessment assessment : assessments()) {
            parts.add(explain(assessment));
        }
        parts.add(Explanation.of("success rate", successRate().percentText()));
        extras().forEach(extra -> parts.add(Explanation.of("beside the plan", extra.kind() + " " + extra.actual())));
        findings().forEach(finding -> parts.add(Explanation.of("finding", finding)));
        return Explanation.of("visit " + visit(), "score " + score().percentText(), parts.build());
    }

    private Explanation explain(ObjectiveAssessment assessment) {
        Objective objective = assessment.objective();
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        objective.baseline().ifPresent(baseline -> parts.add(Explanation.of("baseline", baseline)));
        parts.add(Explanation.of("target", objective.target()));
        parts.add(Explanation.of("actual", assessment.actual()));
        parts.add(Explanation.of("attainment", assessment.attainment().percentText()));
        if (assessment.outcome() != ObjectiveOutcome.CANCELLED) {
            parts.add(
                    Explanation.of("counts", counted(assessment).percentText() + " with weight " + objective.weight()));
        }
        assessment.shortfalls().forEach(shortfall -> parts.add(Explanation.of("because", shortfall)));
        return Explanation.of(objective.id().value(), assessment.outcome(), parts.build());
    }

    @Value.Check
    void check() {
        if (cap().compareTo(Rate.one()) < 0) {
            throw new IllegalArgumentException("cap must be at least 100%, but was " + cap());
        }
        Set<ObjectiveId> seen = new HashSet<>();
        for (ObjectiveAssessment assessment : assessments()) {
            if (!seen.add(assessment.objective().id())) {
                throw new IllegalArgumentException("assessments must have each objective once, but had "
                        + assessment.objective().id() + " twice");
            }
        }
    }

    /** One method per attribute of {@link VisitOutcome}, same name. */
    public static final class Builder extends ImmutableVisitOutcome.Builder {
        Builder() {}
    }
}
