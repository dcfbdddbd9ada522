package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;

import io.github.salesdomain.credit.CollateralDefect;
import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFigure;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditFinding;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditLine;
import io.github.salesdomain.credit.CreditLineKind;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.CreditRequest;
import io.github.salesdomain.credit.EffectiveLimit;
import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.ExposurePart;
import io.github.salesdomain.credit.ExposurePolicy;
import io.github.salesdomain.credit.LimitOrigin;
import io.github.salesdomain.credit.MissingLimit;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.credit.Verdict;
import java.util.Optional;
import java.util.OptionalInt;

/** The JSON form of the values of {@code credit}; its ageing and its rules are described beside it. */
final class CreditWire {

    static final UnionCodec<CreditLimit> LIMIT = UnionCodec.<CreditLimit>by("kind")
            .option(
                    "LIMITED",
                    CreditLimit.Limited.class,
                    ObjectCodec.of(
                            required("ceiling", MoneyWire.MONEY, CreditLimit.Limited::ceiling),
                            CreditLimit.Limited::new))
            .option("UNLIMITED", CreditLimit.Unlimited.class, ObjectCodec.of(CreditLimit.Unlimited::new));

    static final TextCodec<CreditLineKind> LINE_KIND =
            TextCodec.of(TextCodec.CODE, CreditLineKind::of, CreditLineKind::code);

    static final ObjectCodec<CreditLine> LINE = ObjectCodec.building(CreditLine::builder, CreditLine.Builder::build)
            .with(required("factId", TextCodec.text(TextCodec.CODE), CreditLine::factId), CreditLine.Builder::factId)
            .with(defaulted("kind", LINE_KIND, CreditLine::kind, CreditLineKind.BASE), CreditLine.Builder::kind)
            .with(required("limit", LIMIT, CreditLine::limit), CreditLine.Builder::limit)
            .with(required("during", TimeWire.DATE_RANGE, CreditLine::during), CreditLine.Builder::during)
            .with(optional("reviewOn", TimeWire.DATE, CreditLine::reviewOn), CreditLine.Builder::reviewOn)
            // left out where it is the first day of validity, which may be open
            .with(
                    optional(
                            "knownSince",
                            TimeWire.DATE,
                            line -> Optional.of(line.knownSince())
                                    .filter(day -> !day.equals(line.during().getStart()))),
                    (builder, day) -> day.ifPresent(builder::knownSince))
            .codec();

    static final TextCodec<CollateralDefect.Kind> DEFECT_KIND =
            EnumCodec.of(CollateralDefect.Kind.class, kind -> switch (kind) {
                case EXPIRED -> "EXPIRED";
                case SHORT -> "SHORT";
                case UNINSPECTED -> "UNINSPECTED";
            });

    static final ObjectCodec<CollateralDefect> DEFECT = ObjectCodec.of(
            required("collateral", TextCodec.text(TextCodec.NAME), CollateralDefect::collateral),
            required("kind", DEFECT_KIND, CollateralDefect::kind),
            required("since", TimeWire.DATE, CollateralDefect::since),
            CollateralDefect::new);

    static final ObjectCodec<CreditFile> FILE = ObjectCodec.building(CreditFile::builder, CreditFile.Builder::build)
            .with(required("customer", CustomerWire.CUSTOMER_ID, CreditFile::customer), CreditFile.Builder::customer)
            .with(required("currency", MoneyWire.CURRENCY, CreditFile::currency), CreditFile.Builder::currency)
            .with(list("lines", LINE, CreditFile::lines), CreditFile.Builder::addAllLines)
            .with(defaulted("blocked", NumberCodec.BOOLEAN, CreditFile::blocked, false), CreditFile.Builder::blocked)
            .with(defaulted("cashOnly", NumberCodec.BOOLEAN, CreditFile::cashOnly, false), CreditFile.Builder::cashOnly)
            .with(
                    optional("floorStockLine", LIMIT, file -> Optional.of(file.floorStockLine())),
                    (builder, line) -> line.ifPresent(builder::floorStockLine))
            .with(
                    defaulted("unconfirmedStatements", NumberCodec.INT, CreditFile::unconfirmedStatements, 0),
                    CreditFile.Builder::unconfirmedStatements)
            .with(
                    list("collateralDefects", DEFECT, CreditFile::collateralDefects),
                    CreditFile.Builder::addAllCollateralDefects)
            .with(
                    optional("security", Codec.lazy(() -> CreditSecurityWire.SECURITY), CreditFile::security),
                    CreditFile.Builder::security)
            .codec();

