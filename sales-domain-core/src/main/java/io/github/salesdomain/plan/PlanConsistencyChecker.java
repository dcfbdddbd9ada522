package io.github.salesdomain.plan;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.plan.PlanFinding.Kind;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.visit.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Checks whether a plan agrees with itself and with the quotas and expenses beside it. Immutable. */
public final class PlanConsistencyChecker {

    private static final PlanConsistencyChecker STANDARD = new PlanConsistencyChecker();

    private PlanConsistencyChecker() {}

    /** {@return a checker by the rules of {@link PlanFinding.Kind}} */
    public static PlanConsistencyChecker standard() {
        return STANDARD;
    }

    /**
     * Checks a plan. What is not there yet is not compared; whether all sections are there tells the {@link PlanCompletenessChecker}. The expense rate
     * agrees if budget ÷ sales target, rounded half up to the digits of the planned rate, is that rate.
     * <p>
     * Takes O(n log n) time for n targets, strategies and activities.
     *
     * <h4>Formula</h4>
     * <pre>{@code
     * target difference = quotas - sales target; budget difference = expense plan - budget
     * expense rate = budget / sales target
     * }</pre>
     * Source: formulas, plan consistency.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PlanConsistencyChecker.standard().check(plan, PlanFacts.none().withQuotaTotal(lessThanTheTarget)); // TARGET_MISMATCH, CNY -100000.00
     * PlanConsistencyChecker.standard().check(plan, PlanFacts.none());                                   // nothing to compare with
     * }</pre>
     *
     * @param plan the plan
     * @param facts what is known beside it
     * @return what is wrong, and what is good
     */
    public PlanConsistency check(PlanDocument plan, PlanFacts facts) {
        List<PlanFinding> findings = new ArrayList<>();
        findMoney(plan, facts, findings);
        plan.targets().forEach(target -> findTarget(target, plan, findings));
        Set<String> known = plan.targets().stream().map(PlanTarget::id).collect(Collectors.toSet());
        Set<String> served = plan.strategies().stream()
                .flatMap(strategy -> strategy.targets().stream())
                .collect(Collectors.toSet());
        known.stream()
                .filter(target -> !served.contains(target))
                .forEach(target -> findings.add(PlanFinding.of(Kind.TARGET_WITHOUT_STRATEGY, target)));
        plan.strategies().forEach(strategy -> findStrategy(strategy, known, findings));
        plan.activities().forEach(activity -> findActivity(activity, plan, known, findings));
        findMonitoring(plan, findings);
        boolean late = plan.approvedOn()
                .filter(day -> !day.isBefore(plan.period().getStart()))
                .isPresent();
        if (late) {
            findings.add(PlanFinding.of(Kind.APPROVED_LATE, plan.id()));
        }
        findings.sort(Comparator.comparing(PlanFinding::kind).thenComparing(PlanFinding::subject));
        return new PlanConsistency(plan.id(), findings, virtues(plan, findings));
    }

    private static void findMoney(PlanDocument plan, PlanFacts facts, List<PlanFinding> findings) {
        Optional<Money> sales =
                plan.salesTarget().flatMap(plan::target).map(target -> ((Measure.Amount) target.target()).money());
        Optional<Money> budget = plan.budget().map(Budget::total);
        List<Money> costs = plan.activities().stream()
                .flatMap(activity -> activity.cost().stream())
                .toList();
        List<Money> all = ImmutableList.<Money>builder()
                .addAll(sales.stream().toList())
                .addAll(facts.quotaTotal().stream().toList())
                .addAll(budget.stream().toList())
                .addAll(facts.expensePlan().stream().toList())
                .addAll(costs)
                .build();
        if (all.stream().map(Money::getCurrencyUnit).distinct().count() > 1) {
            findings.add(PlanFinding.of(Kind.CURRENCY_MISMATCH, plan.id()));
            return;
        }
        difference(facts.quotaTotal(), sales)
                .ifPresent(difference -> findings.add(
                        PlanFinding.of(Kind.TARGET_MISMATCH, plan.salesTarget().orElseThrow(), difference)));
        difference(facts.expensePlan(), budget)
                .ifPresent(difference -> findings.add(PlanFinding.of(
                        Kind.BUDGET_MISMATCH, plan.budget().orElseThrow().id(), difference)));
        if (budget.isPresent() && !costs.isEmpty()) {
            Money above = Money.total(costs).minus(budget.get());
            if (above.isPositive()) {
                findings.add(PlanFinding.of(
                        Kind.COST_ABOVE_BUDGET, plan.budget().orElseThrow().id(), above));
            }
        }
        if (sales.isPresent() && budget.isPresent()) {
            plan.inOrder(PlanSection.Expenses.class).stream()
                    .flatMap(section -> section.expenseRate().stream())
                    .filter(rate -> !agrees(rate, budget.get(), sales.get()))
                    .findFirst()
                    .ifPresent(rate -> findings.add(PlanFinding.of(
                            Kind.EXPENSE_RATE_MISMATCH,
                            plan.budget().orElseThrow().id(),
                            budget.get().minus(rate.of(sales.get())))));
        }
    }

