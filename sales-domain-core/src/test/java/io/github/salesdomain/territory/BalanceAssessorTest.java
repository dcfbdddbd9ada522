package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleBalance;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BalanceAssessorTest {

    private static final BalanceAssessor ASSESSOR = BalanceAssessor.standard();

    static BalanceReport report(long... amounts) {
        Map<TerritoryId, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            totals.put(TerritoryId.of("" + (i + 1)), BigDecimal.valueOf(amounts[i]));
        }
        return ASSESSOR.assess(BalanceMeasure.WORKLOAD, totals);
    }

    private static TerritoryAlignment.Builder two() {
        return TerritoryAlignment.builder().addTerritories(TerritoryId.of("A"), TerritoryId.of("B"));
    }

    private static CustomerLoad load(String customer, String sales) {
        return CustomerLoad.builder()
                .customer(CustomerId.of(customer))
                .sales(Money.parse(sales))
                .build();
    }

    @Test
    void findsTheTerritoryThatCarriesTooMuch() {
        BalanceReport report = report(1_180, 960, 1_010, 850);

        assertThat(report.lines())
                .extracting(line -> line.index().toString())
                .containsExactly("1.18", "0.96", "1.01", "0.85");
        assertThat(report.mean()).isEqualTo(Ratio.of(1_000, 1));
        assertThat(report.maxToMin()).isEqualTo(Ratio.of(118, 85));
        assertThat(report.maxToMin().toDecimal(2)).isEqualTo("1.39");
        assertThat(report.variationSquared()).isEqualTo(Ratio.parse("0.01415"));
        assertThat(report.variation(4)).isEqualTo(Measured.of(new BigDecimal("0.1190")));
        assertThat(report.imbalance()).isEqualTo(Ratio.parse("0.18"));
        assertThat(report.outside()).extracting(BalanceReport.Line::territory).containsExactly(TerritoryId.of("1"));
        assertThat(report.isBalanced()).isFalse();
        assertThat(report.lineOf(TerritoryId.of("4")).standing()).isEqualTo(BalanceReport.Standing.WITHIN);
    }

    @Test
    void isBalancedAfterAnAccountHasMoved() {
        BalanceReport report = report(1_180 - 120, 960, 1_010, 850 + 120);

        assertThat(report.lines())
                .extracting(line -> line.index().toString())
                .containsExactly("1.06", "0.96", "1.01", "0.97");
        assertThat(report.isBalanced()).isTrue();
    }

    @Test
    void includesBothBoundsOfTheToleranceAndNothingBeyond() {
        assertThat(report(1_150, 850).isBalanced()).isTrue();
        assertThat(ASSESSOR.assess(
                                BalanceMeasure.WORKLOAD,
                                Map.of(
                                        TerritoryId.of("A"), new BigDecimal("1150.01"),
                                        TerritoryId.of("B"), new BigDecimal("849.99")))
                        .lines())
                .extracting(BalanceReport.Line::standing)
                .containsExactly(BalanceReport.Standing.ABOVE, BalanceReport.Standing.BELOW);
    }

    @Test
    void hasNoIndexWhereNothingIsMeasured() {
        BalanceReport report = report(0, 0);

        assertThat(report.lines())
                .extracting(BalanceReport.Line::index)
                .containsOnly(Ratio.undefined(UndefinedReason.ZERO_BASE));
        assertThat(report.lines())
                .extracting(BalanceReport.Line::standing)
                .containsOnly(BalanceReport.Standing.UNDEFINED);
        assertThat(report.imbalance()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        assertThat(report.maxToMin()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
        assertThat(report.variation(4)).isEqualTo(Measured.undefined(UndefinedReason.ZERO_BASE));
        assertThat(report.explain().text()).contains("1: 0, index – UNDEFINED");
        assertThat(report(5, 0).maxToMin()).isEqualTo(Ratio.undefined(UndefinedReason.ZERO_BASE));
    }

    @Test
    void roundsTheRootOnceHalfUp() {
        assertThat(report(3, 1).variation(0)).isEqualTo(Measured.of(new BigDecimal("1")));
        assertThat(report(1_499, 501).variation(0)).isEqualTo(Measured.of(new BigDecimal("0")));
        assertThat(report(2, 1).variation(30))
                .isEqualTo(Measured.of(new BigDecimal("0.333333333333333333333333333333")));
        assertThat(report(2, 0, 1).variation(20)).isEqualTo(Measured.of(new BigDecimal("0.81649658092772603273")));
    }

    /** Timefold's manual ranks the first schedule as the fairer one, yet its figure is the same for both. */
    @Test
    void tellsApartWhatOneFigureCannot() {
        BalanceReport even = report(5, 5, 2, 2, 1);
        BalanceReport uneven = report(6, 3, 3, 2, 1);

        assertThat(even.variationSquared()).isEqualTo(uneven.variationSquared());
        assertThat(even.compareFairnessTo(uneven)).isNegative();
        assertThat(uneven.compareFairnessTo(even)).isPositive();
        assertThat(report(1, 2, 2, 5, 5).compareFairnessTo(even)).isZero();
        assertThat(report(10, 10, 4, 4, 2).compareFairnessTo(even)).isZero();
    }

    @Test
    void explainsItself() {
        assertThat(report(1_180, 960, 1_010, 850).explain().text()).isEqualTo("""
                balance of WORKLOAD: 1 of 4 territories outside 15%
                  1: 1180, index 118.00 ABOVE
                  2: 960, index 96.00 WITHIN
                  3: 1010, index 101.00 WITHIN
                  4: 850, index 85.00 WITHIN
                  mean: 1000.00
                  largest by smallest: 1.39
                  coefficient of variation: 0.1190""");
    }

    @Test
    void sumsWhatTheCustomersOfATerritoryWeigh() {
        TerritoryAlignment alignment = SampleBalance.alignment();
        List<CustomerLoad> loads = SampleBalance.loads();

        BalanceReport sales = ASSESSOR.assess(alignment, loads, BalanceMeasure.SALES);
        assertThat(sales.total()).isEqualTo("10000000");
        assertThat(sales.lineOf(TerritoryId.of("E-1")).amount()).isEqualTo("2500000");
        BalanceReport work = ASSESSOR.assess(alignment, loads, BalanceMeasure.WORKLOAD);
        // two of class A and one of class B: 2 × 48 × 120 + 24 × 90 minutes
        assertThat(work.lineOf(TerritoryId.of("E-1")).amount())
                .isEqualTo(BigDecimal.valueOf(alignment.customersOf(TerritoryId.of("E-1")).stream()
                        .mapToLong(customer -> loads.stream()
                                .filter(load -> load.customer().equals(customer))
                                .findFirst()
                                .orElseThrow()
                                .calls()
                                .orElseThrow()
                                .workload()
                                .toMinutes())
                        .sum()));
    }

    @Test
    void countsNobodyThatIsUnplaced() {
        TerritoryAlignment alignment = TerritoryAlignment.from(
                TerritoryAssigner.standard()
                        .assign(SampleTerritories.disputedMap(), SampleCompany.customers(), LocalDate.of(2026, 5, 11)),
                SampleCompany.territories());

        assertThat(alignment.unplaced()).containsExactly(CustomerId.of("C-07"), CustomerId.of("C-12"));
        assertThat(ASSESSOR.assess(alignment, SampleBalance.loads(), BalanceMeasure.SALES)
                        .total())
                .isEqualTo("9100000");
    }

    @Test
    void measuresByTheHostsOwnMeasure() {
        BalanceMeasure shelves = BalanceMeasure.of("SHELVES");
        CustomerLoad load = load("K", "CNY 1").withAmounts(Map.of(shelves, new BigDecimal("2.50")));
        TerritoryAlignment alignment =
                two().putPlace(CustomerId.of("K"), TerritoryId.of("A")).build();

        assertThat(ASSESSOR.assess(alignment, List.of(load), shelves).lines())
                .extracting(BalanceReport.Line::amount)
                .containsExactly(new BigDecimal("2.5"), BigDecimal.ZERO);
    }

    @Test
    void keepsTheWorkOfAYear() {
        CallPlan plan = CallPlan.of(24, Duration.ofMinutes(90)).withTravelPerYear(Duration.ofHours(10));

        assertThat(plan.workload()).isEqualTo(Duration.ofHours(46));
        assertThat(load("K", "CNY 1").withCalls(plan).amountOf(BalanceMeasure.WORKLOAD))
                .contains(BigDecimal.valueOf(2_760));
        assertThat(load("K", "CNY 1").amountOf(BalanceMeasure.POTENTIAL)).isEmpty();
    }

    @Nested
    class Refuses {

        @Test
        void whatDoesNotFitTheAlignment() {
            TerritoryAlignment alignment =
                    two().putPlace(CustomerId.of("K"), TerritoryId.of("A")).build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.assess(alignment, List.of(), BalanceMeasure.SALES))
                    .withMessage("loads must have each placed customer, but had none for K");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.assess(alignment, List.of(load("L", "CNY 1")), BalanceMeasure.SALES))
                    .withMessage("loads must be of customers of the alignment, but had L");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.assess(
                            alignment, List.of(load("K", "CNY 1"), load("K", "CNY 2")), BalanceMeasure.SALES))
                    .withMessage("loads must have each customer once, but had K twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.assess(alignment, List.of(load("K", "CNY 1")), BalanceMeasure.WORKLOAD))
                    .withMessage("loads must say the WORKLOAD of each customer, but did not for K");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.assess(BalanceMeasure.SALES, Map.of()))
                    .withMessage("totals must name at least one territory, but was {}");
            List<CustomerLoad> mixed = new ArrayList<>(List.of(load("K", "CNY 1"), load("L", "USD 1")));
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() ->
                            ASSESSOR.assess(alignment.withUnplaced(CustomerId.of("L")), mixed, BalanceMeasure.SALES));
        }

        @Test
        void figuresThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report(-1))
                    .withMessage("amount of 1 must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ASSESSOR.withTolerance(Rate.percent(-1)))
                    .withMessage("tolerance must not be negative, but was -1%");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report(1, 1).variation(101))
                    .withMessage("scale must be from 0 to 100, but was 101");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report(1, 1).lineOf(TerritoryId.of("X")))
                    .withMessage("territory must be one of the report, but was X");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> report(1, 1).compareFairnessTo(report(1)))
                    .withMessage("other must have 2 territories, but had 1");
            assertThatIllegalStateException().isThrownBy(() -> report(0, 0).compareFairnessTo(report(1, 1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BalanceMeasure.of(" "))
                    .withMessage("balance measure must have 1 to 64 characters, but was ' '");
        }

        @Test
        void aReportThatDoesNotFollowFromItsAmounts() {
            BalanceReport report = report(3, 1);
            BalanceReport.Line first = report.lines().get(0);
            BalanceReport.Line second = report.lines().get(1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BalanceReport(report.measure(), report.tolerance(), List.of(second, first)))
                    .withMessage("lines must name each territory once, sorted, but had 1 out of place");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BalanceReport(report.measure(), report.tolerance(), List.of()))
                    .withMessage("lines must hold at least one territory, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BalanceReport(
                            report.measure(),
                            report.tolerance(),
                            List.of(
                                    first,
                                    new BalanceReport.Line(
                                            second.territory(),
                                            second.amount(),
                                            Ratio.one(),
                                            BalanceReport.Standing.WITHIN))))
                    .withMessage("line of 2 must have index 0.5 and standing BELOW, but was 1 and WITHIN");
        }

        @Test
        void loadsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> load("K", "CNY -1"))
                    .withMessage("sales must not be negative, but was CNY -1.00 for customer K\n"
                            + "Maybe more came back than was sold: then the customer has no sales.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> load("K", "CNY 1").withPotential(Money.parse("CNY -1")))
                    .withMessage("potential must not be negative, but was CNY -1.00 for customer K");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> load("K", "CNY 1").withPotential(Money.parse("USD 1")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> load("K", "CNY 1").withAmounts(Map.of(BalanceMeasure.SALES, BigDecimal.ONE)))
                    .withMessage("amounts must not repeat SALES, but had 1 for customer K");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> load("K", "CNY 1").withAmounts(Map.of(BalanceMeasure.of("X"), new BigDecimal("-1"))))
                    .withMessage("X of customer K must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            load("K", "CNY 1").withAmounts(Map.of(BalanceMeasure.of("X"), new BigDecimal("1E+40"))))
                    .withMessage("X of customer K must have at most 30 digits before and after the point,"
                            + " but had precision 1 and scale -40");
        }

        @Test
        void callsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallPlan.of(-1, Duration.ZERO))
                    .withMessage("callsPerYear must be from 0 to 10,000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallPlan.of(1, Duration.ofSeconds(30)))
                    .withMessage("perCall must be whole minutes from PT0S to PT24H, but was PT30S");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallPlan.of(1, Duration.ZERO).withTravelPerYear(Duration.ofHours(-1)))
                    .withMessage("travelPerYear must be whole minutes from PT0S to PT8784H, but was PT-1H");
        }

        @Test
        void alignmentsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two().putPlace(CustomerId.of("K"), TerritoryId.of("X"))
                            .build())
                    .withMessage("place of K must be one of the territories, but was X");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> two().putPlace(CustomerId.of("K"), TerritoryId.of("A"))
                            .addUnplaced(CustomerId.of("K"))
                            .build())
                    .withMessage("unplaced must be customers without a place, but had [K]");
        }
    }
}
