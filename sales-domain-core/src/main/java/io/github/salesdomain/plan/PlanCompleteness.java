package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import java.util.List;

/**
 * How complete a plan is.
 *
 * @param plan which plan
 * @param lines its required sections in the order of the template, at least one
 * @param threshold how complete it must be to be submitted, from 0 to 1
 */
public record PlanCompleteness(String plan, List<SectionLine> lines, Rate threshold) implements Explained {

    /** Checks that there are sections and the threshold is a share. */
    public PlanCompleteness {
        PlanText.requireKey("plan", plan);
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must not be empty, but were for plan " + plan);
        }
        PlanCompletenessChecker.requireShare(threshold);
    }

    /** {@return complete sections ÷ required sections (完整率), from 0 to 1} */
    public Ratio completeness() {
        return Ratio.of(lines.stream().filter(SectionLine::isComplete).count(), lines.size());
    }

    /** {@return whether it is complete enough to be submitted} */
    public boolean maySubmit() {
        return completeness().isAtLeast(threshold);
    }

    /** {@return the sections that are missing or incomplete, in the order of the template} */
    public List<PlanFinding> findings() {
        return lines.stream()
                .filter(line -> !line.isComplete())
                .map(line -> PlanFinding.of(
                        line.state() == SectionState.MISSING
                                ? PlanFinding.Kind.MISSING_SECTION
                                : PlanFinding.Kind.INCOMPLETE_SECTION,
                        line.kind().code()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "completeness of " + plan,
                completeness().percentText(),
                lines.stream()
                        .map(line -> Explanation.of(
                                line.kind().code(),
                                line.missing().isEmpty() ? line.state() : line.state() + ", lacks " + line.missing()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