    static final TextCodec<MissingLimit> MISSING_LIMIT = EnumCodec.of(MissingLimit.class, missing -> switch (missing) {
        case ZERO -> "ZERO";
        case UNLIMITED -> "UNLIMITED";
    });

    static final TextCodec<LimitOrigin> LIMIT_ORIGIN = EnumCodec.of(LimitOrigin.class, origin -> switch (origin) {
        case GRANTED -> "GRANTED";
        case LAPSED -> "LAPSED";
        case NOT_SET -> "NOT_SET";
    });

    static final ObjectCodec<EffectiveLimit> EFFECTIVE_LIMIT = ObjectCodec.building(
                    EffectiveLimit::builder, EffectiveLimit.Builder::build)
            .with(required("limit", LIMIT, EffectiveLimit::limit), EffectiveLimit.Builder::limit)
            .with(required("origin", LIMIT_ORIGIN, EffectiveLimit::origin), EffectiveLimit.Builder::origin)
            .with(list("inForce", LINE, EffectiveLimit::inForce), EffectiveLimit.Builder::addAllInForce)
            .with(list("lapsed", LINE, EffectiveLimit::lapsed), EffectiveLimit.Builder::addAllLapsed)
            .with(
                    optional("security", Codec.lazy(() -> CreditSecurityWire.SECURED_LIMIT), EffectiveLimit::security),
                    EffectiveLimit.Builder::security)
            .codec();

    static final TextCodec<ExposureKind> EXPOSURE_KIND = EnumCodec.of(ExposureKind.class, kind -> switch (kind) {
        case RECEIVABLE -> "RECEIVABLE";
        case DELIVERED_NOT_INVOICED -> "DELIVERED_NOT_INVOICED";
        case OPEN_ORDER -> "OPEN_ORDER";
        case BILL -> "BILL";
        case FLOOR_STOCK -> "FLOOR_STOCK";
        case UNALLOCATED_RECEIPT -> "UNALLOCATED_RECEIPT";
        case PREPAYMENT -> "PREPAYMENT";
    });

