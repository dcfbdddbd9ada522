package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Metric;

/**
 * A measure of an incentive plan: what is measured, how much it counts, and the curve it pays by.
 *
 * @param metric what is measured; more of it must be better where the curve pays a part of sales
 * @param weight how much of the curve's pay counts, above zero; 40 % of the curve's pay for a weight of 40 %
 * @param curve what the attainment pays
 */
public record PlanMeasure(Metric metric, Rate weight, PayoutCurve curve) {

    /** Checks that the weight is above zero, and that commission is paid on something of which more is better. */
    public PlanMeasure {
        requireNonNull(metric, "metric");
        requireNonNull(weight, "weight");
        requireNonNull(curve, "curve");
        if (weight.isNegative() || weight.isZero()) {
            throw new IllegalArgumentException("weight must be above zero, but was " + weight + " for " + metric);
        }
        boolean isCommission = curve instanceof PayoutCurve.Marginal || curve instanceof PayoutCurve.Retroactive;
        if (isCommission && !metric.isHigherBetter()) {
            throw new IllegalArgumentException(
                    "metric of a commission must be one of which more is better, but was " + metric);
        }
    }

    /**
     * A measure.
     *
     * @param metric what is measured
     * @param weight how much of the curve's pay counts
     * @param curve what the attainment pays
     * @return the measure
     * @throws IllegalArgumentException if the weight is not above zero, or if the curve pays commission on a metric of which less is better
     */
    public static PlanMeasure of(Metric metric, Rate weight, PayoutCurve curve) {
        return new PlanMeasure(metric, weight, curve);
    }
}
