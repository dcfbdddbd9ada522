package io.github.salesdomain.incentive;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A curve drawn out for one quota and one target incentive: straight stretches from attainment 0 upwards, without a gap. Paying and linting both read
 * these, so that the linter judges exactly what is paid.
 */
final class CurveShape {

    private final Ratio quota;
    private final Ratio target;
    private final ImmutableList.Builder<Segment> segments = ImmutableList.builder();

    private CurveShape(Ratio quota, Ratio target) {
        this.quota = quota;
        this.target = target;
    }

    /** The stretches of a curve; the target incentive is exact, since part-period service may cut it to a fraction of a cent. */
    static List<Segment> of(PayoutCurve curve, Money quota, Ratio target) {
        CurveShape shape = new CurveShape(exact(quota), target);
        if (curve instanceof PayoutCurve.Anchored anchored) {
            shape.anchored(anchored);
        } else if (curve instanceof PayoutCurve.Marginal marginal) {
            shape.marginal(marginal);
        } else if (curve instanceof PayoutCurve.Retroactive retroactive) {
            shape.retroactive(retroactive);
        } else if (curve instanceof PayoutCurve.Stepped stepped) {
            shape.stepped(stepped, quota);
        }
        return shape.segments.build();
    }

    static Ratio exact(Money amount) {
        return Ratio.from(Rate.of(amount.getAmount()));
    }

    private void anchored(PayoutCurve.Anchored curve) {
        List<Anchor> anchors = curve.anchors();
        Ratio first = Ratio.from(anchors.get(0).attainment());
        belowFirst(first, curve.below() == PayoutCurve.Below.NOTHING ? Ratio.zero() : pay(anchors.get(0)));
        Segment last = null;
        for (int i = 1; i < anchors.size(); i++) {
            Ratio from = Ratio.from(anchors.get(i - 1).attainment());
            Ratio to = Ratio.from(anchors.get(i).attainment());
            last = Segment.through(from, to, pay(anchors.get(i - 1)), pay(anchors.get(i)));
            segments.add(last);
        }
        Anchor top = anchors.get(anchors.size() - 1);
        Ratio slope = last != null && curve.above() == PayoutCurve.Above.LAST_SLOPE ? last.slope() : Ratio.zero();
        segments.add(new Segment(Ratio.from(top.attainment()), Optional.empty(), pay(top), slope));
    }

    private Ratio pay(Anchor anchor) {
        return target.times(Ratio.from(anchor.payout()));
    }

    private void marginal(PayoutCurve.Marginal curve) {
        List<CommissionBand> bands = curve.bands();
        Ratio first = Ratio.from(bands.get(0).from());
        belowFirst(first, Ratio.zero());
        Ratio start = curve.threshold() == ThresholdKind.GATE ? sales(first).times(rate(bands, 0)) : Ratio.zero();
        for (int i = 0; i < bands.size(); i++) {
            Segment band =
                    new Segment(Ratio.from(bands.get(i).from()), next(bands, i), start, quota.times(rate(bands, i)));
            segments.add(band);
            start = band.payBeforeEnd();
        }
    }

    private void retroactive(PayoutCurve.Retroactive curve) {
        List<CommissionBand> bands = curve.bands();
        Ratio first = Ratio.from(bands.get(0).from());
        belowFirst(first, Ratio.zero());
        Ratio free = curve.threshold() == ThresholdKind.GATE ? Ratio.zero() : first;
        for (int i = 0; i < bands.size(); i++) {
            Ratio from = Ratio.from(bands.get(i).from());
            Ratio start = sales(from.minus(free)).times(rate(bands, i));
            segments.add(new Segment(from, next(bands, i), start, quota.times(rate(bands, i))));
        }
    }

    private void stepped(PayoutCurve.Stepped curve, Money quotaMoney) {
        List<PayoutStep> steps = curve.steps();
        if (!steps.get(0).amount().isSameCurrency(quotaMoney)) {
            throw new CurrencyMismatchException(
                    quotaMoney.getCurrencyUnit(), steps.get(0).amount().getCurrencyUnit());
        }
        belowFirst(Ratio.from(steps.get(0).from()), Ratio.zero());
        for (int i = 0; i < steps.size(); i++) {
            Optional<Ratio> to = i + 1 < steps.size()
                    ? Optional.of(Ratio.from(steps.get(i + 1).from()))
                    : Optional.empty();
            segments.add(Segment.flat(
                    Ratio.from(steps.get(i).from()), to, exact(steps.get(i).amount())));
        }
    }

    private void belowFirst(Ratio first, Ratio pay) {
        if (first.compareTo(Ratio.zero()) > 0) {
            segments.add(Segment.flat(Ratio.zero(), Optional.of(first), pay));
        }
    }

    private Ratio sales(Ratio attainment) {
        return quota.times(attainment);
    }

    private static Ratio rate(List<CommissionBand> bands, int index) {
        return Ratio.from(bands.get(index).rate());
    }

    private static Optional<Ratio> next(List<CommissionBand> bands, int index) {
        return index + 1 < bands.size()
                ? Optional.of(Ratio.from(bands.get(index + 1).from()))
                : Optional.empty();
    }
}
