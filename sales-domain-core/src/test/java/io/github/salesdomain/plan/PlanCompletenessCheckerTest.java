package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.plan.PlanFinding.Kind;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SamplePlans;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanCompletenessCheckerTest {

    private final PlanDocument regional = SamplePlans.regional();

    private final PlanDocument marketing = SamplePlans.marketing();

    @Test
    void countsTheCompleteSectionsOfTheHandbook() {
        PlanCompleteness completeness = SamplePlans.completeness();

        assertThat(completeness.completeness()).isEqualTo(Ratio.of(6, 7));
        assertThat(completeness.completeness().percentText()).isEqualTo("85.71 %");
        assertThat(completeness.findings()).containsExactly(PlanFinding.of(Kind.MISSING_SECTION, "BRAND_CONTROL"));
        assertThat(completeness.maySubmit()).isFalse();
        assertThat(PlanCompletenessChecker.with(Rate.percent(85))
                        .check(regional)
                        .maySubmit())
                .isTrue();
        assertThat(completeness.explain().text()).contains("85.71 %", "BRAND_CONTROL: MISSING");
    }

    @Test
    void tellsWhatIncompleteSectionsLack() {
        PlanCompleteness completeness = PlanCompletenessChecker.standard().check(marketing);

        assertThat(completeness.completeness()).isEqualTo(Ratio.of(5, 7));
        assertThat(completeness.lines())
                .extracting(SectionLine::state)
                .containsExactly(
                        SectionState.COMPLETE,
                        SectionState.INCOMPLETE,
                        SectionState.COMPLETE,
                        SectionState.COMPLETE,
                        SectionState.COMPLETE,
                        SectionState.NOT_APPLICABLE,
                        SectionState.INCOMPLETE);
        assertThat(completeness.lines().get(6).missing()).containsExactly("owner");
        assertThat(completeness.findings())
                .containsExactly(
                        PlanFinding.of(Kind.INCOMPLETE_SECTION, "STATUS"),
                        PlanFinding.of(Kind.INCOMPLETE_SECTION, "MONITORING"));
        assertThat(completeness.explain().text()).contains("MONITORING: INCOMPLETE, lacks [owner]");
        PlanSection empty = new PlanSection.Expenses(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(empty.missing(SectionForm.STAFF_AND_EXPENSES)).containsExactly("budget", "positions");
        assertThat(empty.missing(SectionForm.EXPENSES)).containsExactly("budget");
        assertThat(new PlanSection.Reviews(Optional.empty(), Optional.empty()).missing(SectionForm.REVIEWS))
                .containsExactly("rhythm", "owner");
        assertThat(new PlanSection.Targets(List.of()).missing(SectionForm.TARGETS))
                .containsExactly("targets");
        assertThat(new PlanSection.Strategies(List.of()).missing(SectionForm.STRATEGIES))
                .containsExactly("strategies");
        assertThat(new PlanSection.Activities(List.of()).missing(SectionForm.ACTIVITIES))
                .containsExactly("activities");
    }

    @Test
    void doesNotCountOptionalSections() {
        PlanTemplate template = PlanTemplate.regionalAnnual().withOptional(SectionKind.of("ANNEX", SectionForm.TEXT));

        assertThat(PlanCompletenessChecker.standard()
                        .check(regional.withTemplate(template))
                        .completeness())
                .isEqualTo(Ratio.of(6, 7));
        assertThat(template.section("ANNEX")).isPresent();
    }
}
