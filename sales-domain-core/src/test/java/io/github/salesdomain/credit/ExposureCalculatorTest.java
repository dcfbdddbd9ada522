package io.github.salesdomain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.testkit.SampleCredit;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExposureCalculatorTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = SampleCredit.asOf();

    private static Money cny(long yuan) {
        return Money.ofMajor(CNY, yuan);
    }

    private static ExposureItem item(String id, ExposureKind kind, long yuan) {
        return ExposureItem.of(id, kind, cny(yuan), TODAY);
    }

    private static Exposure exposure(ExposureItem... items) {
        return ExposureCalculator.standard().calculate(List.of(items), CNY, TODAY);
    }

    @Nested
    class TheSum {

        private final ExposurePolicy inside = ExposurePolicy.standard().withFloorStock();

        @Test
        void countsFloorStockInsideTheLimitWhereThePolicySaysSo() {
            Exposure exposure = ExposureCalculator.with(inside).calculate(SampleCredit.items(), CNY, TODAY);

            assertThat(exposure.total()).isEqualTo(cny(720_000));
            assertThat(exposure.part(ExposureKind.RECEIVABLE).counted()).isEqualTo(cny(420_000));
            assertThat(exposure.part(ExposureKind.FLOOR_STOCK).counted()).isEqualTo(cny(180_000));
            assertThat(exposure.available(CreditLimit.of(cny(790_000)))).isEqualTo(Measured.of(cny(70_000)));
            assertThat(exposure.available(CreditLimit.of(cny(690_000)))).isEqualTo(Measured.of(cny(-30_000)));
        }

        @Test
        void leavesFloorStockOnItsOwnLineByDefaultAndShowsIt() {
            Exposure exposure = SampleCredit.exposure();

            assertThat(exposure.total()).isEqualTo(cny(540_000));
            assertThat(exposure.floorStock()).isEqualTo(cny(180_000));
            assertThat(exposure.part(ExposureKind.FLOOR_STOCK))
                    .isEqualTo(new ExposurePart(ExposureKind.FLOOR_STOCK, cny(0), cny(180_000), 1));
        }

        @Test
        void deductsReceiptsAndPrepayments() {
            Exposure exposure = exposure(
                    item("1", ExposureKind.RECEIVABLE, 100),
                    item("2", ExposureKind.UNALLOCATED_RECEIPT, 30),
                    item("3", ExposureKind.PREPAYMENT, 20),
                    item("4", ExposureKind.BILL, 5));

            assertThat(exposure.total()).isEqualTo(cny(55));
            assertThat(exposure.part(ExposureKind.UNALLOCATED_RECEIPT).counted())
                    .isEqualTo(cny(-30));
        }

        @Test
        void showsACreditBalanceAsItIs() {
            Exposure exposure = exposure(item("1", ExposureKind.PREPAYMENT, 20));

            assertThat(exposure.total()).isEqualTo(cny(-20));
            assertThat(exposure.available(CreditLimit.of(cny(100)))).isEqualTo(Measured.of(cny(120)));
        }

        @Test
        void isZeroWithoutItems() {
            assertThat(exposure().total()).isEqualTo(cny(0));
            assertThat(exposure().parts()).hasSize(7).allMatch(part -> part.items() == 0);
        }

        @Test
        void doesNotDependOnTheOrderOfItems() {
            ExposureItem one = item("1", ExposureKind.RECEIVABLE, 100);
            ExposureItem two = item("2", ExposureKind.OPEN_ORDER, 50);

            assertThat(exposure(two, one)).isEqualTo(exposure(one, two));
            assertThat(exposure(two, one).items()).containsExactly(one, two);
        }

        @Test
        void leavesOutDisputedItemsWhereThePolicySaysSo() {
            ExposurePolicy undisputed = ExposurePolicy.standard().withDisputedCounted(false);
            Exposure exposure = SampleCredit.exposure().withPolicy(undisputed);

            assertThat(exposure.part(ExposureKind.RECEIVABLE))
                    .isEqualTo(new ExposurePart(ExposureKind.RECEIVABLE, cny(370_000), cny(50_000), 3));
            assertThat(exposure.receivables()).isEqualTo(cny(370_000));
            assertThat(exposure.overdue()).isEqualTo(cny(0));
            assertThat(SampleCredit.exposure().overdue()).isEqualTo(cny(50_000));
            assertThat(SampleCredit.exposure().receivables()).isEqualTo(cny(420_000));
        }

        @Test
        void leavesOutAnyComponentWhereThePolicySaysSo() {
            Exposure exposure =
                    SampleCredit.exposure().withPolicy(ExposurePolicy.standard().without(ExposureKind.OPEN_ORDER));

            assertThat(exposure.total()).isEqualTo(cny(450_000));
            assertThat(exposure.policy().leftOut()).containsExactly(ExposureKind.OPEN_ORDER, ExposureKind.FLOOR_STOCK);
        }

        @Test
        void explainsItselfByItsParts() {
            assertThat(SampleCredit.exposure().explain().text()).isEqualTo("""
                            exposure: CNY 540000.00
                              RECEIVABLE: CNY 420000.00
                              DELIVERED_NOT_INVOICED: CNY 60000.00
                              OPEN_ORDER: CNY 90000.00
                              FLOOR_STOCK: CNY 0.00 (left out CNY 180000.00)
                              PREPAYMENT: CNY -30000.00""");
        }
    }

    @Nested
    class AHorizon {

        private final ExposurePolicy dynamic = ExposurePolicy.standard().withHorizonDays(10);

        @Test
        void countsOrdersThatShipByItsLastDay() {
            Exposure exposure = SampleCredit.exposure().withPolicy(dynamic);

            assertThat(exposure.part(ExposureKind.OPEN_ORDER))
                    .isEqualTo(new ExposurePart(ExposureKind.OPEN_ORDER, cny(70_000), cny(20_000), 2));
            assertThat(exposure.withPolicy(dynamic.withHorizonDays(9))
                            .part(ExposureKind.OPEN_ORDER)
                            .counted())
                    .isEqualTo(cny(0));
        }

        @Test
        void countsAnOrderWithoutAShipDate() {
            assertThat(dynamic.counts(item("1", ExposureKind.OPEN_ORDER, 1), TODAY))
                    .isTrue();
        }

        @Test
        void isForOpenOrdersAlone() {
            ExposureItem delivered =
                    item("1", ExposureKind.DELIVERED_NOT_INVOICED, 1).withRequestedShipDate(TODAY.plusDays(99));

            assertThat(dynamic.counts(delivered, TODAY)).isTrue();
        }

        @Test
        void cannotBeNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dynamic.withHorizonDays(-1))
                    .withMessage("horizonDays must not be negative, but was -1");
            assertThat(dynamic.withHorizonDays(0).horizonDays()).hasValue(0);
        }
    }

    @Nested
    class AnItem {

        @Test
        void countsInOneStageOnly() {
            ExposureItem ordered = item("O-1/1", ExposureKind.OPEN_ORDER, 60);
            ExposureItem delivered = item("O-1/1", ExposureKind.DELIVERED_NOT_INVOICED, 60);

            for (List<ExposureItem> twice : List.of(List.of(ordered, delivered), List.of(delivered, ordered))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> ExposureCalculator.standard().calculate(twice, CNY, TODAY))
                        .withMessage(
                                "items must have each id once, but had O-1/1 as DELIVERED_NOT_INVOICED and as OPEN_ORDER\n"
                                        + "Maybe the line moved on: it counts in one stage only, and a rest needs an id of its own");
            }
            assertThat(exposure(delivered).total()).isEqualTo(cny(60));
        }

        @Test
        void cannotBeNegativeSoThatAnOverdeliveredOrderNeverLowersTheExposure() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item("O-1", ExposureKind.OPEN_ORDER, -50))
                    .withMessage(
                            "amount of item O-1 must not be negative, but was CNY -50.00\n"
                                    + "Maybe a credit note is an UNALLOCATED_RECEIPT, and nothing is left of an order delivered in full");
        }

        @Test
        void needsAnId() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item(" ", ExposureKind.OPEN_ORDER, 50))
                    .withMessage("id must not be blank, but was ' '");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> item("x".repeat(65), ExposureKind.OPEN_ORDER, 50))
                    .withMessage("id must have at most 64 characters, but had 65");
            assertThatNoException().isThrownBy(() -> item("x".repeat(64), ExposureKind.OPEN_ORDER, 50));
        }

        @Test
        void mustBeInTheCurrencyOfTheExposure() {
            ExposureItem pln = ExposureItem.of("R-1", ExposureKind.RECEIVABLE, Money.parse("PLN 101.00"), TODAY);

            assertThatThrownBy(() -> exposure(pln))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("amount of item R-1 must be in CNY, but was in PLN");
        }

        @Test
        void canBeTakenOutAndPutBack() {
            Exposure exposure = SampleCredit.exposure();
            ExposureItem order = exposure.items().get(2);

            assertThat(exposure.contains("O-301")).isTrue();
            assertThat(exposure.without("O-301").contains("O-301")).isFalse();
            assertThat(exposure.without("O-301").total()).isEqualTo(cny(470_000));
            assertThat(exposure.without("O-301").plus(order)).isEqualTo(exposure);
            assertThat(exposure.without("unknown")).isEqualTo(exposure);
        }
    }

    @Nested
    class Overdue {

        private ExposureItem due(String id, long yuan, LocalDate due) {
            return item(id, ExposureKind.RECEIVABLE, yuan).withDueDate(due);
        }

        private final Exposure exposure = exposure(
                due("1", 10, TODAY.minusDays(1)),
                due("2", 20, TODAY.minusDays(40)),
                due("3", 5, TODAY.minusDays(50)),
                due("4", 30, TODAY),
                due("5", 20, TODAY.minusDays(40)),
                item("6", ExposureKind.RECEIVABLE, 99),
                item("7", ExposureKind.OPEN_ORDER, 99).withDueDate(TODAY.minusDays(90)));

        @Test
        void beginsTheDayAfterTheDueDate() {
            assertThat(exposure.overdue()).isEqualTo(cny(55));
            assertThat(exposure.receivables()).isEqualTo(cny(184));
        }

        @Test
        void hasAnOldestItemAboveASmallBalance() {
            assertThat(exposure.oldestOverdue(cny(0)).map(ExposureItem::id)).contains("3");
            assertThat(exposure.oldestOverdue(cny(5)).map(ExposureItem::id)).contains("2");
            assertThat(exposure.oldestOverdue(cny(20))).isEmpty();
            assertThatThrownBy(() -> exposure.oldestOverdue(Money.parse("EUR 1.00")))
                    .isInstanceOf(CurrencyMismatchException.class)
                    .hasMessage("above must be in CNY, but was in EUR");
        }
    }

    @Test
    void partsRefuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExposurePart(ExposureKind.BILL, cny(0), cny(0), -1))
                .withMessage("items must not be negative, but was -1");
        assertThatThrownBy(() -> new ExposurePart(ExposureKind.BILL, cny(0), Money.parse("EUR 1.00"), 1))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("leftOut must be in CNY, but was in EUR");
    }
}
