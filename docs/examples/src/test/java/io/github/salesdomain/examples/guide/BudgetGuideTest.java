package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetAllocator;
import io.github.salesdomain.budget.BudgetCut;
import io.github.salesdomain.budget.BudgetDimension;
import io.github.salesdomain.budget.BudgetLine;
import io.github.salesdomain.budget.BudgetReader;
import io.github.salesdomain.budget.BudgetReason;
import io.github.salesdomain.budget.BudgetStatus;
import io.github.salesdomain.budget.BudgetVerdict;
import io.github.salesdomain.budget.Commitment;
import io.github.salesdomain.budget.Expense;
import io.github.salesdomain.budget.ExpenseRatio;
import io.github.salesdomain.budget.FlexibleBudget;
import io.github.salesdomain.budget.PromotionReturn;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleBudget;
import io.github.salesdomain.testkit.SampleCompany;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BudgetGuideTest {

    private final Money total = SampleBudget.total();
    private final Map<String, Ratio> phases = SampleBudget.phaseShares();
    private final BudgetAllocator allocator = BudgetAllocator.standard();
    private final Budget budget = SampleBudget.budget();
    private final List<Expense> expenses = SampleBudget.expenses();
    private final List<Commitment> commitments = SampleBudget.commitments();
    private final BudgetStatus status = SampleBudget.status();

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    @Test
    void dividesABudget() {
        // docs:start budget-divide
        Money total = Money.parse("CNY 100000.00");
        Map<String, Ratio> projects = new LinkedHashMap<>();
        projects.put("ADVERTISING", Ratio.of(40, 100));
        projects.put("PROMOTION", Ratio.of(25, 100));
        projects.put("DISPLAY", Ratio.of(20, 100));
        projects.put("STAFF", Ratio.of(15, 100));

        Budget budget = Budget.builder()
                .id("SELLING-2026")
                .period(SampleCompany.calendar().year(2026))
                .total(total)
                .addCut(BudgetAllocator.standard().divide(total, BudgetDimension.PROJECT, projects))
                .build();

        budget.cutBy(BudgetDimension.PROJECT); // 40000, 25000, 20000 and 15000
        // docs:end
        assertThat(budget.cutBy(BudgetDimension.PROJECT).orElseThrow().lines())
                .extracting(BudgetLine::amount)
                .containsExactly(cny("40000.00"), cny("25000.00"), cny("20000.00"), cny("15000.00"));
    }

    @Test
    void movesWhatIsLeft() {
        // docs:start budget-move
        BudgetCut quarters = allocator.divide(total, BudgetDimension.PHASE, phases); // 30, 20, 20, 30 %
        Map<String, Ratio> rest = Map.of("Q3", Ratio.of(1, 5), "Q4", Ratio.of(4, 5));

        BudgetCut moved = allocator.divideAgain(quarters, rest, Set.of("Q1", "Q2")); // Q3 10000, Q4 40000
        // docs:end
        assertThat(moved.lines())
                .extracting(BudgetLine::amount)
                .containsExactly(cny("30000.00"), cny("20000.00"), cny("10000.00"), cny("40000.00"));
    }

    @Test
    void seesWhereItStands() {
        // docs:start budget-status
        BudgetStatus status = BudgetReader.standard().read(budget, expenses, commitments, LocalDate.of(2026, 5, 31));

        status.whole().execution().percentText(); // 42.00 %
        status.whole().available(); // 52000: 42000 are spent and 6000 committed
        status.lines().get(BudgetDimension.PROJECT); // the same for each project
        status.notCounted(); // what lies outside the period or after the day

        BudgetReader.standard().project(status.whole().spent(), Ratio.of(5, 12)); // 100800: over by 800
        // docs:end
        assertThat(status.whole().execution().percentText()).isEqualTo("42.00 %");
        assertThat(status.whole().available()).isEqualTo(cny("52000.00"));
        assertThat(status.lines().get(BudgetDimension.PROJECT)).hasSize(4);
        assertThat(status.notCounted()).isEmpty();
        assertThat(BudgetReader.standard().project(status.whole().spent(), Ratio.of(5, 12)))
                .isEqualTo(Measured.of(cny("100800.00")));
    }

    @Test
    void checksARequest() {
        // docs:start budget-request
        Commitment request = Commitment.builder()
                .id("R-02")
                .on(LocalDate.of(2026, 6, 1))
                .amount(Money.parse("CNY 12000.00"))
                .putKey(BudgetDimension.PROJECT, "PROMOTION")
                .build();
        BudgetVerdict verdict = BudgetReader.standard().check(budget, status, request);

        verdict.isWithinBudget(); // false: it is held for somebody with authority
        verdict.findings().get(0).reason(); // OVER_LINE
        // docs:end
        assertThat(verdict.isWithinBudget()).isFalse();
        assertThat(verdict.findings().get(0).reason()).isEqualTo(BudgetReason.OVER_LINE);
    }

    @Test
    void judgesAManagerFairly() {
        // docs:start budget-flexible
        Money sales = Money.parse("CNY 1200000.00");
        FlexibleBudget flexible =
                FlexibleBudget.of(Money.parse("CNY 0.00"), Rate.percent(8), Money.parse("CNY 1000000.00"));

        flexible.allowedFor(sales); // 96000
        flexible.spendVariance(sales, Money.parse("CNY 100000.00")); // -4000: the manager's
        flexible.volumeVariance(sales); // -16000: because more was sold
        // docs:end
        assertThat(flexible.allowedFor(sales)).isEqualTo(cny("96000.00"));
        assertThat(flexible.spendVariance(sales, cny("100000.00")).amount()).isEqualTo(cny("-4000.00"));
        assertThat(flexible.volumeVariance(sales).amount()).isEqualTo(cny("-16000.00"));
    }

    @Test
    void explainsAChangeOfTheExpenseRatio() {
        // docs:start budget-ratio
        ExpenseRatio planned = ExpenseRatio.of(Money.parse("CNY 90000.00"), Money.parse("CNY 1000000.00"));
        ExpenseRatio actual = ExpenseRatio.of(Money.parse("CNY 96000.00"), Money.parse("CNY 1200000.00"));

        actual.ratio().percentText(); // 8.00 %, after 9.00 %
        actual.spendEffect(planned).percentText(); // 0.50 %: more was spent
        actual.salesEffect(planned).percentText(); // -1.50 %: more was sold
        // docs:end
        assertThat(actual.ratio().percentText()).isEqualTo("8.00 %");
        assertThat(actual.spendEffect(planned).percentText()).isEqualTo("0.50 %");
        assertThat(actual.salesEffect(planned).percentText()).isEqualTo("-1.50 %");
    }

    @Test
    void seesWhatAPromotionBrought() {
        // docs:start budget-promotion
        PromotionReturn promotion = PromotionReturn.builder()
                .baseline(Quantity.of(4000, UnitOfMeasure.CASE))
                .actual(Quantity.of(6200, UnitOfMeasure.CASE))
                .postDip(Quantity.of(400, UnitOfMeasure.CASE))
                .cannibalised(Quantity.of(200, UnitOfMeasure.CASE))
                .unitMargin(Money.parse("CNY 6.00"))
                .fixedCost(Money.parse("CNY 5000.00"))
                .unitDiscount(Money.parse("CNY 0.50"))
                .build();

        promotion.incremental(); // 1600 CASE
        promotion.returnOnCost().percentText(); // 18.52 %
        promotion.costPerIncrementalUnit(); // 5.0625
        promotion.breakEvenUnits(); // 1350
        // docs:end
        assertThat(promotion.incremental()).hasToString("1600 CASE");
        assertThat(promotion.returnOnCost().percentText()).isEqualTo("18.52 %");
        assertThat(promotion.costPerIncrementalUnit()).hasToString("5.0625");
        assertThat(promotion.breakEvenUnits()).hasToString("1350");
    }
}
