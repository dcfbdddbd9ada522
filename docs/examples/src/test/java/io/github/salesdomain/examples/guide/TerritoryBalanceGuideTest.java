package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.BalanceAssessor;
import io.github.salesdomain.territory.BalanceGoal;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceProposal;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.BalanceTask;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.Incapacity;
import io.github.salesdomain.territory.MarketCell;
import io.github.salesdomain.territory.MarketCustomer;
import io.github.salesdomain.territory.MarketFacts;
import io.github.salesdomain.territory.MarketPlan;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.RepCapacity;
import io.github.salesdomain.territory.SalesForceSize;
import io.github.salesdomain.territory.SalesForceSizer;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryBalancer;
import io.github.salesdomain.territory.TerritoryBorder;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryTree;
import io.github.salesdomain.territory.WhiteSpaceAnalyzer;
import io.github.salesdomain.territory.WhiteSpaceFinding;
import io.github.salesdomain.territory.WhiteSpaceReport;
import io.github.salesdomain.territory.WhiteSpaceStatus;
import io.github.salesdomain.territory.WorkloadGroup;
import io.github.salesdomain.testkit.SampleBalance;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.testkit.SampleWhiteSpace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TerritoryBalanceGuideTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private final TerritoryTree tree = SampleCompany.territories();
    private final CoverageReport report = SampleTerritories.coverage();
    private final List<CustomerLoad> loads = SampleBalance.loads();

    @Test
    void asksHowEvenlyTheWorkLies() {
        // docs:start territory-balance
        TerritoryAlignment today = TerritoryAlignment.from(report, tree);
        CustomerLoad dealer = CustomerLoad.builder()
                .customer(CustomerId.of("C-01"))
                .sales(Money.of(CNY, new BigDecimal("1200000")))
                .potential(Money.of(CNY, new BigDecimal("2400000")))
                .calls(CallPlan.of(48, Duration.ofMinutes(90)).withTravelPerYear(Duration.ofHours(24)))
                .build();

        BalanceReport work = BalanceAssessor.standard().assess(today, loads, BalanceMeasure.WORKLOAD);

        work.lineOf(TerritoryId.of("N-2")).index(); // 0.7080: 29 % below the mean
        work.outside(); // N-2: the others are within 15 % of the mean
        work.variation(4); // 0.1548, the coefficient of variation
        // docs:end
        assertThat(dealer.calls()).isEqualTo(loads.get(0).calls());
        assertThat(work.lineOf(TerritoryId.of("N-2")).index().toDecimal(4)).isEqualTo("0.7080");
        assertThat(work.outside()).extracting(BalanceReport.Line::territory).containsExactly(TerritoryId.of("N-2"));
        assertThat(work.variation(4)).isEqualTo(Measured.of(new BigDecimal("0.1548")));
    }

    @Test
    void sizesTheSalesForce() {
        // docs:start sales-force-size
        List<WorkloadGroup> groups = List.of(
                WorkloadGroup.of("A", 60, CallPlan.of(24, Duration.ofMinutes(90))),
                WorkloadGroup.of("B", 150, CallPlan.of(12, Duration.ofHours(1))),
                WorkloadGroup.of("C", 400, CallPlan.of(6, Duration.ofMinutes(30))));
        SalesForceSize size = SalesForceSizer.standard().size(groups, RepCapacity.of(Duration.ofHours(1_150)));

        size.exactReps().toDecimal(2); // 4.49: 5160 hours of work
        size.reps(); // 5
        // docs:end
        assertThat(size.exactReps().toDecimal(2)).isEqualTo("4.49");
        assertThat(size.reps()).isEqualTo(5);
    }

    @Test
    void comparesTwoDivisionsOfTheGround() {
        TerritoryAlignment today = SampleBalance.alignment();
        TerritoryAlignment scenario = SampleBalance.southParted();
        // docs:start realignment
        Realignment change = Realignment.between(today, scenario, loads);

        change.moves(); // C-12 from S-1 to S-2
        change.movedSales(); // CNY 200000.00
        change.disruption(); // 2 % of all sales change hands
        change.salesChanges(); // by territory: what is gained and lost
        change.inverse().appliedTo(scenario); // today again
        // docs:end
        assertThat(change.moves()).hasSize(1);
        assertThat(change.disruption()).isEqualTo(Ratio.of(2, 100));
        assertThat(change.inverse().appliedTo(scenario)).isEqualTo(today);
    }

    private static TerritoryBorder border(String one, String other) {
        return TerritoryBorder.of(TerritoryId.of(one), TerritoryId.of(other));
    }

    @Test
    void letsMovesBeProposed() {
        TerritoryAlignment today = SampleBalance.alignment();
        // docs:start balance-proposal
        BalanceTask task = BalanceTask.builder()
                .alignment(today)
                .addAllLoads(loads)
                .addGoal(BalanceGoal.of(BalanceMeasure.WORKLOAD, Rate.percent(15)))
                .addPinned(CustomerId.of("C-05")) // a tender is running
                .addTerritoryBorders(
                        border("N-1", "N-2"), border("N-2", "E-1"), border("E-1", "E-2"), border("E-2", "S-1"))
                .build();
        BalanceProposal proposal = TerritoryBalancer.standard().propose(task);

        proposal.steps(); // C-06 from E-1 to N-2, C-07 from E-2 to E-1, C-12 from S-1 to E-2
        proposal.isBalanced(); // true
        proposal.realignment().disruption(); // 18 % of all sales change hands
        proposal.status(); // PROVEN_OPTIMAL
        proposal.realignment().appliedTo(today); // the alignment that is proposed
        // docs:end
        assertThat(task).isEqualTo(SampleBalance.task());
        assertThat(proposal.steps())
                .extracting(step -> step.move().toString())
                .containsExactly("C-06 from E-1 to N-2", "C-07 from E-2 to E-1", "C-12 from S-1 to E-2");
        assertThat(proposal.isBalanced()).isTrue();
        assertThat(proposal.realignment().disruption()).isEqualTo(Ratio.parse("0.18"));
        assertThat(proposal.status()).isEqualTo(BalanceProposal.Status.PROVEN_OPTIMAL);
    }

    @Test
    void findsWhiteSpace() {
        List<MarketFacts> cells = SampleWhiteSpace.cells();
        // docs:start white-space
        MarketFacts wuxi = MarketFacts.builder()
                .cell(MarketCell.of("Wuxi", Channel.GENERAL_TRADE))
                .addCustomer(MarketCustomer.of(CustomerId.of("C-13"), LocalDate.of(2026, 5, 2))
                        .lacking(Incapacity.CAPITAL))
                .outlets(160)
                .outletsServed(20)
                .potential(Money.of(CNY, new BigDecimal("800000")))
                .targetShare(Rate.percent(12))
                .sales(Money.of(CNY, new BigDecimal("30000")))
                .build();

        WhiteSpaceReport white = WhiteSpaceAnalyzer.standard().analyze(cells, LocalDate.of(2026, 6, 30));
        WhiteSpaceFinding finding = white.findingOf(wuxi.cell()).orElseThrow();

        finding.status(); // INCAPABLE: the only dealer lacks capital
        finding.opportunity(); // CNY 66000.00
        finding.suggestedPlan(); // RECRUITMENT
        white.findings().get(0).cell(); // Hefei: nobody there, CNY 96000.00 to gain
        // docs:end
        assertThat(finding.facts()).isEqualTo(wuxi);
        assertThat(finding.status()).isEqualTo(WhiteSpaceStatus.INCAPABLE);
        assertThat(finding.opportunity()).isEqualTo(Measured.of(Money.parse("CNY 66000.00")));
        assertThat(finding.suggestedPlan()).contains(MarketPlan.RECRUITMENT);
        assertThat(white.findings().get(0).cell()).isEqualTo(MarketCell.of("Hefei", Channel.GENERAL_TRADE));
        assertThat(white.noMarket()).hasSize(1);
    }
}
