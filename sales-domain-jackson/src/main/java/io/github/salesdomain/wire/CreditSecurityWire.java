package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.Collateral;
import io.github.salesdomain.credit.CollateralInspection;
import io.github.salesdomain.credit.CollateralKind;
import io.github.salesdomain.credit.CollateralPart;
import io.github.salesdomain.credit.CollateralPolicy;
import io.github.salesdomain.credit.CollateralShortfall;
import io.github.salesdomain.credit.CollateralValuation;
import io.github.salesdomain.credit.CreditSecurity;
import io.github.salesdomain.credit.FloorStockFinding;
import io.github.salesdomain.credit.FloorStockPosition;
import io.github.salesdomain.credit.FloorStockReason;
import io.github.salesdomain.credit.FloorStockReview;
import io.github.salesdomain.credit.SecuredLimit;
import io.github.salesdomain.credit.SecurityBasis;
import io.github.salesdomain.money.Rate;
import java.util.Optional;

/** The JSON form of the collateral and floor stock of {@code credit}. */
final class CreditSecurityWire {

    static final TextCodec<CollateralKind> KIND =
            TextCodec.of(TextCodec.CODE, CollateralKind::of, CollateralKind::code);

    static final ObjectCodec<CollateralInspection> INSPECTION = ObjectCodec.of(
            required("on", TimeWire.DATE, CollateralInspection::on),
            required("found", QuantityWire.QUANTITY, CollateralInspection::found),
            CollateralInspection::new);

    static final ObjectCodec<Collateral> COLLATERAL = ObjectCodec.building(
                    Collateral::builder, Collateral.Builder::build)
            .with(required("id", TextCodec.text(TextCodec.CODE), Collateral::id), Collateral.Builder::id)
            .with(required("kind", KIND, Collateral::kind), Collateral.Builder::kind)
            .with(required("value", MoneyWire.MONEY, Collateral::value), Collateral.Builder::value)
            .with(
                    optional("denomination", MoneyWire.CURRENCY, item -> Optional.of(item.denomination())),
                    (builder, currency) -> currency.ifPresent(builder::denomination))
            .with(defaulted("haircut", MoneyWire.RATE, Collateral::haircut, Rate.zero()), Collateral.Builder::haircut)
            .with(
                    optional("priorLien", MoneyWire.MONEY, item -> Optional.of(item.priorLien())),
                    (builder, lien) -> lien.ifPresent(builder::priorLien))
            .with(optional("cap", MoneyWire.MONEY, Collateral::cap), Collateral.Builder::cap)
            .with(
                    defaulted("registered", NumberCodec.BOOLEAN, Collateral::registered, true),
                    Collateral.Builder::registered)
            .with(optional("validUntil", TimeWire.DATE, Collateral::validUntil), Collateral.Builder::validUntil)
            .with(
                    optional("quantity", QuantityWire.QUANTITY, item -> Optional.of(item.quantity())),
                    (builder, quantity) -> quantity.ifPresent(builder::quantity))
            .with(list("inspections", INSPECTION, Collateral::inspections), Collateral.Builder::addAllInspections)
            .codec();

    static final ObjectCodec<CollateralPolicy.Cap> CAP = ObjectCodec.of(
            required("kind", KIND, CollateralPolicy.Cap::kind),
            required("most", MoneyWire.MONEY, CollateralPolicy.Cap::most),
            CollateralPolicy.Cap::new);

    static final ObjectCodec<CollateralPolicy> POLICY = ObjectCodec.building(
                    CollateralPolicy::builder, CollateralPolicy.Builder::build)
            .with(
                    optional(
                            "inspectionMonths", NumberCodec.INT, policy -> CreditWire.boxed(policy.inspectionMonths())),
                    (builder, months) -> months.ifPresent(builder::inspectionMonths))
            .with(
                    defaulted("currencyHaircut", MoneyWire.RATE, CollateralPolicy::currencyHaircut, Rate.zero()),
                    CollateralPolicy.Builder::currencyHaircut)
            .with(list("caps", CAP, CollateralPolicy::caps), CollateralPolicy.Builder::addAllCaps)
            .codec();

    static final TextCodec<CollateralShortfall> SHORTFALL = EnumCodec.ofReasons(CollateralShortfall.class);

    static final ObjectCodec<CollateralPart> PART = ObjectCodec.of(
            required("collateral", COLLATERAL, CollateralPart::collateral),
            required("eligible", MoneyWire.MONEY, CollateralPart::eligible),
            list("shortfalls", SHORTFALL, CollateralPart::shortfalls),
            CollateralPart::new);

    static final ObjectCodec<CollateralValuation> VALUATION = ObjectCodec.of(
            required("eligible", MoneyWire.MONEY, CollateralValuation::eligible),
            required("asOf", TimeWire.DATE, CollateralValuation::asOf),
            list("parts", PART, CollateralValuation::parts),
            CollateralValuation::new);

