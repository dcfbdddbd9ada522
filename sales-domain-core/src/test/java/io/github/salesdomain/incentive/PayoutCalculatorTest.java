package io.github.salesdomain.incentive;

import static io.github.salesdomain.incentive.PayoutReason.BELOW_THRESHOLD;
import static io.github.salesdomain.incentive.PayoutReason.CAPPED;
import static io.github.salesdomain.incentive.PayoutReason.EARNED;
import static io.github.salesdomain.incentive.PayoutReason.FLOORED;
import static io.github.salesdomain.incentive.PayoutReason.GATE_MISSED;
import static io.github.salesdomain.incentive.PayoutReason.MULTIPLIED;
import static io.github.salesdomain.incentive.PayoutReason.NO_QUOTA;
import static io.github.salesdomain.incentive.PayoutReason.PART_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.SampleIncentive;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutCalculatorTest {

    private static final PayoutCalculator CALCULATOR = PayoutCalculator.standard();

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Attainment of(Metric metric, String quota, String actual) {
        return SampleIncentive.attainment(metric, cny(quota), cny(actual));
    }

    private static Attainment revenue(String quota, String actual) {
        return of(Metric.REVENUE, quota, actual);
    }

    private static PayoutStatement pay(PayoutCurve curve, String quota, String actual) {
        return CALCULATOR.pay(SampleIncentive.planWith(curve), List.of(revenue(quota, actual)));
    }

    private static CommissionBand band(int from, int rate) {
        return CommissionBand.of(Rate.percent(from), Rate.percent(rate));
    }

    private static Anchor anchor(int attainment, int payout) {
        return Anchor.of(Rate.percent(attainment), Rate.percent(payout));
    }

    @ParameterizedTest
    @CsvSource({
        "7999, 0",
        "7999.99, 0",
        "8000, 6000",
        "9250, 9750",
        "10000, 12000",
        "11300, 16680",
        "12000, 19200",
        "15000, 30000",
        "17000, 30000",
        "0, 0",
        "-500, 0"
    })
    void paysAlongTheLinesBetweenAnchors(String actual, String pay) {
        assertThat(pay(SampleIncentive.curve(), "10000", actual).total()).isEqualTo(cny(pay + ".00"));
    }

    @ParameterizedTest
    @CsvSource({"650000, 15000", "570000, 12100", "500000, 10000", "499999.50, 9999.99", "600000, 13000", "-1, 0"})
    void paysEachRateOnTheSalesInItsBand(String sales, String pay) {
        assertThat(pay(SampleIncentive.commission(), "500000", sales).total().getAmount())
                .isEqualByComparingTo(pay);
    }

    @ParameterizedTest
    @CsvSource({"650000, 26000", "600000, 24000", "599999, 17999.97", "500000, 15000", "499999, 9999.98", "0, 0"})
    void paysTheRateThatIsReachedOnAllSales(String sales, String pay) {
        assertThat(pay(SampleIncentive.retroactiveCommission(), "500000", sales)
                        .total()
                        .getAmount())
                .isEqualByComparingTo(pay);
    }

    @ParameterizedTest
    @CsvSource({"799, 0", "800, 100", "999, 100", "1000, 500", "9999, 500"})
    void paysTheAmountOfTheStepThatIsReached(String actual, String pay) {
        PayoutCurve steps = PayoutCurve.stepped(
                List.of(PayoutStep.of(Rate.percent(80), cny("100")), PayoutStep.of(Rate.percent(100), cny("500"))));

        assertThat(pay(steps, "1000", actual).total()).isEqualTo(cny(pay + ".00"));
    }

    @Test
    void showsTheSumAsLinesWithReasons() {
        PayoutStatement statement = pay(SampleIncentive.curve(), "10000", "9250");

        assertThat(statement.planId()).isEqualTo("INC-2026");
        assertThat(statement.lines()).containsExactly(new PayoutLine(PayoutLine.Step.MEASURE, "REVENUE", cny("9750")));
        assertThat(statement.reasons()).containsExactly(EARNED);
        assertThat(statement.explain().text())
                .isEqualTo("pay by INC-2026: CNY 9750.00 [EARNED]\n  MEASURE REVENUE: CNY 9750.00");
    }

    @Test
    void saysWhenTheThresholdIsMissed() {
        assertThat(pay(SampleIncentive.curve(), "10000", "7999").reasons()).containsExactly(BELOW_THRESHOLD);
        assertThat(pay(SampleIncentive.curve(), "10000", "8000").reasons()).containsExactly(EARNED);
    }

    @Nested
    class AtTheEndsOfACurve {

        @Test
        void theFirstPayoutMayHoldBelowTheFirstAnchor() {
            PayoutCurve curve = new PayoutCurve.Anchored(
                    List.of(anchor(80, 50), anchor(100, 100)),
                    PayoutCurve.Below.FIRST_PAYOUT,
                    PayoutCurve.Above.LAST_PAYOUT);

            assertThat(pay(curve, "100", "10").total()).isEqualTo(cny("6000"));
            assertThat(pay(curve, "100", "10").reasons()).containsExactly(EARNED);
        }

        @Test
        void theLastSlopeMayGoOn() {
            PayoutCurve curve = new PayoutCurve.Anchored(
                    List.of(anchor(80, 50), anchor(100, 100)), PayoutCurve.Below.NOTHING, PayoutCurve.Above.LAST_SLOPE);

            assertThat(pay(curve, "100", "140").total()).isEqualTo(cny("24000"));
        }

        @Test
        void oneAnchorIsAPrizeForReachingIt() {
            PayoutCurve curve = PayoutCurve.anchored(List.of(anchor(100, 100)));

            assertThat(pay(curve, "100", "99.99").total()).isEqualTo(cny("0"));
            assertThat(pay(curve, "100", "300").total()).isEqualTo(cny("12000"));
        }

        @Test
        void anAnchorAtZeroPaysWithoutSales() {
            PayoutCurve curve = PayoutCurve.anchored(List.of(anchor(0, 10), anchor(100, 100)));

            assertThat(pay(curve, "100", "0").total()).isEqualTo(cny("1200"));
        }
    }

    @Nested
    class Thresholds {

        private final List<CommissionBand> bands = List.of(band(80, 2), band(100, 3));

        @ParameterizedTest
        @CsvSource({"799, 0", "800, 16", "900, 18", "1000, 20", "1100, 23"})
        void aGatePaysMarginalCommissionFromTheFirstUnit(String sales, String pay) {
            assertThat(pay(PayoutCurve.marginal(bands, ThresholdKind.GATE), "1000", sales)
                            .total())
                    .isEqualTo(cny(pay));
        }

        @ParameterizedTest
        @CsvSource({"799, 0", "800, 0", "900, 2", "1000, 4", "1100, 7"})
        void aDeductiblePaysMarginalCommissionOnWhatLiesAbove(String sales, String pay) {
            assertThat(pay(PayoutCurve.marginal(bands, ThresholdKind.DEDUCTIBLE), "1000", sales)
                            .total())
                    .isEqualTo(cny(pay));
        }

        @ParameterizedTest
        @CsvSource({"799, 0", "800, 16", "900, 18", "1000, 30", "1100, 33"})
        void aGatePaysTheRateThatIsReachedFromTheFirstUnit(String sales, String pay) {
            assertThat(pay(PayoutCurve.retroactive(bands, ThresholdKind.GATE), "1000", sales)
                            .total())
                    .isEqualTo(cny(pay));
        }

        @ParameterizedTest
        @CsvSource({"799, 0", "800, 0", "900, 2", "1000, 6", "1100, 9"})
        void aDeductiblePaysTheRateThatIsReachedOnWhatLiesAbove(String sales, String pay) {
            assertThat(pay(PayoutCurve.retroactive(bands, ThresholdKind.DEDUCTIBLE), "1000", sales)
                            .total())
                    .isEqualTo(cny(pay));
        }
    }

    @Nested
    class Steps {

        @Test
        void weighsMeasuresThenTakesGatesMultipliersAndCapsInThisOrder() {
            PayoutStatement statement = CALCULATOR.pay(
                    SampleIncentive.fullPlan(),
                    List.of(
                            of(Metric.COLLECTION, "100", "79.99"),
                            of(Metric.NEW_PRODUCT_SALES, "100", "150"),
                            revenue("100", "120")));

            // 60 % of 19,200 and 40 % of 30,000; half; a fifth more
            assertThat(statement.lines())
                    .containsExactly(
                            new PayoutLine(PayoutLine.Step.MEASURE, "REVENUE", cny("11520")),
                            new PayoutLine(PayoutLine.Step.MEASURE, "NEW_PRODUCT_SALES", cny("12000")),
                            new PayoutLine(PayoutLine.Step.GATE, "COLLECTION", cny("-11760")),
                            new PayoutLine(PayoutLine.Step.MULTIPLIER, "NEW_PRODUCT_SALES", cny("2352")));
            assertThat(statement.total()).isEqualTo(cny("14112"));
            assertThat(statement.reasons()).containsExactly(EARNED, GATE_MISSED, MULTIPLIED);
            assertThat(statement.sumOf(PayoutLine.Step.MEASURE)).isEqualTo(cny("23520"));
            assertThat(statement.sumOf(PayoutLine.Step.CAP)).isEqualTo(cny("0"));
        }

        @Test
        void theLowerOfBothCapsHolds() {
            PayoutStatement statement = CALCULATOR.pay(
                    SampleIncentive.fullPlan(),
                    List.of(
                            of(Metric.COLLECTION, "100", "80"),
                            of(Metric.NEW_PRODUCT_SALES, "100", "150"),
                            revenue("100", "120")));

            assertThat(statement.total()).isEqualTo(cny("24000"));
            assertThat(statement.sumOf(PayoutLine.Step.CAP)).isEqualTo(cny("-4224"));
            assertThat(statement.reasons()).containsExactly(EARNED, MULTIPLIED, CAPPED);
        }

        @Test
        void capsByAmountAlone() {
            IncentivePlan plan = SampleIncentive.plan().withCapAmount(cny("10000"));

            assertThat(CALCULATOR.pay(plan, List.of(revenue("100", "100"))).total())
                    .isEqualTo(cny("10000"));
            assertThat(CALCULATOR.pay(plan, List.of(revenue("100", "80"))).total())
                    .isEqualTo(cny("6000"));
        }

        @Test
        void aMissedVetoTakesAll() {
            IncentivePlan plan =
                    SampleIncentive.plan().withGates(PayGate.of(Metric.OVERDUE, Rate.percent(100), Rate.zero()));

            assertThat(CALCULATOR
                            .pay(plan, List.of(revenue("100", "100"), of(Metric.OVERDUE, "50", "51")))
                            .total())
                    .isEqualTo(cny("0"));
            assertThat(CALCULATOR
                            .pay(plan, List.of(revenue("100", "100"), of(Metric.OVERDUE, "50", "0")))
                            .total())
                    .isEqualTo(cny("12000"));
        }

        @Test
        void aGateOrMultiplierWithoutAQuotaIsNotReached() {
            PayoutStatement statement = CALCULATOR.pay(
                    SampleIncentive.fullPlan(),
                    List.of(
                            of(Metric.COLLECTION, "0", "10"),
                            of(Metric.NEW_PRODUCT_SALES, "0", "10"),
                            revenue("100", "100")));

            assertThat(statement.total()).isEqualTo(cny("3600"));
            assertThat(statement.reasons()).containsExactly(EARNED, NO_QUOTA, GATE_MISSED);
        }

        @Test
        void roundsOnceAtTheEndAndLinesSumToTheTotal() {
            IncentivePlan plan = IncentivePlan.builder()
                    .id("THIRDS")
                    .targetIncentive(cny("0.01"))
                    .addMeasures(
                            PlanMeasure.of(Metric.REVENUE, Rate.percent(40), SampleIncentive.curve()),
                            PlanMeasure.of(Metric.COLLECTION, Rate.percent(40), SampleIncentive.curve()))
                    .build();
            PayoutStatement statement =
                    CALCULATOR.pay(plan, List.of(revenue("100", "100"), of(Metric.COLLECTION, "100", "100")));

            assertThat(statement.total()).isEqualTo(cny("0.01"));
            assertThat(statement.lines()).extracting(PayoutLine::amount).containsExactly(cny("0"), cny("0.01"));
        }
    }

    @Nested
    class Penalties {

        private final IncentivePlan plan = SampleIncentive.planWith(
                        PayoutCurve.anchored(List.of(anchor(0, -50), anchor(100, 100))))
                .withFloor(cny("-1000"));

        @Test
        void aDeductionStopsAtTheFloor() {
            PayoutStatement statement = CALCULATOR.pay(plan, List.of(revenue("100", "0")));

            assertThat(statement.total()).isEqualTo(cny("-1000"));
            assertThat(statement.sumOf(PayoutLine.Step.FLOOR)).isEqualTo(cny("5000"));
            assertThat(statement.reasons()).containsExactly(EARNED, FLOORED);
            assertThat(CALCULATOR.pay(plan, List.of(revenue("100", "30"))).total())
                    .isEqualTo(cny("-600"));
        }

        @Test
        void withoutAFloorNothingIsDeducted() {
            PayoutStatement statement =
                    pay(PayoutCurve.anchored(List.of(anchor(0, -50), anchor(100, 100))), "100", "30");

            assertThat(statement.total()).isEqualTo(cny("0"));
        }

        @Test
        void aMissedGateNeverLessensADeductionAndARewardNeverDeepensIt() {
            IncentivePlan strict = plan.withGates(PayGate.of(Metric.COLLECTION, Rate.percent(80), Rate.zero()))
                    .withMultipliers(PayMultiplier.of(Metric.EXPENSE, Rate.one(), Rate.percent(150)));
            PayoutStatement statement = CALCULATOR.pay(
                    strict,
                    List.of(revenue("100", "30"), of(Metric.COLLECTION, "100", "0"), of(Metric.EXPENSE, "10", "5")));

            assertThat(statement.total()).isEqualTo(cny("-600"));
            assertThat(statement.reasons()).containsExactly(EARNED, GATE_MISSED, MULTIPLIED);
        }

        @Test
        void aFloorAboveZeroIsAGuarantee() {
            IncentivePlan guaranteed = SampleIncentive.plan().withFloor(cny("2000"));

            assertThat(CALCULATOR.pay(guaranteed, List.of(revenue("100", "0"))).total())
                    .isEqualTo(cny("2000"));
        }
    }

    @Nested
    class WithoutAQuota {

        @Test
        void nothingIsPaidUnlessThePlanSaysSo() {
            PayoutStatement statement = pay(SampleIncentive.curve(), "0", "500");

            assertThat(statement.total()).isEqualTo(cny("0"));
            assertThat(statement.reasons()).containsExactly(NO_QUOTA);
        }

        @Test
        void aRampMayPayAsOnTarget() {
            IncentivePlan ramp = SampleIncentive.plan().withNoQuota(NoQuotaRule.AS_ON_TARGET);
            PayoutStatement statement = CALCULATOR.pay(ramp, List.of(revenue("0", "500")));

            assertThat(statement.total()).isEqualTo(cny("12000"));
            assertThat(statement.reasons()).containsExactly(EARNED, NO_QUOTA);
        }

        @Test
        void commissionIsNeverPaidAsOnTarget() {
            IncentivePlan ramp =
                    SampleIncentive.planWith(SampleIncentive.commission()).withNoQuota(NoQuotaRule.AS_ON_TARGET);

            assertThat(CALCULATOR.pay(ramp, List.of(revenue("0", "500"))).total())
                    .isEqualTo(cny("0"));
        }

        @Test
        void nothingSpentWhereLessIsBetterIsOnTarget() {
            IncentivePlan thrift = SampleIncentive.plan()
                    .withMeasures(List.of(PlanMeasure.of(Metric.EXPENSE, Rate.one(), SampleIncentive.curve())));

            assertThat(CALCULATOR
                            .pay(thrift, List.of(of(Metric.EXPENSE, "10", "0")))
                            .total())
                    .isEqualTo(cny("12000"));
            assertThat(CALCULATOR
                            .pay(thrift, List.of(of(Metric.EXPENSE, "10", "8")))
                            .total())
                    .isEqualTo(cny("21000"));
        }
    }

    @Nested
    class PartPeriods {

        private final PayoutCalculator half = CALCULATOR.forPartOfPeriod(Ratio.of(1, 2));

        @Test
        void shrinkTheTargetIncentive() {
            PayoutStatement statement = half.pay(SampleIncentive.plan(), List.of(revenue("100", "92.5")));

            assertThat(statement.total()).isEqualTo(cny("4875"));
            assertThat(statement.reasons()).containsExactly(EARNED, PART_PERIOD);
        }

        @Test
        void shrinkStepsCapsAndFloors() {
            IncentivePlan steps =
                    SampleIncentive.planWith(PayoutCurve.stepped(List.of(PayoutStep.of(Rate.zero(), cny("500")))));
            IncentivePlan capped =
                    SampleIncentive.plan().withCapOfTarget(Rate.one()).withFloor(cny("100"));

            assertThat(half.pay(steps, List.of(revenue("100", "0"))).total()).isEqualTo(cny("250"));
            assertThat(half.pay(capped, List.of(revenue("100", "150"))).total()).isEqualTo(cny("6000"));
            assertThat(half.pay(capped, List.of(revenue("100", "0"))).total()).isEqualTo(cny("50"));
        }

        @Test
        void leaveCommissionAlone() {
            assertThat(half.pay(
                                    SampleIncentive.planWith(SampleIncentive.commission()),
                                    List.of(revenue("500000", "650000")))
                            .total())
                    .isEqualTo(cny("15000"));
        }

        @Test
        void mayBeNothingAndMayBeAll() {
            assertThat(CALCULATOR
                            .forPartOfPeriod(Ratio.zero())
                            .pay(SampleIncentive.plan(), List.of(revenue("100", "100")))
                            .total())
                    .isEqualTo(cny("0"));
            assertThat(CALCULATOR
                            .forPartOfPeriod(Ratio.one())
                            .pay(SampleIncentive.plan(), List.of(revenue("100", "100"))))
                    .isEqualTo(CALCULATOR.pay(SampleIncentive.plan(), List.of(revenue("100", "100"))));
        }

        @Test
        void mustBeFromNothingToAll() {
            assertThatThrownBy(() -> CALCULATOR.forPartOfPeriod(Ratio.of(-1, 2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("part must be from 0 to 1, but was -0.5");
            assertThatThrownBy(() -> CALCULATOR.forPartOfPeriod(Ratio.of(3, 2)))
                    .hasMessage("part must be from 0 to 1, but was 1.5");
            assertThatThrownBy(() -> CALCULATOR.forPartOfPeriod(Ratio.undefined(UndefinedReason.NOT_STARTED)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Refusals {

        @Test
        void aMissingAttainment() {
            assertThatThrownBy(
                            () -> CALCULATOR.pay(SampleIncentive.plan(), List.of(of(Metric.COLLECTION, "100", "100"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attainments must have REVENUE, but was [COLLECTION]");
        }

        @Test
        void aMetricTwice() {
            assertThatThrownBy(() -> CALCULATOR.pay(
                            SampleIncentive.plan(), List.of(revenue("100", "100"), revenue("100", "90"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attainments must have each metric once, but had REVENUE twice");
        }

        @Test
        void aQuotaInAnotherCurrency() {
            Attainment dollars =
                    SampleIncentive.attainment(Metric.REVENUE, Money.parse("USD 100.00"), Money.parse("USD 100.00"));

            assertThatThrownBy(() -> CALCULATOR.pay(SampleIncentive.plan(), List.of(dollars)))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("Currencies differ: CNY/USD");
        }
    }
}
