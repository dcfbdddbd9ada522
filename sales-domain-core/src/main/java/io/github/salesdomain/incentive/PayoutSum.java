package io.github.salesdomain.incentive;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quota.Attainment;
import io.github.salesdomain.quota.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** One payout, step by step: an exact running sum, and a line for each step that is the difference of the rounded running sums. */
final class PayoutSum {

    private final IncentivePlan plan;
    private final Map<Metric, Attainment> attainments;
    private final Ratio served;
    private final List<PayoutLine> lines = new ArrayList<>();
    private final EnumSet<PayoutReason> reasons = EnumSet.noneOf(PayoutReason.class);
    private Ratio pay = Ratio.zero();
    private Money shown;

    PayoutSum(IncentivePlan plan, Map<Metric, Attainment> attainments, Ratio served) {
        this.plan = plan;
        this.attainments = attainments;
        this.served = served;
        this.shown = Money.zero(plan.targetIncentive().getCurrencyUnit());
    }

    PayoutStatement statement() {
        if (served.compareTo(Ratio.one()) < 0) {
            reasons.add(PayoutReason.PART_PERIOD);
        }
        plan.measures().forEach(this::measure);
        plan.gates().forEach(this::gate);
        plan.multipliers().forEach(this::multiply);
        cap().filter(cap -> pay.compareTo(cap) > 0).ifPresent(cap -> {
            reasons.add(PayoutReason.CAPPED);
            moveTo(cap, PayoutLine.Step.CAP, "cap");
        });
        Ratio floor = CurveShape.exact(plan.floor()).times(served);
        if (pay.compareTo(floor) < 0) {
            reasons.add(PayoutReason.FLOORED);
            moveTo(floor, PayoutLine.Step.FLOOR, "floor");
        }
        return new PayoutStatement(plan.id(), shown, lines, reasons);
    }

    private void measure(PlanMeasure measure) {
        Attainment attainment = attainmentOf(measure.metric());
        Ratio earned = earned(measure.curve(), attainment).times(Ratio.from(measure.weight()));
        moveTo(pay.plus(earned), PayoutLine.Step.MEASURE, measure.metric().code());
    }

    private Ratio earned(PayoutCurve curve, Attainment attainment) {
        Ratio target = CurveShape.exact(plan.targetIncentive()).times(served);
        Ratio attained = attained(attainment);
        if (!attained.isDefined()) {
            reasons.add(PayoutReason.NO_QUOTA);
            if (plan.noQuota() == NoQuotaRule.NO_PAY || !(curve instanceof PayoutCurve.Anchored)) {
                return Ratio.zero();
            }
            attained = Ratio.one();
        }
        List<Segment> segments = CurveShape.of(curve, attainment.quota().amount(), target);
        Ratio reached = attained.max(Ratio.zero());
        Segment segment = Segment.holding(segments, reached);
        reasons.add(segment.isNothing() ? PayoutReason.BELOW_THRESHOLD : PayoutReason.EARNED);
        Ratio earned = segment.payAt(reached);
        return curve instanceof PayoutCurve.Stepped ? earned.times(served) : earned;
    }

    private void gate(PayGate gate) {
        Ratio attained = attained(attainmentOf(gate.metric()));
        if (!attained.isDefined() || attained.isBelow(gate.atLeast())) {
            reasons.add(PayoutReason.GATE_MISSED);
            moveTo(
                    aboveZeroTimes(gate.otherwise()),
                    PayoutLine.Step.GATE,
                    gate.metric().code());
        }
    }

    private void multiply(PayMultiplier multiplier) {
        Ratio attained = attained(attainmentOf(multiplier.metric()));
        if (attained.isDefined() && attained.isAtLeast(multiplier.atLeast())) {
            reasons.add(PayoutReason.MULTIPLIED);
            moveTo(
                    aboveZeroTimes(multiplier.factor()),
                    PayoutLine.Step.MULTIPLIER,
                    multiplier.metric().code());
        }
    }

    /** A deduction is left as it is, so that a missed gate never lessens it and a reward never deepens it. */
    private Ratio aboveZeroTimes(Rate factor) {
        return pay.compareTo(Ratio.zero()) > 0 ? pay.times(Ratio.from(factor)) : pay;
    }

    private Optional<Ratio> cap() {
        Optional<Ratio> ofTarget = plan.capOfTarget()
                .map(cap -> CurveShape.exact(plan.targetIncentive()).times(Ratio.from(cap)));
        Optional<Ratio> amount = plan.capAmount().map(CurveShape::exact);
        Optional<Ratio> lower = ofTarget.isPresent() && amount.isPresent()
                ? Optional.of(ofTarget.get().min(amount.get()))
                : ofTarget.or(() -> amount);
        return lower.map(cap -> cap.times(served));
    }

    private void moveTo(Ratio next, PayoutLine.Step step, String label) {
        pay = next;
        Money rounded = pay.of(Money.of(plan.targetIncentive().getCurrencyUnit(), BigDecimal.ONE));
        lines.add(new PayoutLine(step, label, rounded.minus(shown)));
        shown = rounded;
    }

    /** The attainment rate; where less is better and there is nothing at all, the quota is met and counts as exactly 100 %. */
    private Ratio attained(Attainment attainment) {
        Ratio ratio = attainment.ratio();
        if (!ratio.isDefined()) {
            return attainment.isMet() ? Ratio.one() : ratio;
        }
        return plan.attainmentRounding() == AttainmentRounding.TWO_DECIMALS
                ? Ratio.from(Rate.of(ratio.toDecimal(4)))
                : ratio;
    }

    private Attainment attainmentOf(Metric metric) {
        Attainment attainment = attainments.get(metric);
        if (attainment == null) {
            throw new IllegalArgumentException("attainments must have " + metric + ", but was "
                    + attainments.keySet().stream().sorted().toList());
        }
        if (!attainment.quota().amount().isSameCurrency(plan.targetIncentive())) {
            throw new CurrencyMismatchException(
                    plan.targetIncentive().getCurrencyUnit(),
                    attainment.quota().amount().getCurrencyUnit());
        }
        return attainment;
    }
}
