package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.incentive.Anchor;
import io.github.salesdomain.incentive.AttainmentRounding;
import io.github.salesdomain.incentive.Clawback;
import io.github.salesdomain.incentive.CommissionBand;
import io.github.salesdomain.incentive.CurveCost;
import io.github.salesdomain.incentive.CurveFinding;
import io.github.salesdomain.incentive.CurveReview;
import io.github.salesdomain.incentive.DrawAccount;
import io.github.salesdomain.incentive.DrawSettlement;
import io.github.salesdomain.incentive.IncentivePlan;
import io.github.salesdomain.incentive.NoQuotaRule;
import io.github.salesdomain.incentive.PayGate;
import io.github.salesdomain.incentive.PayMultiplier;
import io.github.salesdomain.incentive.PayoutCurve;
import io.github.salesdomain.incentive.PayoutLine;
import io.github.salesdomain.incentive.PayoutReason;
import io.github.salesdomain.incentive.PayoutStatement;
import io.github.salesdomain.incentive.PayoutStep;
import io.github.salesdomain.incentive.PlanMeasure;
import io.github.salesdomain.incentive.ThresholdKind;

/** The JSON form of the values of {@code incentive}. */
final class IncentiveWire {

    static final ObjectCodec<Anchor> ANCHOR = ObjectCodec.of(
            required("attainment", MoneyWire.RATE, Anchor::attainment),
            required("payout", MoneyWire.RATE, Anchor::payout),
            Anchor::of);

    static final ObjectCodec<CommissionBand> BAND = ObjectCodec.of(
            required("from", MoneyWire.RATE, CommissionBand::from),
            required("rate", MoneyWire.RATE, CommissionBand::rate),
            CommissionBand::of);

    static final ObjectCodec<PayoutStep> STEP = ObjectCodec.of(
            required("from", MoneyWire.RATE, PayoutStep::from),
            required("amount", MoneyWire.MONEY, PayoutStep::amount),
            PayoutStep::of);

    static final TextCodec<ThresholdKind> THRESHOLD = EnumCodec.of(ThresholdKind.class, kind -> switch (kind) {
        case GATE -> "GATE";
        case DEDUCTIBLE -> "DEDUCTIBLE";
    });

    static final TextCodec<PayoutCurve.Below> BELOW = EnumCodec.of(PayoutCurve.Below.class, below -> switch (below) {
        case NOTHING -> "NOTHING";
        case FIRST_PAYOUT -> "FIRST_PAYOUT";
    });

    static final TextCodec<PayoutCurve.Above> ABOVE = EnumCodec.of(PayoutCurve.Above.class, above -> switch (above) {
        case LAST_PAYOUT -> "LAST_PAYOUT";
        case LAST_SLOPE -> "LAST_SLOPE";
    });

    static final UnionCodec<PayoutCurve> CURVE = UnionCodec.<PayoutCurve>by("shape")
            .option(
                    "ANCHORED",
                    PayoutCurve.Anchored.class,
                    ObjectCodec.of(
                            list("anchors", ANCHOR, PayoutCurve.Anchored::anchors),
                            defaulted("below", BELOW, PayoutCurve.Anchored::below, PayoutCurve.Below.NOTHING),
                            defaulted("above", ABOVE, PayoutCurve.Anchored::above, PayoutCurve.Above.LAST_PAYOUT),
                            PayoutCurve.Anchored::new))
            .option(
                    "MARGINAL",
                    PayoutCurve.Marginal.class,
                    ObjectCodec.of(
                            list("bands", BAND, PayoutCurve.Marginal::bands),
                            required("threshold", THRESHOLD, PayoutCurve.Marginal::threshold),
                            PayoutCurve.Marginal::new))
            .option(
                    "RETROACTIVE",
                    PayoutCurve.Retroactive.class,
                    ObjectCodec.of(
                            list("bands", BAND, PayoutCurve.Retroactive::bands),
                            required("threshold", THRESHOLD, PayoutCurve.Retroactive::threshold),
                            PayoutCurve.Retroactive::new))
            .option(
                    "STEP",
                    PayoutCurve.Stepped.class,
                    ObjectCodec.of(list("steps", STEP, PayoutCurve.Stepped::steps), PayoutCurve.Stepped::new));

