package io.github.salesdomain.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleIncentive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CurveLinterTest {

    private static final Money QUOTA = cny("500000");
    private static final Money TARGET = cny("12000");
    private static final CurveLinter LINTER = CurveLinter.standard().withCostAt(List.of());

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static List<CurveFinding> findings(PayoutCurve curve) {
        return LINTER.lint(curve, QUOTA, TARGET).findings();
    }

    private static CurveFinding place(CurveFinding.Kind kind, int at, String before, String after) {
        return new CurveFinding(kind, Ratio.of(at, 100), Optional.empty(), cny(before), cny(after));
    }

    private static CurveFinding stretch(CurveFinding.Kind kind, int from, int to, String before, String after) {
        return new CurveFinding(kind, Ratio.of(from, 100), Optional.of(Ratio.of(to, 100)), cny(before), cny(after));
    }

    private static Anchor anchor(int attainment, int payout) {
        return Anchor.of(Rate.percent(attainment), Rate.percent(payout));
    }

    @Test
    void findsTheJumpAtTheThresholdAndTheCapOfAnAnchoredCurve() {
        assertThat(findings(SampleIncentive.curve()))
                .containsExactly(
                        place(CurveFinding.Kind.JUMP, 80, "0", "6000"),
                        place(CurveFinding.Kind.CAPPED, 150, "30000", "30000"));
    }

    @Test
    void findsTheCliffsOfARetroactiveCommission() {
        CurveReview review = LINTER.lint(SampleIncentive.retroactiveCommission(), QUOTA, TARGET);

        assertThat(review.findings())
                .containsExactly(
                        place(CurveFinding.Kind.JUMP, 100, "10000", "15000"),
                        place(CurveFinding.Kind.JUMP, 120, "18000", "24000"),
                        place(CurveFinding.Kind.NO_CAP, 120, "24000", "24000"));
        assertThat(review.has(CurveFinding.Kind.JUMP)).isTrue();
        assertThat(review.has(CurveFinding.Kind.FALLING)).isFalse();
        assertThat(review.neverPaysLessForMore()).isTrue();
    }

    @Test
    void findsNothingButThatAMarginalCommissionHasNoCap() {
        assertThat(findings(SampleIncentive.commission()))
                .containsExactly(place(CurveFinding.Kind.NO_CAP, 120, "13000", "13000"));
    }

    @Test
    void findsWhereSellingMorePaysLess() {
        CurveReview drops = LINTER.lint(
                PayoutCurve.retroactive(
                        List.of(
                                CommissionBand.of(Rate.zero(), Rate.percent(4)),
                                CommissionBand.of(Rate.one(), Rate.percent(2))),
                        ThresholdKind.GATE),
                QUOTA,
                TARGET);
        CurveReview falls = LINTER.lint(
                PayoutCurve.anchored(List.of(anchor(0, 0), anchor(100, 100), anchor(120, 90))), QUOTA, TARGET);

        assertThat(drops.findings()).contains(place(CurveFinding.Kind.LESS_PAYS_MORE, 100, "20000", "10000"));
        assertThat(drops.neverPaysLessForMore()).isFalse();
        assertThat(falls.findings()).contains(stretch(CurveFinding.Kind.FALLING, 100, 120, "12000", "10800"));
        assertThat(falls.neverPaysLessForMore()).isFalse();
    }

    @Test
    void findsADeadZoneButNotBelowTheThreshold() {
        assertThat(findings(PayoutCurve.anchored(List.of(anchor(80, 50), anchor(100, 50), anchor(120, 100)))))
                .contains(stretch(CurveFinding.Kind.DEAD_ZONE, 80, 100, "6000", "6000"))
                .noneMatch(finding -> finding.from().equals(Ratio.zero()));
        assertThat(findings(PayoutCurve.marginal(
                        List.of(
                                CommissionBand.of(Rate.zero(), Rate.zero()),
                                CommissionBand.of(Rate.percent(50), Rate.zero()),
                                CommissionBand.of(Rate.one(), Rate.percent(2))),
                        ThresholdKind.GATE)))
                .containsExactly(place(CurveFinding.Kind.NO_CAP, 100, "0", "0"));
        assertThat(findings(new PayoutCurve.Anchored(
                        List.of(anchor(80, 50), anchor(100, 100)),
                        PayoutCurve.Below.FIRST_PAYOUT,
                        PayoutCurve.Above.LAST_PAYOUT)))
                .contains(stretch(CurveFinding.Kind.DEAD_ZONE, 0, 80, "6000", "6000"));
    }

    @Test
    void aCurveThatFallsWithoutEndIsNotCalledUncapped() {
        CurveReview review = LINTER.lint(
                new PayoutCurve.Anchored(
                        List.of(anchor(0, 100), anchor(100, 50)),
                        PayoutCurve.Below.NOTHING,
                        PayoutCurve.Above.LAST_SLOPE),
                QUOTA,
                TARGET);

        assertThat(review.findings())
                .containsExactly(
                        stretch(CurveFinding.Kind.FALLING, 0, 100, "12000", "6000"),
                        place(CurveFinding.Kind.FALLING, 100, "6000", "6000"));
    }

    @Test
    void showsTheCostAtEachBoundAndWhereAsked() {
        CurveReview review = CurveLinter.standard()
                .withCostAt(List.of(Rate.percent(90), Rate.percent(80)))
                .lint(SampleIncentive.curve(), cny("100000"), TARGET);

        assertThat(review.costs())
                .containsExactly(
                        new CurveCost(Rate.zero(), cny("0"), Ratio.undefined(UndefinedReason.NO_SALES)),
                        new CurveCost(Rate.percent(80), cny("6000"), Ratio.of(6, 80)),
                        new CurveCost(Rate.percent(90), cny("9000"), Ratio.of(1, 10)),
                        new CurveCost(Rate.percent(100), cny("12000"), Ratio.of(12, 100)),
                        new CurveCost(Rate.percent(120), cny("19200"), Ratio.of(16, 100)),
                        new CurveCost(Rate.percent(150), cny("30000"), Ratio.of(20, 100)));
    }

    @Test
    void showsTheCostInStepsOfTenPercentUnlessToldOtherwise() {
        assertThat(CurveLinter.standard()
                        .lint(SampleIncentive.commission(), QUOTA, TARGET)
                        .costs())
                .hasSize(21)
                .last()
                .isEqualTo(new CurveCost(Rate.percent(200), cny("29000"), Ratio.of(29, 1000)));
    }

    @Test
    void keepsABoundOfThirtyDecimalsExactly() {
        Rate fine = Rate.of(new BigDecimal("0.800000000000000000000000000001"));

        assertThat(LINTER.lint(PayoutCurve.anchored(List.of(Anchor.of(fine, Rate.one()))), QUOTA, TARGET)
                        .costs())
                .extracting(CurveCost::attainment)
                .containsExactly(Rate.zero(), fine);
    }

    @Test
    void explainsEachFindingAndCost() {
        assertThat(LINTER.lint(PayoutCurve.anchored(List.of(anchor(80, 50), anchor(100, 50))), QUOTA, TARGET)
                        .explain()
                        .text())
                .isEqualTo("""
                        curve: 3 findings
                          JUMP: at 80.00 %, pay CNY 0.00 then CNY 6000.00
                          DEAD_ZONE: at 80.00 % to 100.00 %, pay CNY 6000.00 then CNY 6000.00
                          CAPPED: at 100.00 %, pay CNY 6000.00 then CNY 6000.00
                          cost at 0%: CNY 0.00, – of sales
                          cost at 80%: CNY 6000.00, 1.50 % of sales
                          cost at 100%: CNY 6000.00, 1.20 % of sales""");
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> LINTER.lint(SampleIncentive.curve(), cny("0"), TARGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quota must be above zero, but was CNY 0.00");
        assertThatThrownBy(() -> LINTER.lint(SampleIncentive.curve(), QUOTA, Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> LINTER.lint(
                        PayoutCurve.stepped(List.of(PayoutStep.of(Rate.zero(), Money.parse("USD 1.00")))),
                        QUOTA,
                        TARGET))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("Currencies differ: CNY/USD");
        assertThatThrownBy(() -> LINTER.withCostAt(List.of(Rate.percent(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attainments must not be negative, but was -1%");
    }
}
