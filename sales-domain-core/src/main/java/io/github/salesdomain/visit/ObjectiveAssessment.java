package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.List;

/**
 * A planned objective beside what was achieved.
 *
 * @param objective what was planned
 * @param actual what was achieved; undefined if the objective was skipped, not reported (MISSING_DATA), or the visit was not held
 * @param shortfalls why it was not more
 */
public record ObjectiveAssessment(Objective objective, Measured<Measure> actual, List<Shortfall> shortfalls) {

    /** Why a skipped objective has no actual. */
    public static final UndefinedReason SKIPPED = UndefinedReason.of("SKIPPED");

    /** Why the objectives of a visit that was not held have no actual. */
    public static final UndefinedReason VISIT_NOT_HELD = UndefinedReason.of("VISIT_NOT_HELD");

    /** Checks that the actual can be compared with the target. */
    public ObjectiveAssessment {
        requireNonNull(objective, "objective");
        requireNonNull(actual, "actual");
        shortfalls = ImmutableList.copyOf(requireNonNull(shortfalls, "shortfalls"));
        actual.value().ifPresent(objective::attainment);
    }

    /**
     * An objective beside what was achieved.
     *
     * @param objective what was planned
     * @param actual what was achieved
     * @param shortfalls why it was not more
     * @return the assessment
     * @throws IllegalArgumentException if the actual is of another form, unit, currency or milestone, or names what the target does not
     */
    public static ObjectiveAssessment of(Objective objective, Measured<Measure> actual, List<Shortfall> shortfalls) {
        return new ObjectiveAssessment(objective, actual, shortfalls);
    }

    /** {@return how much of the objective was attained, neither floored nor capped; undefined with the reason of the actual} */
    public Ratio attainment() {
        return actual.value()
                .map(objective::attainment)
                .orElseGet(() -> Ratio.undefined(actual.undefinedReason().orElseThrow()));
    }

    /** {@return what became of the objective, by the exact attainment} */
    public ObjectiveOutcome outcome() {
        Ratio attainment = attainment();
        if (!attainment.isDefined()) {
            return attainment.equals(Ratio.undefined(VISIT_NOT_HELD))
                    ? ObjectiveOutcome.CANCELLED
                    : ObjectiveOutcome.NOT_ATTEMPTED;
        }
        if (attainment.compareTo(Ratio.zero()) <= 0) {
            return ObjectiveOutcome.NOT_MET;
        }
        int beyond = attainment.compareTo(Ratio.one());
        if (beyond == 0) {
            return ObjectiveOutcome.MET;
        }
        return beyond > 0 ? ObjectiveOutcome.EXCEEDED : ObjectiveOutcome.PARTIALLY_MET;
    }
}
