package io.github.salesdomain.testkit;

import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.reconciliation.BookStock;
import io.github.salesdomain.reconciliation.GoodsClass;
import io.github.salesdomain.reconciliation.GoodsCount;
import io.github.salesdomain.reconciliation.GoodsFinding;
import io.github.salesdomain.reconciliation.GoodsItem;
import io.github.salesdomain.reconciliation.GoodsLine;
import io.github.salesdomain.reconciliation.GoodsReconciler;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.LeakageFinding;
import io.github.salesdomain.reconciliation.PriceChange;
import io.github.salesdomain.reconciliation.PriceDateBasis;
import io.github.salesdomain.reconciliation.PriceProtectionClaim;
import io.github.salesdomain.reconciliation.PriceProtectionPolicy;
import io.github.salesdomain.reconciliation.PriceProtectionReason;
import io.github.salesdomain.reconciliation.PriceProtectionRequest;
import io.github.salesdomain.reconciliation.PriceProtector;
import io.github.salesdomain.reconciliation.PromoGoods;
import io.github.salesdomain.reconciliation.PromoGoodsAudit;
import io.github.salesdomain.reconciliation.PromoGoodsAuditor;
import io.github.salesdomain.reconciliation.PromotionRule;
import io.github.salesdomain.reconciliation.ShrinkageBasis;
import io.github.salesdomain.reconciliation.StockPurchase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for stock, its counts, changes of price and promotional goods: cases of a few products in March 2026, valued in CNY. */
public final class GoodsDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final UnitOfMeasure CASE = UnitOfMeasure.of("case");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    /** For {@code @Domain(GoodsDomain.class)}. */
    public GoodsDomain() {}

    private static Arbitrary<Quantity> cases() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0L)),
                        Tuple.of(3, Arbitraries.longs().between(0, 400)))
                .map(number -> Quantity.of(number, CASE));
    }

    private static Arbitrary<Money> prices() {
        return Arbitraries.longs().between(0, 9_999).map(minor -> Money.ofMinor(CNY, minor));
    }

    /** {@return all classes} */
    @Provide
    public static Arbitrary<GoodsClass> goodsClasses() {
        return Arbitraries.of(GoodsClass.class);
    }

    /** {@return three products in all classes} */
    @Provide
    public static Arbitrary<GoodsItem> goodsItems() {
        return Combinators.combine(Arbitraries.of("COLA-24", "JUICE-12", "TEA-12"), goodsClasses())
                .as((sku, goodsClass) -> new GoodsItem(Sku.of(sku), goodsClass));
    }

    /** {@return what the books say at the end of March} */
    @Provide
    public static Arbitrary<BookStock> bookStocks() {
        return Combinators.combine(goodsItems(), cases(), cases(), cases(), cases(), cases(), cases(), prices())
                .as((item, opening, received, sold, returned, in, out, value) -> BookStock.builder()
                        .item(item)
                        .during(LocalDateRange.ofClosed(FIRST, LAST))
                        .opening(opening)
                        .received(received)
                        .sold(sold)
                        .returned(returned)
                        .transferredIn(in)
                        .transferredOut(out)
                        .unitValue(value)
                        .build());
    }

    /** {@return counts from before March to a week after it} */
    @Provide
    public static Arbitrary<GoodsCount> goodsCounts() {
        return Combinators.combine(
                        goodsItems(),
                        TimeDomain.daysBetween(FIRST.minusDays(5), LAST.plusDays(7)),
                        OrgDomain.personIds().optional(0.5),
                        Arbitraries.of(true, true, false),
                        cases(),
                        cases(),
                        cases(),
                        cases())
                .as((item, on, by, blind, saleable, damaged, received, issued) -> {
                    GoodsCount.Builder count = GoodsCount.builder()
                            .item(item)
                            .on(on)
                            .by(by)
                            .blind(blind)
                            .saleable(saleable)
                            .damaged(damaged);
                    return on.equals(LAST)
                            ? count.build()
                            : count.receivedBetween(received)
                                    .issuedBetween(issued)
                                    .build();
                });
    }

    /** {@return both bases} */
    @Provide
    public static Arbitrary<ShrinkageBasis> shrinkageBases() {
        return Arbitraries.of(ShrinkageBasis.class);
    }

    /** {@return all findings} */
    @Provide
    public static Arbitrary<GoodsFinding> goodsFindings() {
        return Arbitraries.of(GoodsFinding.class);
    }

    /** {@return lines of reports} */
    @Provide
    public static Arbitrary<GoodsLine> goodsLines() {
        return goodsReports()
                .filter(report -> !report.lines().isEmpty())
                .flatMap(report -> Arbitraries.of(report.lines()));
    }

    /** {@return what comes of any books and counts} */
    @Provide
    public static Arbitrary<GoodsReport> goodsReports() {
        return Combinators.combine(
                        bookStocks().list().uniqueElements(BookStock::item).ofMaxSize(5),
                        goodsCounts().list().ofMaxSize(5),
                        MoneyDomain.ratesBetween(0, 10))
                .as((books, counts, tolerance) ->
                        GoodsReconciler.with(tolerance).reconcile(CNY, books, counts));
    }

    /** {@return both bases} */
    @Provide
    public static Arbitrary<PriceDateBasis> priceDateBases() {
        return Arbitraries.of(PriceDateBasis.class);
    }

    /** {@return terms of price protection} */
    @Provide
    public static Arbitrary<PriceProtectionPolicy> pricePolicies() {
        return Combinators.combine(
                        Arbitraries.of(1, 30, 60, 90),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(true, false),
                        priceDateBases(),
                        Arbitraries.of(true, false))
                .as((lookBack, within, inTransit, basis, symmetric) -> PriceProtectionPolicy.builder()
                        .lookBackDays(lookBack)
                        .countWithinDays(within)
                        .inTransitIncluded(inTransit)
                        .basis(basis)
                        .symmetric(symmetric)
                        .build());
    }

    /** {@return changes of the price of one product in mid-March} */
    @Provide
    public static Arbitrary<PriceChange> priceChanges() {
        return Combinators.combine(prices(), prices())
                .as((before, after) -> new PriceChange(Sku.of("COLA-24"), FIRST.plusDays(14), before, after));
    }

    /** {@return purchases since the beginning of the year, on their way or arrived} */
    @Provide
    public static Arbitrary<StockPurchase> stockPurchases() {
        return Combinators.combine(
                        TimeDomain.daysBetween(FIRST.minusDays(60), LAST),
                        Arbitraries.integers().between(0, 20).optional(0.9),
                        Arbitraries.integers().between(0, 10).optional(0.8),
                        Arbitraries.longs().between(1, 300))
                .as((ordered, toShip, toArrive, cases) -> {
                    Optional<LocalDate> shipped = toShip.map(ordered::plusDays);
                    Optional<LocalDate> arrived = shipped.flatMap(day -> toArrive.map(day::plusDays));
                    return new StockPurchase(ordered, shipped, arrived, Quantity.of(cases, CASE));
                });
    }

    /** {@return stocks at a change of price, counted or not} */
    @Provide
    public static Arbitrary<PriceProtectionRequest> priceRequests() {
        return Combinators.combine(
                        CustomerDomain.customerIds(),
                        priceChanges(),
                        goodsCounts().optional(0.9),
                        cases().optional(0.5),
                        cases().optional(0.3),
                        stockPurchases().list().ofMaxSize(5),
                        cases().optional(0.5))
                .as((customer, change, count, promotional, consigned, purchases, claimed) ->
                        PriceProtectionRequest.builder()
                                .customer(customer)
                                .change(change)
                                .count(count.map(it -> atChange(it, change)))
                                .promotional(promotional)
                                .consigned(consigned)
                                .addAllPurchases(purchases)
                                .claimed(claimed)
                                .build());
    }

    private static GoodsCount atChange(GoodsCount count, PriceChange change) {
        GoodsCount counted = count.withItem(new GoodsItem(change.sku(), GoodsClass.PRODUCT))
                .withOn(change.on().plusDays(count.on().getDayOfMonth() % 8 - 1L));
        return counted.on().isBefore(change.on())
                ? counted.withReceivedBetween(Quantity.zero(CASE)).withIssuedBetween(Quantity.zero(CASE))
                : counted;
    }

    /** {@return all reasons} */
    @Provide
    public static Arbitrary<PriceProtectionReason> priceReasons() {
        return Arbitraries.of(PriceProtectionReason.class);
    }

    /** {@return what comes of any terms and stocks} */
    @Provide
    public static Arbitrary<PriceProtectionClaim> priceClaims() {
        return Combinators.combine(pricePolicies(), priceRequests())
                .as((policy, request) -> PriceProtector.with(policy).claim(request));
    }

    /** {@return so many free for so many bought} */
    @Provide
    public static Arbitrary<PromotionRule> promotionRules() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 24),
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.of(true, false))
                .as((buy, free, cumulative) ->
                        new PromotionRule(Quantity.of(buy, CASE), Quantity.of(free, CASE), cumulative));
    }

    /** {@return accounts of promotional goods, closed or open} */
    @Provide
    public static Arbitrary<PromoGoods> promoGoods() {
        return Combinators.combine(
                        Combinators.combine(ProductDomain.skus(), cases(), cases())
                                .as((sku, opening, issued) -> PromoGoods.builder()
                                        .sku(sku)
                                        .opening(opening)
                                        .issued(issued)
                                        .build()),
                        cases().list().ofSize(5),
                        Arbitraries.of(true, true, true, false).list().ofSize(5),
                        cases().list().ofSize(5))
                .as(GoodsDomain::promoGoods);
    }

    private static PromoGoods promoGoods(
            PromoGoods goods, List<Quantity> asked, List<Boolean> isAsked, List<Quantity> others) {
        PromoGoods.Builder builder = PromoGoods.builder()
                .sku(goods.sku())
                .opening(goods.opening())
                .issued(goods.issued())
                .awaited(others.get(0))
                .returned(others.get(1))
                .damaged(others.get(2))
                .soldAsRegular(others.get(3))
                .outOfPeriod(others.get(4));
        if (isAsked.get(0)) {
            builder.promised(asked.get(0));
        }
        if (isAsked.get(1)) {
            builder.claimed(asked.get(1));
        }
        if (isAsked.get(2)) {
            builder.confirmed(asked.get(2));
        }
        if (isAsked.get(3)) {
            builder.found(asked.get(3));
        }
        if (isAsked.get(4)) {
            builder.onHand(asked.get(4));
        }
        return builder.build();
    }

    /** {@return all kinds} */
    @Provide
    public static Arbitrary<LeakageFinding.Kind> leakageKinds() {
        return Arbitraries.of(LeakageFinding.Kind.class);
    }

    /** {@return findings} */
    @Provide
    public static Arbitrary<LeakageFinding> leakageFindings() {
        return Combinators.combine(leakageKinds(), cases().filter(Quantity::isPositive))
                .as(LeakageFinding::new);
    }

    /** {@return what comes of any account} */
    @Provide
    public static Arbitrary<PromoGoodsAudit> promoAudits() {
        return promoGoods().map(goods -> PromoGoodsAuditor.standard().audit(goods));
    }
}
