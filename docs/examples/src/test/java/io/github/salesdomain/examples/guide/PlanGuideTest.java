package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.plan.PlanActivity;
import io.github.salesdomain.plan.PlanCompleteness;
import io.github.salesdomain.plan.PlanCompletenessChecker;
import io.github.salesdomain.plan.PlanConsistency;
import io.github.salesdomain.plan.PlanConsistencyChecker;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.plan.PlanFacts;
import io.github.salesdomain.plan.PlanMilestone;
import io.github.salesdomain.plan.PlanMonitor;
import io.github.salesdomain.plan.PlanReview;
import io.github.salesdomain.plan.PlanSection;
import io.github.salesdomain.plan.PlanStrategy;
import io.github.salesdomain.plan.PlanTarget;
import io.github.salesdomain.plan.PlanTemplate;
import io.github.salesdomain.plan.SectionForm;
import io.github.salesdomain.plan.SectionKind;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SamplePlans;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlanGuideTest {

    @Test
    void writesAPlan() {
        // docs:start plan-write
        PlanTarget sales = PlanTarget.of("SALES", "Sell in", Measure.of(Money.parse("CNY 10000000.00")))
                .withOwner(PersonId.of("Li"))
                .withDue(LocalDate.of(2026, 12, 31))
                .withMilestones(
                        new PlanMilestone(LocalDate.of(2026, 6, 30), Measure.of(Money.parse("CNY 4500000.00"))));
        PlanDocument plan = PlanDocument.builder()
                .id("EAST-2026")
                .template(PlanTemplate.regionalAnnual())
                .holder(Holder.from(TerritoryId.of("EAST")))
                .period(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .author(PersonId.of("Li"))
                .salesTarget("SALES")
                .putSection("ANNUAL_TARGET", PlanSection.of(sales))
                .putSection(
                        "METHOD_AND_STRATEGY",
                        PlanSection.of(PlanStrategy.of("REPLENISH", "Propose orders at every visit", "SALES")))
                .putSection("CUSTOMER_TRAINING", PlanSection.of(PlanActivity.of("TRAIN", "Train the shop staff")))
                .putSection("BRAND_CONTROL", new PlanSection.NotApplicable("One brand only"))
                .build();
        // docs:end
        assertThat(plan.targets()).containsExactly(sales);
        assertThat(PlanCompletenessChecker.standard().check(plan).findings()).hasSize(3);
    }

    @Test
    void checksAPlan() {
        PlanDocument plan = SamplePlans.regional();
        // docs:start plan-check
        PlanCompleteness completeness = PlanCompletenessChecker.standard().check(plan);

        completeness.completeness().percentText(); // 85.71 %: six of seven sections
        completeness.findings(); // MISSING_SECTION: BRAND_CONTROL
        completeness.maySubmit(); // false

        PlanFacts facts = PlanFacts.none().withQuotaTotal(Money.parse("CNY 9900000.00"));
        PlanConsistency consistency = PlanConsistencyChecker.standard().check(plan, facts);

        consistency.findings(); // TARGET_MISMATCH: SALES, CNY -100000.00
        consistency.virtues(); // MEASURABLE, STRATEGIC, AHEAD; SYSTEMATIC only once it is complete
        // docs:end
        assertThat(completeness).isEqualTo(SamplePlans.completeness());
        assertThat(consistency).isEqualTo(SamplePlans.consistency());
    }

    @Test
    void monitorsAPlan() {
        PlanDocument plan = SamplePlans.regional();
        // docs:start plan-monitor
        Map<String, Measure> reached =
                Map.of("SALES", Measure.of(Money.parse("CNY 3600000.00")), "DEALERS", Measure.count(2));

        PlanReview review = PlanMonitor.standard().review(plan, reached, Set.of(), LocalDate.of(2026, 6, 30));

        review.lines().get(0).attainment().percentText(); // 80.00 % of the 4,500,000 planned by then
        review.lines().get(0).variance(); // -900,000
        review.needingAction(); // SALES: it is red, and nothing is being done about it
        // docs:end
        assertThat(review).isEqualTo(SamplePlans.review());
        assertThat(review.needingAction()).containsExactly("SALES");
    }

    @Test
    void takesOtherTemplates() {
        // docs:start plan-template
        PlanTemplate own = PlanTemplate.marketing().withOptional(SectionKind.of("PRESS", SectionForm.ACTIVITIES));
        // docs:end
        assertThat(own.optional()).hasSize(1);
    }
}
