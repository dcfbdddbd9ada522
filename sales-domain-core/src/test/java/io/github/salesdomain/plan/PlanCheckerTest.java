package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.plan.PlanFinding.Kind;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SamplePlans;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlanCheckerTest {

    private final PlanDocument regional = SamplePlans.regional();
    private final PlanDocument marketing = SamplePlans.marketing();

    private static PlanDocument with(PlanDocument plan, String code, PlanSection section) {
        Map<String, PlanSection> sections = new LinkedHashMap<>(plan.sections());
        sections.put(code, section);
        return plan.withSections(sections);
    }

    private static List<String> findings(PlanDocument plan, PlanFacts facts) {
        return PlanConsistencyChecker.standard().check(plan, facts).findings().stream()
                .map(PlanFinding::toString)
                .toList();
    }

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

    @Test
    void findsTheDifferenceToTheQuotasOfTheHandbook() {
        PlanConsistency consistency = SamplePlans.consistency();

        assertThat(consistency.findings())
                .containsExactly(
                        new PlanFinding(Kind.TARGET_MISMATCH, "SALES", Optional.of(Money.parse("CNY -100000.00"))));
        assertThat(consistency.findings().get(0)).hasToString("TARGET_MISMATCH: SALES, CNY -100000.00");
        assertThat(consistency.isConsistent()).isFalse();
        assertThat(consistency.virtues())
                .containsExactly(PlanVirtue.MEASURABLE, PlanVirtue.STRATEGIC, PlanVirtue.AHEAD);
        assertThat(consistency.explain().text()).contains("not consistent", "blocks: TARGET_MISMATCH", "good: AHEAD");
        PlanConsistency alone = PlanConsistencyChecker.standard().check(regional, PlanFacts.none());
        assertThat(alone.findings()).isEmpty();
        assertThat(alone.isConsistent()).isTrue();
    }

    @Test
    void comparesTheMoney() {
        PlanFacts facts = SamplePlans.facts().withQuotaTotal(Money.parse("CNY 10000000.00"));
        assertThat(findings(regional, facts)).isEmpty();
        assertThat(findings(regional, facts.withExpensePlan(Money.parse("CNY 812000.00"))))
                .containsExactly("BUDGET_MISMATCH: EAST-SELLING, CNY 12000.00");
        PlanActivity dear = regional.activities().get(0).withCost(Money.parse("CNY 460000.01"));
        assertThat(findings(with(regional, "BRAND_CONTROL", PlanSection.of(dear.withId("X"))), facts))
                .containsExactly("COST_ABOVE_BUDGET: EAST-SELLING, CNY 120000.01");
        PlanSection.Expenses expenses =
                (PlanSection.Expenses) regional.sections().get("STAFF_AND_COST_BUDGET");
        PlanSection rate =
                new PlanSection.Expenses(expenses.budget(), Optional.of(Rate.percent("7.5")), expenses.positions());
        assertThat(findings(with(regional, "STAFF_AND_COST_BUDGET", rate), facts))
                .containsExactly("EXPENSE_RATE_MISMATCH: EAST-SELLING, CNY 50000.00");
        assertThat(findings(regional, facts.withQuotaTotal(Money.parse("EUR 1.00"))))
                .containsExactly("CURRENCY_MISMATCH: EAST-2026");
    }

    @Test
    void findsWhatTargetsStrategiesAndActivitiesLack() {
        assertThat(findings(marketing, PlanFacts.none()))
                .containsExactly(
                        "TARGET_WITHOUT_OWNER: OUTLETS",
                        "TARGET_WITHOUT_DATE: OUTLETS",
                        "TARGET_WITHOUT_STRATEGY: OUTLETS",
                        "STRATEGY_WITHOUT_TARGET: SAMPLING",
                        "ACTIVITY_WITHOUT_DATE: TASTING",
                        "ACTIVITY_WITHOUT_OWNER: TASTING",
                        "MONITORING_WITHOUT_OWNER: JADE-2026");
        PlanDocument unmonitored =
                with(marketing, "MONITORING", new PlanSection.Reviews(Optional.empty(), Optional.empty()));
        assertThat(findings(unmonitored, PlanFacts.none())).contains("MONITORING_WITHOUT_RHYTHM: JADE-2026");
        PlanActivity early = regional.activities()
                .get(0)
                .withId("EARLY")
                .withDays(LocalDateRange.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1)))
                .withTargets("MARGIN");
        assertThat(findings(with(regional, "BRAND_CONTROL", PlanSection.of(early)), PlanFacts.none()))
                .containsExactly("UNKNOWN_TARGET: EARLY", "ACTIVITY_OUTSIDE_PERIOD: EARLY");
        PlanTarget sales = regional.targets().get(0);
        PlanDocument late = with(
                regional.withApprovedOn(LocalDate.of(2026, 1, 1)),
                "ANNUAL_TARGET",
                PlanSection.of(sales.withDue(LocalDate.of(2027, 1, 1))));
        assertThat(findings(late, PlanFacts.none()))
                .containsExactly("TARGET_OUTSIDE_PERIOD: SALES", "UNKNOWN_TARGET: EXPAND", "APPROVED_LATE: EAST-2026");
        assertThat(PlanConsistencyChecker.standard()
                        .check(late, PlanFacts.none())
                        .virtues())
                .doesNotContain(PlanVirtue.AHEAD);
        PlanDocument whole = with(regional, "BRAND_CONTROL", new PlanSection.NotApplicable("One brand only"));
        assertThat(PlanConsistencyChecker.standard()
                        .check(whole, PlanFacts.none())
                        .virtues())
                .containsExactly(PlanVirtue.values());
    }

    @Test
    void reviewsAPlan() {
        PlanReview review = SamplePlans.review();
        PlanReviewLine sales = review.lines().get(0);

        assertThat(sales.planned()).contains(Measure.of(Money.parse("CNY 4500000.00")));
        assertThat(sales.variance())
                .hasValueSatisfying(variance -> assertThat(variance).isEqualByComparingTo("-900000"));
        assertThat(sales.attainment()).isEqualTo(Ratio.of(4, 5));
        assertThat(sales.band().code()).isEqualTo("RED");
        assertThat(review.lines().get(1).band().code()).isEqualTo("GREEN");
        assertThat(review.needingAction()).containsExactly("SALES");
        assertThat(PlanMonitor.standard()
                        .review(regional, Map.of(), Set.of("SALES"), LocalDate.of(2026, 3, 30))
                        .lines())
                .allMatch(line -> line.band().code().equals("UNMEASURED"));
        PlanReview acting = PlanMonitor.standard()
                .review(
                        regional,
                        Map.of("SALES", Measure.of(Money.parse("CNY 1.00"))),
                        Set.of("SALES"),
                        LocalDate.of(2026, 12, 31));
        assertThat(acting.lines().get(0).planned()).contains(Measure.of(Money.parse("CNY 10000000.00")));
        assertThat(acting.lines().get(1).attainment().isDefined()).isFalse();
        assertThat(acting.needingAction()).isEmpty();
        assertThat(review.explain().text()).contains("plan EAST-2026 on 2026-06-30", "attainment: 80.00 %");
    }

    @Test
    void knowsTheDaysOfReview() {
        assertThat(ReviewRhythm.QUARTERLY.reviewDays(regional.period()))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
        assertThat(ReviewRhythm.MONTHLY.reviewDays(
                        LocalDateRange.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 15))))
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 14));
        assertThat(ReviewRhythm.WEEKLY.reviewDays(regional.period())).hasSize(53);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(regional, "SUMMARY", new PlanSection.Text("x")))
                .withMessage("sections must be of template REGIONAL_ANNUAL, but had SUMMARY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(regional, "BRAND_CONTROL", new PlanSection.Text("x")))
                .withMessage("section BRAND_CONTROL must have the form ACTIVITIES, but was Text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withSalesTarget("X"))
                .withMessage("salesTarget must be one of the targets, [DEALERS, SALES], but was X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withSalesTarget("DEALERS"))
                .withMessage("salesTarget must be an amount, but was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withPeriod(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1))))
                .withMessageStartingWith("period must have a first and a last day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withVersion(0))
                .withMessage("version must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.withId(" "))
                .withMessage("id must have 1 to 64 characters, but was ' '");
        PlanTarget sales = regional.targets().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSection.of(sales, sales))
                .withMessage("targets must have each id once, but had SALES twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTarget(Measure.named("A")))
                .withMessage("target must be an amount, a volume or a count, but was [A]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTarget(Measure.count(3)))
                .withMessage("milestone on 2026-03-31 must be in COUNT as the target is, but was CNY 2000000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withMilestones(
                        sales.milestones().get(1), sales.milestones().get(0)))
                .withMessage("milestones must be by day, each day once, but had 2026-03-31 after 2026-06-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sales.withTitle(" "))
                .withMessage("title must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regional.activities().get(0).withCost(Money.parse("CNY -1.00")))
                .withMessage("cost must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanSection.Expenses(Optional.empty(), Optional.empty(), Optional.of(-1)))
                .withMessage("positions must not be negative, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionKind.of("brand", SectionForm.TEXT))
                .withMessageStartingWith("code must be upper-case letters");
        SectionKind annex = SectionKind.of("ANNEX", SectionForm.TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTemplate("X", List.of(annex), List.of(annex)))
                .withMessage("sections must have each code once, but had ANNEX twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanTemplate("X", List.of(), List.of(annex)))
                .withMessage("required must not be empty, but was for template X");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanTemplate(" ", List.of(annex), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanCompletenessChecker.with(Rate.percent(101)))
                .withMessageStartingWith("threshold must be from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> PlanCompletenessChecker.with(Rate.percent(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionLine(annex, SectionState.INCOMPLETE, List.of()))
                .withMessageStartingWith("missing must name fields if and only if");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionLine(annex, SectionState.COMPLETE, List.of("text")));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanCompleteness("X", List.of(), Rate.one()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanMonitor.standard()
                        .review(regional, Map.of("X", Measure.count(1)), Set.of(), LocalDate.of(2026, 6, 30)))
                .withMessage("actuals must be of targets of the plan, [DEALERS, SALES], but had [X]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PlanMonitor.standard().review(regional, Map.of(), Set.of("X"), LocalDate.of(2026, 6, 30)))
                .withMessageStartingWith("underAction must be of targets of the plan");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanMonitor.standard()
                        .review(regional, Map.of("SALES", Measure.count(1)), Set.of(), LocalDate.of(2026, 1, 30)))
                .withMessage("actual of SALES must be in CNY as the target is, but was 1");
    }

    @Test
    void takesMonitoringAsItIsWritten() {
        PlanSection reviews = new PlanSection.Reviews(Optional.of(ReviewRhythm.WEEKLY), Optional.of(PersonId.of("Li")));

        assertThat(reviews.missing(SectionForm.REVIEWS)).isEmpty();
        assertThat(reviews.suits(SectionForm.REVIEWS)).isTrue();
        assertThat(reviews.suits(SectionForm.TEXT)).isFalse();
    }
}