    static final ObjectCodec<PlanMeasure> MEASURE = ObjectCodec.of(
            required("metric", QuotaWire.METRIC, PlanMeasure::metric),
            required("weight", MoneyWire.RATE, PlanMeasure::weight),
            required("curve", CURVE, PlanMeasure::curve),
            PlanMeasure::of);

    static final ObjectCodec<PayGate> GATE = ObjectCodec.of(
            required("metric", QuotaWire.METRIC, PayGate::metric),
            required("atLeast", MoneyWire.RATE, PayGate::atLeast),
            required("otherwise", MoneyWire.RATE, PayGate::otherwise),
            PayGate::of);

    static final ObjectCodec<PayMultiplier> MULTIPLIER = ObjectCodec.of(
            required("metric", QuotaWire.METRIC, PayMultiplier::metric),
            required("atLeast", MoneyWire.RATE, PayMultiplier::atLeast),
            required("factor", MoneyWire.RATE, PayMultiplier::factor),
            PayMultiplier::of);

    static final TextCodec<NoQuotaRule> NO_QUOTA = EnumCodec.of(NoQuotaRule.class, rule -> switch (rule) {
        case NO_PAY -> "NO_PAY";
        case AS_ON_TARGET -> "AS_ON_TARGET";
    });

    static final TextCodec<AttainmentRounding> ROUNDING =
            EnumCodec.of(AttainmentRounding.class, rounding -> switch (rounding) {
                case EXACT -> "EXACT";
                case TWO_DECIMALS -> "TWO_DECIMALS";
            });

