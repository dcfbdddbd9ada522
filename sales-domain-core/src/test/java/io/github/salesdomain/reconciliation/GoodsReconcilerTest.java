package io.github.salesdomain.reconciliation;

import static io.github.salesdomain.reconciliation.Lines.CNY;
import static io.github.salesdomain.reconciliation.Lines.cny;
import static io.github.salesdomain.reconciliation.Lines.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.quantity.UnitMismatchException;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class GoodsReconcilerTest {

    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case");
    private static final GoodsItem COLA = new GoodsItem(Sku.of("COLA-24"), GoodsClass.PRODUCT);
    private static final GoodsItem GIFT = new GoodsItem(Sku.of("COLA-24"), GoodsClass.PROMOTIONAL);

    static Quantity cases(long number) {
        return Quantity.of(number, CASE);
    }

    private static final BookStock BOOK = BookStock.builder()
            .item(COLA)
            .during(LocalDateRange.ofClosed(march(1), march(31)))
            .opening(cases(500))
            .received(cases(300))
            .sold(cases(620))
            .returned(cases(10))
            .inTransit(cases(60))
            .unitValue(cny("24.00"))
            .build();

    private static final GoodsCount COUNT =
            GoodsCount.builder().item(COLA).on(march(31)).saleable(cases(162)).build();

    private static GoodsLine only(BookStock book, GoodsCount... counts) {
        GoodsReport report = GoodsReconciler.standard().reconcile(CNY, List.of(book), List.of(counts));
        assertThat(report.lines()).hasSize(1);
        return report.lines().get(0);
    }

    @Test
    void findsEightCasesMissingOf170() {
        GoodsLine line = only(BOOK, COUNT);

        assertThat(BOOK.quantity()).isEqualTo(cases(170));
        assertThat(line.variance()).isEqualTo(Measured.of(cases(-8)));
        assertThat(line.value()).isEqualTo(Measured.of(cny("-192.00")));
        assertThat(line.shrinkage(ShrinkageBasis.SOLD)).isEqualTo(Ratio.of(8, 620));
        assertThat(line.shrinkage(ShrinkageBasis.HANDLED)).isEqualTo(Ratio.of(1, 100));
        assertThat(line.findings()).containsExactly(GoodsFinding.SHORTAGE, GoodsFinding.RECOUNT);
        assertThat(line.explain().text()).isEqualTo("""
                        COLA-24 PRODUCT variance: -8 case
                          book: 170 case
                            opening: 500 case
                            received: 300 case
                            sold: -620 case
                            returned: -10 case
                            transferred in: 0 case
                            transferred out: 0 case
                          in transit, in no count: 60 case
                          counted: 162 case
                          value: CNY -192.00
                          finding: SHORTAGE
                          finding: RECOUNT""");
    }

    @Test
    void keepsTheClassesApart() {
        GoodsReport report = GoodsReconciler.standard()
                .reconcile(
                        CNY,
                        List.of(BOOK, BOOK.withItem(GIFT).withUnitValue(cny("1.00"))),
                        List.of(COUNT, COUNT.withItem(GIFT).withSaleable(cases(178))));

        assertThat(report.value(GoodsClass.PRODUCT)).isEqualTo(cny("-192.00"));
        assertThat(report.value(GoodsClass.PROMOTIONAL)).isEqualTo(cny("8.00"));
        assertThat(report.value(GoodsClass.ADVERTISING)).isEqualTo(cny("0.00"));
        assertThat(report.lines(GoodsClass.PROMOTIONAL).get(0).findings())
                .containsExactly(GoodsFinding.SURPLUS, GoodsFinding.RECOUNT);
    }

    @Test
    void rollsACountToTheLastDay() {
        assertThat(only(BOOK, COUNT.withOn(march(33)).withSaleable(cases(150)).withIssuedBetween(cases(20)))
                        .variance())
                .isEqualTo(Measured.of(cases(0)));
        assertThat(only(BOOK, COUNT.withOn(march(30)).withSaleable(cases(150)).withReceivedBetween(cases(20)))
                        .variance())
                .isEqualTo(Measured.of(cases(0)));
        assertThatThrownBy(() -> only(BOOK, COUNT.withIssuedBetween(cases(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("movements must be none for a count on 2026-03-31, but were 0 case received and 1 case"
                        + " issued");
    }

    @Test
    void countsDamagedAndExpiredGoodsInTheirOwnState() {
        GoodsLine line =
                only(BOOK, COUNT.withSaleable(cases(150)).withDamaged(cases(15)).withExpired(cases(5)));

        assertThat(line.variance()).isEqualTo(Measured.of(cases(0)));
        assertThat(line.findings()).containsExactly(GoodsFinding.DAMAGED, GoodsFinding.EXPIRED);
    }

    @Test
    void takesTheRecountAndTellsThatCountsDiffer() {
        GoodsLine line = only(BOOK, COUNT, COUNT.withSaleable(cases(170)).withBlind(false));

        assertThat(line.counted()).isEqualTo(Measured.of(cases(170)));
        assertThat(line.findings()).containsExactly(GoodsFinding.COUNTS_DIFFER, GoodsFinding.NOT_BLIND);
        assertThat(GoodsReconciler.with(Rate.percent(5))
                        .reconcile(CNY, List.of(BOOK), List.of(COUNT))
                        .lines()
                        .get(0)
                        .findings())
                .containsExactly(GoodsFinding.SHORTAGE);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        assertThat(only(BOOK).variance()).isEqualTo(Measured.undefined(UndefinedReason.MISSING_DATA));
        assertThat(only(BOOK).findings()).containsExactly(GoodsFinding.NOT_COUNTED);
        GoodsLine early = only(BOOK, COUNT.withOn(march(0)));
        assertThat(early.variance()).isEqualTo(Measured.undefined(UndefinedReason.NOT_STARTED));
        assertThat(early.shrinkage(ShrinkageBasis.SOLD)).isEqualTo(Ratio.undefined(UndefinedReason.NOT_STARTED));
        assertThat(early.findings()).containsExactly(GoodsFinding.COUNTED_BEFORE_PERIOD);
        GoodsReport unknown = GoodsReconciler.standard().reconcile(CNY, List.of(), List.of(COUNT));
        assertThat(unknown.lines().get(0).findings()).containsExactly(GoodsFinding.NOT_IN_BOOKS);
        assertThat(unknown.unknown()).hasSize(1);
        assertThat(only(BOOK.withSold(cases(0)), COUNT).shrinkage(ShrinkageBasis.SOLD))
                .isEqualTo(Ratio.undefined(UndefinedReason.NO_SALES));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> COUNT.withSaleable(cases(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saleable must not be negative, but was -1 case");
        assertThatThrownBy(() -> BOOK.withSold(Quantity.of(1, UnitOfMeasure.of("bottle"))))
                .isInstanceOf(UnitMismatchException.class);
        assertThatThrownBy(() -> GoodsReconciler.standard().reconcile(CNY, List.of(BOOK, BOOK), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("books must be of different items, but COLA-24 PRODUCT occurs more than once");
        assertThatThrownBy(() -> GoodsReconciler.with(Rate.percent(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance must not be negative, but was -1%");
    }
}
