package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.CertificateReview;
import io.github.salesdomain.money.CertificateVerifier;
import io.github.salesdomain.quota.Allocation;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.NestedAllocation;
import io.github.salesdomain.quota.NestedAllocator;
import io.github.salesdomain.quota.NestedLevel;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.quota.QuotaAllocator;
import io.github.salesdomain.quota.QuotaTable;
import io.github.salesdomain.quota.QuotaTabulator;
import io.github.salesdomain.quota.SplitPolicy;
import io.github.salesdomain.testkit.SampleQuota;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the parts of docs/guide/quota.md on bounds and tables. */
class AllocationGuideTest {

    private final Holder north = SampleQuota.territory("NORTH");
    private final Holder east = SampleQuota.territory("EAST");
    private final Holder south = SampleQuota.territory("SOUTH");
    private final Holder west = SampleQuota.territory("WEST");

    @Test
    void keepsFloorsAndCaps() {
        Quota million = SampleQuota.annual().withAmount(Money.parse("CNY 1000000.00"));
        // docs:start quota-allocation
        SplitPolicy agreed = SplitPolicy.weights(Map.of(
                north, new BigDecimal(50),
                east, new BigDecimal(30),
                south, new BigDecimal(15),
                west, new BigDecimal(5)));
        Allocation allocation = QuotaAllocator.with(agreed)
                .withBounds(north, Bounds.atMost(Money.parse("CNY 450000.00")))
                .withBounds(west, Bounds.atLeast(Money.parse("CNY 80000.00")))
                .allocate(million, List.of(north, east, south, west));

        Allocation.Allocated allocated = (Allocation.Allocated) allocation; // or Infeasible, which names the bounds
        Money ofEast = allocated.split().partFor(east).amount(); // CNY 313333.33
        CertificateReview review = CertificateVerifier.standard().verify(allocated.certificate());
        boolean proven = review.isSound(); // true
        // docs:end
        assertThat(ofEast).isEqualTo(Money.parse("CNY 313333.33"));
        assertThat(proven).isTrue();
    }

    @Test
    void keepsBothMarginsOfATable() {
        Holder tea = Holder.of(HolderKind.PRODUCT_LINE, "TEA");
        Holder juice = Holder.of(HolderKind.PRODUCT_LINE, "JUICE");
        List<Quota> territories = List.of(quota(north, "600.00"), quota(east, "400.00"));
        List<Quota> lines = List.of(quota(tea, "700.00"), quota(juice, "300.00"));
        // docs:start quota-table
        Map<Holder, Map<Holder, Money>> lastYear = Map.of(
                north, Map.of(tea, Money.parse("CNY 500.00"), juice, Money.parse("CNY 100.00")),
                east, Map.of(tea, Money.parse("CNY 200.00"), juice, Money.parse("CNY 200.00")));
        QuotaTable table = QuotaTabulator.standard().withHistory(lastYear).tabulate(territories, lines);

        QuotaTable.Allocated exact = (QuotaTable.Allocated) table; // or Infeasible, which names the rows and columns
        Money teaInTheNorth = exact.cell(north, tea); // CNY 500.00
        CertificateVerifier.standard().verify(exact.certificate()).isSound(); // true
        // docs:end
        assertThat(teaInTheNorth).isEqualTo(Money.parse("CNY 500.00"));
    }

    @Test
    void dividesAlongThreeDimensions() {
        Holder retail = Holder.of(HolderKind.CHANNEL, "RETAIL");
        Holder trade = Holder.of(HolderKind.CHANNEL, "TRADE");
        Holder tea = Holder.of(HolderKind.PRODUCT_LINE, "TEA");
        Holder juice = Holder.of(HolderKind.PRODUCT_LINE, "JUICE");
        SplitPolicy agreed = SplitPolicy.weights(Map.of(north, new BigDecimal(6), east, new BigDecimal(4)));
        Function<List<Holder>, Bounds> teaOf = path -> path.contains(north) && path.contains(retail)
                ? Bounds.atLeast(Money.parse("CNY 200.00"))
                : Bounds.none();
        Quota annual = SampleQuota.annual().withAmount(Money.parse("CNY 1000.00"));
        // docs:start quota-nested
        NestedAllocator byBrand = NestedAllocator.of(
                NestedLevel.of("region", List.of(north, east), QuotaAllocator.with(agreed)),
                NestedLevel.of("channel", List.of(retail, trade), QuotaAllocator.standard()),
                NestedLevel.by(
                        "brand",
                        path -> List.of(tea, juice), // path is the region and the channel
                        path -> QuotaAllocator.standard().withBounds(tea, teaOf.apply(path))));
        NestedAllocation nested = byBrand.allocate(annual);

        NestedAllocation.Allocated divided =
                (NestedAllocation.Allocated) nested; // or Infeasible, which names the cells
        Money teaInNorthernShops = divided.amount(north, retail, tea); // CNY 200.00
        Money allTea = divided.total(tea); // CNY 550.00
        // docs:end
        assertThat(teaInNorthernShops).isEqualTo(Money.parse("CNY 200.00"));
        assertThat(allTea).isEqualTo(Money.parse("CNY 550.00"));
    }

    private static Quota quota(Holder holder, String amount) {
        return SampleQuota.annual().withHolder(holder).withAmount(Money.parse("CNY " + amount));
    }
}
