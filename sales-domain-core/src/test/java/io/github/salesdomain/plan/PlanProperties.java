package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.PlanDomain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for any plan. */
@Domain(PlanDomain.class)
class PlanProperties {

    @Property
    void completenessIsAShareAndWholeOnlyWithoutFindings(@ForAll PlanDocument plan) {
        PlanCompleteness completeness = PlanCompletenessChecker.standard().check(plan);

        assertThat(completeness.completeness()).isBetween(Ratio.zero(), Ratio.one());
        assertThat(completeness.completeness().equals(Ratio.one()))
                .isEqualTo(completeness.findings().isEmpty());
        assertThat(completeness.maySubmit()).isEqualTo(completeness.findings().isEmpty());
    }

    @Property
    void completingASectionNeverLowersIt(@ForAll PlanDocument plan) {
        PlanCompletenessChecker checker = PlanCompletenessChecker.standard();
        for (SectionKind kind : plan.template().required()) {
            Map<String, PlanSection> sections = new LinkedHashMap<>(plan.sections());
            sections.put(kind.code(), new PlanSection.NotApplicable("decided"));
            PlanDocument more = plan.withSalesTarget(Optional.empty()).withSections(sections);
            assertThat(checker.check(more).completeness())
                    .isGreaterThanOrEqualTo(checker.check(plan).completeness());
        }
    }

    @Property
    void theSamePlanHasTheSameFindingsInOrder(@ForAll PlanDocument plan, @ForAll PlanFacts facts) {
        PlanConsistency once = PlanConsistencyChecker.standard().check(plan, facts);

        assertThat(PlanConsistencyChecker.standard().check(plan, facts)).isEqualTo(once);
        assertThat(once.findings())
                .isSortedAccordingTo(Comparator.comparing(PlanFinding::kind).thenComparing(PlanFinding::subject));
    }

    @Property
    void aReviewHasEveryTargetOnce(@ForAll PlanDocument plan) {
        PlanReview review = PlanMonitor.standard().review(plan, Map.of(), Set.of(), LocalDate.of(2026, 6, 30));
        assertThat(review.lines().stream().map(PlanReviewLine::target))
                .containsExactlyElementsOf(
                        plan.targets().stream().map(PlanTarget::id).toList());
    }

    @Property
    void aVarianceNeedsBothFigures(@ForAll PlanReview review) {
        assertThat(review.lines())
                .allSatisfy(line -> assertThat(line.variance().isPresent())
                        .isEqualTo(line.planned().isPresent() && line.actual().isPresent()));
    }
}
