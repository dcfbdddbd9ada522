package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Category;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhiteSpaceAnalyzerTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 30);
    private static final WhiteSpaceAnalyzer ANALYZER = WhiteSpaceAnalyzer.standard();
    private static final MarketCustomer DEALER = MarketCustomer.of(CustomerId.of("D"), ON.minusDays(10));

    private static MarketFacts facts(String region, String sales, MarketCustomer... customers) {
        return MarketFacts.builder()
                .cell(MarketCell.of(region, Channel.GENERAL_TRADE))
                .addCustomers(customers)
                .outlets(100)
                .outletsServed(80)
                .potential(Money.parse("CNY 800000"))
                .targetShare(Rate.percent(12))
                .sales(Money.parse(sales))
                .build();
    }

    private static WhiteSpaceFinding find(MarketFacts facts) {
        return ANALYZER.analyze(List.of(facts), ON).findings().get(0);
    }

    @Test
    void findsADealerThatCannotCarryTheLine() {
        WhiteSpaceFinding finding = find(facts("Hefei", "CNY 30000", DEALER.lacking(Incapacity.CAPITAL)));

        assertThat(finding.status()).isEqualTo(WhiteSpaceStatus.INCAPABLE);
        assertThat(finding.opportunity()).isEqualTo(Measured.of(Money.parse("CNY 66000.00")));
        assertThat(finding.suggestedPlan()).contains(MarketPlan.RECRUITMENT);
    }

    @Test
    void findsACellWithoutADealer() {
        WhiteSpaceFinding finding = find(facts("Hefei", "CNY 0"));

        assertThat(finding.status()).isEqualTo(WhiteSpaceStatus.NO_CUSTOMER);
        assertThat(finding.opportunity()).isEqualTo(Measured.of(Money.parse("CNY 96000.00")));
    }

    @Test
    void findsNothingWhereTheMarketIsCovered() {
        WhiteSpaceFinding finding = find(facts("Hefei", "CNY 110000", DEALER));

        assertThat(finding.status()).isEqualTo(WhiteSpaceStatus.COVERED);
        assertThat(finding.facts().coverage()).isEqualTo(Ratio.parse("0.8"));
        assertThat(finding.opportunity()).isEqualTo(Measured.of(Money.parse("CNY 0.00")));
        assertThat(finding.suggestedPlan()).isEmpty();
    }

    @Test
    void findsTooFewOutletsAndCountsTheTargetAsReached() {
        MarketFacts facts = facts("Hefei", "CNY 0", DEALER);

        assertThat(find(facts.withOutletsServed(60)).status()).isEqualTo(WhiteSpaceStatus.COVERED);
        assertThat(find(facts.withOutletsServed(59)).status()).isEqualTo(WhiteSpaceStatus.UNDER_COVERED);
        assertThat(find(facts.withOutletsServed(59)).suggestedPlan()).contains(MarketPlan.CUSTOMER_DEVELOPMENT);
        assertThat(find(facts.withTargetCoverage(Rate.percent("80.01"))).status())
                .isEqualTo(WhiteSpaceStatus.UNDER_COVERED);
    }

    @Test
    void findsCustomersThatSleep() {
        MarketCustomer inTime = MarketCustomer.of(CustomerId.of("D"), ON.minusDays(90));
        MarketCustomer late = MarketCustomer.of(CustomerId.of("D"), ON.minusDays(91));
        MarketCustomer never = new MarketCustomer(CustomerId.of("E"), true, Optional.empty(), Set.of());

        assertThat(find(facts("Hefei", "CNY 0", inTime)).status()).isEqualTo(WhiteSpaceStatus.COVERED);
        assertThat(find(facts("Hefei", "CNY 0", late, never)).status()).isEqualTo(WhiteSpaceStatus.DORMANT);
        assertThat(ANALYZER.withDormantAfter(91)
                        .analyze(List.of(facts("Hefei", "CNY 0", late)), ON)
                        .of(WhiteSpaceStatus.COVERED))
                .hasSize(1);
    }

    @Test
    void doesNotCountCustomersThatAreInactive() {
        MarketCustomer inactive = new MarketCustomer(CustomerId.of("D"), false, Optional.of(ON), Set.of());

        assertThat(find(facts("Hefei", "CNY 0", inactive)).status()).isEqualTo(WhiteSpaceStatus.NO_CUSTOMER);
    }

    @Test
    void asksModernTradeForListing() {
        MarketCell cell = MarketCell.of("Hefei", Channel.KEY_ACCOUNT).in(Category.of("TEA"));
        WhiteSpaceReport report =
                ANALYZER.analyze(List.of(facts("Hefei", "CNY 0").withCell(cell), facts("Hefei", "CNY 0")), ON);

        assertThat(report.askingFor(MarketPlan.STORE_LISTING))
                .extracting(WhiteSpaceFinding::cell)
                .containsExactly(cell);
        assertThat(report.askingFor(MarketPlan.RECRUITMENT)).hasSize(1);
        assertThat(ANALYZER.withModernTrade(Set.of())
                        .analyze(List.of(facts("Hefei", "CNY 0").withCell(cell)), ON)
                        .askingFor(MarketPlan.STORE_LISTING))
                .isEmpty();
    }

    @Test
    void ranksByOpportunityAndPutsTheUnknownLast() {
        WhiteSpaceReport report = ANALYZER.analyze(
                List.of(
                        facts("Anqing", "CNY 0").withPotential(Optional.empty()),
                        facts("Wuhu", "CNY 50000", DEALER),
                        facts("Hefei", "CNY 50000", DEALER),
                        facts("Bengbu", "CNY 0"),
                        facts("Nowhere", "CNY 0").withOutletsServed(0).withOutlets(0)),
                ON);

        assertThat(report.findings())
                .extracting(finding -> finding.cell().region())
                .containsExactly("Bengbu", "Hefei", "Wuhu", "Anqing");
        assertThat(report.findings().get(3).opportunity()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        assertThat(report.noMarket()).containsExactly(MarketCell.of("Nowhere", Channel.GENERAL_TRADE));
        assertThat(report.findingOf(MarketCell.of("Nowhere", Channel.GENERAL_TRADE)))
                .isEmpty();
        assertThat(report.explain().text()).contains("white space on 2026-06-30: 2 of 4 cells");
    }

    @Test
    void explainsItself() {
        assertThat(find(facts("Hefei", "CNY 30000", DEALER.lacking(Incapacity.STAFF, Incapacity.CAPITAL)))
                        .explain()
                        .text())
                .isEqualTo("""
                        Hefei / GENERAL_TRADE: INCAPABLE
                          D: active, last bought on 2026-06-20, cannot carry the line [CAPITAL, STAFF]
                          coverage: 80 of 100 outlets, target 60%
                          opportunity: CNY 66000.00: 12% of CNY 800000.00 less CNY 30000.00
                          plan: RECRUITMENT""");
    }

    @Nested
    class Refuses {

        private final MarketFacts facts = facts("Hefei", "CNY 0", DEALER);

        @Test
        void cellsThatDoNotFitTogether() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ANALYZER.analyze(List.of(facts, facts), ON))
                    .withMessage("cells must differ, but had Hefei / GENERAL_TRADE twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ANALYZER.analyze(List.of(facts), ON.minusDays(11)))
                    .withMessage("lastBoughtOn must not be after 2026-06-19, but was 2026-06-20 for customer D");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> ANALYZER.analyze(
                            List.of(
                                    facts,
                                    facts("Wuhu", "CNY 0")
                                            .withPotential(Optional.empty())
                                            .withSales(Money.parse("USD 1"))),
                            ON));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ANALYZER.withDormantAfter(-1))
                    .withMessage("days must not be negative, but was -1");
        }

        @Test
        void factsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.withOutletsServed(101))
                    .withMessage("outletsServed must be from 0 to 100, but was 101 in Hefei / GENERAL_TRADE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.withOutlets(-1))
                    .withMessage("outlets must not be negative, but was -1 in Hefei / GENERAL_TRADE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.withTargetShare(Rate.percent(101)))
                    .withMessage("targetShare must be from 0% to 100%, but was 101% in Hefei / GENERAL_TRADE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.withCustomers(DEALER, DEALER))
                    .withMessage("customers must have each once, but had D twice in Hefei / GENERAL_TRADE");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> facts.withPotential(Money.parse("CNY -1")))
                    .withMessage("potential must not be negative, but was CNY -1.00 in Hefei / GENERAL_TRADE");
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(() -> facts.withPotential(Money.parse("USD 1")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MarketCell.of(" ", Channel.HORECA))
                    .withMessage("region must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Incapacity.of("no money"))
                    .withMessage("code must be upper-case letters, digits and underscores, but was 'no money'");
        }

        @Test
        void findingsThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new WhiteSpaceFinding(facts, WhiteSpaceStatus.COVERED, Optional.of(MarketPlan.RECRUITMENT)))
                    .withMessage(
                            "suggestedPlan must be there exactly for a white cell, but was RECRUITMENT for COVERED");
            WhiteSpaceFinding finding = find(facts);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WhiteSpaceReport(ON, List.of(finding, finding), List.of()))
                    .withMessage("findings must be sorted by opportunity and cell, each cell once, but was "
                            + "[Hefei / GENERAL_TRADE, Hefei / GENERAL_TRADE]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new WhiteSpaceReport(ON, List.of(finding), List.of(finding.cell())))
                    .withMessage("noMarket must be cells without outlets, but had Hefei / GENERAL_TRADE");
        }
    }
}