    static final ObjectCodec<ExposureItem> EXPOSURE_ITEM = ObjectCodec.building(
                    ExposureItem::builder, ExposureItem.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), ExposureItem::id), ExposureItem.Builder::id)
            .with(required("kind", EXPOSURE_KIND, ExposureItem::kind), ExposureItem.Builder::kind)
            .with(required("amount", MoneyWire.MONEY, ExposureItem::amount), ExposureItem.Builder::amount)
            .with(
                    required("documentDate", TimeWire.DATE, ExposureItem::documentDate),
                    ExposureItem.Builder::documentDate)
            .with(optional("dueDate", TimeWire.DATE, ExposureItem::dueDate), ExposureItem.Builder::dueDate)
            .with(
                    optional("requestedShipDate", TimeWire.DATE, ExposureItem::requestedShipDate),
                    ExposureItem.Builder::requestedShipDate)
            .with(
                    defaulted("disputed", NumberCodec.BOOLEAN, ExposureItem::disputed, false),
                    ExposureItem.Builder::disputed)
            .codec();

    static final ObjectCodec<ExposurePolicy> EXPOSURE_POLICY = ObjectCodec.building(
                    ExposurePolicy::builder, ExposurePolicy.Builder::build)
            .with(set("leftOut", EXPOSURE_KIND, ExposurePolicy::leftOut), ExposurePolicy.Builder::addAllLeftOut)
            .with(
                    optional("horizonDays", NumberCodec.INT, policy -> boxed(policy.horizonDays())),
                    (builder, days) -> days.ifPresent(builder::horizonDays))
            .with(
                    defaulted("disputedCounted", NumberCodec.BOOLEAN, ExposurePolicy::disputedCounted, true),
                    ExposurePolicy.Builder::disputedCounted)
            .codec();

    static final ObjectCodec<ExposurePart> EXPOSURE_PART = ObjectCodec.of(
            required("kind", EXPOSURE_KIND, ExposurePart::kind),
            required("counted", MoneyWire.MONEY, ExposurePart::counted),
            required("leftOut", MoneyWire.MONEY, ExposurePart::leftOut),
            required("items", NumberCodec.INT, ExposurePart::items),
            ExposurePart::new);

    static final ObjectCodec<Exposure> EXPOSURE = ObjectCodec.building(Exposure::builder, Exposure.Builder::build)
            .with(required("currency", MoneyWire.CURRENCY, Exposure::currency), Exposure.Builder::currency)
            .with(required("asOf", TimeWire.DATE, Exposure::asOf), Exposure.Builder::asOf)
            .with(
                    defaulted("policy", EXPOSURE_POLICY, Exposure::policy, ExposurePolicy.standard()),
                    Exposure.Builder::policy)
            .with(list("items", EXPOSURE_ITEM, Exposure::items), Exposure.Builder::addAllItems)
            .codec();

    static final TextCodec<CreditOutcome> OUTCOME = EnumCodec.of(CreditOutcome.class, outcome -> switch (outcome) {
        case RELEASE -> "RELEASE";
        case RELEASE_WITH_WARNING -> "RELEASE_WITH_WARNING";
        case HOLD -> "HOLD";
        case REJECT -> "REJECT";
    });

    static final TextCodec<CreditReason> REASON = TextCodec.of(TextCodec.CODE, CreditReason::of, CreditReason::code);

    static final UnionCodec<CreditFigure> FIGURE = UnionCodec.<CreditFigure>by("kind")
            .option(
                    "AMOUNT",
                    CreditFigure.Amount.class,
                    ObjectCodec.of(
                            required("amount", MoneyWire.MONEY, CreditFigure.Amount::amount), CreditFigure.Amount::new))
            .option(
                    "DAYS",
                    CreditFigure.Days.class,
                    ObjectCodec.of(required("days", NumberCodec.LONG, CreditFigure.Days::days), CreditFigure.Days::new))
            .option(
                    "COUNT",
                    CreditFigure.Count.class,
                    ObjectCodec.of(
                            required("count", NumberCodec.INT, CreditFigure.Count::count), CreditFigure.Count::new))
            .option(
                    "SHARE",
                    CreditFigure.Share.class,
                    ObjectCodec.of(
                            required("share", QuantityWire.RATIO, CreditFigure.Share::share), CreditFigure.Share::new));

    static final ObjectCodec<Consequence> CONSEQUENCE = ObjectCodec.of(
            required("outcome", OUTCOME, Consequence::outcome),
            list("overridableBy", OrgWire.ROLE, Consequence::overridableBy),
            Consequence::new);

    static final ObjectCodec<CreditFinding> FINDING = ObjectCodec.building(
                    CreditFinding::builder, CreditFinding.Builder::build)
            .with(required("reason", REASON, CreditFinding::reason), CreditFinding.Builder::reason)
            .with(required("outcome", OUTCOME, CreditFinding::outcome), CreditFinding.Builder::outcome)
            .with(optional("figure", FIGURE, CreditFinding::figure), CreditFinding.Builder::figure)
            .with(optional("limit", FIGURE, CreditFinding::limit), CreditFinding.Builder::limit)
            .with(
                    list("overridableBy", OrgWire.ROLE, CreditFinding::overridableBy),
                    CreditFinding.Builder::addAllOverridableBy)
            .with(
                    optional("subject", TextCodec.text(TextCodec.NAME), CreditFinding::subject),
                    CreditFinding.Builder::subject)
            .codec();

    static final ObjectCodec<Verdict> VERDICT =
            ObjectCodec.of(list("findings", FINDING, Verdict::findings), Verdict::new);

    static final TextCodec<OrderTerms> TERMS = EnumCodec.of(OrderTerms.class, terms -> switch (terms) {
        case OPEN_ACCOUNT -> "OPEN_ACCOUNT";
        case FLOOR_STOCK -> "FLOOR_STOCK";
    });

    static final ObjectCodec<CreditOrder> ORDER = ObjectCodec.building(CreditOrder::builder, CreditOrder.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), CreditOrder::id), CreditOrder.Builder::id)
            .with(required("amount", MoneyWire.MONEY, CreditOrder::amount), CreditOrder.Builder::amount)
            .with(
                    optional("prepaid", MoneyWire.MONEY, order -> Optional.of(order.prepaid())),
                    (builder, prepaid) -> prepaid.ifPresent(builder::prepaid))
            .with(defaulted("terms", TERMS, CreditOrder::terms, OrderTerms.OPEN_ACCOUNT), CreditOrder.Builder::terms)
            .with(
                    optional("requestedShipDate", TimeWire.DATE, CreditOrder::requestedShipDate),
                    CreditOrder.Builder::requestedShipDate)
            .codec();

    static final ObjectCodec<CreditRequest> REQUEST = ObjectCodec.of(
            required("file", FILE, CreditRequest::file),
            required("exposure", EXPOSURE, CreditRequest::exposure),
            required("order", ORDER, CreditRequest::order),
            required("limit", EFFECTIVE_LIMIT, CreditRequest::limit),
            CreditRequest::new);

    static final ObjectCodec<CreditOverride> OVERRIDE = ObjectCodec.building(
                    CreditOverride::builder, CreditOverride.Builder::build)
            .with(
                    required("orderId", TextCodec.text(TextCodec.CODE), CreditOverride::orderId),
                    CreditOverride.Builder::orderId)
            .with(required("by", OrgWire.PERSON_ID, CreditOverride::by), CreditOverride.Builder::by)
            .with(required("role", OrgWire.ROLE, CreditOverride::role), CreditOverride.Builder::role)
            .with(required("upTo", MoneyWire.MONEY, CreditOverride::upTo), CreditOverride.Builder::upTo)
            .with(required("until", TimeWire.DATE, CreditOverride::until), CreditOverride.Builder::until)
            .with(optional("note", TextCodec.text(TextCodec.NOTE), CreditOverride::note), CreditOverride.Builder::note)
            .codec();

    static final ObjectCodec<CreditDecision> DECISION = ObjectCodec.building(
                    CreditDecision::builder, CreditDecision.Builder::build)
            .with(
                    required("customer", CustomerWire.CUSTOMER_ID, CreditDecision::customer),
                    CreditDecision.Builder::customer)
            .with(required("order", ORDER, CreditDecision::order), CreditDecision.Builder::order)
            .with(required("exposure", EXPOSURE, CreditDecision::exposure), CreditDecision.Builder::exposure)
            .with(required("limit", EFFECTIVE_LIMIT, CreditDecision::limit), CreditDecision.Builder::limit)
            .with(list("reasons", FINDING, CreditDecision::reasons), CreditDecision.Builder::addAllReasons)
            .with(list("overrides", OVERRIDE, CreditDecision::overrides), CreditDecision.Builder::addAllOverrides)
            .codec();

    private CreditWire() {}

    static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CreditLimit.class, LIMIT);
        listing.add(CreditLineKind.class, LINE_KIND);
        listing.add(CreditLine.class, LINE);
        listing.add(CollateralDefect.Kind.class, DEFECT_KIND);
        listing.add(CollateralDefect.class, DEFECT);
        listing.add(CreditFile.class, FILE);
        listing.add(MissingLimit.class, MISSING_LIMIT);
        listing.add(LimitOrigin.class, LIMIT_ORIGIN);
        listing.add(EffectiveLimit.class, EFFECTIVE_LIMIT);
        listing.add(ExposureKind.class, EXPOSURE_KIND);
        listing.add(ExposureItem.class, EXPOSURE_ITEM);
        listing.add(ExposurePolicy.class, EXPOSURE_POLICY);
        listing.add(ExposurePart.class, EXPOSURE_PART);
        listing.add(Exposure.class, EXPOSURE);
        listing.add(CreditOutcome.class, OUTCOME);
        listing.add(CreditReason.class, REASON);
        listing.add(CreditFigure.class, FIGURE);
        listing.add(Consequence.class, CONSEQUENCE);
        listing.add(CreditFinding.class, FINDING);
        listing.add(Verdict.class, VERDICT);
        listing.add(OrderTerms.class, TERMS);
        listing.add(CreditOrder.class, ORDER);
        listing.add(CreditRequest.class, REQUEST);
        listing.add(CreditOverride.class, OVERRIDE);
        listing.add(CreditDecision.class, DECISION);
        CreditAgeingWire.addTo(listing);
        CreditRuleWire.addTo(listing);
        CreditSecurityWire.addTo(listing);
        CreditAdviceWire.addTo(listing);
        CreditRatingWire.addTo(listing);
        CreditSettlementWire.addTo(listing);
    }
}
