package io.github.salesdomain.quota;

import static io.github.salesdomain.quota.PlanSamples.COMPANY;
import static io.github.salesdomain.quota.PlanSamples.LI;
import static io.github.salesdomain.quota.PlanSamples.MANAGER;
import static io.github.salesdomain.quota.PlanSamples.MONTHS;
import static io.github.salesdomain.quota.PlanSamples.NORTH;
import static io.github.salesdomain.quota.PlanSamples.SOUTH;
import static io.github.salesdomain.quota.PlanSamples.TREE;
import static io.github.salesdomain.quota.PlanSamples.WANG;
import static io.github.salesdomain.quota.PlanSamples.YEAR;
import static io.github.salesdomain.quota.PlanSamples.ZHAO;
import static io.github.salesdomain.quota.PlanSamples.flat;
import static io.github.salesdomain.quota.PlanSamples.plan;
import static io.github.salesdomain.quota.PlanSamples.signed;
import static io.github.salesdomain.quota.PlanSamples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuotaAdjusterTest {

    private static final SalesPeriod APRIL = MONTHS.get(3);
    private static final SalesPeriod MAY = MONTHS.get(4);
    private static final SalesPeriod SECOND_QUARTER =
            PlanSamples.CALENDAR.quarters(2026).get(1);

    private static QuotaAdjustment change(Holder holder, SalesPeriod period, Money amount, AdjustmentSource source) {
        return QuotaAdjustment.builder()
                .holder(holder)
                .period(period)
                .change(amount)
                .source(source)
                .signature(signed(MANAGER, 3, 1))
                .build();
    }

    private static AdjustedPlan adjust(QuotaAdjustment... adjustments) {
        return QuotaAdjuster.standard().adjust(plan(), List.of(adjustments));
    }

    private static Money owed(AdjustedPlan adjusted, Holder holder, SalesPeriod period) {
        return adjusted.after().quotaFor(holder, period).amount();
    }

    @Nested
    class WithTheHoldersBeside {

        @Test
        void leavesTheHolderAboveAsItWas() {
            AdjustedPlan adjusted = adjust(change(WANG, APRIL, yuan(5_000), AdjustmentSource.beside()));

            assertThat(owed(adjusted, WANG, APRIL)).isEqualTo(yuan(105_000));
            assertThat(owed(adjusted, LI, APRIL)).isEqualTo(yuan(95_000));
            assertThat(owed(adjusted, NORTH, APRIL)).isEqualTo(yuan(200_000));
            assertThat(owed(adjusted, WANG, MAY)).isEqualTo(yuan(100_000));
        }

        @Test
        void balancesEveryMonthInItself() {
            AdjustedPlan adjusted = adjust(change(WANG, SECOND_QUARTER, yuan("-10000.01"), AdjustmentSource.beside()));

            for (SalesPeriod month : MONTHS) {
                assertThat(owed(adjusted, NORTH, month)).isEqualTo(yuan(200_000));
            }
            assertThat(owed(adjusted, WANG, SECOND_QUARTER)).isEqualTo(yuan("289999.99"));
            assertThat(owed(adjusted, LI, SECOND_QUARTER)).isEqualTo(yuan("310000.01"));
        }

        @Test
        void reachesEverybodyBelow() {
            AdjustedPlan adjusted = adjust(change(SOUTH, APRIL, yuan(30_000), AdjustmentSource.beside()));

            assertThat(owed(adjusted, ZHAO, APRIL)).isEqualTo(yuan(130_000));
            assertThat(owed(adjusted, WANG, APRIL)).isEqualTo(yuan(85_000));
            assertThat(owed(adjusted, LI, APRIL)).isEqualTo(yuan(85_000));
            assertThat(owed(adjusted, COMPANY, APRIL)).isEqualTo(yuan(300_000));
        }
    }

    @Test
    void raisesTheTotalAndLeavesNobodyStale() {
        AdjustedPlan adjusted = adjust(change(COMPANY, YEAR, yuan(360_000), AdjustmentSource.total()));

        assertThat(owed(adjusted, COMPANY, YEAR)).isEqualTo(yuan(3_960_000));
        assertThat(owed(adjusted, ZHAO, APRIL)).isEqualTo(yuan(110_000));
        assertThat(owed(adjusted, NORTH, APRIL)).isEqualTo(yuan(220_000));
    }

    @Test
    void keepsAWholeAmountWhole() {
        QuotaPlan thirds = QuotaPlan.of(
                Metric.REVENUE, PlanSamples.CALENDAR, 2026, TREE, Map.of(WANG, flat(7), LI, flat(11), ZHAO, flat(13)));
        AdjustedPlan adjusted = QuotaAdjuster.standard()
                .adjust(
                        thirds,
                        List.of(change(
                                COMPANY,
                                YEAR,
                                yuan(200_000).minus(thirds.annual().amount()),
                                AdjustmentSource.total())));

        assertThat(adjusted.after().annual().amount()).isEqualTo(yuan(200_000));
        assertThat(Money.total(adjusted.after().leafMonths().values().stream()
                        .flatMap(List::stream)
                        .toList()))
                .isEqualTo(yuan(200_000));
    }

    @Test
    void carriesAnUnusedMonthForward() {
        AdjustedPlan adjusted = adjust(change(WANG, MAY, yuan(40_000), AdjustmentSource.of(WANG, APRIL)));

        assertThat(owed(adjusted, WANG, APRIL)).isEqualTo(yuan(60_000));
        assertThat(owed(adjusted, WANG, MAY)).isEqualTo(yuan(140_000));
        assertThat(owed(adjusted, NORTH, SECOND_QUARTER)).isEqualTo(yuan(600_000));
        assertThat(owed(adjusted, COMPANY, YEAR)).isEqualTo(yuan(3_600_000));
    }

    @Test
    void reallocatesBetweenHoldersOfDifferentRegions() {
        AdjustedPlan adjusted = adjust(change(ZHAO, MAY, yuan(40_000), AdjustmentSource.of(WANG, APRIL)));

        assertThat(owed(adjusted, NORTH, APRIL)).isEqualTo(yuan(160_000));
        assertThat(owed(adjusted, SOUTH, MAY)).isEqualTo(yuan(140_000));
        assertThat(owed(adjusted, COMPANY, YEAR)).isEqualTo(yuan(3_600_000));
    }

    @Test
    void takesEachChangeOnTopOfThoseBefore() {
        AdjustedPlan adjusted = adjust(
                change(WANG, APRIL, yuan(-100_000), AdjustmentSource.total()),
                change(WANG, APRIL, yuan(-1), AdjustmentSource.total()),
                change(WANG, APRIL, yuan(50), AdjustmentSource.total()));

        assertThat(adjusted.outcomes()).extracting(AdjustmentOutcome::isApplied).containsExactly(true, false, true);
        assertThat(owed(adjusted, WANG, APRIL)).isEqualTo(yuan(50));
    }

    @Nested
    class Rejects {

        @Test
        void whatWouldFallBelowZeroWithTheReason() {
            AdjustedPlan adjusted = adjust(
                    change(WANG, APRIL, yuan("-100000.01"), AdjustmentSource.beside()),
                    change(WANG, APRIL, yuan("100000.01"), AdjustmentSource.beside()),
                    change(ZHAO, APRIL, yuan("-100000.01"), AdjustmentSource.beside()));

            assertThat(adjusted.after()).isEqualTo(plan());
            assertThat(adjusted.rejected())
                    .extracting(AdjustmentOutcome::reasons)
                    .containsExactly(
                            List.of(AdjustmentReason.BELOW_ZERO),
                            List.of(AdjustmentReason.SOURCE_BELOW_ZERO),
                            List.of(AdjustmentReason.BELOW_ZERO, AdjustmentReason.NOBODY_BESIDE));
            assertThat(adjusted.explain().text()).startsWith("""
                            changes of REVENUE 2026 of COMPANY:ACME: CNY 3600000.00: CNY 3600000.00
                              PERSON:wang 2026-04: CNY -100000.01
                                by: P-2 on 2026-03-01: as agreed
                                not made: BELOW_ZERO
                            """);
        }

        @Test
        void whatWouldChangeAClosedMonth() {
            AdjustedPlan adjusted = QuotaAdjuster.standard()
                    .withClosedThrough(LocalDate.of(2026, 4, 30))
                    .adjust(
                            plan(),
                            List.of(
                                    change(WANG, APRIL, yuan(1), AdjustmentSource.total()),
                                    change(WANG, MAY, yuan(1), AdjustmentSource.of(LI, APRIL)),
                                    change(WANG, MAY, yuan(1), AdjustmentSource.total())));

            assertThat(adjusted.rejected())
                    .hasSize(2)
                    .allMatch(outcome -> outcome.reasons().equals(List.of(AdjustmentReason.MONTH_CLOSED)));
        }

        @Test
        void inputThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> change(WANG, APRIL, yuan(0), AdjustmentSource.total()))
                    .withMessage("change must not be zero, but was CNY 0.00 for PERSON:wang");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> adjust(change(WANG, APRIL, yuan(1), AdjustmentSource.of(NORTH, SECOND_QUARTER))))
                    .withMessage(
                            "source of a change of PERSON:wang in 2026-04 must be another holder or period, but was"
                                    + " TERRITORY:NORTH in 2026-Q2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> adjust(change(Holder.company("OTHER"), APRIL, yuan(1), AdjustmentSource.total())))
                    .withMessage("holder must be in the plan, but was COMPANY:OTHER");
            assertThatIllegalArgumentException()
                    .as("another period is not silently ignored")
                    .isThrownBy(() -> adjust(
                            change(WANG, PlanSamples.CALENDAR.months(2027).get(0), yuan(1), AdjustmentSource.total())))
                    .withMessage("period must be made of whole months of 2026, but was 2027-01-01/2027-02-01");
            assertThatThrownBy(() -> adjust(change(WANG, APRIL, Money.parse("USD 1"), AdjustmentSource.total())))
                    .isInstanceOf(CurrencyMismatchException.class);
        }

        @Test
        void resultsThatDoNotAddUp() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AdjustedPlan(plan(), plan(110_000), List.of()))
                    .withMessage("total after the changes must be CNY 3600000.00, but was CNY 3960000.00");
        }
    }
}
