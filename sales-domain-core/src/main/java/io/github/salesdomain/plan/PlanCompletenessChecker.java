package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.util.List;

/** Checks whether a plan has all its sections. Immutable. */
public final class PlanCompletenessChecker {

    private static final PlanCompletenessChecker STANDARD = new PlanCompletenessChecker(Rate.one());

    private final Rate threshold;

    private PlanCompletenessChecker(Rate threshold) {
        this.threshold = threshold;
    }

    /** {@return a checker by which only a complete plan may be submitted} */
    public static PlanCompletenessChecker standard() {
        return STANDARD;
    }

    /**
     * A checker by which a plan may be submitted before it is complete.
     *
     * @param threshold how complete it must be, from 0 to 1
     * @return the checker
     * @throws IllegalArgumentException if the threshold is no share
     */
    public static PlanCompletenessChecker with(Rate threshold) {
        requireShare(threshold);
        return new PlanCompletenessChecker(threshold);
    }

    static void requireShare(Rate threshold) {
        if (threshold.isNegative() || threshold.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException("threshold must be from 0 to 1, but was " + threshold);
        }
    }

    /**
     * Checks which of the required sections are there and complete. Optional sections do not count; one that is said not to apply counts as complete.
     * <p>
     * Takes O(n) time for n sections.
     *
     * <h4>Formula</h4>
     * <pre>{@code completeness = complete sections / required sections}</pre>
     * Source: formulas, plan completeness.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PlanCompletenessChecker.standard().check(plan).completeness();          // 85.71 %: six of seven
     * PlanCompletenessChecker.with(Rate.percent(120));                        // refused
     * }</pre>
     *
     * @param plan the plan
     * @return how complete it is
     */
    public PlanCompleteness check(PlanDocument plan) {
        return new PlanCompleteness(
                plan.id(),
                plan.template().required().stream()
                        .map(kind -> line(kind, plan))
                        .collect(ImmutableList.toImmutableList()),
                threshold);
    }

    private static SectionLine line(SectionKind kind, PlanDocument plan) {
        PlanSection section = plan.sections().get(kind.code());
        if (section == null) {
            return new SectionLine(kind, SectionState.MISSING, List.of());
        }
        if (section instanceof PlanSection.NotApplicable) {
            return new SectionLine(kind, SectionState.NOT_APPLICABLE, List.of());
        }
        List<String> missing = section.missing(kind.form());
        return new SectionLine(kind, missing.isEmpty() ? SectionState.COMPLETE : SectionState.INCOMPLETE, missing);
    }
}
