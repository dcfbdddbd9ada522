package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.required;

import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.CreditRule;
import io.github.salesdomain.credit.ExcessTier;
import io.github.salesdomain.credit.LimitBoundary;
import java.util.List;
import java.util.function.Function;

/** The JSON form of the shipped rules of {@code credit}. A rule of the host's own has none. */
final class CreditRuleWire {

    static final TextCodec<LimitBoundary> BOUNDARY = EnumCodec.of(LimitBoundary.class, boundary -> switch (boundary) {
        case EXCEEDS -> "EXCEEDS";
        case REACHES -> "REACHES";
    });

    static final ObjectCodec<ExcessTier> TIER = ObjectCodec.of(
            required("upTo", MoneyWire.RATE, ExcessTier::upTo),
            required("consequence", CreditWire.CONSEQUENCE, ExcessTier::consequence),
            ExcessTier::new);

    static final UnionCodec<CreditRule> RULE = UnionCodec.<CreditRule>by("rule")
            .option(
                    "ALL_OF",
                    CreditRule.AllOf.class,
                    ObjectCodec.of(
                            list("policies", Codec.lazy(() -> CreditRuleWire.RULE), CreditRuleWire::shipped),
                            (List<CreditRule> rules) -> new CreditRule.AllOf(List.copyOf(rules))))
            .option(
                    "NOT_BLOCKED",
                    CreditRule.NotBlocked.class,
                    ObjectCodec.of(then("consequence", CreditRule.NotBlocked::consequence), CreditRule.NotBlocked::new))
            .option(
                    "RATED_FOR_CREDIT",
                    CreditRule.RatedForCredit.class,
                    ObjectCodec.of(
                            then("consequence", CreditRule.RatedForCredit::consequence),
                            CreditRule.RatedForCredit::new))
            .option(
                    "NO_OLD_OVERDUE",
                    CreditRule.NoOldOverdue.class,
                    ObjectCodec.of(
                            required("tolerated", NumberCodec.INT, CreditRule.NoOldOverdue::tolerated),
                            list("smallBalances", MoneyWire.MONEY, CreditRule.NoOldOverdue::smallBalances),
                            then("consequence", CreditRule.NoOldOverdue::consequence),
                            CreditRule.NoOldOverdue::new))
            .option(
                    "OVERDUE_SHARE",
                    CreditRule.OverdueShare.class,
                    ObjectCodec.of(
                            required("tolerated", MoneyWire.RATE, CreditRule.OverdueShare::tolerated),
                            then("consequence", CreditRule.OverdueShare::consequence),
                            CreditRule.OverdueShare::new))
            .option(
                    "WITHIN_LIMIT",
                    CreditRule.WithinLimit.class,
                    ObjectCodec.of(
                            required("boundary", BOUNDARY, CreditRule.WithinLimit::boundary),
                            list("tiers", TIER, CreditRule.WithinLimit::tiers),
                            then("beyond", CreditRule.WithinLimit::beyond),
                            CreditRule.WithinLimit::new))
            .option(
                    "WITHIN_FLOOR_STOCK_LINE",
                    CreditRule.WithinFloorStockLine.class,
                    ObjectCodec.of(
                            then("floorStockOrders", CreditRule.WithinFloorStockLine::floorStockOrders),
                            then("otherOrders", CreditRule.WithinFloorStockLine::otherOrders),
                            CreditRule.WithinFloorStockLine::new))
            .option(
                    "SOUND_COLLATERAL",
                    CreditRule.SoundCollateral.class,
                    ObjectCodec.of(
                            required("graceDays", NumberCodec.INT, CreditRule.SoundCollateral::graceDays),
                            then("inGrace", CreditRule.SoundCollateral::inGrace),
                            then("afterwards", CreditRule.SoundCollateral::afterwards),
                            CreditRule.SoundCollateral::new))
            .option(
                    "CURRENT_LIMIT",
                    CreditRule.CurrentLimit.class,
                    ObjectCodec.of(
                            then("expired", CreditRule.CurrentLimit::expired),
                            then("reviewOverdue", CreditRule.CurrentLimit::reviewOverdue),
                            CreditRule.CurrentLimit::new))
            .option(
                    "CONFIRMED_STATEMENTS",
                    CreditRule.ConfirmedStatements.class,
                    ObjectCodec.of(
                            required("tolerated", NumberCodec.INT, CreditRule.ConfirmedStatements::tolerated),
                            required("grace", NumberCodec.INT, CreditRule.ConfirmedStatements::grace),
                            then("inGrace", CreditRule.ConfirmedStatements::inGrace),
                            then("afterwards", CreditRule.ConfirmedStatements::afterwards),
                            CreditRule.ConfirmedStatements::new))
            .option(
                    "UTILISATION_BELOW",
                    CreditRule.UtilisationBelow.class,
                    ObjectCodec.of(
                            required("from", MoneyWire.RATE, CreditRule.UtilisationBelow::from),
                            then("consequence", CreditRule.UtilisationBelow::consequence),
                            CreditRule.UtilisationBelow::new));

    private CreditRuleWire() {}

    private static <T> Field<T, Consequence> then(String name, Function<T, Consequence> get) {
        return required(name, CreditWire.CONSEQUENCE, get);
    }

    private static List<CreditRule> shipped(CreditRule.AllOf all) {
        return all.policies().stream().map(CreditRuleWire::shipped).toList();
    }

    private static CreditRule shipped(CreditPolicy policy) {
        if (policy instanceof CreditRule rule) {
            return rule;
        }
        throw WireException.of(
                WireProblem.WRONG_TYPE,
                "must be a shipped rule, but was " + policy.getClass().getName());
    }

    static void addTo(SalesDomainWire.Listing listing) {
        listing.add(LimitBoundary.class, BOUNDARY);
        listing.add(ExcessTier.class, TIER);
        listing.add(CreditRule.class, RULE);
    }
}
