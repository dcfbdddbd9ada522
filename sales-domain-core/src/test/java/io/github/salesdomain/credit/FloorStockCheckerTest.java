package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FloorStockCheckerTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static FloorStockPosition position(String item, long booked, long counted) {
        return FloorStockPosition.of(item, cny(booked), cny(counted));
    }

    private static FloorStockReview check(
            CreditLimit line, List<FloorStockPosition> positions, Collateral... register) {
        return FloorStockChecker.standard().check(line, positions, List.of(register), CNY, TODAY);
    }

    private static Collateral lorries(long found) {
        return Collateral.builder()
                .id("LORRIES")
                .kind(CollateralKind.PLEDGE)
                .value(cny(90_000))
                .quantity(Quantity.of(3, UnitOfMeasure.PIECE))
                .addInspection(CollateralInspection.of(TODAY, Quantity.of(found, UnitOfMeasure.PIECE)))
                .build();
    }

    private static List<String> texts(FloorStockReview review) {
        return review.findings().stream()
                .map(finding -> finding.reason() + " " + finding.subject() + " " + finding.figure())
                .toList();
    }

    @Test
    void findsWhatIsOverTheLineAndWhatIsShort() {
        FloorStockReview review =
                check(CreditLimit.of(cny(150_000)), List.of(position("TEA", 180_000, 165_000)), lorries(3));

        assertThat(texts(review))
                .containsExactly(
                        "OVER_LINE line CNY 30000.00",
                        "FLOOR_STOCK_SHORT TEA CNY 15000.00",
                        "COLLATERAL_FOUND LORRIES 3 PIECE");
        assertThat(review.overLine()).isEqualTo(cny(30_000));
        assertThat(review.shortage()).isEqualTo(cny(15_000));
        assertThat(review.counted()).isEqualTo(cny(165_000));
        assertThat(review.hasObjections()).isTrue();
        assertThat(review.explain().text())
                .startsWith(
                        "floor stock: booked CNY 180000.00, counted CNY 165000.00, line CNY 150000.00 as of 2026-03-31");
    }

    @Test
    void saysWhatAgrees() {
        FloorStockReview review =
                check(CreditLimit.of(cny(180_000)), List.of(position("TEA", 180_000, 180_000)), lorries(3));

        assertThat(texts(review))
                .containsExactly(
                        "WITHIN_LINE line CNY 180000.00",
                        "COUNT_AGREES TEA CNY 180000.00",
                        "COLLATERAL_FOUND LORRIES 3 PIECE");
        assertThat(review.hasObjections()).isFalse();
        assertThat(check(CreditLimit.unlimited(), List.of(position("TEA", 9, 9)))
                        .overLine())
                .isEqualTo(cny(0));
    }

    @Test
    void doesNotNetASurplusAgainstAShortage() {
        FloorStockReview review =
                check(CreditLimit.unlimited(), List.of(position("TEA", 100, 70), position("RICE", 50, 80)));

        assertThat(texts(review))
                .containsExactly(
                        "FLOOR_STOCK_SHORT TEA CNY 30.00",
                        "FLOOR_STOCK_SURPLUS RICE CNY 30.00",
                        "WITHIN_LINE line CNY 150.00");
        assertThat(review.counted()).isEqualTo(cny(150));
        assertThat(review.surplus()).isEqualTo(cny(30));
    }

    @Test
    void comparesTheRegisterWithTheInspection() {
        assertThat(texts(check(CreditLimit.unlimited(), List.of(), lorries(1))))
                .contains("COLLATERAL_QUANTITY_SHORT LORRIES 2 PIECE");
        assertThat(texts(check(CreditLimit.unlimited(), List.of(), lorries(0))))
                .contains("COLLATERAL_MISSING LORRIES 3 PIECE");
        assertThat(texts(check(CreditLimit.unlimited(), List.of(), lorries(0).withInspections())))
                .contains("COLLATERAL_NOT_INSPECTED LORRIES 3 PIECE");
    }

    @Test
    void movesWhatIsShortToTheReceivables() {
        Exposure before = Exposure.builder()
                .currency(CNY)
                .asOf(TODAY)
                .policy(ExposurePolicy.standard().withFloorStock())
                .addItem(ExposureItem.of("TEA", ExposureKind.FLOOR_STOCK, cny(180_000), TODAY.minusDays(90)))
                .addItem(ExposureItem.of("R-1", ExposureKind.RECEIVABLE, cny(5_000), TODAY))
                .build();
        Exposure after = check(CreditLimit.of(cny(150_000)), List.of(position("TEA", 180_000, 165_000)))
                .moveShortages(before);

        assertThat(after.floorStock()).isEqualTo(cny(165_000));
        assertThat(after.receivables()).isEqualTo(cny(20_000));
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.items())
                .contains(ExposureItem.of("TEA-SHORT", ExposureKind.RECEIVABLE, cny(15_000), TODAY)
                        .withDueDate(TODAY));
    }

    @Test
    void valuesQuantitiesAtTheSupplyPriceOfTheDay() {
        Quantity booked = Quantity.of(170, UnitOfMeasure.CASE);
        Quantity counted = Quantity.of(162, UnitOfMeasure.CASE);

        assertThat(FloorStockPosition.priced("TEA", cny(24), booked, counted).shortage())
                .isEqualTo(cny(192));
        assertThat(FloorStockPosition.priced("TEA", cny(20), booked, counted).shortage())
                .isEqualTo(cny(160));
        assertThatThrownBy(() -> FloorStockPosition.priced("TEA", cny(24), booked, Quantity.of(1, UnitOfMeasure.PIECE)))
                .isInstanceOf(UnitMismatchException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloorStockPosition.priced("TEA", cny(-1), booked, counted))
                .withMessage("supplyPrice of TEA must not be negative, but was CNY -1.00");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position("TEA", -1, 0))
                .withMessage("booked of TEA must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position("TEA", 0, -1))
                .withMessage("counted of TEA must not be negative, but was CNY -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position("", 0, 1))
                .withMessage("item must have 1 to 58 characters, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(CreditLimit.unlimited(), List.of(position("TEA", 1, 1), position("TEA", 2, 2))))
                .withMessage("positions must have each item once, but had TEA twice");
        assertThatThrownBy(() -> check(CreditLimit.of(Money.parse("EUR 1.00")), List.of()))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("line must be in CNY, but was in EUR");
        FloorStockReview review = check(CreditLimit.unlimited(), List.of(position("TEA", 100, 70)));
        Exposure none = Exposure.builder().currency(CNY).asOf(TODAY).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review.moveShortages(none))
                .withMessage("exposure must have each short position as floor stock, but had none for TEA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review.moveShortages(
                        none.plus(ExposureItem.of("TEA", ExposureKind.FLOOR_STOCK, cny(90), TODAY))))
                .withMessage("amount of item TEA must be CNY 100.00 as booked, but was CNY 90.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review.withBooked(cny(101)))
                .withMessage("positions must sum to CNY 101.00 booked, but was CNY 100.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FloorStockFinding(FloorStockReason.OVER_LINE, " ", new FloorStockFinding.Amount(cny(1))))
                .withMessage("subject must have 1 to 64 characters, but was ' '");
    }
}
