package io.github.salesdomain.testkit;

import io.github.salesdomain.incentive.AdjustedPay;
import io.github.salesdomain.incentive.Anchor;
import io.github.salesdomain.incentive.ApprovalTier;
import io.github.salesdomain.incentive.AttainmentRounding;
import io.github.salesdomain.incentive.Clawback;
import io.github.salesdomain.incentive.CommissionBand;
import io.github.salesdomain.incentive.CurveCost;
import io.github.salesdomain.incentive.CurveFinding;
import io.github.salesdomain.incentive.CurveLinter;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.DrawAccount;
import io.github.salesdomain.incentive.DrawSettlement;
import io.github.salesdomain.incentive.ExceptionAuthority;
import io.github.salesdomain.incentive.ExceptionReason;
import io.github.salesdomain.incentive.ExceptionRuling;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.NoQuotaRule;
import io.github.salesdomain.incentive.OverrideRates;
import io.github.salesdomain.incentive.OverrideStatement;
import io.github.salesdomain.incentive.PayException;
import io.github.salesdomain.incentive.PayGate;
import io.github.salesdomain.incentive.PayMultiplier;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PayoutLine;
import io.github.salesdomain.incentive.PayoutReason;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.incentive.PayoutStep;
import io.github.salesdomain.incentive.PlanMeasure;
import io.github.salesdomain.incentive.ThresholdKind;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries for {@link io.github.salesdomain.incentive}. */
public final class IncentiveDomain extends DomainContextBase {

    /** For {@code @Domain(IncentiveDomain.class)}. */
    public IncentiveDomain() {}

