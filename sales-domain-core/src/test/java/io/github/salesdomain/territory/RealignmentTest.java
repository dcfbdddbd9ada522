package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.testkit.SampleBalance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RealignmentTest {

    private static final CustomerId K = CustomerId.of("K");
    private static final CustomerId L = CustomerId.of("L");
    private static final TerritoryId A = TerritoryId.of("A");
    private static final TerritoryId B = TerritoryId.of("B");
    private static final TerritoryAlignment TODAY = TerritoryAlignment.builder()
            .addTerritories(A, B)
            .putPlace(K, A)
            .addUnplaced(L)
            .build();
    private static final List<CustomerLoad> LOADS = List.of(load(K, "CNY 30"), load(L, "CNY 70"));

    private static CustomerLoad load(CustomerId customer, String sales) {
        return CustomerLoad.builder()
                .customer(customer)
                .sales(Money.parse(sales))
                .build();
    }

    @Test
    void saysWhatChangesHands() {
        Realignment parting = SampleBalance.partingTheSouth();

        assertThat(parting.moves()).hasSize(1);
        assertThat(parting.movedSales()).isEqualTo(Money.parse("CNY 200000.00"));
        assertThat(parting.disruption()).isEqualTo(Ratio.parse("0.02"));
        assertThat(parting.movedPotential()).isEqualTo(Measured.of(Money.parse("CNY 600000.00")));
        assertThat(parting.movedWorkload()).isEqualTo(Measured.of(Duration.ofHours(18)));
        assertThat(parting.appearing()).containsExactly(TerritoryId.of("S-2"));
        assertThat(parting.salesChanges())
                .isEqualTo(Map.of(
                        TerritoryId.of("S-1"), Money.parse("CNY -200000.00"),
                        TerritoryId.of("S-2"), Money.parse("CNY 200000.00")));
        assertThat(parting.explain().text()).isEqualTo("""
                realignment: 1 customers move, CNY 200000.00 of CNY 10000000.00 (2.00 %)
                  C-12 from S-1 to S-2: CNY 200000.00
                  appears: S-2
                  moved potential: CNY 600000.00
                  moved workload: PT18H""");
    }

    @Test
    void leadsThereAndBack() {
        Realignment parting = SampleBalance.partingTheSouth();

        assertThat(parting.appliedTo(SampleBalance.alignment())).isEqualTo(SampleBalance.southParted());
        assertThat(parting.inverse().appliedTo(SampleBalance.southParted())).isEqualTo(SampleBalance.alignment());
        assertThat(Realignment.between(TODAY, TODAY, LOADS).isEmpty()).isTrue();
    }

    @Test
    void placesCustomersThatWereNowhere() {
        TerritoryAlignment after = TerritoryAlignment.builder()
                .addTerritories(A, B)
                .putPlace(L, B)
                .addUnplaced(K)
                .build();
        Realignment change = Realignment.between(TODAY, after, LOADS);

        assertThat(change.moves())
                .extracting(Realignment.Move::toString)
                .containsExactly("K from A to nowhere", "L from nowhere to B");
        assertThat(change.appliedTo(TODAY)).isEqualTo(after);
        assertThat(change.movedWorkload()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        assertThat(change.movedPotential()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
    }

    @Test
    void hasNoDisruptionWhereNobodyBuys() {
        assertThat(Realignment.between(TODAY, TODAY, List.of(load(K, "CNY 0"), load(L, "CNY 0")))
                        .disruption())
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
    }

    @Test
    void refusesAlignmentsOfOtherCustomers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realignment.between(TODAY, TODAY.withUnplaced(), LOADS))
                .withMessage("after must have the same customers as before, but differed in [L]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realignment.between(TODAY, TODAY, List.of()))
                .withMessage("loads must hold at least one, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realignment.between(TODAY, TODAY, LOADS.subList(0, 1)))
                .withMessage("loads must have each customer, but had none for L");
    }

    @Test
    void refusesToBeAppliedElsewhere() {
        Realignment change = Realignment.between(TODAY, TODAY.withPlaces(Map.of(K, B)), LOADS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.appliedTo(TODAY.withPlaces(Map.of(K, B))))
                .withMessage("customer K must be in A, but was in B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.appliedTo(TODAY.withPlaces(Map.of())))
                .withMessage("customer K must be in A, but was unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.withAppearing(A).appliedTo(TODAY))
                .withMessage("appearing must be new territories, but had A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.withVanishing(TerritoryId.of("X")).appliedTo(TODAY))
                .withMessage("vanishing must be territories of the alignment, but had X");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Realignment.Move(LOADS.get(0), Optional.of(A), Optional.of(A)))
                .withMessage("to must differ from from, but was A for customer K");
        Realignment.Move move = new Realignment.Move(LOADS.get(0), Optional.of(A), Optional.of(B));
        Realignment.Builder twice =
                Realignment.builder().totalSales(Money.parse("CNY 60")).addMoves(move, move);
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessage("moves must have each customer once, but had K twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realignment.builder()
                        .totalSales(Money.parse("CNY 29"))
                        .addMove(move)
                        .build())
                .withMessage("totalSales must be at least CNY 30.00, but was CNY 29.00");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Realignment.builder()
                        .totalSales(Money.parse("USD 100"))
                        .addMove(move)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realignment.builder()
                        .totalSales(Money.parse("CNY 1"))
                        .addAppearing(A)
                        .addVanishing(A)
                        .build())
                .withMessage("vanishing must not appear as well, but had [A]");
    }
}
