package io.github.salesdomain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.testkit.SampleBudget;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BudgetValuesTest {

    private static final Budget BUDGET = SampleBudget.budget();

    @Test
    void aBudgetFindsItsCutsAndLines() {
        assertThat(BUDGET.cutBy(BudgetDimension.PROJECT).orElseThrow().line("STAFF"))
                .contains(BudgetLine.of("STAFF", cny("15000.00")));
        assertThat(BUDGET.cutBy(BudgetDimension.PROJECT).orElseThrow().line("WINE"))
                .isEmpty();
        assertThat(BUDGET.cutBy(BudgetDimension.of("REGION"))).isEmpty();
    }

    @Test
    void aBudgetRefusesWhatDoesNotAddUp() {
        BudgetCut other = BudgetCut.of(BudgetDimension.PROJECT, List.of(BudgetLine.of("A", cny("99999.99"))));
        BudgetCut whole = BudgetCut.of(BudgetDimension.PROJECT, List.of(BudgetLine.of("A", cny("100000.00"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUDGET.withCuts(other))
                .withMessage("cut by PROJECT must sum to CNY 100000.00, but was CNY 99999.99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUDGET.withCuts(whole, whole))
                .withMessage("cuts must have each dimension once, but had PROJECT twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUDGET.withCuts().withTotal(cny("-0.01")))
                .withMessage("total must not be negative, but was CNY -0.01");
        assertThatThrownBy(() -> BUDGET.withTotal(Money.parse("EUR 100000.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void idsAndKeysHave1To64Characters() {
        String long65 = "x".repeat(65);
        Expense expense = SampleBudget.expenses().get(0);
        Commitment commitment = SampleBudget.commitments().get(0);

        assertThat(BUDGET.withId("x".repeat(64)).id()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUDGET.withId(" "))
                .withMessage("id must have 1 to 64 characters, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expense.withId(long65))
                .withMessage("id must have 1 to 64 characters, but was '" + long65 + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.withId(""))
                .withMessage("id must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expense.withKeys(Map.of(BudgetDimension.PHASE, "")))
                .withMessage("key of PHASE must have 1 to 64 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.withKeys(Map.of(BudgetDimension.PHASE, long65)))
                .withMessage("key of PHASE must have 1 to 64 characters, but was '" + long65 + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetLine.of("", cny("1.00")))
                .withMessage("key must have 1 to 64 characters, but was ''");
    }

    @Test
    void linesAndCommitmentsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetLine.of("A", cny("-1.00")))
                .withMessage("amount must not be negative, but was CNY -1.00 for A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleBudget.commitments().get(0).withAmount(cny("-1.00")))
                .withMessage("amount must not be negative, but was CNY -1.00 for R-01");
    }

    @Test
    void aCutHasEachKeyOnceInOneCurrency() {
        BudgetLine line = BudgetLine.of("A", cny("1.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetCut.of(BudgetDimension.PHASE, List.of()))
                .withMessage("lines must hold at least one, but was [] for PHASE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetCut.of(BudgetDimension.PHASE, List.of(line, line)))
                .withMessage("lines must have each key once, but had A twice");
        assertThatThrownBy(() ->
                        BudgetCut.of(BudgetDimension.PHASE, List.of(line, BudgetLine.of("B", Money.parse("EUR 1.00")))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void aDimensionIsACode() {
        assertThat(BudgetDimension.of("PROJECT"))
                .isEqualTo(BudgetDimension.PROJECT)
                .hasToString("PROJECT");
        assertThat(BudgetDimension.PHASE).isLessThan(BudgetDimension.PRODUCT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetDimension.of("project"))
                .withMessage("dimension must be upper-case letters, digits and underscores, but was 'project'");
    }

    @Test
    void aPositionIsOverOnlyBelowZero() {
        BudgetPosition spentUp = new BudgetPosition(cny("10.00"), cny("7.00"), cny("3.00"));
        BudgetPosition over = new BudgetPosition(cny("10.00"), cny("7.00"), cny("3.01"));

        assertThat(spentUp.available()).isEqualTo(cny("0.00"));
        assertThat(spentUp.isOver()).isFalse();
        assertThat(spentUp.variance()).isEqualTo(Variance.ofExpense(cny("10.00"), cny("7.00")));
        assertThat(over.isOver()).isTrue();
    }

    @Test
    void aPositionRefusesWrongSignsAndCurrencies() {
        Money one = cny("1.00");
        Money euro = Money.parse("EUR 1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetPosition(one.negated(), one, one))
                .withMessage("budget must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetPosition(one, one, one.negated()))
                .withMessage("committed must not be negative, but was CNY -1.00");
        assertThatThrownBy(() -> new BudgetPosition(one, euro, one)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> new BudgetPosition(one, one, euro)).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void aStatusSortsWhatItHolds() {
        BudgetStatus status = new BudgetStatus(
                SampleBudget.asOf(),
                SampleBudget.status().whole(),
                Map.of(),
                Map.of(),
                List.of("expense E-2", "expense E-1"));

        assertThat(status.notCounted()).containsExactly("expense E-1", "expense E-2");
    }

    @Test
    void aVerdictSortsItsFindingsAndIsEitherWay() {
        BudgetVerdict.Finding fits = new BudgetVerdict.Finding(BudgetReason.WITHIN_BUDGET, "B", cny("1.00"));
        BudgetVerdict.Finding line = new BudgetVerdict.Finding(BudgetReason.OVER_LINE, "A", cny("1.00"));
        BudgetVerdict.Finding total = new BudgetVerdict.Finding(BudgetReason.OVER_TOTAL, "B", cny("1.00"));

        assertThat(new BudgetVerdict(cny("2.00"), List.of(line, total)).findings())
                .containsExactly(total, line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetVerdict(cny("2.00"), List.of()))
                .withMessage("findings must hold at least one, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetVerdict(cny("2.00"), List.of(fits, line)))
                .withMessage("findings must hold WITHIN_BUDGET alone, but had 2");
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
