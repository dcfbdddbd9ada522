package io.github.salesdomain.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;

/**
 * How a plan stands on a day (营销监控).
 *
 * @param plan which plan
 * @param asOf the day
 * @param lines its targets in the order of the plan
 */
public record PlanReview(String plan, LocalDate asOf, List<PlanReviewLine> lines) implements Explained {

    /** Copies the lines. */
    public PlanReview {
        PlanText.requireKey("plan", plan);
        requireNonNull(asOf, "asOf");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
    }

    /** {@return the targets that are red and about which nothing is being done} */
    public List<String> needingAction() {
        return lines.stream()
                .filter(PlanReviewLine::needsAction)
                .map(PlanReviewLine::target)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "plan " + plan + " on " + asOf,
                lines.size() + " targets",
                lines.stream()
                        .map(line -> Explanation.of(
                                line.target(),
                                line.band(),
                                List.of(
                                        Explanation.of(
                                                "planned",
                                                line.planned()
                                                        .map(Object::toString)
                                                        .orElse("nothing yet")),
                                        Explanation.of(
                                                "actual",
                                                line.actual()
                                                        .map(Object::toString)
                                                        .orElse("not known")),
                                        Explanation.of(
                                                "attainment", line.attainment().percentText()))))
                        .collect(ImmutableList.toImmutableList()));
    }
}
