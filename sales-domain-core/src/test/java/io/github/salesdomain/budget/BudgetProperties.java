package io.github.salesdomain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.BudgetDomain;
import io.github.salesdomain.testkit.MoneyDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Properties of {@link BudgetAllocator}, {@link BudgetReader} and the values of expense. */
class BudgetProperties {

    private static final BudgetAllocator ALLOCATOR = BudgetAllocator.standard();
    private static final BudgetReader READER = BudgetReader.standard();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Provide
    Arbitrary<Money> totals() {
        return MoneyDomain.nonNegativeMoniesIn(CNY);
    }

    @Provide
    Arbitrary<Map<String, Ratio>> shares() {
        return BudgetDomain.shares();
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return BudgetDomain.budgets();
    }

    @Provide
    Arbitrary<List<Expense>> expenses() {
        return BudgetDomain.expenseLists();
    }

    @Provide
    Arbitrary<List<Commitment>> commitments() {
        return BudgetDomain.commitmentLists();
    }

    @Provide
    Arbitrary<Commitment> requests() {
        return BudgetDomain.commitments();
    }

    @Provide
    Arbitrary<ExpenseRatio> expenseRatios() {
        return BudgetDomain.expenseRatios();
    }

    @Provide
    Arbitrary<FlexibleBudget> flexibleBudgets() {
        return BudgetDomain.flexibleBudgets();
    }

    @Provide
    Arbitrary<PromotionReturn> promotions() {
        return BudgetDomain.promotionReturns();
    }

    @Property(tries = 300)
    void linesSumToTheTotalWithinACentOfTheirShare(
            @ForAll("totals") Money total, @ForAll("shares") Map<String, Ratio> shares) {
        BudgetCut cut = ALLOCATOR.divide(total, BudgetDimension.PROJECT, shares);

        assertThat(cut.total()).isEqualTo(total);
        assertThat(cut.lines()).extracting(BudgetLine::key).containsExactlyElementsOf(shares.keySet());
        for (BudgetLine line : cut.lines()) {
            Money exact = shares.get(line.key()).of(total);
            assertThat(line.amount().minus(exact).abs().getAmountMinorLong()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 200)
    void theOrderOfTheSharesChangesNoLine(@ForAll("totals") Money total, @ForAll("shares") Map<String, Ratio> shares) {
        List<String> keys = new ArrayList<>(shares.keySet());
        Collections.reverse(keys);
        Map<String, Ratio> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, shares.get(key)));

        assertThat(ALLOCATOR.divide(total, BudgetDimension.PHASE, reversed).lines())
                .containsExactlyInAnyOrderElementsOf(
                        ALLOCATOR.divide(total, BudgetDimension.PHASE, shares).lines());
    }

    @Property(tries = 200)
    void dividingAgainWithTheSameSharesAndTotalKeepsTheTotalAndWhatIsLocked(
            @ForAll("totals") Money total, @ForAll("shares") Map<String, Ratio> shares) {
        BudgetCut cut = ALLOCATOR.divide(total, BudgetDimension.PHASE, shares);
        BudgetLine locked = cut.lines().get(0);
        Map<String, Ratio> open = new LinkedHashMap<>();
        cut.lines().stream().skip(1).forEach(line -> open.put(line.key(), Ratio.one()));

        assertThat(ALLOCATOR.divideAgain(cut, shares, Set.of())).isEqualTo(cut);
        if (!open.isEmpty()) {
            BudgetCut moved = ALLOCATOR.divideAgain(cut, open, Set.of(locked.key()));
            assertThat(moved.total()).isEqualTo(total);
            assertThat(moved.lines().get(0)).isEqualTo(locked);
        }
    }

    @Property(tries = 300)
    void everyCutAddsUpToTheWhole(
            @ForAll("budgets") Budget budget,
            @ForAll("expenses") List<Expense> expenses,
            @ForAll("commitments") List<Commitment> commitments) {
        BudgetStatus status = READER.read(budget, expenses, commitments, YEAR_END);
        BudgetPosition whole = status.whole();

        assertThat(whole.budget()).isEqualTo(budget.total());
        assertThat(whole.spent().plus(whole.committed()).plus(whole.available()))
                .isEqualTo(budget.total());
        assertThat(status.lines()).hasSameSizeAs(budget.cuts());
        for (BudgetDimension dimension : status.lines().keySet()) {
            List<BudgetPosition> parts =
                    new ArrayList<>(status.lines().get(dimension).values());
            parts.add(status.unfiled().get(dimension));
            assertThat(sum(parts, BudgetPosition::budget)).isEqualTo(whole.budget());
            assertThat(sum(parts, BudgetPosition::spent)).isEqualTo(whole.spent());
            assertThat(sum(parts, BudgetPosition::committed)).isEqualTo(whole.committed());
            assertThat(sum(parts, part -> part.variance().amount()))
                    .isEqualTo(whole.variance().amount());
        }
    }

