package io.github.salesdomain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleBudget;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetReaderTest {

    private static final BudgetReader READER = BudgetReader.standard();
    private static final Budget BUDGET = SampleBudget.budget();

    @Nested
    class Reading {

        private final BudgetStatus status = SampleBudget.status();

        @Test
        void adds42PercentAfterMay() {
            assertThat(status.asOf()).isEqualTo(SampleBudget.asOf());
            assertThat(status.whole()).isEqualTo(position("100000.00", "42000.00", "6000.00"));
            assertThat(status.whole().execution().percentText()).isEqualTo("42.00 %");
            assertThat(status.whole().available()).isEqualTo(cny("52000.00"));
            assertThat(status.whole().isOver()).isFalse();
        }

        @Test
        void setsEachExpenseAgainstItsLineInEachCut() {
            assertThat(status.lines().keySet())
                    .containsExactly(BudgetDimension.PHASE, BudgetDimension.PRODUCT, BudgetDimension.PROJECT);
            assertThat(status.lines().get(BudgetDimension.PROJECT))
                    .containsExactly(
                            Map.entry("ADVERTISING", position("40000.00", "18000.00", "0.00")),
                            Map.entry("DISPLAY", position("20000.00", "8000.00", "0.00")),
                            Map.entry("PROMOTION", position("25000.00", "9000.00", "6000.00")),
                            Map.entry("STAFF", position("15000.00", "7000.00", "0.00")));
            assertThat(status.lines().get(BudgetDimension.PHASE))
                    .containsEntry("Q1", position("30000.00", "27000.00", "0.00"))
                    .containsEntry("Q2", position("20000.00", "15000.00", "0.00"));
        }

        @Test
        void keepsWhatIsUnderNoLine() {
            assertThat(status.unfiled())
                    .containsExactly(
                            Map.entry(BudgetDimension.PHASE, position("0.00", "0.00", "6000.00")),
                            Map.entry(BudgetDimension.PRODUCT, position("0.00", "0.00", "6000.00")),
                            Map.entry(BudgetDimension.PROJECT, position("0.00", "0.00", "0.00")));
            BudgetStatus misspelt = READER.read(
                    BUDGET,
                    List.of(expense("E-1", "2026-01-01", "5.00").withKeys(Map.of(BudgetDimension.PROJECT, "ADVERT"))),
                    List.of(),
                    SampleBudget.asOf());
            assertThat(misspelt.unfiled().get(BudgetDimension.PROJECT)).isEqualTo(position("0.00", "5.00", "0.00"));
        }

        @Test
        void takesARefundOff() {
            Money spent = READER.read(
                            BUDGET,
                            List.of(expense("E-1", "2026-01-01", "100.00"), expense("E-2", "2026-01-02", "-30.00")),
                            List.of(),
                            SampleBudget.asOf())
                    .whole()
                    .spent();

            assertThat(spent).isEqualTo(cny("70.00"));
        }

        @Test
        void countsTheDayItselfAndListsWhatLiesOutside() {
            BudgetStatus edges = READER.read(
                    BUDGET,
                    List.of(
                            expense("E-1", "2025-12-31", "1.00"),
                            expense("E-2", "2026-01-01", "2.00"),
                            expense("E-3", "2026-12-31", "4.00"),
                            expense("E-4", "2027-01-01", "8.00")),
                    List.of(SampleBudget.request("R-1", "2027-01-01", "16.00", "STAFF")),
                    LocalDate.of(2027, 1, 31));
            BudgetStatus early = READER.read(
                    BUDGET,
                    List.of(expense("E-1", "2026-05-31", "1.00"), expense("E-2", "2026-06-01", "2.00")),
                    List.of(),
                    LocalDate.of(2026, 5, 31));

            assertThat(edges.whole()).isEqualTo(position("100000.00", "6.00", "0.00"));
            assertThat(edges.notCounted()).containsExactly("commitment R-1", "expense E-1", "expense E-4");
            assertThat(early.whole().spent()).isEqualTo(cny("1.00"));
            assertThat(early.notCounted()).containsExactly("expense E-2");
        }

        @Test
        void isOverWithoutARateWhereThereIsNoBudget() {
            Budget none = BUDGET.withCuts().withTotal(cny("0.00"));
            BudgetPosition whole = READER.read(
                            none, List.of(expense("E-1", "2026-01-01", "5.00")), List.of(), SampleBudget.asOf())
                    .whole();

            assertThat(whole.execution()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
            assertThat(whole.isOver()).isTrue();
            assertThat(whole.available()).isEqualTo(cny("-5.00"));
        }

        @Test
        void explainsEachLine() {
            assertThat(status.explain().text())
                    .startsWith("""
                            available on 2026-05-31: CNY 52000.00 of CNY 100000.00
                              spent: CNY 42000.00
                              committed: CNY 6000.00
                              by PHASE
                                Q1: CNY 3000.00 of CNY 30000.00
                                Q2: CNY 5000.00 of CNY 20000.00
                                Q3: CNY 20000.00 of CNY 20000.00
                                Q4: CNY 30000.00 of CNY 30000.00
                                under no line: CNY -6000.00
                              by PRODUCT
                            """)
                    .endsWith("\n    STAFF: CNY 8000.00 of CNY 15000.00")
                    .contains(
                            "    WATER: CNY 24333.33 of CNY 33333.33\n    under no line: CNY -6000.00\n  by PROJECT\n");
            assertThat(new BudgetStatus(SampleBudget.asOf(), status.whole(), Map.of(), Map.of(), List.of("expense E-7"))
                            .explain()
                            .text())
                    .endsWith("not counted: expense E-7");
        }

        @Test
        void refusesAnIdThatIsThereTwice() {
            Expense expense = expense("E-1", "2026-01-01", "5.00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> READER.read(BUDGET, List.of(expense, expense), List.of(), SampleBudget.asOf()))
                    .withMessage("ids must be there once, but had expense E-1 twice");
            assertThat(READER.read(
                                    BUDGET,
                                    List.of(expense),
                                    List.of(SampleBudget.request("E-1", "2026-01-01", "1.00", "STAFF")),
                                    SampleBudget.asOf())
                            .whole())
                    .isEqualTo(position("100000.00", "5.00", "1.00"));
        }

        @Test
        void refusesAnotherCurrency() {
            Expense inEuro = expense("E-1", "2026-01-01", "5.00").withAmount(Money.parse("EUR 5.00"));
            Commitment euros =
                    SampleBudget.request("R-1", "2026-01-01", "1.00", "STAFF").withAmount(Money.parse("EUR 5.00"));

            assertThatThrownBy(() -> READER.read(BUDGET, List.of(inEuro), List.of(), SampleBudget.asOf()))
                    .isInstanceOf(CurrencyMismatchException.class);
            assertThatThrownBy(() -> READER.read(BUDGET, List.of(), List.of(euros), SampleBudget.asOf()))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> READER.read(null, List.of(), List.of(), SampleBudget.asOf()))
                    .withMessage("budget");
            assertThatNullPointerException()
                    .isThrownBy(() -> READER.read(BUDGET, null, List.of(), SampleBudget.asOf()))
                    .withMessage("expenses");
            assertThatNullPointerException()
                    .isThrownBy(() -> READER.read(BUDGET, List.of(), null, SampleBudget.asOf()))
                    .withMessage("commitments");
            assertThatNullPointerException()
                    .isThrownBy(() -> READER.read(BUDGET, List.of(), List.of(), null))
                    .withMessage("asOf");
        }
    }

    @Nested
    class Projecting {

        @Test
        void projects100800FromFiveMonths() {
            Measured<Money> projection = READER.project(cny("42000.00"), Ratio.of(5, 12));

            assertThat(projection).isEqualTo(Measured.of(cny("100800.00")));
            assertThat(Variance.ofExpense(SampleBudget.total(), cny("100800.00"))
                            .amount())
                    .isEqualTo(cny("-800.00"));
        }

        @Test
        void followsThePhasesWhereTheyAreNotEven() {
            assertThat(READER.project(cny("42000.00"), Ratio.of(50, 100))).isEqualTo(Measured.of(cny("84000.00")));
            assertThat(READER.project(cny("42000.00"), Ratio.one())).isEqualTo(Measured.of(cny("42000.00")));
        }

        @Test
        void knowsNothingBeforeTheStartOrWithoutAShare() {
            assertThat(READER.project(cny("42000.00"), Ratio.zero()))
                    .isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
            assertThat(READER.project(cny("42000.00"), Ratio.undefined(UndefinedReason.ZERO_WEIGHTS)))
                    .isEqualTo(Measured.undefined(UndefinedReason.ZERO_WEIGHTS));
        }

        @Test
        void refusesAShareBelowZeroOrAboveOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> READER.project(cny("1.00"), Ratio.of(-1, 10)))
                    .withMessage("elapsedShare must be from 0 to 1, but was -0.1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> READER.project(cny("1.00"), Ratio.of(11, 10)))
                    .withMessage("elapsedShare must be from 0 to 1, but was 1.1");
            assertThatNullPointerException()
                    .isThrownBy(() -> READER.project(null, Ratio.zero()))
                    .withMessage("spent");
        }
    }

    @Nested
    class CheckingARequest {

        private final BudgetStatus status = SampleBudget.status();

        @Test
        void letsWhatIsExactlyAvailablePass() {
            BudgetVerdict verdict =
                    READER.check(BUDGET, status, SampleBudget.request("R-2", "2026-06-01", "10000.00", "PROMOTION"));

            assertThat(verdict.isWithinBudget()).isTrue();
            assertThat(verdict.requested()).isEqualTo(cny("10000.00"));
            assertThat(verdict.findings())
                    .containsExactly(finding(BudgetReason.WITHIN_BUDGET, "SELLING-2026", "52000.00"));
            assertThat(verdict.explain().text()).isEqualTo("""
                            request: CNY 10000.00 fits
                              WITHIN_BUDGET: SELLING-2026, available CNY 52000.00""");
        }

        @Test
        void holdsOneCentMoreForItsLine() {
            BudgetVerdict verdict =
                    READER.check(BUDGET, status, SampleBudget.request("R-2", "2026-06-01", "10000.01", "PROMOTION"));

            assertThat(verdict.isWithinBudget()).isFalse();
            assertThat(verdict.findings())
                    .containsExactly(finding(BudgetReason.OVER_LINE, "PROJECT PROMOTION", "10000.00"));
        }

        @Test
        void letsTheWholeRestPassAndHoldsOneCentMore() {
            Commitment rest = SampleBudget.request("R-2", "2026-06-01", "52000.00", "STAFF")
                    .withKeys(Map.of());

            assertThat(READER.check(BUDGET, status, rest).isWithinBudget()).isTrue();
            assertThat(READER.check(BUDGET, status, rest.withAmount(cny("52000.01")))
                            .findings())
                    .containsExactly(finding(BudgetReason.OVER_TOTAL, "SELLING-2026", "52000.00"));
        }

        @Test
        void givesAllReasonsTheMostSevereFirst() {
            Commitment request = SampleBudget.request("R-2", "2027-01-01", "60000.00", "PROMOTION")
                    .withKeys(Map.of(BudgetDimension.PROJECT, "PROMOTION", BudgetDimension.PRODUCT, "WINE"));
            BudgetVerdict verdict = READER.check(BUDGET, status, request);

            assertThat(verdict.findings())
                    .containsExactly(
                            finding(BudgetReason.NO_SUCH_LINE, "PRODUCT WINE", "0.00"),
                            finding(BudgetReason.OUTSIDE_PERIOD, "2026", "52000.00"),
                            finding(BudgetReason.OVER_TOTAL, "SELLING-2026", "52000.00"),
                            finding(BudgetReason.OVER_LINE, "PROJECT PROMOTION", "10000.00"));
            assertThat(verdict.explain().text()).startsWith("request: CNY 60000.00 is held\n  NO_SUCH_LINE: PRODUCT");
        }

        @Test
        void findsNoLineInADimensionOfWhichThereIsNoCut() {
            Commitment request = SampleBudget.request("R-2", "2026-06-01", "1.00", "STAFF")
                    .withKeys(Map.of(BudgetDimension.of("REGION"), "NORTH"));

            assertThat(READER.check(BUDGET, status, request).findings())
                    .containsExactly(finding(BudgetReason.NO_SUCH_LINE, "REGION NORTH", "0.00"));
        }

        @Test
        void refusesTheStatusOfAnotherBudgetAndAnotherCurrency() {
            Commitment request = SampleBudget.request("R-2", "2026-06-01", "1.00", "STAFF");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> READER.check(BUDGET.withCuts().withTotal(cny("7.00")), status, request))
                    .withMessage("status must be of a budget of CNY 7.00, but was of CNY 100000.00");
            assertThatThrownBy(() -> READER.check(BUDGET, status, request.withAmount(Money.parse("EUR 1.00"))))
                    .isInstanceOf(CurrencyMismatchException.class);
        }
    }

    private static BudgetVerdict.Finding finding(BudgetReason reason, String subject, String available) {
        return new BudgetVerdict.Finding(reason, subject, cny(available));
    }

    private static Expense expense(String id, String on, String amount) {
        return Expense.builder()
                .id(id)
                .on(LocalDate.parse(on))
                .amount(cny(amount))
                .build();
    }

    private static BudgetPosition position(String budget, String spent, String committed) {
        return new BudgetPosition(cny(budget), cny(spent), cny(committed));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