    private static Optional<Money> difference(Optional<Money> found, Optional<Money> planned) {
        return found.flatMap(money -> planned.map(money::minus)).filter(difference -> !difference.isZero());
    }

    private static boolean agrees(Rate rate, Money budget, Money sales) {
        Ratio actual = Ratio.of(budget, sales, UndefinedReason.ZERO_TARGET);
        BigDecimal planned = rate.value();
        return actual.isDefined()
                && actual.toDecimal(Math.max(0, planned.scale())).compareTo(planned) == 0;
    }

    private static void findTarget(PlanTarget target, PlanDocument plan, List<PlanFinding> findings) {
        if (target.owner().isEmpty()) {
            findings.add(PlanFinding.of(Kind.TARGET_WITHOUT_OWNER, target.id()));
        }
        if (target.due().isEmpty()) {
            findings.add(PlanFinding.of(Kind.TARGET_WITHOUT_DATE, target.id()));
        }
        List<LocalDate> days = ImmutableList.<LocalDate>builder()
                .addAll(target.due().stream().toList())
                .addAll(target.milestones().stream().map(PlanMilestone::on).toList())
                .build();
        if (days.stream().anyMatch(day -> !plan.period().contains(day))) {
            findings.add(PlanFinding.of(Kind.TARGET_OUTSIDE_PERIOD, target.id()));
        }
    }

    private static void findStrategy(PlanStrategy strategy, Set<String> known, List<PlanFinding> findings) {
        if (strategy.targets().isEmpty()) {
            findings.add(PlanFinding.of(Kind.STRATEGY_WITHOUT_TARGET, strategy.id()));
        }
        if (!known.containsAll(strategy.targets())) {
            findings.add(PlanFinding.of(Kind.UNKNOWN_TARGET, strategy.id()));
        }
    }

    private static void findActivity(
            PlanActivity activity, PlanDocument plan, Set<String> known, List<PlanFinding> findings) {
        if (activity.days().isEmpty()) {
            findings.add(PlanFinding.of(Kind.ACTIVITY_WITHOUT_DATE, activity.id()));
        }
        if (activity.owner().isEmpty()) {
            findings.add(PlanFinding.of(Kind.ACTIVITY_WITHOUT_OWNER, activity.id()));
        }
        if (activity.days().filter(days -> !plan.period().encloses(days)).isPresent()) {
            findings.add(PlanFinding.of(Kind.ACTIVITY_OUTSIDE_PERIOD, activity.id()));
        }
        if (!known.containsAll(activity.targets())) {
            findings.add(PlanFinding.of(Kind.UNKNOWN_TARGET, activity.id()));
        }
    }

    private static void findMonitoring(PlanDocument plan, List<PlanFinding> findings) {
        for (PlanSection.Reviews reviews : plan.inOrder(PlanSection.Reviews.class)) {
            if (reviews.rhythm().isEmpty()) {
                findings.add(PlanFinding.of(Kind.MONITORING_WITHOUT_RHYTHM, plan.id()));
            }
            if (reviews.owner().isEmpty()) {
                findings.add(PlanFinding.of(Kind.MONITORING_WITHOUT_OWNER, plan.id()));
            }
        }
    }

    private static Set<PlanVirtue> virtues(PlanDocument plan, List<PlanFinding> findings) {
        Set<Kind> kinds = findings.stream().map(PlanFinding::kind).collect(Collectors.toSet());
        Set<PlanVirtue> virtues = EnumSet.noneOf(PlanVirtue.class);
        boolean hasTargets = !plan.targets().isEmpty();
        if (hasTargets && !kinds.contains(Kind.TARGET_WITHOUT_OWNER) && !kinds.contains(Kind.TARGET_WITHOUT_DATE)) {
            virtues.add(PlanVirtue.MEASURABLE);
        }
        if (hasTargets && !kinds.contains(Kind.TARGET_WITHOUT_STRATEGY)) {
            virtues.add(PlanVirtue.STRATEGIC);
        }
        if (PlanCompletenessChecker.standard().check(plan).maySubmit()) {
            virtues.add(PlanVirtue.SYSTEMATIC);
        }
        if (plan.approvedOn()
                .filter(day -> day.isBefore(plan.period().getStart()))
                .isPresent()) {
            virtues.add(PlanVirtue.AHEAD);
        }
        return virtues;
    }
}
