package io.github.salesdomain.pdca;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quota.Direction;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * Says letter by letter whether an objective is specific, measurable, ambitious, relevant and time-bound. Immutable.
 * <p>
 * The standard wants a target beyond the baseline, however little.
 */
public final class SmartChecker {

    private static final SmartChecker STANDARD = new SmartChecker(Rate.zero());

    private final Rate stretch;

    private SmartChecker(Rate stretch) {
        this.stretch = stretch;
    }

    /** {@return a checker that wants a target beyond the baseline, however little} */
    public static SmartChecker standard() {
        return STANDARD;
    }

    /**
     * The same checker with another least stretch.
     *
     * @param stretch how far beyond the baseline the target must be at least, as a rate of the baseline's magnitude; not negative
     * @return the copy
     * @throws IllegalArgumentException if the stretch is negative
     */
    public SmartChecker withStretch(Rate stretch) {
        if (stretch.isNegative()) {
            throw new IllegalArgumentException("stretch must not be negative, but was " + stretch);
        }
        return new SmartChecker(stretch);
    }

    /**
     * Checks an objective. Takes constant time.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * ambitious = |target - baseline| >= stretch * |baseline|, and target better than baseline
     * }</pre>
     * Source: formulas, challenging target.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * SmartChecker.standard().check(distribution, firstHalf);                                        // no findings: 62 % to 75 %
     * SmartChecker.standard().check(distribution.withTarget(Quantity.parse("62 %")), firstHalf);     // refused: NOT_CHALLENGING
     * }</pre>
     *
     * @param objective the objective
     * @param during the days of its cycle, half-open
     * @return what it lacks, in the order of the letters; empty if nothing
     */
    public List<GateFinding> check(CycleObjective objective, LocalDateRange during) {
        String subject = objective.id().value();
        ImmutableList.Builder<GateFinding> findings = ImmutableList.builder();
        if (objective.metric().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NOT_SPECIFIC, subject, ""));
        }
        if (objective.baseline().isEmpty() || objective.target().isEmpty()) {
            String missing = objective.baseline().isPresent() ? "no target" : "no baseline";
            findings.add(GateFinding.of(GateReason.NOT_QUANTIFIED, subject, missing));
        } else if (!isChallenging(objective.baseline().get(), objective.target().get(), objective.direction())) {
            findings.add(GateFinding.of(
                    GateReason.NOT_CHALLENGING,
                    subject,
                    "from " + objective.baseline().get() + " to "
                            + objective.target().get() + ", " + objective.direction()));
        }
        if (objective.serves().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NOT_LINKED, subject, ""));
        }
        if (objective.due().isEmpty()) {
            findings.add(GateFinding.of(GateReason.NOT_TIME_BOUND, subject, "no due date"));
        } else if (!during.contains(objective.due().get())) {
            LocalDate due = objective.due().get();
            findings.add(GateFinding.of(GateReason.NOT_TIME_BOUND, subject, "due " + due + ", outside " + during));
        }
        return findings.build();
    }

    private boolean isChallenging(Quantity baseline, Quantity target, Direction direction) {
        Quantity change = target.minus(baseline);
        Quantity better = direction == Direction.HIGHER_IS_BETTER ? change : change.negated();
        Quantity magnitude = baseline.isNegative() ? baseline.negated() : baseline;
        return better.isPositive() && better.compareTo(magnitude.multipliedBy(stretch.value())) >= 0;
    }
}
