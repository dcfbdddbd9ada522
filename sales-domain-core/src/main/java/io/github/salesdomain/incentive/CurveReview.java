package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * What the linter found in a curve, and what the curve costs.
 *
 * @param curve the curve that was looked at
 * @param findings the odd places, by rising attainment, then by kind
 * @param costs the cost at each attainment that was asked for, and at each bound of the curve, by rising attainment
 */
public record CurveReview(PayoutCurve curve, List<CurveFinding> findings, List<CurveCost> costs) implements Explained {

    /** Copies the lists. */
    public CurveReview {
        requireNonNull(curve, "curve");
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
        costs = ImmutableList.copyOf(requireNonNull(costs, "costs"));
    }

    /**
     * Whether there is a finding of this kind.
     *
     * @param kind what may be odd
     * @return the answer
     */
    public boolean has(CurveFinding.Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }

    /** {@return whether selling more never pays less} */
    public boolean neverPaysLessForMore() {
        return !has(CurveFinding.Kind.LESS_PAYS_MORE) && !has(CurveFinding.Kind.FALLING);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (CurveFinding finding : findings) {
            String upTo = finding.to().map(to -> " to " + to.percentText()).orElse("");
            lines.add(Explanation.of(
                    finding.kind().code(),
                    "at " + finding.from().percentText() + upTo + ", pay " + finding.payBefore() + " then "
                            + finding.payAfter()));
        }
        for (CurveCost cost : costs) {
            lines.add(Explanation.of(
                    "cost at " + cost.attainment(),
                    cost.pay() + ", " + cost.costRatio().percentText() + " of sales"));
        }
        return Explanation.of("curve", findings.size() + " findings", lines.build());
    }
}
