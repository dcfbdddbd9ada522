package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.SampleIncentive;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncentiveValuesTest {

    private static final Rate MINUS = Rate.percent(-1);

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static IncentivePlan plan() {
        return SampleIncentive.plan();
    }

    @Test
    void pointsBandsAndStepsDoNotBeginBelowZero() {
        refused(() -> Anchor.of(MINUS, Rate.one()), "attainment must not be negative, but was -1%");
        refused(() -> CommissionBand.of(MINUS, Rate.one()), "from must not be negative, but was -1%");
        refused(() -> CommissionBand.of(Rate.one(), MINUS), "rate must not be negative, but was -1%");
        refused(() -> PayoutStep.of(MINUS, cny("1")), "from must not be negative, but was -1%");
        assertThat(Anchor.of(Rate.zero(), MINUS).payout()).isEqualTo(MINUS);
    }

    @Test
    void curvesRise() {
        Anchor half = Anchor.of(Rate.percent(50), Rate.one());
        Anchor full = Anchor.of(Rate.percent(100), Rate.one());
        CommissionBand band = CommissionBand.of(Rate.one(), Rate.one());

        refused(() -> PayoutCurve.anchored(List.of()), "anchors must hold at least one, but was []");
        refused(() -> PayoutCurve.anchored(List.of(full, half)), "anchors must rise, but was 100% before 50%");
        refused(() -> PayoutCurve.anchored(List.of(full, full)), "anchors must rise, but was 100% before 100%");
        refused(
                () -> PayoutCurve.marginal(List.of(band, band), ThresholdKind.GATE),
                "bands must rise, but was 100% before 100%");
        refused(
                () -> PayoutCurve.retroactive(List.of(), ThresholdKind.GATE),
                "bands must hold at least one, but was []");
        refused(() -> PayoutCurve.stepped(List.of()), "steps must hold at least one, but was []");
        refused(
                () -> new PayoutCurve.Anchored(List.of(half), PayoutCurve.Below.NOTHING, PayoutCurve.Above.LAST_SLOPE),
                "anchors must be at least two to have a last slope, but was [" + half + "]");
    }

    @Test
    void stepsHaveOneCurrency() {
        assertThatThrownBy(() -> PayoutCurve.stepped(List.of(
                        PayoutStep.of(Rate.zero(), cny("1")), PayoutStep.of(Rate.one(), Money.parse("USD 1.00")))))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("Currencies differ: CNY/USD");
    }

    @Test
    void gatesCutAndMultipliersRaise() {
        refused(
                () -> PayGate.of(Metric.COLLECTION, Rate.one(), MINUS),
                "otherwise must be from 0% to 100%, but was -1%");
        refused(
                () -> PayGate.of(Metric.COLLECTION, Rate.one(), Rate.percent(101)),
                "otherwise must be from 0% to 100%, but was 101%");
        refused(
                () -> PayMultiplier.of(Metric.COLLECTION, Rate.one(), Rate.percent(99)),
                "factor must be at least 100%, but was 99%");
        assertThat(PayGate.of(Metric.COLLECTION, Rate.one(), Rate.one()).otherwise())
                .isEqualTo(Rate.one());
        assertThat(PayMultiplier.of(Metric.COLLECTION, Rate.one(), Rate.one()).factor())
                .isEqualTo(Rate.one());
    }

    @Test
    void measuresWeighAndCommissionIsOnWhatIsBetterWhenThereIsMore() {
        refused(
                () -> PlanMeasure.of(Metric.REVENUE, Rate.zero(), SampleIncentive.curve()),
                "weight must be above zero, but was 0% for REVENUE");
        refused(
                () -> PlanMeasure.of(Metric.REVENUE, MINUS, SampleIncentive.curve()),
                "weight must be above zero, but was -1% for REVENUE");
        refused(
                () -> PlanMeasure.of(Metric.EXPENSE, Rate.one(), SampleIncentive.commission()),
                "metric of a commission must be one of which more is better, but was EXPENSE");
        refused(
                () -> PlanMeasure.of(Metric.OVERDUE, Rate.one(), SampleIncentive.retroactiveCommission()),
                "metric of a commission must be one of which more is better, but was OVERDUE");
    }

    @Nested
    class Plans {

        @Test
        void haveAnIdATargetAndMeasures() {
            refused(() -> plan().withId(" "), "id must not be blank, but was ' '");
            refused(() -> plan().withId("x".repeat(65)), "id must have at most 64 characters, but had 65");
            refused(
                    () -> plan().withTargetIncentive(cny("-1")),
                    "targetIncentive must not be negative, but was CNY -1.00");
            refused(() -> plan().withMeasures(List.of()), "measures must hold at least one, but was []");
            refused(
                    () -> plan().withMeasures(
                                    PlanMeasure.of(Metric.REVENUE, Rate.one(), SampleIncentive.curve()),
                                    PlanMeasure.of(Metric.REVENUE, Rate.one(), SampleIncentive.commission())),
                    "measures must have each metric once, but was [REVENUE, REVENUE]");
        }

        @Test
        void haveCapsThatAreNotBelowZeroOrTheFloor() {
            refused(() -> plan().withCapOfTarget(MINUS), "capOfTarget must not be negative, but was -1%");
            refused(
                    () -> plan().withCapAmount(cny("-1")).withFloor(cny("-5")),
                    "capAmount must not be negative, but was CNY -1.00");
            refused(
                    () -> plan().withCapAmount(cny("4")).withFloor(cny("5")),
                    "capAmount must not be below the floor CNY 5.00, but was CNY 4.00");
            refused(
                    () -> plan().withCapOfTarget(Rate.percent(10)).withFloor(cny("1200.01")),
                    "capOfTarget must not be below the floor CNY 1200.01, but was 10% of CNY 12000.00");
            assertThat(plan().withCapOfTarget(Rate.percent(10))
                            .withCapAmount(cny("1200"))
                            .withFloor(cny("1200"))
                            .floor())
                    .isEqualTo(cny("1200"));
        }

        @Test
        void haveOneCurrency() {
            Money dollar = Money.parse("USD 1.00");

            assertThatThrownBy(() -> plan().withCapAmount(dollar)).isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> plan().withFloor(dollar)).isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() ->
                            SampleIncentive.planWith(PayoutCurve.stepped(List.of(PayoutStep.of(Rate.zero(), dollar)))))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void payNothingLessAndNothingWithoutAQuotaUnlessSet() {
            assertThat(SampleIncentive.plan().floor()).isEqualTo(cny("0"));
            assertThat(SampleIncentive.plan().noQuota()).isEqualTo(NoQuotaRule.NO_PAY);
        }
    }

    @Test
    void statementsSumToTheirTotal() {
        PayoutLine line = new PayoutLine(PayoutLine.Step.MEASURE, "REVENUE", cny("5"));

        refused(
                () -> new PayoutStatement("P", cny("6"), List.of(line), Set.of()),
                "lines must sum to CNY 6.00, but was CNY 5.00");
        refused(
                () -> new PayoutStatement("", cny("5"), List.of(line), Set.of()),
                "planId must not be blank, but was ''");
        refused(
                () -> new PayoutStatement("x".repeat(65), cny("5"), List.of(line), Set.of()),
                "planId must have at most 64 characters, but had 65");
        refused(() -> new PayoutLine(PayoutLine.Step.CAP, " ", cny("5")), "label must not be blank, but was ' '");
        refused(
                () -> new PayoutLine(PayoutLine.Step.CAP, "x".repeat(1025), cny("5")),
                "label must have at most 1,024 characters, but had 1025");
        assertThat(new PayoutStatement("P", cny("0"), List.of(), EnumSet.allOf(PayoutReason.class)).reasons())
                .containsExactly(PayoutReason.values());
    }

    @Test
    void reasonsAndFindingsHaveCodes() {
        assertThat(PayoutReason.NO_QUOTA.code()).isEqualTo("NO_QUOTA");
        assertThat(CurveFinding.Kind.LESS_PAYS_MORE.code()).isEqualTo("LESS_PAYS_MORE");
    }
}
