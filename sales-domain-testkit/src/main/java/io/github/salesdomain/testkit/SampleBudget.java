package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetAllocator;
import io.github.salesdomain.budget.BudgetDimension;
import io.github.salesdomain.budget.BudgetReader;
import io.github.salesdomain.budget.BudgetStatus;
import io.github.salesdomain.budget.Commitment;
import io.github.salesdomain.budget.Expense;
import io.github.salesdomain.budget.PromotionReturn;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * The selling expense of the sample company in 2026: CNY 100,000.00 by project (40/25/20/15), by category (1:1:1) and by quarter (30/20/20/30).
 * <p>
 * Through May, CNY 42,000.00 were spent, a refund of 500.00 taken off, and CNY 6,000.00 are committed.
 */
public final class SampleBudget {

    private static final BudgetAllocator ALLOCATOR = BudgetAllocator.standard();

    private SampleBudget() {}

    /** {@return how much may be spent in the year} */
    public static Money total() {
        return cny("100000.00");
    }

    /** {@return the part of each project} */
    public static Map<String, Ratio> projectShares() {
        return ImmutableMap.of(
                "ADVERTISING", Ratio.of(40, 100),
                "PROMOTION", Ratio.of(25, 100),
                "DISPLAY", Ratio.of(20, 100),
                "STAFF", Ratio.of(15, 100));
    }

    /** {@return the part of each category of products, a third each} */
    public static Map<String, Ratio> productShares() {
        return ImmutableMap.of("JUICE", Ratio.of(1, 3), "TEA", Ratio.of(1, 3), "WATER", Ratio.of(1, 3));
    }

    /** {@return the part of each quarter} */
    public static Map<String, Ratio> phaseShares() {
        return ImmutableMap.of(
                "Q1", Ratio.of(30, 100),
                "Q2", Ratio.of(20, 100),
                "Q3", Ratio.of(20, 100),
                "Q4", Ratio.of(30, 100));
    }

    /** {@return the budget of 2026, divided by project, product and phase} */
    public static Budget budget() {
        return Budget.builder()
                .id("SELLING-2026")
                .period(SampleCompany.calendar().year(SampleCompany.year()))
                .total(total())
                .addCuts(
                        ALLOCATOR.divide(total(), BudgetDimension.PROJECT, projectShares()),
                        ALLOCATOR.divide(total(), BudgetDimension.PRODUCT, productShares()),
                        ALLOCATOR.divide(total(), BudgetDimension.PHASE, phaseShares()))
                .build();
    }

    /** {@return the last day of May 2026} */
    public static LocalDate asOf() {
        return LocalDate.of(2026, 5, 31);
    }

    /** {@return what was spent through May, a refund among it} */
    public static List<Expense> expenses() {
        return List.of(
                expense("E-01", "2026-01-20", "18000.00", "ADVERTISING", "TEA", "Q1"),
                expense("E-02", "2026-02-11", "9500.00", "PROMOTION", "WATER", "Q1"),
                expense("E-03", "2026-03-03", "-500.00", "PROMOTION", "WATER", "Q1"),
                expense("E-04", "2026-04-15", "8000.00", "DISPLAY", "JUICE", "Q2"),
                expense("E-05", "2026-05-31", "7000.00", "STAFF", "TEA", "Q2"));
    }

    /** {@return what is approved and not yet spent} */
    public static List<Commitment> commitments() {
        return List.of(request("R-01", "2026-05-12", "6000.00", "PROMOTION"));
    }

    /** {@return where the budget stands at the end of May} */
    public static BudgetStatus status() {
        return BudgetReader.standard().read(budget(), expenses(), commitments(), asOf());
    }

    /**
     * A request for money for a project, which is a commitment once it is approved.
     *
     * @param id its key
     * @param on the day of it, such as {@code 2026-06-01}
     * @param amount how much, such as {@code 6000.00}
     * @param project for which project
     * @return the request
     */
    public static Commitment request(String id, String on, String amount, String project) {
        return Commitment.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .amount(cny(amount))
                .putKey(BudgetDimension.PROJECT, project)
                .build();
    }

    /** {@return the tea promotion of May: 1,600 incremental cases for CNY 8,100.00} */
    public static PromotionReturn promotion() {
        return PromotionReturn.builder()
                .baseline(cases(4000))
                .actual(cases(6200))
                .postDip(cases(400))
                .cannibalised(cases(200))
                .unitMargin(cny("6.00"))
                .fixedCost(cny("5000.00"))
                .unitDiscount(cny("0.50"))
                .build();
    }

    private static Expense expense(String id, String on, String amount, String project, String product, String phase) {
        return Expense.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .amount(cny(amount))
                .putKey(BudgetDimension.PROJECT, project)
                .putKey(BudgetDimension.PRODUCT, product)
                .putKey(BudgetDimension.PHASE, phase)
                .build();
    }

    private static Quantity cases(long number) {
        return Quantity.of(number, UnitOfMeasure.CASE);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
