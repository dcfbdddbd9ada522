package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.quota.AlertBands;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets a plan against what was reached. Immutable. */
public final class PlanMonitor {

    private static final PlanMonitor STANDARD = new PlanMonitor(AlertBands.standard());

    private final AlertBands bands;

    private PlanMonitor(AlertBands bands) {
        this.bands = bands;
    }

    /** {@return a monitor by the standard alert bands} */
    public static PlanMonitor standard() {
        return STANDARD;
    }

    /**
     * A monitor by other bands.
     *
     * @param bands how serious which attainment is
     * @return the monitor
     */
    public static PlanMonitor with(AlertBands bands) {
        return new PlanMonitor(requireNonNull(bands, "bands"));
    }

    /**
     * Reviews a plan as of a day: each target against its last milestone until then, or against itself once it is due. A target for which nothing is planned
     * yet, or of which nobody says what was reached, is not measured.
     * <p>
     * Takes O(n) time for n targets and milestones.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * variance = actual - planned by the day; attainment = actual / planned by the day
     * }</pre>
     * Source: formulas, plan monitoring.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PlanMonitor.standard().review(plan, Map.of("SALES", reached), Set.of(), june30).needingAction();    // SALES, at 80 %
     * PlanMonitor.standard().review(plan, Map.of("SALE", reached), Set.of(), june30);                     // refused: no such target
     * }</pre>
     *
     * @param plan the plan
     * @param actuals what was reached by target, in the unit of the target
     * @param underAction the targets about which something is being done
     * @param asOf the day
     * @return the review
     * @throws IllegalArgumentException if an actual or an action is of a target that the plan does not have, or in another unit
     */
    public PlanReview review(PlanDocument plan, Map<String, Measure> actuals, Set<String> underAction, LocalDate asOf) {
        Set<String> known = plan.targets().stream().map(PlanTarget::id).collect(Collectors.toSet());
        requireKnown("actuals", actuals.keySet(), known);
        requireKnown("underAction", underAction, known);
        return new PlanReview(
                plan.id(),
                asOf,
                plan.targets().stream()
                        .map(target -> line(
                                target,
                                Optional.ofNullable(actuals.get(target.id())),
                                underAction.contains(target.id()),
                                asOf))
                        .collect(ImmutableList.toImmutableList()));
    }

    private PlanReviewLine line(PlanTarget target, Optional<Measure> actual, boolean hasAction, LocalDate asOf) {
        actual.ifPresent(measure -> PlanFigure.requireSameUnit("actual of " + target.id(), measure, target.target()));
        Optional<Measure> planned = target.plannedBy(asOf);
        return new PlanReviewLine(
                target.id(), planned, actual, bands.bandOf(PlanReviewLine.attainment(planned, actual)), hasAction);
    }

    private static void requireKnown(String name, Set<String> used, Set<String> known) {
        Set<String> unknown = new TreeSet<>(Sets.difference(used, known));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " must be of targets of the plan, " + new TreeSet<>(known) + ", but had " + unknown);
        }
    }
}
