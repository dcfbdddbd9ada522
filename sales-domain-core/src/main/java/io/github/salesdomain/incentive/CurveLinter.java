package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Looks at a payout curve before anyone signs it: where it jumps, lies flat, or pays more for selling less, and what it costs.
 * <p>
 * The findings are proven, not sampled: a curve is a row of straight stretches, and each bound and each stretch is looked at. Immutable.
 */
public final class CurveLinter {

    private final ImmutableSortedSet<Rate> costPoints;

    private CurveLinter(ImmutableSortedSet<Rate> costPoints) {
        this.costPoints = costPoints;
    }

    /** {@return a linter that shows the cost from 0 % to 200 % in steps of 10 %} */
    public static CurveLinter standard() {
        TreeSet<Rate> points = new TreeSet<>();
        for (int percent = 0; percent <= 200; percent += 10) {
            points.add(Rate.percent(percent));
        }
        return new CurveLinter(ImmutableSortedSet.copyOf(points));
    }

    /**
     * A copy that shows the cost at these attainments, and at each bound of the curve.
     *
     * @param attainments the attainments, none negative
     * @return a copy with these
     * @throws IllegalArgumentException if an attainment is negative
     */
    public CurveLinter withCostAt(List<Rate> attainments) {
        for (Rate attainment : attainments) {
            if (attainment.isNegative()) {
                throw new IllegalArgumentException("attainments must not be negative, but was " + attainment);
            }
        }
        return new CurveLinter(ImmutableSortedSet.copyOf(attainments));
    }

    /**
     * Looks at a curve.
     * <p>
     * Takes O(n log n) time for n bounds and cost points.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * JUMP            pay(b) > pay just below b
     * LESS_PAYS_MORE  pay(b) < pay just below b
     * FALLING         slope < 0 along a stretch
     * DEAD_ZONE       slope = 0 along a stretch above the threshold that ends
     * cost ratio      pay / (attainment × quota)
     * }</pre>
     * Source: formulas, curve linter.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CurveLinter.standard().lint(retroactive, quota, target).has(CurveFinding.Kind.JUMP);   // true: a cliff at every bound
     * CurveLinter.standard().lint(curve, Money.zero(CNY), target);                           // refused: quota is 0
     * }</pre>
     *
     * @param curve the curve
     * @param quota the quota that the seller answers for, above zero
     * @param targetIncentive what is paid for exactly 100 % on an anchored curve that says so; other shapes do not use it
     * @return the findings and the cost table
     * @throws IllegalArgumentException if the quota is not above zero
     * @throws CurrencyMismatchException if quota, incentive and curve are in different currencies
     */
    public CurveReview lint(PayoutCurve curve, Money quota, Money targetIncentive) {
        requireNonNull(curve, "curve");
        if (!quota.isPositive()) {
            throw new IllegalArgumentException("quota must be above zero, but was " + quota);
        }
        if (!quota.isSameCurrency(targetIncentive)) {
            throw new CurrencyMismatchException(quota.getCurrencyUnit(), targetIncentive.getCurrencyUnit());
        }
        List<Segment> segments = CurveShape.of(curve, quota, CurveShape.exact(targetIncentive));
        return new CurveReview(curve, findings(segments, quota.getCurrencyUnit()), costs(segments, quota));
    }

    private static List<CurveFinding> findings(List<Segment> segments, CurrencyUnit currency) {
        List<CurveFinding> findings = new ArrayList<>();
        boolean paying = false;
        for (int i = 0; i < segments.size(); i++) {
            Segment here = segments.get(i);
            Money before = money(i == 0 ? here.start() : segments.get(i - 1).payBeforeEnd(), currency);
            if (i > 0) {
                int leap = here.start().compareTo(segments.get(i - 1).payBeforeEnd());
                if (leap != 0) {
                    CurveFinding.Kind kind = leap > 0 ? CurveFinding.Kind.JUMP : CurveFinding.Kind.LESS_PAYS_MORE;
                    findings.add(new CurveFinding(
                            kind, here.from(), Optional.empty(), before, money(here.start(), currency)));
                }
            }
            paying |= !here.isNothing();
            stretch(here, paying)
                    .ifPresent(kind -> findings.add(new CurveFinding(
                            kind,
                            here.from(),
                            here.to(),
                            money(here.start(), currency),
                            money(here.payBeforeEnd(), currency))));
        }
        findings.sort(Comparator.comparing(CurveFinding::from, Ratio::compareTo).thenComparing(CurveFinding::kind));
        return findings;
    }

    /** What is odd about a stretch; that nothing is paid below the threshold is what a threshold means, so it is no finding. */
    private static Optional<CurveFinding.Kind> stretch(Segment segment, boolean paying) {
        int slope = segment.slope().compareTo(Ratio.zero());
        if (slope < 0) {
            return Optional.of(CurveFinding.Kind.FALLING);
        }
        if (segment.to().isEmpty()) {
            return Optional.of(slope == 0 ? CurveFinding.Kind.CAPPED : CurveFinding.Kind.NO_CAP);
        }
        return slope == 0 && paying ? Optional.of(CurveFinding.Kind.DEAD_ZONE) : Optional.empty();
    }

    private List<CurveCost> costs(List<Segment> segments, Money quota) {
        SortedSet<Rate> points = new TreeSet<>(costPoints);
        for (Segment segment : segments) {
            points.add(Rate.of(segment.from().toDecimal(30)));
        }
        ImmutableList.Builder<CurveCost> costs = ImmutableList.builder();
        for (Rate point : points) {
            Ratio attainment = Ratio.from(point);
            Ratio pay = Segment.holding(segments, attainment).payAt(attainment);
            Ratio sales = CurveShape.exact(quota).times(attainment);
            costs.add(new CurveCost(
                    point, money(pay, quota.getCurrencyUnit()), pay.dividedBy(sales, UndefinedReason.NO_SALES)));
        }
        return costs.build();
    }

    static Money money(Ratio exact, CurrencyUnit currency) {
        return exact.of(Money.of(currency, BigDecimal.ONE));
    }
}
