package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.examples.report.Figures.cents;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetAllocator;
import io.github.salesdomain.budget.BudgetDimension;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.examples.report.Tone;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.plan.PlanActivity;
import io.github.salesdomain.plan.PlanCompleteness;
import io.github.salesdomain.plan.PlanCompletenessChecker;
import io.github.salesdomain.plan.PlanConsistency;
import io.github.salesdomain.plan.PlanConsistencyChecker;
import io.github.salesdomain.plan.PlanDocument;
import io.github.salesdomain.plan.PlanFacts;
import io.github.salesdomain.plan.PlanFinding;
import io.github.salesdomain.plan.PlanMilestone;
import io.github.salesdomain.plan.PlanMonitor;
import io.github.salesdomain.plan.PlanReview;
import io.github.salesdomain.plan.PlanReviewLine;
import io.github.salesdomain.plan.PlanSection;
import io.github.salesdomain.plan.PlanStrategy;
import io.github.salesdomain.plan.PlanTarget;
import io.github.salesdomain.plan.PlanTemplate;
import io.github.salesdomain.plan.SectionLine;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.QuotaPlan;
import io.github.salesdomain.visit.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The plan of 2005 for the region that was furthest behind, and what is wrong with it.
 *
 * @param quotas the quotas of 2005, as the company cascades them
 * @param plan the region's plan, as its manager has written it
 * @param completeness what it lacks
 * @param consistency what does not fit
 * @param review how it stands at the end of the last quarter that the database knows
 */