    @Property(tries = 300)
    void everyFactIsCountedOrListed(@ForAll("budgets") Budget budget, @ForAll("expenses") List<Expense> expenses) {
        BudgetStatus status = READER.read(budget, expenses, List.of(), YEAR_END);
        Money counted = Money.zero(CNY);
        for (Expense expense : expenses) {
            if (!status.notCounted().contains("expense " + expense.id())) {
                counted = counted.plus(expense.amount());
            }
        }

        assertThat(status.whole().spent()).isEqualTo(counted);
    }

    @Property(tries = 200)
    void theOrderOfTheFactsChangesNothing(
            @ForAll("budgets") Budget budget,
            @ForAll("expenses") List<Expense> expenses,
            @ForAll("commitments") List<Commitment> commitments) {
        List<Expense> otherExpenses = new ArrayList<>(expenses);
        List<Commitment> otherCommitments = new ArrayList<>(commitments);
        Collections.reverse(otherExpenses);
        Collections.reverse(otherCommitments);

        assertThat(READER.read(budget, otherExpenses, otherCommitments, YEAR_END))
                .isEqualTo(READER.read(budget, expenses, commitments, YEAR_END));
    }

    @Property(tries = 300)
    void aRequestThatFitsLeavesNothingOver(
            @ForAll("budgets") Budget budget,
            @ForAll("expenses") List<Expense> expenses,
            @ForAll("requests") Commitment request) {
        BudgetStatus before = READER.read(budget, expenses, List.of(), YEAR_END);

        if (READER.check(budget, before, request).isWithinBudget()) {
            BudgetStatus after = READER.read(budget, expenses, List.of(request), YEAR_END);
            assertThat(after.whole().isOver()).isFalse();
            request.keys()
                    .forEach((dimension, key) -> assertThat(
                                    after.lines().get(dimension).get(key).isOver())
                            .isFalse());
        }
    }

    @Property(tries = 200)
    void aProjectionIsWhatWasSpentAtTheEndAndNeverLess(
            @ForAll("totals") Money spent, @ForAll @IntRange(min = 1, max = 12) int months) {
        Money projection = READER.project(spent, Ratio.of(months, 12)).value().orElseThrow();

        assertThat(projection).isGreaterThanOrEqualTo(spent);
        assertThat(READER.project(spent, Ratio.one())).isEqualTo(Measured.of(spent));
    }

    @Property(tries = 300)
    void bothEffectsSumToTheChangeOfTheRatio(
            @ForAll("expenseRatios") ExpenseRatio actual, @ForAll("expenseRatios") ExpenseRatio base) {
        assertThat(actual.spendEffect(base).plus(actual.salesEffect(base)))
                .isEqualTo(actual.ratio().minus(base.ratio()));
    }

    @Property(tries = 200)
    void spendAndVolumeSumToTheWholeVariance(
            @ForAll("flexibleBudgets") FlexibleBudget flexible,
            @ForAll("totals") Money sales,
            @ForAll("totals") Money spent) {
        Money original = flexible.allowedFor(flexible.plannedSales());

        assertThat(flexible.spendVariance(sales, spent)
                        .amount()
                        .plus(flexible.volumeVariance(sales).amount()))
                .isEqualTo(Variance.ofExpense(original, spent).amount());
    }

    @Property(tries = 300)
    void theReturnIsAtLeastMinusOneWhereTheMarginIsNotNegativeAndFallsWithCost(
            @ForAll("promotions") PromotionReturn promotion) {
        Ratio roi = promotion.returnOnCost();

        if (roi.isDefined() && !promotion.incrementalMargin().isNegative()) {
            PromotionReturn dearer =
                    promotion.withFixedCost(promotion.fixedCost().plusMajor(1));
            assertThat(roi).isGreaterThanOrEqualTo(Ratio.of(-1, 1));
            assertThat(dearer.returnOnCost()).isLessThanOrEqualTo(roi);
        }
    }

    private static Money sum(List<BudgetPosition> parts, Function<BudgetPosition, Money> figure) {
        Money sum = Money.zero(CNY);
        for (BudgetPosition part : parts) {
            sum = sum.plus(figure.apply(part));
        }
        return sum;
    }
}
