package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.reconciliation.BookStock;
import io.github.salesdomain.reconciliation.GoodsClass;
import io.github.salesdomain.reconciliation.GoodsCount;
import io.github.salesdomain.reconciliation.GoodsFinding;
import io.github.salesdomain.reconciliation.GoodsItem;
import io.github.salesdomain.reconciliation.GoodsLine;
import io.github.salesdomain.reconciliation.GoodsReport;
import io.github.salesdomain.reconciliation.LeakageFinding;
import io.github.salesdomain.reconciliation.PriceChange;
import io.github.salesdomain.reconciliation.PriceDateBasis;
import io.github.salesdomain.reconciliation.PriceProtectionClaim;
import io.github.salesdomain.reconciliation.PriceProtectionPolicy;
import io.github.salesdomain.reconciliation.PriceProtectionReason;
import io.github.salesdomain.reconciliation.PriceProtectionRequest;
import io.github.salesdomain.reconciliation.PromoGoods;
import io.github.salesdomain.reconciliation.PromoGoodsAudit;
import io.github.salesdomain.reconciliation.PromotionRule;
import io.github.salesdomain.reconciliation.ShrinkageBasis;
import io.github.salesdomain.reconciliation.StockPurchase;
import java.util.Optional;

/** The JSON form of stock counts, price protection and promotional goods. */
final class GoodsWire {

    static final TextCodec<GoodsClass> GOODS_CLASS = EnumCodec.of(GoodsClass.class, value -> switch (value) {
        case PRODUCT -> "PRODUCT";
        case ADVERTISING -> "ADVERTISING";
        case PROMOTIONAL -> "PROMOTIONAL";
    });

    static final ObjectCodec<GoodsItem> GOODS_ITEM = ObjectCodec.of(
            required("sku", ProductWire.SKU, GoodsItem::sku),
            required("goodsClass", GOODS_CLASS, GoodsItem::goodsClass),
            GoodsItem::new);

    static final ObjectCodec<BookStock> BOOK_STOCK = ObjectCodec.building(BookStock::builder, BookStock.Builder::build)
            .with(required("item", GOODS_ITEM, BookStock::item), BookStock.Builder::item)
            .with(required("during", TimeWire.DATE_RANGE, BookStock::during), BookStock.Builder::during)
            .with(required("opening", QuantityWire.QUANTITY, BookStock::opening), BookStock.Builder::opening)
            .with(
                    optional("received", QuantityWire.QUANTITY, value -> Optional.of(value.received())),
                    (builder, received) -> received.ifPresent(builder::received))
            .with(
                    optional("sold", QuantityWire.QUANTITY, value -> Optional.of(value.sold())),
                    (builder, sold) -> sold.ifPresent(builder::sold))
            .with(
                    optional("returned", QuantityWire.QUANTITY, value -> Optional.of(value.returned())),
                    (builder, returned) -> returned.ifPresent(builder::returned))
            .with(
                    optional("transferredIn", QuantityWire.QUANTITY, value -> Optional.of(value.transferredIn())),
                    (builder, transferredIn) -> transferredIn.ifPresent(builder::transferredIn))
            .with(
                    optional("transferredOut", QuantityWire.QUANTITY, value -> Optional.of(value.transferredOut())),
                    (builder, transferredOut) -> transferredOut.ifPresent(builder::transferredOut))
            .with(
                    optional("inTransit", QuantityWire.QUANTITY, value -> Optional.of(value.inTransit())),
                    (builder, inTransit) -> inTransit.ifPresent(builder::inTransit))
            .with(required("unitValue", MoneyWire.MONEY, BookStock::unitValue), BookStock.Builder::unitValue)
            .codec();

