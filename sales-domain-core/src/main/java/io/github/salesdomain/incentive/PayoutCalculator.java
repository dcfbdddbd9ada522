package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what an incentive plan pays.
 * <p>
 * The answer depends on the attainments and on nothing else: it is the same however the sales behind them came in, in which order or batches.
 * Immutable and safe for use by many threads.
 */
public final class PayoutCalculator {

    private final Ratio served;

    private PayoutCalculator(Ratio served) {
        this.served = served;
    }

    /** {@return a calculator for a seller who served the whole period} */
    public static PayoutCalculator standard() {
        return new PayoutCalculator(Ratio.one());
    }

    /**
     * A copy for a seller who served a part of the period: the target incentive, the cap, the floor and the amounts of steps shrink in proportion.
     * Commission is left alone: it follows sales.
     *
     * @param part the days served by the days of the period, from 0 to 1
     * @return a copy with this part
     * @throws IllegalArgumentException if the part is below 0 or above 1
     * @throws IllegalStateException if the part is undefined
     */
    public PayoutCalculator forPartOfPeriod(Ratio part) {
        if (part.compareTo(Ratio.zero()) < 0 || part.compareTo(Ratio.one()) > 0) {
            throw new IllegalArgumentException("part must be from 0 to 1, but was " + part);
        }
        return new PayoutCalculator(part);
    }

    /**
     * What a plan pays for these attainments.
     * <p>
     * A seller without a quota is paid by the plan's rule for that; negative sales count as none. Takes O(n) time for n parts of the plan and bounds
     * of its curves.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * pay = sum of weight × curve(attainment)
     * pay × otherwise   for each gate that is missed, in order, if pay is above zero
     * pay × factor      for each multiplier that is reached, in order, if pay is above zero
     * pay = max(floor, min(cap, pay)), rounded once, half up
     * }</pre>
     * Source: formulas, payout.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PayoutCalculator.standard().pay(plan, List.of(revenue));   // target 12000, attainment 92.5 %: 9750
     * PayoutCalculator.standard().pay(plan, List.of());          // refused: the plan's metric has no attainment
     * }</pre>
     *
     * @param plan the plan
     * @param attainments one for each metric that the plan's measures, gates and multipliers name; others are not looked at
     * @return the statement
     * @throws IllegalArgumentException if an attainment is missing, or a metric has two
     * @throws org.joda.money.CurrencyMismatchException if a quota is in another currency than the plan
     */
    public PayoutStatement pay(IncentivePlan plan, List<Attainment> attainments) {
        requireNonNull(plan, "plan");
        Map<Metric, Attainment> byMetric = new HashMap<>();
        for (Attainment attainment : attainments) {
            Metric metric = attainment.quota().metric();
            if (byMetric.put(metric, attainment) != null) {
                throw new IllegalArgumentException(
                        "attainments must have each metric once, but had " + metric + " twice");
            }
        }
        return new PayoutSum(plan, byMetric, served).statement();
    }
}
