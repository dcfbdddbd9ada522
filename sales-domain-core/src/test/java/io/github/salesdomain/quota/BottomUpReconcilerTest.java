package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.CALENDAR;
import static io.github.salesdomain.quota.PlanSamples.COMPANY;
import static io.github.salesdomain.quota.PlanSamples.LI;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.NORTH;
import static io.github.salesdomain.quota.PlanSamples.SOUTH;
import static io.github.salesdomain.quota.PlanSamples.TREE;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.YEAR;
import static io.github.salesdomain.quota.PlanSamples.ZHAO;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BottomUpReconcilerTest {

    private static final Quota MILLION = Quota.builder()
            .holder(COMPANY)
            .metric(Metric.REVENUE)
            .period(YEAR)
            .amount(yuan(1_000_000))
            .build();

    private static BottomUp close(GapClosing closing, Map<Holder, Money> submitted) {
        return BottomUpReconciler.with(closing).reconcile(MILLION, TREE, submitted);
    }

    private static Money owed(BottomUp result, Holder holder) {
        return result.lineFor(holder).quota();
    }

    @Test
    void spreadsTheGapByWhatWasSubmitted() {
        BottomUp result = BottomUpReconciler.standard()
                .reconcile(MILLION, TREE, Map.of(WANG, yuan(300_000), LI, yuan(200_000), ZHAO, yuan(300_000)));

        assertThat(result.lineFor(COMPANY).gap()).isEqualTo(yuan(200_000));
        assertThat(owed(result, NORTH)).isEqualTo(yuan(625_000));
        assertThat(owed(result, WANG)).isEqualTo(yuan(375_000));
        assertThat(owed(result, LI)).isEqualTo(yuan(250_000));
        assertThat(owed(result, ZHAO)).isEqualTo(yuan(375_000));
        assertThat(result.isClosed()).isTrue();
        assertThat(result.explain().text()).isEqualTo("""
                        COMPANY:ACME: CNY 1000000.00 (submitted CNY 800000.00, gap CNY 200000.00)
                          TERRITORY:NORTH: CNY 625000.00 (submitted CNY 500000.00, gap CNY 125000.00)
                            PERSON:li: CNY 250000.00 (submitted CNY 200000.00)
                            PERSON:wang: CNY 375000.00 (submitted CNY 300000.00)
                          TERRITORY:SOUTH: CNY 375000.00 (submitted CNY 300000.00, gap CNY 75000.00)
                            PERSON:zhao: CNY 375000.00 (submitted CNY 300000.00)""");
    }

    @Test
    void givesUpWhatWasSubmittedTooMuch() {
        BottomUp result = close(GapClosing.SPREAD, Map.of(WANG, yuan(900_000), LI, yuan(0), ZHAO, yuan(600_000)));

        assertThat(result.lineFor(COMPANY).gap()).isEqualTo(yuan(-500_000));
        assertThat(owed(result, WANG)).isEqualTo(yuan(600_000));
        assertThat(owed(result, LI)).isEqualTo(yuan(0));
        assertThat(owed(result, ZHAO)).isEqualTo(yuan(400_000));
    }

    @Test
    void neverTakesMoreThanWasSubmitted() {
        SplitPolicy mostlyLi = SplitPolicy.weights(Map.of(
                WANG,
                BigDecimal.ONE,
                LI,
                BigDecimal.valueOf(9),
                ZHAO,
                BigDecimal.ONE,
                NORTH,
                BigDecimal.TEN,
                SOUTH,
                BigDecimal.ZERO));
        BottomUp result = BottomUpReconciler.standard()
                .withWeights(mostlyLi)
                .reconcile(MILLION, TREE, Map.of(WANG, yuan(1_000_000), LI, yuan(50_000), ZHAO, yuan(100_000)));

        assertThat(owed(result, NORTH)).isEqualTo(yuan(900_000));
        assertThat(owed(result, LI)).as("asked for 135,000").isEqualTo(yuan(0));
        assertThat(owed(result, WANG)).isEqualTo(yuan(900_000));
        assertThat(owed(result, ZHAO)).isEqualTo(yuan(100_000));
    }

    @Nested
    class WhoSubmittedNothing {

        @Test
        void isNotWhoSubmittedZero() {
            BottomUp filled = close(GapClosing.FILL, Map.of(WANG, yuan(400_000), LI, yuan(0)));

            assertThat(owed(filled, SOUTH)).as("said nothing").isEqualTo(yuan(600_000));
            assertThat(owed(filled, ZHAO)).isEqualTo(yuan(600_000));
            assertThat(owed(filled, LI)).as("said zero").isEqualTo(yuan(0));
            assertThat(owed(filled, WANG)).as("what was submitted stands").isEqualTo(yuan(400_000));
            assertThat(filled.lineFor(ZHAO).submitted()).isEmpty();
            assertThat(filled.lineFor(LI).submitted()).contains(yuan(0));
            assertThat(filled.lineFor(SOUTH).heard()).isEmpty();
        }

        @Test
        void getsTheRestEvenlyOrByWeight() {
            Map<Holder, Money> onlyZhao = Map.of(ZHAO, yuan(100_000));
            BottomUp even = close(GapClosing.FILL, onlyZhao);
            BottomUp weighted = BottomUpReconciler.with(GapClosing.FILL)
                    .withWeights(SplitPolicy.weights(
                            Map.of(NORTH, BigDecimal.ONE, WANG, BigDecimal.valueOf(2), LI, BigDecimal.ONE)))
                    .reconcile(MILLION, TREE, onlyZhao);

            assertThat(owed(even, WANG)).isEqualTo(yuan(450_000));
            assertThat(owed(weighted, WANG)).isEqualTo(yuan(600_000));
            assertThat(owed(weighted, LI)).isEqualTo(yuan(300_000));
        }

        @Test
        void leavesAGapThatNobodyCanTake() {
            BottomUp nobody = close(GapClosing.SPREAD, Map.of());

            assertThat(nobody.isClosed()).isFalse();
            assertThat(nobody.lineFor(COMPANY).unallocated()).isEqualTo(yuan(1_000_000));
            assertThat(owed(nobody, NORTH)).isEqualTo(yuan(0));
            assertThat(close(GapClosing.FILL_OR_SPREAD, Map.of()).isClosed()).isTrue();
        }
    }

    @Test
    void leavesTheGapUnallocated() {
        Map<Holder, Money> submitted = Map.of(NORTH, yuan(700_000), WANG, yuan(300_000), LI, yuan(200_000));
        BottomUp left = close(GapClosing.LEAVE, submitted);

        assertThat(left.lineFor(COMPANY).unallocated()).isEqualTo(yuan(300_000));
        assertThat(left.lineFor(NORTH).gap())
                .as("North promised more than its people")
                .isEqualTo(yuan(200_000));
        assertThat(left.lineFor(NORTH).unallocated()).isEqualTo(yuan(200_000));
        assertThat(left.explain().text()).contains("\n    unallocated: CNY 200000.00\n");
        assertThat(close(GapClosing.FILL, Map.of(NORTH, yuan(1), SOUTH, yuan(2)))
                        .lineFor(COMPANY)
                        .unallocated())
                .as("everybody submitted")
                .isEqualTo(yuan(999_997));
        assertThat(owed(close(GapClosing.FILL_OR_SPREAD, Map.of(NORTH, yuan(1), SOUTH, yuan(3))), SOUTH))
                .isEqualTo(yuan(750_000));
    }

    @Test
    void feedsACascadeThatKeepsEveryAmount() {
        BottomUp result = close(
                GapClosing.SPREAD, Map.of(WANG, yuan("333333.33"), LI, yuan("123456.78"), ZHAO, yuan("300000.01")));
        QuotaPlan plan = QuotaCascade.with(SplitPolicy.proportionalTo(result.amounts()))
                .withMonthShape(MonthShape.EVEN)
                .cascade(MILLION, TREE, CALENDAR, Map.of());

        for (Quota quota : result.quotas()) {
            assertThat(plan.quotaFor(quota.holder(), YEAR)).isEqualTo(quota);
        }
        assertThat(plan.months()).isEqualTo(MONTHS);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> close(GapClosing.LEAVE, Map.of(Holder.company("X"), yuan(1))))
                .withMessage("submitted must be of a holder of the tree, but was of COMPANY:X");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> close(GapClosing.LEAVE, Map.of(WANG, yuan(-1))))
                .withMessage("submitted must not be negative, but was CNY -1.00 of PERSON:wang");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BottomUpReconciler.standard().reconcile(MILLION.withHolder(NORTH), TREE, Map.of()))
                .withMessage("holder must be the one root of the tree, but was TERRITORY:NORTH over [COMPANY:ACME]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> close(GapClosing.LEAVE, Map.of()).lineFor(Holder.company("X")))
                .withMessage("holder must be in the tree, but was COMPANY:X");
        assertThatThrownBy(() -> close(GapClosing.LEAVE, Map.of(WANG, Money.parse("USD 1"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void refusesResultsThatDoNotAddUp() {
        BottomUp result = close(GapClosing.LEAVE, Map.of(WANG, yuan(5)));
        List<GapLine> lines = result.lines();
        GapLine first = lines.get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.withWhole(MILLION.withAmount(yuan(1))))
                .withMessage("quota of COMPANY:ACME must be CNY 1.00, but was CNY 1000000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.withQuota(yuan(-1)))
                .withMessage("quota must not be negative, but was CNY -1.00 for COMPANY:ACME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.lineFor(WANG).withHeard(Optional.empty()))
                .withMessage("heard must be what PERSON:wang submitted, CNY 5.00, but was nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.withBelow(Optional.empty()))
                .withMessage("below and allocated must both be there or neither, but one was missing for COMPANY:ACME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.withLines(
                        first.withAllocated(yuan(6)),
                        lines.get(1),
                        lines.get(2),
                        lines.get(3),
                        lines.get(4),
                        lines.get(5)))
                .withMessage("allocated below COMPANY:ACME must be CNY 5.00, but was CNY 6.00");
    }
}