    static final ObjectCodec<GoodsCount> GOODS_COUNT = ObjectCodec.building(
                    GoodsCount::builder, GoodsCount.Builder::build)
            .with(required("item", GOODS_ITEM, GoodsCount::item), GoodsCount.Builder::item)
            .with(required("on", TimeWire.DATE, GoodsCount::on), GoodsCount.Builder::on)
            .with(optional("by", OrgWire.PERSON_ID, GoodsCount::by), GoodsCount.Builder::by)
            .with(defaulted("blind", NumberCodec.BOOLEAN, GoodsCount::blind, true), GoodsCount.Builder::blind)
            .with(required("saleable", QuantityWire.QUANTITY, GoodsCount::saleable), GoodsCount.Builder::saleable)
            .with(
                    optional("damaged", QuantityWire.QUANTITY, value -> Optional.of(value.damaged())),
                    (builder, damaged) -> damaged.ifPresent(builder::damaged))
            .with(
                    optional("expired", QuantityWire.QUANTITY, value -> Optional.of(value.expired())),
                    (builder, expired) -> expired.ifPresent(builder::expired))
            .with(
                    optional("receivedBetween", QuantityWire.QUANTITY, value -> Optional.of(value.receivedBetween())),
                    (builder, receivedBetween) -> receivedBetween.ifPresent(builder::receivedBetween))
            .with(
                    optional("issuedBetween", QuantityWire.QUANTITY, value -> Optional.of(value.issuedBetween())),
                    (builder, issuedBetween) -> issuedBetween.ifPresent(builder::issuedBetween))
            .codec();

    static final TextCodec<ShrinkageBasis> SHRINKAGE_BASIS =
            EnumCodec.of(ShrinkageBasis.class, value -> switch (value) {
                case SOLD -> "SOLD";
                case HANDLED -> "HANDLED";
            });

    static final TextCodec<GoodsFinding> GOODS_FINDING = EnumCodec.ofReasons(GoodsFinding.class);

    static final ObjectCodec<GoodsLine> GOODS_LINE = ObjectCodec.building(GoodsLine::builder, GoodsLine.Builder::build)
            .with(required("item", GOODS_ITEM, GoodsLine::item), GoodsLine.Builder::item)
            .with(optional("book", BOOK_STOCK, GoodsLine::book), GoodsLine.Builder::book)
            .with(optional("count", GOODS_COUNT, GoodsLine::count), GoodsLine.Builder::count)
            .with(
                    required("counted", MeasuredCodec.of(QuantityWire.QUANTITY), GoodsLine::counted),
                    GoodsLine.Builder::counted)
            .with(list("findings", GOODS_FINDING, GoodsLine::findings), GoodsLine.Builder::addAllFindings)
            .codec();

    static final ObjectCodec<GoodsReport> GOODS_REPORT = ObjectCodec.of(
            required("currency", MoneyWire.CURRENCY, GoodsReport::currency),
            list("lines", GOODS_LINE, GoodsReport::lines),
            GoodsReport::new);

    static final TextCodec<PriceDateBasis> PRICE_DATE_BASIS =
            EnumCodec.of(PriceDateBasis.class, value -> switch (value) {
                case ORDER_DATE -> "ORDER_DATE";
                case SHIP_DATE -> "SHIP_DATE";
            });

    static final ObjectCodec<PriceProtectionPolicy> PRICE_POLICY = ObjectCodec.building(
                    PriceProtectionPolicy::builder, PriceProtectionPolicy.Builder::build)
            .with(
                    required("lookBackDays", NumberCodec.INT, PriceProtectionPolicy::lookBackDays),
                    PriceProtectionPolicy.Builder::lookBackDays)
            .with(
                    required("countWithinDays", NumberCodec.INT, PriceProtectionPolicy::countWithinDays),
                    PriceProtectionPolicy.Builder::countWithinDays)
            .with(
                    defaulted(
                            "inTransitIncluded", NumberCodec.BOOLEAN, PriceProtectionPolicy::inTransitIncluded, false),
                    PriceProtectionPolicy.Builder::inTransitIncluded)
            .with(
                    defaulted("basis", PRICE_DATE_BASIS, PriceProtectionPolicy::basis, PriceDateBasis.SHIP_DATE),
                    PriceProtectionPolicy.Builder::basis)
            .with(
                    defaulted("symmetric", NumberCodec.BOOLEAN, PriceProtectionPolicy::symmetric, false),
                    PriceProtectionPolicy.Builder::symmetric)
            .codec();

    static final ObjectCodec<PriceChange> PRICE_CHANGE = ObjectCodec.of(
            required("sku", ProductWire.SKU, PriceChange::sku),
            required("on", TimeWire.DATE, PriceChange::on),
            required("oldNet", MoneyWire.MONEY, PriceChange::oldNet),
            required("newNet", MoneyWire.MONEY, PriceChange::newNet),
            PriceChange::new);

