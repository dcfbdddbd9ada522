package io.github.salesdomain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleBudget;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetAllocatorTest {

    private static final BudgetAllocator ALLOCATOR = BudgetAllocator.standard();
    private static final Money TOTAL = SampleBudget.total();

    @Test
    void dividesByProject() {
        BudgetCut cut = ALLOCATOR.divide(TOTAL, BudgetDimension.PROJECT, SampleBudget.projectShares());

        assertThat(cut.dimension()).isEqualTo(BudgetDimension.PROJECT);
        assertThat(cut.lines())
                .containsExactly(
                        line("ADVERTISING", "40000.00"),
                        line("PROMOTION", "25000.00"),
                        line("DISPLAY", "20000.00"),
                        line("STAFF", "15000.00"));
    }

    @Test
    void givesTheCentThatIsLeftToTheFirstKey() {
        assertThat(ALLOCATOR
                        .divide(TOTAL, BudgetDimension.PRODUCT, SampleBudget.productShares())
                        .lines())
                .containsExactly(line("JUICE", "33333.34"), line("TEA", "33333.33"), line("WATER", "33333.33"));
    }

    @Test
    void dividesByPhase() {
        assertThat(ALLOCATOR
                        .divide(TOTAL, BudgetDimension.PHASE, SampleBudget.phaseShares())
                        .lines())
                .extracting(BudgetLine::amount)
                .containsExactly(cny("30000.00"), cny("20000.00"), cny("20000.00"), cny("30000.00"));
    }

    @Test
    void keepsTheOrderOfTheSharesAndGivesTheCentByKey() {
        Map<String, Ratio> shares = ImmutableMap.of("B", Ratio.of(1, 2), "A", Ratio.of(1, 2));

        assertThat(ALLOCATOR
                        .divide(cny("0.01"), BudgetDimension.PROJECT, shares)
                        .lines())
                .containsExactly(line("B", "0.00"), line("A", "0.01"));
    }

    @Test
    void dividesInWholeThousandsWhereToldTo() {
        BudgetCut cut = BudgetAllocator.with(Apportioner.standard().inUnitsOf(cny("1000.00")))
                .divide(TOTAL, BudgetDimension.PRODUCT, SampleBudget.productShares());

        assertThat(cut.lines())
                .containsExactly(line("JUICE", "34000.00"), line("TEA", "33000.00"), line("WATER", "33000.00"));
    }

    @Test
    void dividesNothing() {
        assertThat(ALLOCATOR
                        .divide(cny("0.00"), BudgetDimension.PROJECT, SampleBudget.projectShares())
                        .total())
                .isEqualTo(cny("0.00"));
    }

    @Test
    void bringsSharesOfDifferentDenominatorsTogether() {
        Map<String, Ratio> shares = ImmutableMap.of("A", Ratio.of(1, 2), "B", Ratio.of(1, 3), "C", Ratio.of(1, 6));

        assertThat(ALLOCATOR
                        .divide(cny("60.00"), BudgetDimension.PROJECT, shares)
                        .lines())
                .containsExactly(line("A", "30.00"), line("B", "20.00"), line("C", "10.00"));
    }

    @Nested
    class DividingAgain {

        private final BudgetCut byPhase = ALLOCATOR.divide(TOTAL, BudgetDimension.PHASE, SampleBudget.phaseShares());

        @Test
        void keepsThePhasesThatAreOver() {
            Map<String, Ratio> shares = Map.of("Q3", Ratio.of(15, 100), "Q4", Ratio.of(60, 100));

            assertThat(ALLOCATOR
                            .divideAgain(byPhase, shares, Set.of("Q1", "Q2"))
                            .lines())
                    .containsExactly(
                            line("Q1", "30000.00"),
                            line("Q2", "20000.00"),
                            line("Q3", "10000.00"),
                            line("Q4", "40000.00"));
        }

        @Test
        void refusesSharesOfOtherLines() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ALLOCATOR.divideAgain(byPhase, Map.of("Q3", Ratio.one()), Set.of("Q1", "Q2")))
                    .withMessage("shares must be of the lines [Q3, Q4], but were of [Q3]");
        }

        @Test
        void refusesToLockWhatIsNotThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> ALLOCATOR.divideAgain(byPhase, SampleBudget.phaseShares(), Set.of("Q9", "Q5", "Q1")))
                    .withMessage("locked must be lines of the cut, but were [Q5, Q9]");
        }

        @Test
        void refusesToDivideByNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ALLOCATOR.divideAgain(byPhase, Map.of(), Set.of("Q1", "Q2", "Q3", "Q4")))
                    .withMessage("shares must sum to more than 0, but was 0");
        }
    }

    @Test
    void refusesSharesThatDoNotSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLOCATOR.divide(
                        TOTAL, BudgetDimension.PROJECT, Map.of("A", Ratio.of(45, 100), "B", Ratio.of(40, 100))))
                .withMessage("shares must sum to 1, but was 0.85");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLOCATOR.divide(TOTAL, BudgetDimension.PROJECT, Map.of()))
                .withMessage("shares must sum to 1, but was 0");
    }

    @Test
    void refusesANegativeOrUndefinedShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLOCATOR.divide(
                        TOTAL, BudgetDimension.PROJECT, Map.of("A", Ratio.of(-1, 2), "B", Ratio.of(3, 2))))
                .withMessage("share must be zero or more, but was -0.5 for A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLOCATOR.divide(
                        TOTAL, BudgetDimension.PROJECT, Map.of("A", Ratio.undefined(UndefinedReason.ZERO_BASE))))
                .withMessage("share must be zero or more, but was undefined (ZERO_BASE) for A");
    }

    @Test
    void refusesANegativeTotal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALLOCATOR.divide(cny("-1.00"), BudgetDimension.PROJECT, Map.of("A", Ratio.one())))
                .withMessage("total must not be negative, but was CNY -1.00");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> BudgetAllocator.with(null))
                .withMessage("apportioner");
        assertThatNullPointerException()
                .isThrownBy(() -> ALLOCATOR.divide(TOTAL, null, Map.of("A", Ratio.one())))
                .withMessage("dimension");
        assertThatNullPointerException()
                .isThrownBy(() -> ALLOCATOR.divide(TOTAL, BudgetDimension.PHASE, null))
                .withMessage("shares");
    }

    private static BudgetLine line(String key, String amount) {
        return BudgetLine.of(key, cny(amount));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