    static final UnionCodec<SecurityBasis> BASIS = UnionCodec.<SecurityBasis>by("kind")
            .option(
                    "ADD",
                    SecurityBasis.Add.class,
                    ObjectCodec.of(
                            required("ceiling", CreditWire.LIMIT, SecurityBasis.Add::ceiling), SecurityBasis.Add::new))
            .option(
                    "MIN",
                    SecurityBasis.Min.class,
                    ObjectCodec.of(
                            required("unsecured", MoneyWire.MONEY, SecurityBasis.Min::unsecured),
                            SecurityBasis.Min::new));

    static final ObjectCodec<CreditSecurity> SECURITY = ObjectCodec.building(
                    CreditSecurity::builder, CreditSecurity.Builder::build)
            .with(list("collateral", COLLATERAL, CreditSecurity::collateral), CreditSecurity.Builder::addAllCollateral)
            .with(
                    defaulted("policy", POLICY, CreditSecurity::policy, CollateralPolicy.standard()),
                    CreditSecurity.Builder::policy)
            .with(required("basis", BASIS, CreditSecurity::basis), CreditSecurity.Builder::basis)
            .codec();

    static final ObjectCodec<SecuredLimit> SECURED_LIMIT = ObjectCodec.of(
            required("approved", CreditWire.LIMIT, SecuredLimit::approved),
            required("basis", BASIS, SecuredLimit::basis),
            required("collateral", VALUATION, SecuredLimit::collateral),
            SecuredLimit::new);

    static final ObjectCodec<FloorStockPosition> POSITION = ObjectCodec.of(
            required("item", TextCodec.text(TextCodec.CODE), FloorStockPosition::item),
            required("booked", MoneyWire.MONEY, FloorStockPosition::booked),
            required("counted", MoneyWire.MONEY, FloorStockPosition::counted),
            FloorStockPosition::new);

    static final TextCodec<FloorStockReason> FLOOR_STOCK_REASON = EnumCodec.ofReasons(FloorStockReason.class);

    static final UnionCodec<FloorStockFinding.Figure> FIGURE = UnionCodec.<FloorStockFinding.Figure>by("kind")
            .option(
                    "AMOUNT",
                    FloorStockFinding.Amount.class,
                    ObjectCodec.of(
                            required("amount", MoneyWire.MONEY, FloorStockFinding.Amount::amount),
                            FloorStockFinding.Amount::new))
            .option(
                    "PIECES",
                    FloorStockFinding.Pieces.class,
                    ObjectCodec.of(
                            required("quantity", QuantityWire.QUANTITY, FloorStockFinding.Pieces::quantity),
                            FloorStockFinding.Pieces::new));

    static final ObjectCodec<FloorStockFinding> FINDING = ObjectCodec.of(
            required("reason", FLOOR_STOCK_REASON, FloorStockFinding::reason),
            required("subject", TextCodec.text(TextCodec.CODE), FloorStockFinding::subject),
            required("figure", FIGURE, FloorStockFinding::figure),
            FloorStockFinding::new);

    static final ObjectCodec<FloorStockReview> REVIEW = ObjectCodec.building(
                    FloorStockReview::builder, FloorStockReview.Builder::build)
            .with(required("asOf", TimeWire.DATE, FloorStockReview::asOf), FloorStockReview.Builder::asOf)
            .with(required("line", CreditWire.LIMIT, FloorStockReview::line), FloorStockReview.Builder::line)
            .with(required("booked", MoneyWire.MONEY, FloorStockReview::booked), FloorStockReview.Builder::booked)
            .with(list("positions", POSITION, FloorStockReview::positions), FloorStockReview.Builder::addAllPositions)
            .with(list("findings", FINDING, FloorStockReview::findings), FloorStockReview.Builder::addAllFindings)
            .codec();

    private CreditSecurityWire() {}

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(CollateralKind.class, KIND);
        listing.add(CollateralInspection.class, INSPECTION);
        listing.add(Collateral.class, COLLATERAL);
        listing.add(CollateralPolicy.Cap.class, CAP);
        listing.add(CollateralPolicy.class, POLICY);
        listing.add(CollateralShortfall.class, SHORTFALL);
        listing.add(CollateralPart.class, PART);
        listing.add(CollateralValuation.class, VALUATION);
        listing.add(SecurityBasis.class, BASIS);
        listing.add(CreditSecurity.class, SECURITY);
        listing.add(SecuredLimit.class, SECURED_LIMIT);
        listing.add(FloorStockPosition.class, POSITION);
        listing.add(FloorStockReason.class, FLOOR_STOCK_REASON);
        listing.add(FloorStockFinding.Figure.class, FIGURE);
        listing.add(FloorStockFinding.class, FINDING);
        listing.add(FloorStockReview.class, REVIEW);
    }
}