    static final ObjectCodec<StockPurchase> STOCK_PURCHASE = ObjectCodec.of(
            required("ordered", TimeWire.DATE, StockPurchase::ordered),
            optional("shipped", TimeWire.DATE, StockPurchase::shipped),
            optional("arrived", TimeWire.DATE, StockPurchase::arrived),
            required("quantity", QuantityWire.QUANTITY, StockPurchase::quantity),
            StockPurchase::new);

    static final ObjectCodec<PriceProtectionRequest> PRICE_REQUEST = ObjectCodec.building(
                    PriceProtectionRequest::builder, PriceProtectionRequest.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, PriceProtectionRequest::customer),
                    PriceProtectionRequest.Builder::customer)
            .with(
                    required("change", PRICE_CHANGE, PriceProtectionRequest::change),
                    PriceProtectionRequest.Builder::change)
            .with(optional("count", GOODS_COUNT, PriceProtectionRequest::count), PriceProtectionRequest.Builder::count)
            .with(
                    optional("promotional", QuantityWire.QUANTITY, PriceProtectionRequest::promotional),
                    PriceProtectionRequest.Builder::promotional)
            .with(
                    optional("consigned", QuantityWire.QUANTITY, PriceProtectionRequest::consigned),
                    PriceProtectionRequest.Builder::consigned)
            .with(
                    list("purchases", STOCK_PURCHASE, PriceProtectionRequest::purchases),
                    PriceProtectionRequest.Builder::addAllPurchases)
            .with(
                    optional("claimed", QuantityWire.QUANTITY, PriceProtectionRequest::claimed),
                    PriceProtectionRequest.Builder::claimed)
            .codec();

    static final TextCodec<PriceProtectionReason> PRICE_REASON = EnumCodec.ofReasons(PriceProtectionReason.class);

    static final ObjectCodec<PriceProtectionClaim> PRICE_CLAIM = ObjectCodec.building(
                    PriceProtectionClaim::builder, PriceProtectionClaim.Builder::build)
            .with(required("change", PRICE_CHANGE, PriceProtectionClaim::change), PriceProtectionClaim.Builder::change)
            .with(
                    optional("stock", QuantityWire.QUANTITY, PriceProtectionClaim::stock),
                    PriceProtectionClaim.Builder::stock)
            .with(
                    optional("paidSaleable", QuantityWire.QUANTITY, PriceProtectionClaim::paidSaleable),
                    PriceProtectionClaim.Builder::paidSaleable)
            .with(
                    optional("boughtInWindow", QuantityWire.QUANTITY, PriceProtectionClaim::boughtInWindow),
                    PriceProtectionClaim.Builder::boughtInWindow)
            .with(
                    optional("inTransit", QuantityWire.QUANTITY, PriceProtectionClaim::inTransit),
                    PriceProtectionClaim.Builder::inTransit)
            .with(
                    optional("eligible", QuantityWire.QUANTITY, PriceProtectionClaim::eligible),
                    PriceProtectionClaim.Builder::eligible)
            .with(
                    required("credit", MoneyWire.MONEY, PriceProtectionClaim::credit),
                    PriceProtectionClaim.Builder::credit)
            .with(
                    required("charge", MoneyWire.MONEY, PriceProtectionClaim::charge),
                    PriceProtectionClaim.Builder::charge)
            .with(
                    required("revaluation", MoneyWire.MONEY, PriceProtectionClaim::revaluation),
                    PriceProtectionClaim.Builder::revaluation)
            .with(
                    list("reasons", PRICE_REASON, PriceProtectionClaim::reasons),
                    PriceProtectionClaim.Builder::addAllReasons)
            .codec();

    static final ObjectCodec<PromotionRule> PROMOTION_RULE = ObjectCodec.of(
            required("buy", QuantityWire.QUANTITY, PromotionRule::buy),
            required("free", QuantityWire.QUANTITY, PromotionRule::free),
            required("cumulative", NumberCodec.BOOLEAN, PromotionRule::cumulative),
            PromotionRule::new);

    static final ObjectCodec<PromoGoods> PROMO_GOODS = ObjectCodec.building(
                    PromoGoods::builder, PromoGoods.Builder::build)
            .with(required("sku", ProductWire.SKU, PromoGoods::sku), PromoGoods.Builder::sku)
            .with(optional("promised", QuantityWire.QUANTITY, PromoGoods::promised), PromoGoods.Builder::promised)
            .with(
                    optional("opening", QuantityWire.QUANTITY, value -> Optional.of(value.opening())),
                    (builder, opening) -> opening.ifPresent(builder::opening))
            .with(required("issued", QuantityWire.QUANTITY, PromoGoods::issued), PromoGoods.Builder::issued)
            .with(optional("claimed", QuantityWire.QUANTITY, PromoGoods::claimed), PromoGoods.Builder::claimed)
            .with(optional("confirmed", QuantityWire.QUANTITY, PromoGoods::confirmed), PromoGoods.Builder::confirmed)
            .with(
                    optional("awaited", QuantityWire.QUANTITY, value -> Optional.of(value.awaited())),
                    (builder, awaited) -> awaited.ifPresent(builder::awaited))
            .with(optional("found", QuantityWire.QUANTITY, PromoGoods::found), PromoGoods.Builder::found)
            .with(optional("onHand", QuantityWire.QUANTITY, PromoGoods::onHand), PromoGoods.Builder::onHand)
            .with(
                    optional("returned", QuantityWire.QUANTITY, value -> Optional.of(value.returned())),
                    (builder, returned) -> returned.ifPresent(builder::returned))
            .with(
                    optional("damaged", QuantityWire.QUANTITY, value -> Optional.of(value.damaged())),
                    (builder, damaged) -> damaged.ifPresent(builder::damaged))
            .with(
                    optional("soldAsRegular", QuantityWire.QUANTITY, value -> Optional.of(value.soldAsRegular())),
                    (builder, soldAsRegular) -> soldAsRegular.ifPresent(builder::soldAsRegular))
            .with(
                    optional("outOfPeriod", QuantityWire.QUANTITY, value -> Optional.of(value.outOfPeriod())),
                    (builder, outOfPeriod) -> outOfPeriod.ifPresent(builder::outOfPeriod))
            .codec();

    static final TextCodec<LeakageFinding.Kind> LEAKAGE_KIND = EnumCodec.ofReasons(LeakageFinding.Kind.class);

    static final ObjectCodec<LeakageFinding> LEAKAGE_FINDING = ObjectCodec.of(
            required("kind", LEAKAGE_KIND, LeakageFinding::kind),
            required("quantity", QuantityWire.QUANTITY, LeakageFinding::quantity),
            LeakageFinding::new);

    static final ObjectCodec<PromoGoodsAudit> PROMO_AUDIT = ObjectCodec.of(
            required("goods", PROMO_GOODS, PromoGoodsAudit::goods),
            list("findings", LEAKAGE_FINDING, PromoGoodsAudit::findings),
            PromoGoodsAudit::new);

    private GoodsWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(GoodsClass.class, GOODS_CLASS);
        listing.add(GoodsItem.class, GOODS_ITEM);
        listing.add(BookStock.class, BOOK_STOCK);
        listing.add(GoodsCount.class, GOODS_COUNT);
        listing.add(ShrinkageBasis.class, SHRINKAGE_BASIS);
        listing.add(GoodsFinding.class, GOODS_FINDING);
        listing.add(GoodsLine.class, GOODS_LINE);
        listing.add(GoodsReport.class, GOODS_REPORT);
        listing.add(PriceDateBasis.class, PRICE_DATE_BASIS);
        listing.add(PriceProtectionPolicy.class, PRICE_POLICY);
        listing.add(PriceChange.class, PRICE_CHANGE);
        listing.add(StockPurchase.class, STOCK_PURCHASE);
        listing.add(PriceProtectionRequest.class, PRICE_REQUEST);
        listing.add(PriceProtectionReason.class, PRICE_REASON);
        listing.add(PriceProtectionClaim.class, PRICE_CLAIM);
        listing.add(PromotionRule.class, PROMOTION_RULE);
        listing.add(PromoGoods.class, PROMO_GOODS);
        listing.add(LeakageFinding.Kind.class, LEAKAGE_KIND);
        listing.add(LeakageFinding.class, LEAKAGE_FINDING);
        listing.add(PromoGoodsAudit.class, PROMO_AUDIT);
    }
}
