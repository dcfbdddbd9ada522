package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.BalanceAssessor;
import io.github.salesdomain.territory.BalanceMeasure;
import io.github.salesdomain.territory.BalanceReport;
import io.github.salesdomain.territory.CallPlan;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CustomerLoad;
import io.github.salesdomain.territory.Realignment;
import io.github.salesdomain.territory.RepCapacity;
import io.github.salesdomain.territory.SalesForceSize;
import io.github.salesdomain.territory.SalesForceSizer;
import io.github.salesdomain.territory.TerritoryAlignment;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryTree;
import io.github.salesdomain.territory.WorkloadGroup;
import io.github.salesdomain.testkit.SampleBalance;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import java.math.BigDecimal;
import java.time.Duration;
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
}
