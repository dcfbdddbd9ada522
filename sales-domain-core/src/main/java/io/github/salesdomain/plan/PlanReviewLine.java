package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quota.AlertBand;
import io.github.salesdomain.visit.Measure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a target stands.
 *
 * @param target which target
 * @param planned how much was to be reached by the day; empty if nothing was planned for so early a day
 * @param actual how much was reached; empty if nobody said
 * @param band how serious that is
 * @param hasAction whether something is being done about it
 */
public record PlanReviewLine(
        String target, Optional<Measure> planned, Optional<Measure> actual, AlertBand band, boolean hasAction) {

    /** Checks that planned and actual are in one unit. */
    public PlanReviewLine {
        PlanText.requireKey("target", target);
        requireNonNull(band, "band");
        planned.ifPresent(PlanFigure::of);
        actual.ifPresent(measure -> planned.ifPresentOrElse(
                plan -> PlanFigure.requireSameUnit("actual of " + target, measure, plan),
                () -> PlanFigure.of(measure)));
    }

    /** {@return actual − planned in the unit of the target; empty if one is not known} */
    public Optional<BigDecimal> variance() {
        return planned.flatMap(plan -> actual.map(
                reached -> PlanFigure.of(reached).subtract(PlanFigure.of(plan)).stripTrailingZeros()));
    }

    /**
     * How much of what was planned is reached.
     *
     * @return actual ÷ planned, exact; undefined if nothing was planned yet (NOT_STARTED), nobody said (MISSING_DATA), or the plan was zero (ZERO_TARGET)
     */
    public Ratio attainment() {
        return attainment(planned, actual);
    }

    static Ratio attainment(Optional<Measure> planned, Optional<Measure> actual) {
        if (planned.isEmpty()) {
            return Ratio.undefined(UndefinedReason.NOT_STARTED);
        }
        return actual.map(reached ->
                        Ratio.of(PlanFigure.of(reached), PlanFigure.of(planned.get()), UndefinedReason.ZERO_TARGET))
                .orElse(Ratio.undefined(UndefinedReason.MISSING_DATA));
    }

    /** {@return whether it is in the lowest band and nothing is being done} */
    public boolean needsAction() {
        return band.equals(AlertBand.RED) && !hasAction;
    }
}
