package io.github.salesdomain.testkit;

import io.github.salesdomain.budget.Budget;
import io.github.salesdomain.budget.BudgetAllocator;
import io.github.salesdomain.budget.BudgetCut;
import io.github.salesdomain.budget.BudgetDimension;
import io.github.salesdomain.budget.BudgetLine;
import io.github.salesdomain.budget.BudgetPosition;
import io.github.salesdomain.budget.BudgetReader;
import io.github.salesdomain.budget.BudgetReason;
import io.github.salesdomain.budget.BudgetStatus;
import io.github.salesdomain.budget.BudgetVerdict;
import io.github.salesdomain.budget.Commitment;
import io.github.salesdomain.budget.Expense;
import io.github.salesdomain.budget.ExpenseRatio;
import io.github.salesdomain.budget.FlexibleBudget;
import io.github.salesdomain.budget.PromotionReturn;
import io.github.salesdomain.budget.Variance;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries for {@link io.github.salesdomain.budget}. Money is CNY, so that expenses can be set against any budget; keys of lines are few, so that
 * many of them meet.
 * <p>
 * Budgets and what is made of them have so many edge cases that they would leave no room for random values: they come without.
 */
public final class BudgetDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    /** For {@code @Domain(BudgetDomain.class)}. */
    public BudgetDomain() {}

    /** {@return the usual dimensions, and sometimes a host's own} */
    @Provide
    public static Arbitrary<BudgetDimension> budgetDimensions() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(BudgetDimension.PROJECT, BudgetDimension.PRODUCT, BudgetDimension.PHASE)),
                Tuple.of(1, Texts.codes().map(BudgetDimension::of)));
    }

    /** {@return one to six shares that sum to exactly 1, by key; some are zero} */
    public static Arbitrary<Map<String, Ratio>> shares() {
        return Arbitraries.maps(lineKeys(), Arbitraries.longs().between(0, 12))
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(weights -> weights.values().stream().anyMatch(weight -> weight > 0))
                .map(weights -> {
                    long sum =
                            weights.values().stream().mapToLong(Long::longValue).sum();
                    Map<String, Ratio> shares = new LinkedHashMap<>();
                    weights.forEach((key, weight) -> shares.put(key, Ratio.of(weight, sum)));
                    return shares;
                });
    }

    private static Arbitrary<String> lineKeys() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("A", "B", "C", "D", "E", "F", "G", "H")), Tuple.of(1, Texts.keys()));
    }

    private static Arbitrary<Money> amounts() {
        return MoneyDomain.nonNegativeMoniesIn(CNY);
    }

    /** {@return lines of a budget, some of them of nothing} */
    @Provide
    public static Arbitrary<BudgetLine> budgetLines() {
        return Combinators.combine(lineKeys(), amounts()).as(BudgetLine::of);
    }

    /** {@return totals divided by shares} */
    @Provide
    public static Arbitrary<BudgetCut> budgetCuts() {
        return Combinators.combine(amounts(), budgetDimensions(), shares())
                .as((total, dimension, shares) -> BudgetAllocator.standard().divide(total, dimension, shares))
                .withoutEdgeCases();
    }

    /** {@return budgets of 2026 or a part of it, divided by up to three dimensions} */
    @Provide
    public static Arbitrary<Budget> budgets() {
        Arbitrary<Map<BudgetDimension, Map<String, Ratio>>> cuts =
                Arbitraries.maps(budgetDimensions(), shares()).ofMaxSize(3);
        return Combinators.combine(
                        Texts.keys(), Arbitraries.of(SampleCompany.calendar().quarters(2026)), amounts(), cuts)
                .as((id, period, total, shares) -> {
                    Budget.Builder budget =
                            Budget.builder().id(id).period(period).total(total);
                    shares.forEach((dimension, parts) ->
                            budget.addCut(BudgetAllocator.standard().divide(total, dimension, parts)));
                    return budget.build();
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Map<BudgetDimension, String>> keys() {
        return Arbitraries.maps(budgetDimensions(), lineKeys()).ofMaxSize(3);
    }

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(FIRST, LAST);
    }

    /** {@return expenses in and around 2026, refunds among them} */
    @Provide
    public static Arbitrary<Expense> expenses() {
        return Combinators.combine(Texts.keys(), days(), MoneyDomain.moniesIn(CNY), keys())
                .as((id, on, amount, keys) -> Expense.builder()
                        .id(id)
                        .on(on)
                        .amount(amount)
                        .putAllKeys(keys)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return commitments in and around 2026} */
    @Provide
    public static Arbitrary<Commitment> commitments() {
        return Combinators.combine(Texts.keys(), days(), amounts(), keys())
                .as((id, on, amount, keys) -> Commitment.builder()
                        .id(id)
                        .on(on)
                        .amount(amount)
                        .putAllKeys(keys)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return up to eight expenses with ids of their own} */
    public static Arbitrary<List<Expense>> expenseLists() {
        return expenses().list().ofMaxSize(8).uniqueElements(Expense::id).withoutEdgeCases();
    }

    /** {@return up to five commitments with ids of their own} */
    public static Arbitrary<List<Commitment>> commitmentLists() {
        return commitments().list().ofMaxSize(5).uniqueElements(Commitment::id).withoutEdgeCases();
    }

    /** {@return positions with and without anything left} */
    @Provide
    public static Arbitrary<BudgetPosition> budgetPositions() {
        return Combinators.combine(amounts(), MoneyDomain.moniesIn(CNY), amounts())
                .as(BudgetPosition::new);
    }

    /** {@return where budgets stand on days in and around 2026} */
    @Provide
    public static Arbitrary<BudgetStatus> budgetStatuses() {
        return Combinators.combine(budgets(), expenseLists(), commitmentLists(), days())
                .as((budget, expenses, commitments, asOf) ->
                        BudgetReader.standard().read(budget, expenses, commitments, asOf))
                .withoutEdgeCases();
    }

    /** {@return all reasons} */
    @Provide
    public static Arbitrary<BudgetReason> budgetReasons() {
        return Arbitraries.of(BudgetReason.class);
    }

    /** {@return findings for any reason} */
    @Provide
    public static Arbitrary<BudgetVerdict.Finding> budgetFindings() {
        return Combinators.combine(budgetReasons(), Texts.names(), MoneyDomain.moniesIn(CNY))
                .as(BudgetVerdict.Finding::new);
    }

    /** {@return what budgets say to requests} */
    @Provide
    public static Arbitrary<BudgetVerdict> budgetVerdicts() {
        return Combinators.combine(budgets(), expenseLists(), days(), commitments())
                .as((budget, expenses, asOf, request) -> BudgetReader.standard()
                        .check(budget, BudgetReader.standard().read(budget, expenses, List.of(), asOf), request))
                .withoutEdgeCases();
    }

    /** {@return both kinds} */
    @Provide
    public static Arbitrary<Variance.Kind> varianceKinds() {
        return Arbitraries.of(Variance.Kind.class);
    }

    /** {@return variances of either sign} */
    @Provide
    public static Arbitrary<Variance> variances() {
        return Combinators.combine(varianceKinds(), MoneyDomain.moniesIn(CNY), MoneyDomain.moniesIn(CNY))
                .as(Variance::new);
    }

    /** {@return flexible budgets with rates of up to 50 %} */
    @Provide
    public static Arbitrary<FlexibleBudget> flexibleBudgets() {
        return Combinators.combine(amounts(), MoneyDomain.ratesBetween(0, 50), amounts())
                .as(FlexibleBudget::of);
    }

    /** {@return ratios of expense to sales, some of them without sales} */
    @Provide
    public static Arbitrary<ExpenseRatio> expenseRatios() {
        return Combinators.combine(MoneyDomain.moniesIn(CNY), MoneyDomain.moniesIn(CNY))
                .as(ExpenseRatio::of);
    }

    /** {@return promotions that sold more or less than without them, in cases or pieces} */
    @Provide
    public static Arbitrary<PromotionReturn> promotionReturns() {
        return Arbitraries.of(UnitOfMeasure.CASE, UnitOfMeasure.PIECE)
                .flatMap(unit -> Combinators.combine(
                                QuantityDomain.countsIn(unit),
                                QuantityDomain.countsIn(unit),
                                lossesIn(unit),
                                lossesIn(unit),
                                prices(-100),
                                amounts(),
                                prices(0))
                        .as((baseline, actual, dip, cannibalised, margin, fixed, discount) -> PromotionReturn.builder()
                                .baseline(baseline)
                                .actual(actual)
                                .postDip(dip)
                                .cannibalised(cannibalised)
                                .unitMargin(margin)
                                .fixedCost(fixed)
                                .unitDiscount(discount)
                                .build()))
                .withoutEdgeCases();
    }

    private static Arbitrary<Quantity> lossesIn(UnitOfMeasure unit) {
        return Arbitraries.longs().between(0, 1000).map(number -> Quantity.of(number, unit));
    }

    private static Arbitrary<Money> prices(long least) {
        return Arbitraries.longs().between(least, 10_000).map(minor -> Money.ofMinor(CNY, minor));
    }
}
