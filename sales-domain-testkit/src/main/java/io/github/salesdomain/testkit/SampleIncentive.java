package io.github.salesdomain.testkit;

import io.github.salesdomain.incentive.Anchor;
import io.github.salesdomain.incentive.CommissionBand;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.PayGate;
import io.github.salesdomain.incentive.PayMultiplier;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PlanMeasure;
import io.github.salesdomain.incentive.ThresholdKind;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.Quota;
import java.util.List;
import org.joda.money.Money;

/**
 * The incentive plans of the sample company for 2026.
 * <p>
 * A representative's target incentive is CNY 12,000.00 a quarter. Commission is 2 % of sales to 100 % of quota, 3 % to 120 % and 4 % above.
 */
public final class SampleIncentive {

    private SampleIncentive() {}

    /** {@return nothing below 80 %, then 50 % of target at 80 %, 100 % at 100 %, 160 % at 120 % and 250 % from 150 % on} */
    public static PayoutCurve curve() {
        return PayoutCurve.anchored(List.of(anchor(80, 50), anchor(100, 100), anchor(120, 160), anchor(150, 250)));
    }

    /** {@return the commission, each rate on the sales inside its band} */
    public static PayoutCurve commission() {
        return PayoutCurve.marginal(bands(), ThresholdKind.GATE);
    }

    /** {@return the commission, the rate that is reached on all sales} */
    public static PayoutCurve retroactiveCommission() {
        return PayoutCurve.retroactive(bands(), ThresholdKind.GATE);
    }

    /** {@return revenue alone, by {@link #curve()}} */
    public static IncentivePlan plan() {
        return planWith(curve());
    }

    /**
     * A plan of revenue alone.
     *
     * @param curve what revenue pays
     * @return the plan
     */
    public static IncentivePlan planWith(PayoutCurve curve) {
        return IncentivePlan.builder()
                .id("INC-2026")
                .targetIncentive(Money.ofMajor(SampleCompany.currency(), 12_000))
                .addMeasures(PlanMeasure.of(Metric.REVENUE, Rate.one(), curve))
                .build();
    }

    /**
     * A plan with all there is to a plan.
     *
     * @return revenue at 60 % and new products at 40 %, both by {@link #curve()}; half the pay where collection is below 80 %; a fifth more from
     *     120 % of new products; at most 200 % of target and CNY 25,000.00
     */
    public static IncentivePlan fullPlan() {
        return IncentivePlan.builder()
                .id("INC-2026-FULL")
                .targetIncentive(Money.ofMajor(SampleCompany.currency(), 12_000))
                .addMeasures(
                        PlanMeasure.of(Metric.REVENUE, Rate.percent(60), curve()),
                        PlanMeasure.of(Metric.NEW_PRODUCT_SALES, Rate.percent(40), curve()))
                .addGates(PayGate.of(Metric.COLLECTION, Rate.percent(80), Rate.percent(50)))
                .addMultipliers(PayMultiplier.of(Metric.NEW_PRODUCT_SALES, Rate.percent(120), Rate.percent(120)))
                .capOfTarget(Rate.percent(200))
                .capAmount(Money.ofMajor(SampleCompany.currency(), 25_000))
                .build();
    }

    /**
     * What the representative R-05 attained from January to March of 2026.
     *
     * @param metric what is measured
     * @param quota the quota
     * @param actual what there is
     * @return the attainment
     */
    public static Attainment attainment(Metric metric, Money quota, Money actual) {
        return Attainment.of(
                Quota.builder()
                        .holder(SampleQuota.rep("R-05"))
                        .metric(metric)
                        .period(SampleCompany.calendar()
                                .quarters(SampleCompany.year())
                                .get(0))
                        .amount(quota)
                        .build(),
                actual);
    }

    private static Anchor anchor(int attainment, int payout) {
        return Anchor.of(Rate.percent(attainment), Rate.percent(payout));
    }

    private static List<CommissionBand> bands() {
        return List.of(
                CommissionBand.of(Rate.zero(), Rate.percent(2)),
                CommissionBand.of(Rate.percent(100), Rate.percent(3)),
                CommissionBand.of(Rate.percent(120), Rate.percent(4)));
    }
}
