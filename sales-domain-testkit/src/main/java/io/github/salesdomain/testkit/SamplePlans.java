package io.github.salesdomain.testkit;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.money.Rate;
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
import io.github.salesdomain.plan.ReviewRhythm;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.visit.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Plans for 2026: the work plan of a region with six of its seven sections, which its quotas fall short of by 100,000, and a marketing plan. */
public final class SamplePlans {

    private static final PersonId LI = PersonId.of("Li");
    private static final LocalDateRange YEAR = LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    private SamplePlans() {}

    /** {@return the region's plan: sell 10,000,000 and win four dealers, on a budget of 800,000; nothing on the control of the brand} */
    public static PlanDocument regional() {
        return PlanDocument.builder()
                .id("EAST-2026")
                .template(PlanTemplate.regionalAnnual())
                .holder(Holder.from(TerritoryId.of("EAST")))
                .period(YEAR)
                .author(LI)
                .approvedOn(LocalDate.of(2025, 12, 19))
                .salesTarget("SALES")
                .putSection("ANNUAL_TARGET", PlanSection.of(sales(), dealers()))
                .putSection(
                        "METHOD_AND_STRATEGY",
                        PlanSection.of(
                                PlanStrategy.of("REPLENISH", "Propose orders at every visit", "SALES"),
                                PlanStrategy.of("EXPAND", "A dealer in every city", "DEALERS", "SALES")))
                .putSection(
                        "STAFF_AND_COST_BUDGET",
                        new PlanSection.Expenses(Optional.of(budget()), Optional.of(Rate.percent(8)), Optional.of(7)))
                .putSection(
                        "CUSTOMER_MANAGEMENT_AND_DEVELOPMENT",
                        PlanSection.of(activity("OPEN-4", "Open four dealers", 2, 9, "CNY 120000.00")))
                .putSection(
                        "CUSTOMER_TRAINING",
                        PlanSection.of(activity("TRAIN", "Train the shop staff", 3, 4, "CNY 40000.00")))
                .putSection(
                        "REGULAR_PROMOTION",
                        PlanSection.of(activity("AUTUMN", "Moon festival promotion", 9, 10, "CNY 300000.00")))
                .build();
    }

    private static PlanTarget sales() {
        return PlanTarget.of("SALES", "Sell in", Measure.of(Money.parse("CNY 10000000.00")))
                .withOwner(LI)
                .withDue(LocalDate.of(2026, 12, 31))
                .withMilestones(
                        new PlanMilestone(LocalDate.of(2026, 3, 31), Measure.of(Money.parse("CNY 2000000.00"))),
                        new PlanMilestone(LocalDate.of(2026, 6, 30), Measure.of(Money.parse("CNY 4500000.00"))));
    }

    private static PlanTarget dealers() {
        return PlanTarget.of("DEALERS", "Dealers won", Measure.count(4))
                .withOwner(LI)
                .withDue(LocalDate.of(2026, 9, 30))
                .withMilestones(new PlanMilestone(LocalDate.of(2026, 6, 30), Measure.count(2)));
    }

    private static Budget budget() {
        return Budget.builder()
                .id("EAST-SELLING")
                .period(SampleCompany.calendar().year(2026))
                .total(Money.parse("CNY 800000.00"))
                .build();
    }

    private static PlanActivity activity(String id, String title, int from, int to, String cost) {
        LocalDate first = LocalDate.of(2026, from, 1);
        return PlanActivity.of(id, title)
                .withDays(LocalDateRange.of(first, LocalDate.of(2026, to, 1).plusMonths(1)))
                .withOwner(LI)
                .withCost(Money.parse(cost));
    }

    /** {@return quotas that sum to 9,900,000, and an expense plan of 800,000} */
    public static PlanFacts facts() {
        return PlanFacts.none()
                .withQuotaTotal(Money.parse("CNY 9900000.00"))
                .withExpensePlan(Money.parse("CNY 800000.00"));
    }

    /** {@return how complete the region's plan is: 85.71 %} */
    public static PlanCompleteness completeness() {
        return PlanCompletenessChecker.standard().check(regional());
    }

    /** {@return whether it holds: the quotas are 100,000 short of the target} */
    public static PlanConsistency consistency() {
        return PlanConsistencyChecker.standard().check(regional(), facts());
    }

    /** {@return how it stands at mid-year: sales at 80 % of what was planned, two dealers won} */
    public static PlanReview review() {
        return PlanMonitor.standard()
                .review(
                        regional(),
                        Map.of("SALES", Measure.of(Money.parse("CNY 3600000.00")), "DEALERS", Measure.count(2)),
                        Set.of(),
                        LocalDate.of(2026, 6, 30));
    }

    /** {@return a draft of a marketing plan: the status is not written, nobody monitors it, and it needs no budget of its own} */
    public static PlanDocument marketing() {
        return PlanDocument.builder()
                .id("JADE-2026")
                .template(PlanTemplate.marketing())
                .holder(Holder.company("JADE"))
                .period(YEAR)
                .author(LI)
                .putSection("SUMMARY", new PlanSection.Text("Grow in tea, hold in water"))
                .putSection("STATUS", new PlanSection.Text(""))
                .putSection(
                        "OBJECTIVES", PlanSection.of(PlanTarget.of("OUTLETS", "Outlets with tea", Measure.count(600))))
                .putSection("STRATEGY", PlanSection.of(PlanStrategy.of("SAMPLING", "Let them taste")))
                .putSection("PROGRAMME", PlanSection.of(PlanActivity.of("TASTING", "Tastings at the point of sale")))
                .putSection("BUDGET", new PlanSection.NotApplicable("Paid out of the regions' budgets"))
                .putSection("MONITORING", new PlanSection.Reviews(Optional.of(ReviewRhythm.MONTHLY), Optional.empty()))
                .build();
    }

    /** {@return both plans} */
    public static List<PlanDocument> all() {
        return List.of(regional(), marketing());
    }
}
