package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.testkit.IncentiveDomain;
import io.github.salesdomain.testkit.SampleIncentive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@Domain(IncentiveDomain.class)
@Domain(DomainContext.Global.class)
class IncentiveProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final long QUOTA = 1_000_000;

    private static Money cents(long minor) {
        return Money.ofMinor(CNY, minor);
    }

    private static Money pay(PayoutCurve curve, long sales) {
        IncentivePlan plan = SampleIncentive.planWith(curve).withFloor(Money.ofMajor(CNY, -1_000_000_000_000L));
        return PayoutCalculator.standard()
                .pay(plan, List.of(SampleIncentive.attainment(Metric.REVENUE, cents(QUOTA), cents(sales))))
                .total();
    }

    @Provide
    Arbitrary<PayoutCurve> curvesInYuan() {
        return IncentiveDomain.payoutCurvesIn(CNY);
    }

    /** Anchored curves whose payouts rise from zero or more, and all marginal ones. */
    @Provide
    Arbitrary<PayoutCurve> risingCurves() {
        Arbitrary<PayoutCurve> anchored = IncentiveDomain.anchoredCurves().map(curve -> {
            List<Rate> payouts = curve.anchors().stream()
                    .map(anchor -> anchor.payout().isNegative() ? Rate.zero() : anchor.payout())
                    .sorted()
                    .toList();
            List<Anchor> anchors = new ArrayList<>();
            for (int i = 0; i < payouts.size(); i++) {
                anchors.add(Anchor.of(curve.anchors().get(i).attainment(), payouts.get(i)));
            }
            return new PayoutCurve.Anchored(anchors, curve.below(), curve.above());
        });
        return Arbitraries.oneOf(anchored, IncentiveDomain.marginalCurves().map(curve -> curve));
    }

    @Property
    void risingAnchorsAndMarginalCommissionNeverPayLessForMore(
            @ForAll("risingCurves") PayoutCurve curve,
            @ForAll @LongRange(min = -1000, max = 3 * QUOTA) long sales,
            @ForAll @LongRange(min = 0, max = QUOTA) long more) {
        assertThat(pay(curve, sales + more).isLessThan(pay(curve, sales))).isFalse();
    }

    @Property
    void marginalCommissionIsTheSumOfItsBands(
            @ForAll("marginal") PayoutCurve.Marginal curve, @ForAll @LongRange(min = 0, max = 3 * QUOTA) long sales) {
        Ratio attainment = Ratio.of(sales, QUOTA);
        Ratio commission = Ratio.zero();
        for (int i = 0; i < curve.bands().size(); i++) {
            boolean fromFirstUnit = i == 0 && curve.threshold() == ThresholdKind.GATE;
            Ratio from = fromFirstUnit
                    ? Ratio.zero()
                    : Ratio.from(curve.bands().get(i).from());
            Ratio upTo = i + 1 < curve.bands().size()
                    ? attainment.min(Ratio.from(curve.bands().get(i + 1).from()))
                    : attainment;
            Ratio inside = upTo.minus(from).max(Ratio.zero());
            commission =
                    commission.plus(inside.times(Ratio.from(curve.bands().get(i).rate())));
        }
        boolean reached = attainment.isAtLeast(curve.bands().get(0).from());

        assertThat(pay(curve, sales)).isEqualTo(reached ? commission.of(cents(QUOTA)) : cents(0));
    }

    @Provide
    Arbitrary<PayoutCurve.Marginal> marginal() {
        return IncentiveDomain.marginalCurves();
    }

    @Property(tries = 300)
    void payKeepsCapAndFloorAndItsLinesSumToTheTotal(
            @ForAll IncentivePlan plan, @ForAll @IntRange(max = 100) int percentServed, @ForAll Random random) {
        PayoutStatement statement = PayoutCalculator.standard()
                .forPartOfPeriod(Ratio.of(percentServed, 100))
                .pay(plan, attainments(plan, random));
        Ratio served = Ratio.of(percentServed, 100);

        plan.capAmount()
                .ifPresent(cap -> assertThat(statement.total().isGreaterThan(served.of(cap)))
                        .isFalse());
        plan.capOfTarget()
                .ifPresent(cap -> assertThat(statement
                                .total()
                                .isGreaterThan(served.times(Ratio.from(cap)).of(plan.targetIncentive())))
                        .isFalse());
        assertThat(statement.total().isLessThan(served.of(plan.floor()))).isFalse();
        Money sum = Money.zero(statement.total().getCurrencyUnit());
        for (PayoutLine.Step step : PayoutLine.Step.values()) {
            sum = sum.plus(statement.sumOf(step));
        }
        assertThat(sum).isEqualTo(statement.total());
    }

    @Property(tries = 300)
    void theOrderOfTheAttainmentsDoesNotMatter(@ForAll IncentivePlan plan, @ForAll Random random) {
        List<Attainment> attainments = attainments(plan, random);
        List<Attainment> shuffled = new ArrayList<>(attainments);
        Collections.shuffle(shuffled, random);

        assertThat(PayoutCalculator.standard().pay(plan, shuffled))
                .isEqualTo(PayoutCalculator.standard().pay(plan, attainments));
    }

    @Property(tries = 300)
    void salesInBatchesPayWhatTheyPayAtOnce(
            @ForAll("risingCurves") PayoutCurve curve,
            @ForAll @Size(max = 6) List<@LongRange(min = -50_000, max = 500_000) Long> batches) {
        Money paid = cents(0);
        long sales = 0;
        for (long batch : batches) {
            sales += batch;
            PayoutStatement toDate = PayoutCalculator.standard()
                    .pay(
                            SampleIncentive.planWith(curve),
                            List.of(SampleIncentive.attainment(Metric.REVENUE, cents(QUOTA), cents(sales))));
            Clawback step = Clawback.of(paid, toDate, paid);
            paid = paid.plus(step.underpaid()).minus(step.recoveredNow());
        }

        assertThat(paid).isEqualTo(batches.isEmpty() ? cents(0) : pay(curve, sales));
    }

    private static List<Attainment> attainments(IncentivePlan plan, Random random) {
        Map<Metric, Attainment> attainments = new TreeMap<>();
        CurrencyUnit currency = plan.targetIncentive().getCurrencyUnit();
        Stream.of(
                        plan.measures().stream().map(PlanMeasure::metric),
                        plan.gates().stream().map(PayGate::metric),
                        plan.multipliers().stream().map(PayMultiplier::metric))
                .flatMap(metrics -> metrics)
                .forEach(metric -> attainments.put(
                        metric,
                        SampleIncentive.attainment(
                                metric,
                                Money.ofMinor(currency, random.nextInt(5) * 100_000L),
                                Money.ofMinor(currency, random.nextInt(900_000) - 50_000L))));
        return List.copyOf(attainments.values());
    }

    @Property
    void aReportedJumpIsOne(@ForAll("curvesInYuan") PayoutCurve curve) {
        CurveReview review = CurveLinter.standard()
                .withCostAt(List.of())
                .lint(curve, cents(QUOTA), SampleIncentive.plan().targetIncentive());

        for (CurveFinding finding : review.findings()) {
            // rates have at most five decimals, so that 100,000,000 cents of quota reach every bound exactly
            long at = finding.from().of(cents(100_000_000)).getAmountMinorLong();
            Ratio leap = exact(curve, at).minus(exact(curve, at - 1));
            Ratio slope = exact(curve, at - 1).minus(exact(curve, at - 2));
            if (finding.kind() == CurveFinding.Kind.JUMP) {
                assertThat(leap.compareTo(slope)).isPositive();
                assertThat(finding.payAfter().isLessThan(finding.payBefore())).isFalse();
            }
            if (finding.kind() == CurveFinding.Kind.LESS_PAYS_MORE) {
                assertThat(leap.compareTo(slope)).isNegative();
                assertThat(finding.payAfter().isGreaterThan(finding.payBefore()))
                        .isFalse();
            }
        }
    }

    private static Ratio exact(PayoutCurve curve, long sales) {
        List<Segment> segments = CurveShape.of(
                curve, cents(QUOTA), CurveShape.exact(SampleIncentive.plan().targetIncentive()));
        Ratio attainment = Ratio.of(sales, 100_000_000);
        return Segment.holding(segments, attainment).payAt(attainment);
    }

    @Property
    void aCurveWithoutAFindingOfThatNeverPaysLessForMore(
            @ForAll("curvesInYuan") PayoutCurve curve,
            @ForAll @LongRange(min = 0, max = 3 * QUOTA) long sales,
            @ForAll @LongRange(min = 0, max = QUOTA) long more) {
        CurveReview review = CurveLinter.standard()
                .lint(curve, cents(QUOTA), SampleIncentive.plan().targetIncentive());

        if (review.neverPaysLessForMore()) {
            assertThat(pay(curve, sales + more).isLessThan(pay(curve, sales))).isFalse();
        }
        for (CurveCost cost : review.costs()) {
            assertThat(cost.costRatio().undefinedReason())
                    .isEqualTo(
                            cost.attainment().isZero()
                                    ? Ratio.undefined(UndefinedReason.NO_SALES).undefinedReason()
                                    : Ratio.one().undefinedReason());
        }
    }

    @Property
    void whatADrawPaidLessWhatWasEarnedIsItsBalance(
            @ForAll @LongRange(min = 0, max = 1_000_000) long draw,
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 2_000_000) Long> earnings) {
        DrawAccount account = DrawAccount.recoverable(cents(draw));
        Money paid = cents(0);
        Money earned = cents(0);
        for (long earning : earnings) {
            DrawSettlement settlement = account.settle(cents(earning));
            paid = paid.plus(settlement.paid());
            earned = earned.plus(settlement.earned());
            account = settlement.account();
            assertThat(settlement.paid().isLessThan(cents(draw))).isFalse();
        }

        assertThat(account.balance()).isEqualTo(paid.minus(earned));
    }

    @Property
    void nothingIsTakenBackWhereNothingChanged(
            @ForAll("risingCurves") PayoutCurve curve, @ForAll @LongRange(min = 0, max = 3 * QUOTA) long sales) {
        PayoutStatement statement = PayoutCalculator.standard()
                .pay(
                        SampleIncentive.planWith(curve),
                        List.of(SampleIncentive.attainment(Metric.REVENUE, cents(QUOTA), cents(sales))));
        Clawback same = Clawback.of(statement.total(), statement, statement.total());

        assertThat(same.recoveredNow().plus(same.carried()).plus(same.underpaid()))
                .isEqualTo(cents(0));
    }

    @Property
    void aFullReversalTakesBackExactlyWhatWasPaid(
            @ForAll("marginal") PayoutCurve.Marginal curve,
            @ForAll @LongRange(min = 0, max = 3 * QUOTA) long sales,
            @ForAll @LongRange(min = 0, max = QUOTA) long most) {
        Money paid = pay(curve, sales);
        PayoutStatement reversed = PayoutCalculator.standard()
                .pay(
                        SampleIncentive.planWith(curve),
                        List.of(SampleIncentive.attainment(Metric.REVENUE, cents(QUOTA), cents(0))));
        Clawback clawback = Clawback.of(paid, reversed, cents(most));

        assertThat(clawback.recoveredNow().plus(clawback.carried())).isEqualTo(paid);
        assertThat(clawback.recoveredNow().isGreaterThan(cents(most))).isFalse();
    }
}
