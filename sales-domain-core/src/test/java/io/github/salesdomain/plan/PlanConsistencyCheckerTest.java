package io.github.salesdomain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.plan.PlanFinding.Kind;
import io.github.salesdomain.testkit.SamplePlans;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class PlanConsistencyCheckerTest {

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
}