    /** {@return points with rewards and deductions} */
    @Provide
    public static Arbitrary<Anchor> anchors() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 200), MoneyDomain.ratesBetween(-50, 300))
                .as(Anchor::of);
    }

    /** {@return bands of up to 10 % of sales} */
    @Provide
    public static Arbitrary<CommissionBand> commissionBands() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 200), MoneyDomain.ratesBetween(0, 10))
                .as(CommissionBand::of);
    }

    /** {@return steps with rewards and deductions} */
    @Provide
    public static Arbitrary<PayoutStep> payoutSteps() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                MoneyDomain.ratesBetween(0, 200), MoneyDomain.moniesIn(currency))
                        .as(PayoutStep::of));
    }

    /** {@return both kinds of thresholds} */
    @Provide
    public static Arbitrary<ThresholdKind> thresholdKinds() {
        return Arbitraries.of(ThresholdKind.class);
    }

    /** {@return what may be paid below the first point} */
    @Provide
    public static Arbitrary<PayoutCurve.Below> belows() {
        return Arbitraries.of(PayoutCurve.Below.class);
    }

    /** {@return what may be paid above the last point} */
    @Provide
    public static Arbitrary<PayoutCurve.Above> aboves() {
        return Arbitraries.of(PayoutCurve.Above.class);
    }

    /** {@return curves of one to five points, some of which fall or deduct} */
    @Provide
    public static Arbitrary<PayoutCurve.Anchored> anchoredCurves() {
        return Combinators.combine(rising(MoneyDomain.ratesBetween(-50, 300), Anchor::of), belows(), aboves())
                .as((points, below, above) -> new PayoutCurve.Anchored(
                        points, below, points.size() < 2 ? PayoutCurve.Above.LAST_PAYOUT : above));
    }

    /** {@return commissions of one to five bands, each rate on the sales inside its band} */
    @Provide
    public static Arbitrary<PayoutCurve.Marginal> marginalCurves() {
        return Combinators.combine(rising(MoneyDomain.ratesBetween(0, 10), CommissionBand::of), thresholdKinds())
                .as(PayoutCurve.Marginal::new);
    }

    /** {@return commissions of one to five bands, the rate that is reached on all sales} */
    @Provide
    public static Arbitrary<PayoutCurve.Retroactive> retroactiveCurves() {
        return Combinators.combine(rising(MoneyDomain.ratesBetween(0, 10), CommissionBand::of), thresholdKinds())
                .as(PayoutCurve.Retroactive::new);
    }

    /** {@return fixed amounts in any currency} */
    @Provide
    public static Arbitrary<PayoutCurve.Stepped> steppedCurves() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::steppedCurvesIn);
    }

    private static Arbitrary<PayoutCurve.Stepped> steppedCurvesIn(CurrencyUnit currency) {
        return rising(MoneyDomain.moniesIn(currency), PayoutStep::of).map(PayoutCurve.Stepped::new);
    }

    private static <V, T> Arbitrary<List<T>> rising(Arbitrary<V> values, BiFunction<Rate, V, T> part) {
        return MoneyDomain.ratesBetween(0, 200)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(bounds -> values.list().ofSize(bounds.size()).map(all -> {
                    List<Rate> sorted = bounds.stream().sorted().toList();
                    List<T> parts = new ArrayList<>();
                    for (int i = 0; i < sorted.size(); i++) {
                        parts.add(part.apply(sorted.get(i), all.get(i)));
                    }
                    return parts;
                }));
    }

    /** {@return curves of all shapes; fixed amounts are in any currency} */
    @Provide
    public static Arbitrary<PayoutCurve> payoutCurves() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::payoutCurvesIn);
    }

    /**
     * Curves of all shapes.
     *
     * @param currency the currency of fixed amounts
     * @return the curves
     */
    public static Arbitrary<PayoutCurve> payoutCurvesIn(CurrencyUnit currency) {
        return Arbitraries.oneOf(
                anchoredCurves().map(curve -> curve),
                marginalCurves().map(curve -> curve),
                retroactiveCurves().map(curve -> curve),
                steppedCurvesIn(currency).map(curve -> curve));
    }

    /** {@return measures by curves of all shapes; commission only on what is better when there is more of it} */
    @Provide
    public static Arbitrary<PlanMeasure> planMeasures() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::planMeasuresIn);
    }

    private static Arbitrary<PlanMeasure> planMeasuresIn(CurrencyUnit currency) {
        return QuotaDomain.metrics().flatMap(metric -> {
            Arbitrary<PayoutCurve> curves = metric.isHigherBetter()
                    ? payoutCurvesIn(currency)
                    : anchoredCurves().map(curve -> curve);
            return Combinators.combine(MoneyDomain.ratesBetween(1, 100), curves)
                    .as((weight, curve) -> PlanMeasure.of(metric, weight, curve));
        });
    }

    /** {@return gates, some of them a veto} */
    @Provide
    public static Arbitrary<PayGate> payGates() {
        return Combinators.combine(
                        QuotaDomain.metrics(), MoneyDomain.ratesBetween(0, 150), MoneyDomain.ratesBetween(0, 100))
                .as(PayGate::of);
    }

    /** {@return multipliers of up to three} */
    @Provide
    public static Arbitrary<PayMultiplier> payMultipliers() {
        return Combinators.combine(
                        QuotaDomain.metrics(), MoneyDomain.ratesBetween(0, 200), MoneyDomain.ratesBetween(100, 300))
                .as(PayMultiplier::of);
    }

    /** {@return the rules for sellers without a quota} */
    @Provide
    public static Arbitrary<NoQuotaRule> noQuotaRules() {
        return Arbitraries.of(NoQuotaRule.class);
    }

    /** {@return plans of one to three measures with gates, multipliers, caps and floors, which may be below zero} */
    @Provide
    public static Arbitrary<IncentivePlan> incentivePlans() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                Texts.keys(),
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                planMeasuresIn(currency)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(3)
                                        .uniqueElements(PlanMeasure::metric),
                                payGates().list().ofMaxSize(2),
                                payMultipliers().list().ofMaxSize(2),
                                MoneyDomain.ratesBetween(0, 300).optional(),
                                MoneyDomain.nonNegativeMoniesIn(currency).optional(),
                                Combinators.combine(MoneyDomain.nonNegativeMoniesIn(currency), noQuotaRules())
                                        .as(FloorAndRule::new))
                        .as(IncentiveDomain::plan));
    }

    /** How far below zero pay may fall, and what is paid without a quota. */
    private record FloorAndRule(Money deduction, NoQuotaRule rule) {}

    private static IncentivePlan plan(
            String id,
            Money target,
            List<PlanMeasure> measures,
            List<PayGate> gates,
            List<PayMultiplier> multipliers,
            Optional<Rate> capOfTarget,
            Optional<Money> capAmount,
            FloorAndRule rest) {
        return IncentivePlan.builder()
                .id(id)
                .targetIncentive(target)
                .addAllMeasures(measures)
                .addAllGates(gates)
                .addAllMultipliers(multipliers)
                .capOfTarget(capOfTarget)
                .capAmount(capAmount)
                .floor(rest.deduction().negated())
                .noQuota(rest.rule())
                .build();
    }

    /** {@return the steps of a sum} */
    @Provide
    public static Arbitrary<PayoutLine.Step> payoutLineSteps() {
        return Arbitraries.of(PayoutLine.Step.class);
    }

    /** {@return lines in any currency} */
    @Provide
    public static Arbitrary<PayoutLine> payoutLines() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::payoutLinesIn);
    }

    private static Arbitrary<PayoutLine> payoutLinesIn(CurrencyUnit currency) {
        return Combinators.combine(payoutLineSteps(), Texts.names(), MoneyDomain.moniesIn(currency))
                .as(PayoutLine::new);
    }

    /** {@return why pay came out as it did} */
    @Provide
    public static Arbitrary<PayoutReason> payoutReasons() {
        return Arbitraries.of(PayoutReason.class);
    }

    /** {@return statements in any currency} */
    @Provide
    public static Arbitrary<PayoutStatement> payoutStatements() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::payoutStatementsIn);
    }

    private static Arbitrary<PayoutStatement> payoutStatementsIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        payoutLinesIn(currency).list().ofMaxSize(4),
                        payoutReasons().set().ofMaxSize(3))
                .as((id, lines, reasons) -> {
                    Money total = Money.zero(currency);
                    for (PayoutLine line : lines) {
                        total = total.plus(line.amount());
                    }
                    return new PayoutStatement(id, total, lines, reasons);
                });
    }

    /** {@return clawbacks, taken back at once, later or not at all} */
    @Provide
    public static Arbitrary<Clawback> clawbacks() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                payoutStatementsIn(currency),
                                MoneyDomain.nonNegativeMoniesIn(currency))
                        .as(Clawback::of));
    }

    /** {@return both kinds of draws} */
    @Provide
    public static Arbitrary<DrawAccount.Kind> drawKinds() {
        return Arbitraries.of(DrawAccount.Kind.class);
    }

    /** {@return draws, with an advance still open where it is to be earned back} */
    @Provide
    public static Arbitrary<DrawAccount> drawAccounts() {
        return MoneyDomain.currencies().flatMap(IncentiveDomain::drawAccountsIn);
    }

    private static Arbitrary<DrawAccount> drawAccountsIn(CurrencyUnit currency) {
        return Combinators.combine(
                        MoneyDomain.nonNegativeMoniesIn(currency),
                        drawKinds(),
                        MoneyDomain.nonNegativeMoniesIn(currency))
                .as((draw, kind, balance) -> new DrawAccount(
                        draw, kind, kind == DrawAccount.Kind.RECOVERABLE ? balance : Money.zero(currency)));
    }

    /** {@return periods of draws, settled} */
    @Provide
    public static Arbitrary<DrawSettlement> drawSettlements() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                drawAccountsIn(currency), MoneyDomain.nonNegativeMoniesIn(currency))
                        .as(DrawAccount::settle));
    }

    /** {@return what can be odd in a curve} */
    @Provide
    public static Arbitrary<CurveFinding.Kind> curveFindingKinds() {
        return Arbitraries.of(CurveFinding.Kind.class);
    }

    /** {@return findings at single places and along stretches} */
    @Provide
    public static Arbitrary<CurveFinding> curveFindings() {
        Arbitrary<Ratio> bounds = MoneyDomain.ratesBetween(0, 200).map(Ratio::from);
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                curveFindingKinds(),
                                bounds,
                                bounds.optional(),
                                MoneyDomain.moniesIn(currency),
                                MoneyDomain.moniesIn(currency))
                        .as(CurveFinding::new));
    }

    /** {@return costs, undefined by sales of nothing among them} */
    @Provide
    public static Arbitrary<CurveCost> curveCosts() {
        return Combinators.combine(MoneyDomain.ratesBetween(0, 200), MoneyDomain.monies(), QuantityDomain.ratios())
                .as(CurveCost::new);
    }

    /** {@return reviews of curves of all shapes} */
    @Provide
    public static Arbitrary<CurveReview> curveReviews() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                payoutCurvesIn(currency),
                                MoneyDomain.positiveMoniesIn(currency),
                                MoneyDomain.nonNegativeMoniesIn(currency))
                        .as((curve, quota, target) -> CurveLinter.standard()
                                .withCostAt(List.of(Rate.zero(), Rate.one()))
                                .lint(curve, quota, target)));
    }

    /** {@return how much a role may approve} */
    @Provide
    public static Arbitrary<ApprovalTier> approvalTiers() {
        return PayExceptions.approvalTiers();
    }

    /** {@return authority of two roles} */
    @Provide
    public static Arbitrary<ExceptionAuthority> exceptionAuthorities() {
        return PayExceptions.exceptionAuthorities();
    }

    /** {@return exceptions that add and that take away} */
    @Provide
    public static Arbitrary<PayException> payExceptions() {
        return PayExceptions.payExceptions();
    }

    /** {@return why an exception may be applied or refused} */
    @Provide
    public static Arbitrary<ExceptionReason> exceptionReasons() {
        return Arbitraries.of(ExceptionReason.class);
    }

    /** {@return exceptions applied and refused} */
    @Provide
    public static Arbitrary<ExceptionRuling> exceptionRulings() {
        return PayExceptions.exceptionRulings();
    }

    /** {@return statements with up to four exceptions} */
    @Provide
    public static Arbitrary<AdjustedPay> adjustedPays() {
        return PayExceptions.adjustedPays();
    }

    /** {@return whether attainments are rounded} */
    @Provide
    public static Arbitrary<AttainmentRounding> attainmentRoundings() {
        return Arbitraries.of(AttainmentRounding.class);
    }

    /** {@return rates of one to four levels, of the whole and of the rest} */
    @Provide
    public static Arbitrary<OverrideRates> overrideRates() {
        return PayExceptions.overrideRates();
    }

    /** {@return commission by level over any tree} */
    @Provide
    public static Arbitrary<OverrideStatement> overrideStatements() {
        return PayExceptions.overrideStatements();
    }

    /** {@return what one holder earns at one level} */
    @Provide
    public static Arbitrary<OverrideStatement.Line> overrideLines() {
        return PayExceptions.overrideLines();
    }
}
