package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.BookStock;
import io.github.salesdomain.reconciliation.GoodsClass;
import io.github.salesdomain.reconciliation.GoodsCount;
import io.github.salesdomain.reconciliation.GoodsItem;
import io.github.salesdomain.reconciliation.GoodsReconciler;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.PriceChange;
import io.github.salesdomain.reconciliation.PriceProtectionPolicy;
import io.github.salesdomain.reconciliation.PriceProtectionRequest;
import io.github.salesdomain.reconciliation.PromoGoods;
import io.github.salesdomain.reconciliation.StockPurchase;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The goods of customer C-01 of {@link SampleCompany} in March 2026: his stock, a price cut on the 16th, and glasses that he was to give away. */
public final class SampleGoods {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case");
    private static final Sku COLA = Sku.of("COLA-24");

    private SampleGoods() {}

    /** {@return 170 cases of cola by the books} */
    public static BookStock book() {
        return BookStock.builder()
                .item(new GoodsItem(COLA, GoodsClass.PRODUCT))
                .during(LocalDateRange.of(LocalDate.of(2026, Month.MARCH, 1), LocalDate.of(2026, Month.APRIL, 1)))
                .opening(cases(500))
                .received(cases(300))
                .sold(cases(620))
                .returned(cases(10))
                .unitValue(Money.ofMajor(CNY, 24))
                .build();
    }

    /** {@return 162 cases of cola counted on the last day of March} */
    public static GoodsCount count() {
        return GoodsCount.builder()
                .item(new GoodsItem(COLA, GoodsClass.PRODUCT))
                .on(LocalDate.of(2026, Month.MARCH, 31))
                .saleable(cases(162))
                .build();
    }

    /** {@return eight cases are missing} */
    public static GoodsReport report() {
        return GoodsReconciler.standard().reconcile(CNY, List.of(book()), List.of(count()));
    }

    /** {@return 30 days back, counted within three days, with goods in transit} */
    public static PriceProtectionPolicy policy() {
        return PriceProtectionPolicy.builder()
                .lookBackDays(30)
                .countWithinDays(3)
                .inTransitIncluded(true)
                .build();
    }

    /** {@return cola falls from 48.00 to 45.00 on 16 March: 320 cases were counted the evening before, 310 count, worth 930.00} */
    public static PriceProtectionRequest priceCut() {
        LocalDate change = LocalDate.of(2026, Month.MARCH, 16);
        return PriceProtectionRequest.builder()
                .customer(CustomerId.of("C-01"))
                .change(new PriceChange(COLA, change, Money.ofMajor(CNY, 48), Money.ofMajor(CNY, 45)))
                .count(GoodsCount.builder()
                        .item(new GoodsItem(COLA, GoodsClass.PRODUCT))
                        .on(change.minusDays(1))
                        .saleable(cases(305))
                        .damaged(cases(15))
                        .build())
                .promotional(cases(40))
                .addPurchase(new StockPurchase(
                        change.minusDays(14),
                        Optional.of(change.minusDays(13)),
                        Optional.of(change.minusDays(11)),
                        cases(250)))
                .addPurchase(new StockPurchase(
                        change.minusDays(3), Optional.of(change.minusDays(1)), Optional.empty(), cases(60)))
                .build();
    }

    /** {@return 600 cases of glasses to give away, of which 30 cannot be found} */
    public static PromoGoods glasses() {
        return PromoGoods.builder()
                .sku(Sku.of("GLASS-6"))
                .issued(cases(600))
                .claimed(cases(455))
                .confirmed(cases(430))
                .onHand(cases(120))
                .returned(cases(20))
                .build();
    }

    private static Quantity cases(long number) {
        return Quantity.of(number, CASE);
    }
}