    static final ObjectCodec<IncentivePlan> PLAN = ObjectCodec.building(
                    IncentivePlan::builder, IncentivePlan.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), IncentivePlan::id), IncentivePlan.Builder::id)
            .with(
                    required("targetIncentive", MoneyWire.MONEY, IncentivePlan::targetIncentive),
                    IncentivePlan.Builder::targetIncentive)
            .with(list("measures", MEASURE, IncentivePlan::measures), IncentivePlan.Builder::addAllMeasures)
            .with(list("gates", GATE, IncentivePlan::gates), IncentivePlan.Builder::addAllGates)
            .with(list("multipliers", MULTIPLIER, IncentivePlan::multipliers), IncentivePlan.Builder::addAllMultipliers)
            .with(
                    optional("capOfTarget", MoneyWire.RATE, IncentivePlan::capOfTarget),
                    IncentivePlan.Builder::capOfTarget)
            .with(optional("capAmount", MoneyWire.MONEY, IncentivePlan::capAmount), IncentivePlan.Builder::capAmount)
            .with(required("floor", MoneyWire.MONEY, IncentivePlan::floor), IncentivePlan.Builder::floor)
            .with(
                    defaulted("noQuota", NO_QUOTA, IncentivePlan::noQuota, NoQuotaRule.NO_PAY),
                    IncentivePlan.Builder::noQuota)
            .with(
                    defaulted(
                            "attainmentRounding",
                            ROUNDING,
                            IncentivePlan::attainmentRounding,
                            AttainmentRounding.EXACT),
                    IncentivePlan.Builder::attainmentRounding)
            .codec();

    static final TextCodec<PayoutLine.Step> LINE_STEP = EnumCodec.of(PayoutLine.Step.class, step -> switch (step) {
        case MEASURE -> "MEASURE";
        case GATE -> "GATE";
        case MULTIPLIER -> "MULTIPLIER";
        case CAP -> "CAP";
        case FLOOR -> "FLOOR";
        case EXCEPTION -> "EXCEPTION";
    });

    static final ObjectCodec<PayoutLine> LINE = ObjectCodec.of(
            required("step", LINE_STEP, PayoutLine::step),
            required("label", TextCodec.text(TextCodec.NAME), PayoutLine::label),
            required("amount", MoneyWire.MONEY, PayoutLine::amount),
            PayoutLine::new);

    static final TextCodec<PayoutReason> REASON = EnumCodec.ofReasons(PayoutReason.class);

    static final ObjectCodec<PayoutStatement> STATEMENT = ObjectCodec.of(
            required("planId", TextCodec.text(TextCodec.CODE), PayoutStatement::planId),
            required("total", MoneyWire.MONEY, PayoutStatement::total),
            list("lines", LINE, PayoutStatement::lines),
            set("reasons", REASON, PayoutStatement::reasons),
            PayoutStatement::new);

    static final ObjectCodec<Clawback> CLAWBACK = ObjectCodec.of(
            required("paid", MoneyWire.MONEY, Clawback::paid),
            required("corrected", STATEMENT, Clawback::corrected),
            required("recoveredNow", MoneyWire.MONEY, Clawback::recoveredNow),
            required("carried", MoneyWire.MONEY, Clawback::carried),
            Clawback::new);

    static final TextCodec<DrawAccount.Kind> DRAW_KIND = EnumCodec.of(DrawAccount.Kind.class, kind -> switch (kind) {
        case RECOVERABLE -> "RECOVERABLE";
        case NON_RECOVERABLE -> "NON_RECOVERABLE";
    });

    static final ObjectCodec<DrawAccount> DRAW = ObjectCodec.of(
            required("draw", MoneyWire.MONEY, DrawAccount::draw),
            required("kind", DRAW_KIND, DrawAccount::kind),
            required("balance", MoneyWire.MONEY, DrawAccount::balance),
            DrawAccount::new);

    static final ObjectCodec<DrawSettlement> SETTLEMENT = ObjectCodec.of(
            required("earned", MoneyWire.MONEY, DrawSettlement::earned),
            required("paid", MoneyWire.MONEY, DrawSettlement::paid),
            required("account", DRAW, DrawSettlement::account),
            DrawSettlement::new);

    static final TextCodec<CurveFinding.Kind> FINDING_KIND = EnumCodec.ofReasons(CurveFinding.Kind.class);

    static final ObjectCodec<CurveFinding> FINDING = ObjectCodec.of(
            required("kind", FINDING_KIND, CurveFinding::kind),
            required("from", QuantityWire.RATIO, CurveFinding::from),
            optional("to", QuantityWire.RATIO, CurveFinding::to),
            required("payBefore", MoneyWire.MONEY, CurveFinding::payBefore),
            required("payAfter", MoneyWire.MONEY, CurveFinding::payAfter),
            CurveFinding::new);

    static final ObjectCodec<CurveCost> COST = ObjectCodec.of(
            required("attainment", MoneyWire.RATE, CurveCost::attainment),
            required("pay", MoneyWire.MONEY, CurveCost::pay),
            required("costRatio", QuantityWire.RATIO, CurveCost::costRatio),
            CurveCost::new);

    static final ObjectCodec<CurveReview> REVIEW = ObjectCodec.of(
            required("curve", CURVE, CurveReview::curve),
            list("findings", FINDING, CurveReview::findings),
            list("costs", COST, CurveReview::costs),
            CurveReview::new);

    private IncentiveWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(Anchor.class, ANCHOR);
        listing.add(CommissionBand.class, BAND);
        listing.add(PayoutStep.class, STEP);
        listing.add(ThresholdKind.class, THRESHOLD);
        listing.add(PayoutCurve.Below.class, BELOW);
        listing.add(PayoutCurve.Above.class, ABOVE);
        listing.add(PayoutCurve.class, CURVE);
        listing.add(PlanMeasure.class, MEASURE);
        listing.add(PayGate.class, GATE);
        listing.add(PayMultiplier.class, MULTIPLIER);
        listing.add(NoQuotaRule.class, NO_QUOTA);
        listing.add(AttainmentRounding.class, ROUNDING);
        listing.add(IncentivePlan.class, PLAN);
        listing.add(PayoutLine.Step.class, LINE_STEP);
        listing.add(PayoutLine.class, LINE);
        listing.add(PayoutReason.class, REASON);
        listing.add(PayoutStatement.class, STATEMENT);
        listing.add(Clawback.class, CLAWBACK);
        listing.add(DrawAccount.Kind.class, DRAW_KIND);
        listing.add(DrawAccount.class, DRAW);
        listing.add(DrawSettlement.class, SETTLEMENT);
        listing.add(CurveFinding.Kind.class, FINDING_KIND);
        listing.add(CurveFinding.class, FINDING);
        listing.add(CurveCost.class, COST);
        listing.add(CurveReview.class, REVIEW);
    }
}
