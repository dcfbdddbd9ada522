package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.incentive.Anchor;
import io.github.salesdomain.incentive.Clawback;
import io.github.salesdomain.incentive.CommissionBand;
import io.github.salesdomain.incentive.CurveFinding;
import io.github.salesdomain.incentive.CurveLinter;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.DrawAccount;
import io.github.salesdomain.incentive.DrawSettlement;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.PayGate;
import io.github.salesdomain.incentive.PayMultiplier;
import io.github.salesdomain.incentive.PayoutCalculator;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.incentive.PlanMeasure;
import io.github.salesdomain.incentive.ThresholdKind;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleIncentive;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class IncentiveGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final Money quota = Money.ofMajor(CNY, 500_000);
    private final Attainment attained = attained(Metric.REVENUE, 462_500);

    private Attainment attained(Metric metric, long actual) {
        return SampleIncentive.attainment(metric, quota, Money.ofMajor(CNY, actual));
    }

    @Test
    void paysAlongLines() {
        // docs:start incentive-anchored
        PayoutCurve curve = PayoutCurve.anchored(List.of(
                Anchor.of(Rate.percent(80), Rate.percent(50)),
                Anchor.of(Rate.percent(100), Rate.percent(100)),
                Anchor.of(Rate.percent(120), Rate.percent(160)),
                Anchor.of(Rate.percent(150), Rate.percent(250))));
        IncentivePlan plan = IncentivePlan.builder()
                .id("INC-2026")
                .targetIncentive(Money.ofMajor(CNY, 12_000))
                .addMeasures(PlanMeasure.of(Metric.REVENUE, Rate.one(), curve))
                .build();
        PayoutStatement statement = PayoutCalculator.standard().pay(plan, List.of(attained));
        Money pay = statement.total(); // 92.5 % attained: CNY 9750.00
        // docs:end
        assertThat(pay).isEqualTo(Money.ofMajor(CNY, 9_750));
        assertThat(plan).isEqualTo(SampleIncentive.plan());
    }

    @Test
    void paysCommissionAndLooksAtIt() {
        // docs:start incentive-commission
        List<CommissionBand> bands = List.of(
                CommissionBand.of(Rate.zero(), Rate.percent(2)),
                CommissionBand.of(Rate.percent(100), Rate.percent(3)),
                CommissionBand.of(Rate.percent(120), Rate.percent(4)));
        PayoutCurve marginal = PayoutCurve.marginal(bands, ThresholdKind.GATE); // 650,000 of 500,000 pay 15,000
        PayoutCurve retroactive = PayoutCurve.retroactive(bands, ThresholdKind.GATE); // the same sales pay 26,000
        // docs:end
        assertThat(pay(marginal)).isEqualTo(Money.ofMajor(CNY, 15_000));
        assertThat(pay(retroactive)).isEqualTo(Money.ofMajor(CNY, 26_000));
        // docs:start incentive-lint
        CurveReview review = CurveLinter.standard().lint(retroactive, quota, Money.zero(CNY));
        boolean cliffs = review.has(CurveFinding.Kind.JUMP); // true
        boolean sound = review.neverPaysLessForMore(); // true
        String text = review.explain().text();
        // docs:end
        assertThat(cliffs).isTrue();
        assertThat(sound).isTrue();
        assertThat(text).contains("JUMP: at 100.00 %, pay CNY 10000.00 then CNY 15000.00");
    }

    private Money pay(PayoutCurve curve) {
        return PayoutCalculator.standard()
                .pay(SampleIncentive.planWith(curve), List.of(attained(Metric.REVENUE, 650_000)))
                .total();
    }

    @Test
    void appliesGatesMultipliersCapAndPenalties() {
        IncentivePlan plan = SampleIncentive.plan();
        Attainment collected = attained(Metric.COLLECTION, 390_000);
        // docs:start incentive-gates
        IncentivePlan strict = plan.withGates(PayGate.of(Metric.COLLECTION, Rate.percent(80), Rate.percent(50)))
                .withMultipliers(PayMultiplier.of(Metric.REVENUE, Rate.percent(120), Rate.percent(110)))
                .withCapOfTarget(Rate.percent(200))
                .withFloor(Money.ofMajor(CNY, -1_000));
        PayoutStatement halved = PayoutCalculator.standard().pay(strict, List.of(attained, collected)); // CNY 4875.00
        PayoutStatement joinedLate = PayoutCalculator.standard()
                .forPartOfPeriod(Ratio.of(45, 90))
                .pay(plan, List.of(attained)); // CNY 4875.00
        // docs:end
        assertThat(halved.total()).isEqualTo(Money.ofMajor(CNY, 4_875));
        assertThat(joinedLate.total()).isEqualTo(Money.ofMajor(CNY, 4_875));
    }

    @Test
    void takesBackWhatAReturnUnearned() {
        IncentivePlan commission = SampleIncentive.planWith(SampleIncentive.commission());
        Attainment afterReturn = attained(Metric.REVENUE, 570_000);
        // docs:start incentive-clawback
        PayoutStatement corrected = PayoutCalculator.standard().pay(commission, List.of(afterReturn)); // CNY 12100.00
        Clawback clawback = Clawback.of(Money.ofMajor(CNY, 15_000), corrected, Money.ofMajor(CNY, 2_000));
        Money now = clawback.recoveredNow(); // CNY 2000.00
        Money later = clawback.carried(); // CNY 900.00
        // docs:end
        assertThat(corrected.total()).isEqualTo(Money.ofMajor(CNY, 12_100));
        assertThat(now).isEqualTo(Money.ofMajor(CNY, 2_000));
        assertThat(later).isEqualTo(Money.ofMajor(CNY, 900));
    }

    @Test
    void paysInAdvance() {
        // docs:start incentive-draw
        DrawSettlement first =
                DrawAccount.recoverable(Money.ofMajor(CNY, 3_000)).settle(Money.ofMajor(CNY, 2_000));
        DrawSettlement second = first.account().settle(Money.ofMajor(CNY, 3_800));
        Money paid = second.paid(); // CNY 3000.00
        Money open = second.account().balance(); // CNY 200.00
        // docs:end
        assertThat(paid).isEqualTo(Money.ofMajor(CNY, 3_000));
        assertThat(open).isEqualTo(Money.ofMajor(CNY, 200));
    }
}
