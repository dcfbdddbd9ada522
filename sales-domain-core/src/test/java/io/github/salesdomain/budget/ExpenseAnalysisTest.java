package io.github.salesdomain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.testkit.SampleBudget;
import java.math.BigDecimal;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExpenseAnalysisTest {

    private static final Money EURO = Money.parse("EUR 1.00");

    @Nested
    class OfVariances {

        @Test
        void lessExpenseAndMoreIncomeAreFavourable() {
            Variance saved = Variance.ofExpense(cny("100.00"), cny("90.00"));
            Variance earned = Variance.ofIncome(cny("100.00"), cny("110.00"));
            Variance lost = Variance.ofIncome(cny("100.00"), cny("90.00"));
            Variance none = Variance.ofExpense(cny("100.00"), cny("100.00"));

            assertThat(saved.amount()).isEqualTo(cny("10.00"));
            assertThat(saved.ratio()).isEqualTo(Ratio.of(1, 10));
            assertThat(saved.letter()).isEqualTo("F");
            assertThat(saved.isFavourable()).isTrue();
            assertThat(saved.isAdverse()).isFalse();
            assertThat(earned.amount()).isEqualTo(cny("10.00"));
            assertThat(lost.letter()).isEqualTo("U");
            assertThat(lost.isFavourable()).isFalse();
            assertThat(lost.isAdverse()).isTrue();
            assertThat(none.letter()).isEqualTo("–");
            assertThat(none.isFavourable()).isFalse();
            assertThat(none.isAdverse()).isFalse();
        }

        @Test
        void theRatioHasTheSignOfTheAmountAndNoneWithoutABudget() {
            assertThat(Variance.ofIncome(cny("-100.00"), cny("-90.00")).ratio()).isEqualTo(Ratio.of(1, 10));
            assertThat(Variance.ofExpense(cny("0.00"), cny("5.00")).ratio())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        }

        @Test
        void showTheSignAndTheLetter() {
            assertThat(Variance.ofExpense(cny("100.00"), cny("110.00"))
                            .explain()
                            .text())
                    .isEqualTo("""
                            variance: CNY -10.00 U
                              budget: CNY 100.00
                              actual: CNY 110.00""");
        }

        @Test
        void areInOneCurrency() {
            assertThatThrownBy(() -> Variance.ofExpense(cny("1.00"), EURO))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class OfFlexibleBudgets {

        private final FlexibleBudget flexible = FlexibleBudget.of(cny("0.00"), Rate.percent(8), cny("1000000.00"));

        @Test
        void allow8PercentOfSales() {
            assertThat(flexible.allowedFor(cny("1200000.00"))).isEqualTo(cny("96000.00"));
            assertThat(FlexibleBudget.of(cny("500.00"), Rate.percent(8), cny("0.00"))
                            .allowedFor(cny("0.06")))
                    .isEqualTo(cny("500.00"));
            assertThat(FlexibleBudget.of(cny("500.00"), Rate.percent(50), cny("0.00"))
                            .allowedFor(cny("0.01")))
                    .isEqualTo(cny("500.01"));
        }

        @Test
        void partWhatWasSpentFromWhatTheVolumeAskedFor() {
            Variance spend = flexible.spendVariance(cny("1200000.00"), cny("100000.00"));
            Variance volume = flexible.volumeVariance(cny("1200000.00"));

            assertThat(spend.amount()).isEqualTo(cny("-4000.00"));
            assertThat(volume.amount()).isEqualTo(cny("-16000.00"));
            assertThat(spend.amount().plus(volume.amount()))
                    .isEqualTo(Variance.ofExpense(cny("80000.00"), cny("100000.00"))
                            .amount());
        }

        @Test
        void refuseWrongSignsAndCurrencies() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FlexibleBudget.of(cny("-1.00"), Rate.zero(), cny("1.00")))
                    .withMessage("fixed must not be negative, but was CNY -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FlexibleBudget.of(cny("1.00"), Rate.percent(-1), cny("1.00")))
                    .withMessage("rate must not be negative, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FlexibleBudget.of(cny("1.00"), Rate.zero(), cny("-1.00")))
                    .withMessage("plannedSales must not be negative, but was CNY -1.00");
            assertThatThrownBy(() -> FlexibleBudget.of(EURO, Rate.zero(), cny("1.00")))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> flexible.allowedFor(EURO)).isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class OfExpenseRatios {

        private final ExpenseRatio actual = ExpenseRatio.of(cny("96000.00"), cny("1200000.00"));
        private final ExpenseRatio planned = ExpenseRatio.of(cny("90000.00"), cny("1000000.00"));

        @Test
        void are8PercentOfSales() {
            assertThat(actual.ratio()).isEqualTo(Ratio.of(8, 100));
            assertThat(actual.inputOutput()).isEqualTo(Ratio.of(25, 2));
        }

        @Test
        void splitTheirChangeIntoSpendingAndSelling() {
            assertThat(actual.spendEffect(planned)).isEqualTo(Ratio.of(5, 1000));
            assertThat(actual.salesEffect(planned)).isEqualTo(Ratio.of(-15, 1000));
            assertThat(actual.spendEffect(planned).plus(actual.salesEffect(planned)))
                    .isEqualTo(actual.ratio().minus(planned.ratio()))
                    .isEqualTo(Ratio.of(-1, 100));
        }

        @Test
        void doNotExistWithoutSales() {
            ExpenseRatio idle = ExpenseRatio.of(cny("5.00"), cny("0.00"));
            Ratio none = Ratio.undefined(UndefinedReason.NO_SALES);

            assertThat(idle.ratio()).isEqualTo(none);
            assertThat(idle.expense()).isEqualTo(cny("5.00"));
            assertThat(idle.spendEffect(planned)).isEqualTo(none);
            assertThat(idle.salesEffect(planned)).isEqualTo(none);
            assertThat(planned.salesEffect(idle)).isEqualTo(none);
            assertThat(ExpenseRatio.of(cny("0.00"), cny("5.00")).inputOutput())
                    .isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        }

        @Test
        void areInOneCurrency() {
            assertThatThrownBy(() -> ExpenseRatio.of(EURO, cny("1.00"))).isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> actual.spendEffect(ExpenseRatio.of(EURO, EURO)))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> actual.salesEffect(ExpenseRatio.of(EURO, EURO)))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    @Nested
    class OfPromotions {

        private final PromotionReturn promotion = SampleBudget.promotion();

        @Test
        void return1852PercentOnCost() {
            assertThat(promotion.incremental()).isEqualTo(cases(1600));
            assertThat(promotion.incrementalMargin()).isEqualTo(cny("9600.00"));
            assertThat(promotion.cost()).isEqualTo(cny("8100.00"));
            assertThat(promotion.returnOnCost().percentText()).isEqualTo("18.52 %");
            assertThat(promotion.costPerIncrementalUnit().toDecimal(4)).isEqualTo(new BigDecimal("5.0625"));
            assertThat(promotion.breakEvenUnits()).isEqualTo(Ratio.of(1350, 1));
        }

        @Test
        void haveNoCostPerUnitWhereNothingWasGained() {
            PromotionReturn flat = promotion.withActual(cases(4600));
            PromotionReturn worse = promotion.withActual(cases(4000));

            assertThat(flat.incremental()).isEqualTo(cases(0));
            assertThat(flat.costPerIncrementalUnit()).isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
            assertThat(flat.returnOnCost()).isEqualTo(Ratio.of(-1, 1));
            assertThat(worse.costPerIncrementalUnit()).isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
            assertThat(worse.returnOnCost()).isLessThan(Ratio.of(-1, 1));
        }

        @Test
        void haveNoReturnWithoutCostAndNoBreakEvenWithoutMargin() {
            Ratio none = Ratio.undefined(UndefinedReason.ZERO_BASE);
            PromotionReturn free = promotion.withFixedCost(cny("0.00")).withUnitDiscount(cny("0.00"));

            assertThat(free.returnOnCost()).isEqualTo(none);
            assertThat(promotion.withUnitMargin(cny("0.00")).breakEvenUnits()).isEqualTo(none);
            assertThat(promotion.withUnitMargin(cny("-1.00")).breakEvenUnits()).isEqualTo(none);
        }

        @Test
        void roundOnceHalfUp() {
            PromotionReturn halves = promotion
                    .withActual(Quantity.of(new BigDecimal("4600.5"), UnitOfMeasure.CASE))
                    .withFixedCost(cny("0.00"))
                    .withUnitDiscount(cny("0.01"))
                    .withUnitMargin(cny("0.01"));

            assertThat(halves.cost()).isEqualTo(cny("46.01"));
            assertThat(halves.incrementalMargin()).isEqualTo(cny("0.01"));
        }

        @Test
        void explainTheirFigures() {
            assertThat(promotion.explain().text()).isEqualTo("""
                            return on cost: 18.52 %
                              incremental units: 1600 CASE
                                sold: 6200 CASE
                                baseline: 4000 CASE
                                pulled forward: 400 CASE
                                taken from own products: 200 CASE
                              incremental margin: CNY 9600.00
                              cost: CNY 8100.00
                                fixed: CNY 5000.00
                                discount per unit: CNY 0.50""");
        }

        @Test
        void refuseNegativeFigures() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withBaseline(cases(-1)))
                    .withMessage("baseline must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withActual(cases(-1)))
                    .withMessage("actual must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withPostDip(cases(-1)))
                    .withMessage("postDip must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withCannibalised(cases(-1)))
                    .withMessage("cannibalised must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withFixedCost(cny("-1.00")))
                    .withMessage("fixedCost must not be negative, but was -1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> promotion.withUnitDiscount(cny("-1.00")))
                    .withMessage("unitDiscount must not be negative, but was -1.00");
        }

        @Test
        void refuseMixedUnitsAndCurrencies() {
            Quantity pieces = Quantity.of(1, UnitOfMeasure.PIECE);

            assertThatThrownBy(() -> promotion.withActual(pieces)).isInstanceOf(UnitMismatchException.class);
            assertThatThrownBy(() -> promotion.withPostDip(pieces)).isInstanceOf(UnitMismatchException.class);
            assertThatThrownBy(() -> promotion.withCannibalised(pieces)).isInstanceOf(UnitMismatchException.class);
            assertThatThrownBy(() -> promotion.withUnitMargin(EURO)).isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> promotion.withUnitDiscount(EURO)).isInstanceOf(CurrencyMismatchException.class);
        }
    }

    private static Quantity cases(long number) {
        return Quantity.of(number, UnitOfMeasure.CASE);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
