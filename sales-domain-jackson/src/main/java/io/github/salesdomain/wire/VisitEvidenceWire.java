package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.visit.VisitEvidence;
import io.github.salesdomain.visit.VisitEvidence.BehindQuota;
import io.github.salesdomain.visit.VisitEvidence.CoachingDue;
import io.github.salesdomain.visit.VisitEvidence.Dormant;
import io.github.salesdomain.visit.VisitEvidence.NeverOrdered;
import io.github.salesdomain.visit.VisitEvidence.NewProduct;
import io.github.salesdomain.visit.VisitEvidence.OpenComplaint;
import io.github.salesdomain.visit.VisitEvidence.OpenPromise;
import io.github.salesdomain.visit.VisitEvidence.Overdue;
import io.github.salesdomain.visit.VisitEvidence.Overstock;
import io.github.salesdomain.visit.VisitEvidence.PriceBreach;
import io.github.salesdomain.visit.VisitEvidence.PromotionShortfall;
import io.github.salesdomain.visit.VisitEvidence.StaleInformation;
import io.github.salesdomain.visit.VisitEvidence.StockOut;
import io.github.salesdomain.visit.VisitEvidence.Uncarried;
import io.github.salesdomain.visit.VisitEvidence.UnconveyedPolicy;
import io.github.salesdomain.visit.VisitEvidence.UnfiledReport;
import io.github.salesdomain.visit.VisitEvidence.Unprepared;
import io.github.salesdomain.visit.VisitEvidence.Unreconciled;

/** The JSON form of the facts that speak for a visit. */
final class VisitEvidenceWire {

    private static final Codec<String> KEY = TextCodec.text(TextCodec.CODE);

    static final UnionCodec<VisitEvidence> EVIDENCE = UnionCodec.<VisitEvidence>by("kind")
            .option(
                    "OVERDUE",
                    Overdue.class,
                    ObjectCodec.of(
                            required("amount", MoneyWire.MONEY, Overdue::amount),
                            required("days", NumberCodec.INT, Overdue::days),
                            Overdue::new))
            .option(
                    "UNRECONCILED",
                    Unreconciled.class,
                    ObjectCodec.of(required("amount", MoneyWire.MONEY, Unreconciled::amount), Unreconciled::new))
            .option(
                    "DORMANT",
                    Dormant.class,
                    ObjectCodec.of(
                            required("lastOrderOn", TimeWire.DATE, Dormant::lastOrderOn),
                            required("expected", MoneyWire.MONEY, Dormant::expected),
                            Dormant::new))
            .option(
                    "NEVER_ORDERED",
                    NeverOrdered.class,
                    ObjectCodec.of(required("expected", MoneyWire.MONEY, NeverOrdered::expected), NeverOrdered::new))
            .option(
                    "UNCARRIED",
                    Uncarried.class,
                    ObjectCodec.of(
                            required("line", KEY, Uncarried::line),
                            set("skus", ProductWire.SKU, Uncarried::skus),
                            required("expected", MoneyWire.MONEY, Uncarried::expected),
                            Uncarried::new))
            .option(
                    "NEW_PRODUCT",
                    NewProduct.class,
                    ObjectCodec.of(
                            required("sku", ProductWire.SKU, NewProduct::sku),
                            required("expected", MoneyWire.MONEY, NewProduct::expected),
                            NewProduct::new))
            .option(
                    "BEHIND_QUOTA",
                    BehindQuota.class,
                    ObjectCodec.of(required("amount", MoneyWire.MONEY, BehindQuota::amount), BehindQuota::new))
            .option(
                    "STOCK_OUT",
                    StockOut.class,
                    ObjectCodec.of(
                            required("sku", ProductWire.SKU, StockOut::sku),
                            required("missing", QuantityWire.QUANTITY, StockOut::missing),
                            required("lost", MoneyWire.MONEY, StockOut::lost),
                            StockOut::new))
            .option(
                    "OVERSTOCK",
                    Overstock.class,
                    ObjectCodec.of(
                            required("sku", ProductWire.SKU, Overstock::sku),
                            required("surplus", QuantityWire.QUANTITY, Overstock::surplus),
                            required("value", MoneyWire.MONEY, Overstock::value),
                            Overstock::new))
            .option(
                    "OPEN_PROMISE",
                    OpenPromise.class,
                    ObjectCodec.of(
                            required("promise", KEY, OpenPromise::promise),
                            required("due", TimeWire.DATE, OpenPromise::due),
                            OpenPromise::new))
            .option(
                    "OPEN_COMPLAINT",
                    OpenComplaint.class,
                    ObjectCodec.of(
                            required("complaint", KEY, OpenComplaint::complaint),
                            required("openedOn", TimeWire.DATE, OpenComplaint::openedOn),
                            OpenComplaint::new))
            .option(
                    "UNCONVEYED_POLICY",
                    UnconveyedPolicy.class,
                    ObjectCodec.of(
                            required("policy", KEY, UnconveyedPolicy::policy),
                            required("inForceFrom", TimeWire.DATE, UnconveyedPolicy::inForceFrom),
                            UnconveyedPolicy::new))
            .option(
                    "PRICE_BREACH",
                    PriceBreach.class,
                    ObjectCodec.of(
                            required("sku", ProductWire.SKU, PriceBreach::sku),
                            required("agreed", MoneyWire.MONEY, PriceBreach::agreed),
                            required("found", MoneyWire.MONEY, PriceBreach::found),
                            optional("damage", MoneyWire.MONEY, PriceBreach::damage),
                            PriceBreach::new))
            .option(
                    "PROMOTION_SHORTFALL",
                    PromotionShortfall.class,
                    ObjectCodec.of(
                            required("promotion", KEY, PromotionShortfall::promotion),
                            required("value", MoneyWire.MONEY, PromotionShortfall::value),
                            PromotionShortfall::new))
            .option(
                    "STALE_INFORMATION",
                    StaleInformation.class,
                    ObjectCodec.of(
                            required("subject", KEY, StaleInformation::subject),
                            required("seenOn", TimeWire.DATE, StaleInformation::seenOn),
                            StaleInformation::new))
            .option(
                    "COACHING_DUE",
                    CoachingDue.class,
                    ObjectCodec.of(
                            required("topic", KEY, CoachingDue::topic),
                            required("due", TimeWire.DATE, CoachingDue::due),
                            CoachingDue::new))
            .option(
                    "UNPREPARED",
                    Unprepared.class,
                    ObjectCodec.of(required("item", KEY, Unprepared::item), Unprepared::new))
            .option(
                    "UNFILED_REPORT",
                    UnfiledReport.class,
                    ObjectCodec.of(
                            required("visit", KEY, UnfiledReport::visit),
                            required("on", TimeWire.DATE, UnfiledReport::on),
                            UnfiledReport::new));

    private VisitEvidenceWire() {}
}