record RegionalPlan(
        QuotaPlan quotas,
        PlanDocument plan,
        PlanCompleteness completeness,
        PlanConsistency consistency,
        PlanReview review) {

    private static final LocalDateRange YEAR = LocalDateRange.of(LocalDate.of(2005, 1, 1), LocalDate.of(2006, 1, 1));
    private static final LocalDate REVIEWED_ON = LocalDate.of(2005, 3, 31);
    private static final Rate EXPENSES = Rate.percent(6);

    static RegionalPlan of(Company company, QuotaYear year, NineMonths standing, Improvement improvement) {
        Holder region = improvement.worst().holder();
        QuotaPlan quotas = year.following(company);
        Money quota = quotas.quotaFor(region, quotas.period()).amount();
        Money target = Money.of(
                SteelWheelsDatabase.CURRENCY,
                standing.cameOf(region)
                        .getAmount()
                        .multiply(new BigDecimal("1.05"))
                        .setScale(-3, RoundingMode.UP),
                RoundingMode.UNNECESSARY);
        PlanDocument plan = write(
                region,
                improvement.planned().cycle().objectives().get(0).owner().orElseThrow(),
                target,
                quotas);
        Money reached = salesUntil(company, quotas, region, REVIEWED_ON);
        return new RegionalPlan(
                quotas,
                plan,
                PlanCompletenessChecker.standard().check(plan),
                PlanConsistencyChecker.standard().check(plan, PlanFacts.none().withQuotaTotal(quota)),
                PlanMonitor.standard().review(plan, Map.of("SALES", Measure.of(reached)), Set.of(), REVIEWED_ON));
    }

    /** What the company wants from the region. */
    Money quota() {
        return quotas.quotaFor(plan.holder(), quotas.period()).amount();
    }

    private static PlanDocument write(Holder region, PersonId manager, Money target, QuotaPlan quotas) {
        Money firstQuarter = target.multipliedBy(
                Ratio.of(
                                quotas.quotaFor(region, quotas.quarters().get(0))
                                        .amount(),
                                quotas.quotaFor(region, quotas.period()).amount(),
                                UndefinedReason.ZERO_TARGET)
                        .toDecimal(6),
                RoundingMode.HALF_UP);
        Money expenses = EXPENSES.of(target);
        return PlanDocument.builder()
                .id("2005-" + region.id())
                .template(PlanTemplate.regionalAnnual())
                .holder(region)
                .period(YEAR)
                .author(manager)
                .approvedOn(LocalDate.of(2005, 1, 17))
                .salesTarget("SALES")
                .putSection(
                        "ANNUAL_TARGET",
                        PlanSection.of(PlanTarget.of("SALES", "Shipped in 2005", Measure.of(target))
                                .withOwner(manager)
                                .withDue(LocalDate.of(2005, 12, 31))
                                .withMilestones(new PlanMilestone(REVIEWED_ON, Measure.of(firstQuarter)))))
                .putSection(
                        "METHOD_AND_STRATEGY",
                        PlanSection.of(PlanStrategy.of("WIN-BACK", "Win the silent customers back", "SALES")))
                .putSection(
                        "STAFF_AND_COST_BUDGET",
                        new PlanSection.Expenses(
                                Optional.of(Budget.builder()
                                        .id("SELLING-" + region.id())
                                        .period(quotas.period())
                                        .total(expenses)
                                        .addCuts(BudgetAllocator.standard()
                                                .divide(
                                                        expenses,
                                                        BudgetDimension.PROJECT,
                                                        Map.of(
                                                                "TRAVEL", Ratio.of(1, 2),
                                                                "PROMOTION", Ratio.of(3, 10),
                                                                "TRAINING", Ratio.of(1, 5))))
                                        .build()),
                                Optional.of(EXPENSES),
                                Optional.of(2)))
                .putSection(
                        "CUSTOMER_MANAGEMENT_AND_DEVELOPMENT",
                        PlanSection.of(activity("VISITS", "Visit every customer each quarter", 1, 12, expenses, 5)
                                .withOwner(manager)))
                .putSection(
                        "CUSTOMER_TRAINING",
                        PlanSection.of(activity("TRAINING", "Train the shops on the new lines", 4, 5, expenses, 2)
                                .withOwner(manager)))
                .putSection(
                        "REGULAR_PROMOTION",
                        PlanSection.of(activity("AUTUMN", "Show the classic cars in autumn", 9, 10, expenses, 4)))
                .build();
    }

    private static PlanActivity activity(String id, String title, int from, int to, Money expenses, int tenths) {
        return PlanActivity.of(id, title)
                .withDays(LocalDateRange.of(
                        LocalDate.of(2005, from, 1), LocalDate.of(2005, to, 1).plusMonths(1)))
                .withCost(expenses.multipliedBy(tenths).dividedBy(10, RoundingMode.HALF_UP))
                .withTargets("SALES");
    }

    private static Money salesUntil(Company company, QuotaPlan quotas, Holder region, LocalDate day) {
        List<Holder> below = quotas.hierarchy().subtreeOf(region);
        return company.salesOf(2005).stream()
                .filter(order -> below.contains(
                        Holder.from(company.repOf(order.customer()).orElseThrow())))
                .filter(order -> order.hasLeftBy(day))
                .map(Order::value)
                .reduce(Money.zero(SteelWheelsDatabase.CURRENCY), Money::plus);
    }

    Section section(Names names) {
        return new Section(
                "The plan of 2005 for " + names.of(plan.holder()),
                "%s complete, and not to be submitted: %d findings keep it."
                        .formatted(
                                completeness.completeness().percentText(),
                                completeness.findings().size()
                                        + consistency.findings().stream()
                                                .filter(PlanFinding::isBlocking)
                                                .count()),
                List.of(
                        "The manager offers 5 %% more than was shipped in 2004, %s; the company wants %s, its own sales of 2004 and 10 %% more, shared by what each rep shipped."
                                .formatted(cents(target()), cents(quota())),
                        "The budget is 6 % of the target, as planned; its activities cost more. Nobody sees to the promotion, and the plan was approved after its year had begun, which is told but holds nothing up.",
                        "At the end of March the target stands at %s of what was to be reached by then."
                                .formatted(review.lines().get(0).attainment().percentText())),
                List.of(sections(), findings(), monitoring()));
    }

    private Money target() {
        return ((Measure.Amount) plan.target("SALES").orElseThrow().target()).money();
    }

    private Table sections() {
        Table.Builder table = Table.of("Sections").words("Section", "State");
        for (SectionLine line : completeness.lines()) {
            table.row(
                    line.isComplete() ? Tone.GOOD : Tone.BAD,
                    Figures.words(line.kind().code()),
                    Figures.words(line.state().toString()));
        }
        return table.build();
    }

    private Table findings() {
        Table.Builder table = Table.of("Findings").words("Finding", "About").figures("Difference");
        for (PlanFinding finding : consistency.findings()) {
            table.row(
                    finding.isBlocking() ? Tone.BAD : Tone.WATCH,
                    Figures.words(finding.kind().toString()),
                    finding.subject(),
                    finding.difference().map(Figures::cents).orElse(""));
        }
        return table.build();
    }

    private Table monitoring() {
        Table.Builder table =
                Table.of("On " + review.asOf()).words("Target", "Band").figures("Planned", "Actual", "Attained");
        for (PlanReviewLine line : review.lines()) {
            table.row(
                    line.needsAction() ? Tone.BAD : Tone.PLAIN,
                    line.target(),
                    line.band(),
                    amount(line.planned()),
                    amount(line.actual()),
                    line.attainment().percentText());
        }
        return table.build();
    }

    private static String amount(Optional<Measure> measure) {
        return measure.map(value -> value instanceof Measure.Amount amount ? cents(amount.money()) : value.toString())
                .orElse("–");
    }
}
