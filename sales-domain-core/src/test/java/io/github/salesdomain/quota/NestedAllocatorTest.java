package io.github.salesdomain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.BoundConflict;
import io.github.salesdomain.money.Bounds;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleQuota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NestedAllocatorTest {

    private static final Holder NORTH = SampleQuota.territory("NORTH");
    private static final Holder SOUTH = SampleQuota.territory("SOUTH");
    private static final Holder RETAIL = Holder.of(HolderKind.CHANNEL, "RETAIL");
    private static final Holder TRADE = Holder.of(HolderKind.CHANNEL, "TRADE");
    private static final Holder TEA = Holder.of(HolderKind.PRODUCT_LINE, "TEA");
    private static final Holder JUICE = Holder.of(HolderKind.PRODUCT_LINE, "JUICE");
    private static final Quota MILLION = SampleQuota.annual().withAmount(Money.parse("CNY 1000000.00"));

    private static final NestedLevel REGIONS =
            NestedLevel.of("region", List.of(SOUTH, NORTH), weights(NORTH, 3, SOUTH, 2));
    private static final NestedLevel CHANNELS =
            NestedLevel.of("channel", List.of(RETAIL, TRADE), weights(RETAIL, 1, TRADE, 2));
    private static final NestedLevel BRANDS = NestedLevel.of("brand", List.of(TEA, JUICE), QuotaAllocator.standard());

    private static QuotaAllocator weights(Holder one, int heavy, Holder other, int light) {
        return QuotaAllocator.with(
                SplitPolicy.weights(Map.of(one, new BigDecimal(heavy), other, new BigDecimal(light))));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static NestedAllocation.Allocated allocated(NestedAllocation allocation) {
        return (NestedAllocation.Allocated) allocation;
    }

    @Test
    void dividesAlongThreeDimensionsEachWithinTheOneAbove() {
        NestedAllocation.Allocated nested =
                allocated(NestedAllocator.of(REGIONS, CHANNELS, BRANDS).allocate(MILLION));

        assertThat(nested.levels()).containsExactly("region", "channel", "brand");
        assertThat(nested.amount()).isEqualTo(cny("1000000.00"));
        assertThat(nested.amount(NORTH)).isEqualTo(cny("600000.00"));
        assertThat(nested.amount(NORTH, RETAIL)).isEqualTo(cny("200000.00"));
        assertThat(nested.amount(NORTH, RETAIL, TEA)).isEqualTo(cny("100000.00"));
        assertThat(nested.amount(SOUTH, TRADE)).isEqualTo(cny("266666.67"));
        assertThat(nested.amount(SOUTH, TRADE, JUICE)).isEqualTo(cny("133333.34"));
        assertThat(nested.amount(SOUTH, TRADE, TEA)).isEqualTo(cny("133333.33"));
        assertThat(nested.cells()).hasSize(8);
        assertThat(nested.cells().get(0))
                .isEqualTo(new NestedAllocation.Cell(List.of(NORTH, RETAIL, JUICE), cny("100000.00")));
        assertThat(nested.divisions())
                .extracting(NestedAllocation.Division::path)
                .containsExactly(
                        List.of(),
                        List.of(NORTH),
                        List.of(NORTH, RETAIL),
                        List.of(NORTH, TRADE),
                        List.of(SOUTH),
                        List.of(SOUTH, RETAIL),
                        List.of(SOUTH, TRADE));
        assertThat(nested.total(TEA)).isEqualTo(cny("499999.99"));
        assertThat(nested.total(JUICE)).isEqualTo(cny("500000.01"));
        assertThat(nested.total(TRADE)).isEqualTo(cny("666666.67"));
        assertThat(nested.total(SampleQuota.territory("WEST"))).isEqualTo(cny("0.00"));
        assertThat(nested.explain().text()).startsWith("""
                        nested allocation by region, channel, brand: CNY 1000000.00
                          TERRITORY:NORTH: CNY 600000.00
                            CHANNEL:RETAIL: CNY 200000.00
                              PRODUCT_LINE:JUICE: CNY 100000.00
                        """);
    }

    @Test
    void dividesEachCellInItsOwnWay() {
        NestedLevel brands = NestedLevel.by(
                "brand",
                path -> path.contains(NORTH) ? List.of(TEA, JUICE) : List.of(TEA),
                path -> path.contains(NORTH)
                        ? weights(TEA, 9, JUICE, 1).withApportioner(Apportioner.standard())
                        : QuotaAllocator.standard());
        NestedAllocation.Allocated nested =
                allocated(NestedAllocator.of(REGIONS, brands).allocate(MILLION));

        assertThat(nested.cells())
                .extracting(NestedAllocation.Cell::amount)
                .containsExactly(cny("60000.00"), cny("540000.00"), cny("400000.00"));
    }

    @Test
    void keepsTheHedgeOfALevelVisible() {
        NestedLevel hedged = NestedLevel.of(
                "region", List.of(NORTH, SOUTH), QuotaAllocator.standard().withHedge(Rate.percent(10)));
        NestedAllocation.Allocated nested =
                allocated(NestedAllocator.of(hedged, BRANDS).allocate(MILLION));

        assertThat(nested.amount(NORTH)).isEqualTo(cny("550000.00"));
        assertThat(nested.total(TEA).plus(nested.total(JUICE))).isEqualTo(cny("1100000.00"));
        assertThat(nested.divisions().get(0).allocation().split().hedgeAmount()).isEqualTo(cny("100000.00"));
        assertThat(nested.divisions().get(1).allocation().split().hedgeAmount()).isEqualTo(cny("0.00"));
    }

    @Test
    void namesEveryCellWhoseBoundsCannotHold() {
        NestedLevel brands = NestedLevel.of(
                "brand",
                List.of(TEA, JUICE),
                QuotaAllocator.standard().withBounds(TEA, Bounds.atLeast(cny("450000.00"))));
        NestedAllocation nested = NestedAllocator.of(REGIONS, brands).allocate(MILLION);

        assertThat(nested.isAllocated()).isFalse();
        assertThat(((NestedAllocation.Infeasible) nested).conflicts())
                .containsExactly(new NestedAllocation.Conflict(
                        List.of(SOUTH),
                        new Allocation.Conflict(
                                BoundConflict.Kind.FLOORS_EXCEED_TOTAL, List.of(TEA), cny("50000.00"))));
        assertThat(nested.explain().text())
                .isEqualTo("""
                        no nested allocation of COMPANY:ACME: CNY 1000000.00
                          FLOORS_EXCEED_TOTAL: [TERRITORY:SOUTH]: [PRODUCT_LINE:TEA] by CNY 50000.00""".replace("COMPANY:ACME", MILLION.holder().toString()));
    }

    @Test
    void refusesLevelsAndPathsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedAllocator.of(REGIONS, REGIONS))
                .withMessage("levels must have different names, but was [region, region]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedLevel.of(" ", List.of(NORTH), QuotaAllocator.standard()))
                .withMessage("name must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        allocated(NestedAllocator.of(REGIONS).allocate(MILLION)).amount(TEA))
                .withMessage("path must be of a cell, but was [PRODUCT_LINE:TEA]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedAllocator.of(NestedLevel.of("region", List.of(), QuotaAllocator.standard()))
                        .allocate(MILLION));
    }

    @Test
    void sortsItsDivisionsAndFindsEveryCell() {
        NestedAllocation.Allocated nested =
                allocated(NestedAllocator.of(REGIONS, CHANNELS, BRANDS).allocate(MILLION));
        List<NestedAllocation.Division> reversed = new ArrayList<>(nested.divisions());
        Collections.reverse(reversed);

        assertThat(new NestedAllocation.Allocated(MILLION, nested.levels(), reversed))
                .isEqualTo(nested);
        for (NestedAllocation.Division division : nested.divisions()) {
            for (NestedAllocation.Cell cell : division.cells()) {
                assertThat(nested.amount(cell.path().toArray(new Holder[0]))).isEqualTo(cell.amount());
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nested.amount(NORTH, TEA))
                .withMessage("path must be of a cell, but was [TERRITORY:NORTH, PRODUCT_LINE:TEA]");
        assertThatIllegalArgumentException().isThrownBy(() -> nested.amount(NORTH, RETAIL, TEA, TEA));
    }

    @Test
    void refusesDivisionsThatDoNotFit() {
        NestedAllocation.Allocated nested =
                allocated(NestedAllocator.of(REGIONS, CHANNELS).allocate(MILLION));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedAllocation.Allocated(
                        MILLION, nested.levels(), nested.divisions().subList(0, 2)))
                .withMessage("divisions must be of every cell, but had none of [TERRITORY:SOUTH]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedAllocation.Allocated(
                        MILLION.withAmount(cny("5.00")), nested.levels(), nested.divisions()))
                .withMessage("divisions must each be of a cell above, but was of [] and CNY 1000000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedAllocation.Allocated(
                        MILLION, nested.levels(), nested.divisions().subList(1, 3)))
                .withMessage("divisions must each be of a cell above, but was of [TERRITORY:NORTH] and CNY 600000.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedAllocation.Allocated(MILLION, List.of(), nested.divisions()))
                .withMessage("levels must not be empty, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NestedAllocation.Infeasible(MILLION, List.of()))
                .withMessage("conflicts must not be empty, but was []");
    }
}
