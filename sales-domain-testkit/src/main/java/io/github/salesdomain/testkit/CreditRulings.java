package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFigure;
import io.github.salesdomain.credit.CreditFinding;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditOutcome;
import io.github.salesdomain.credit.CreditOverride;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.CreditRule;
import io.github.salesdomain.credit.ExcessTier;
import io.github.salesdomain.credit.LimitBoundary;
import io.github.salesdomain.credit.OrderTerms;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Role;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generated rules, orders and decisions. */
final class CreditRulings {

    private CreditRulings() {}

    static Arbitrary<CreditReason> creditReasons() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                CreditReason.CUSTOMER_BLOCKED,
                                CreditReason.OVERDUE_DAYS,
                                CreditReason.LIMIT_EXCEEDED,
                                CreditReason.WITHIN_LIMIT,
                                CreditReason.UTILISATION_HIGH,
                                CreditReason.PREPAID_IN_FULL)),
                Tuple.of(1, Texts.codes().map(CreditReason::of)));
    }

    static Arbitrary<CreditFigure> creditFigures() {
        return Arbitraries.oneOf(
                MoneyDomain.monies().map(CreditFigure.Amount::new),
                Arbitraries.longs().between(-400, 400).map(CreditFigure.Days::new),
                Arbitraries.integers().between(0, 12).map(CreditFigure.Count::new),
                QuantityDomain.ratios().map(CreditFigure.Share::new));
    }

    private static Arbitrary<Role> roles() {
        return Arbitraries.of(Consequence.CREDIT_MANAGER, Consequence.FINANCE_DIRECTOR, Consequence.SALES_DIRECTOR);
    }

    static Arbitrary<Consequence> consequences() {
        Arbitrary<Set<Role>> roles = roles().set().ofMaxSize(2);
        return Arbitraries.oneOf(
                roles.map(all -> Consequence.hold(all.toArray(Role[]::new))),
                Arbitraries.of(CreditOutcome.class).map(Consequence::of));
    }

    static Arbitrary<CreditFinding> creditFindings() {
        return Combinators.combine(
                        creditReasons(),
                        consequences(),
                        creditFigures().optional(),
                        Arbitraries.of(true, false),
                        Texts.keys().optional())
                .as((reason, consequence, figure, limited, subject) -> CreditFinding.builder()
                        .reason(reason)
                        .outcome(consequence.outcome())
                        .addAllOverridableBy(consequence.overridableBy())
                        .figure(figure)
                        .limit(limited ? figure : Optional.empty())
                        .subject(subject)
                        .build())
                .withoutEdgeCases();
    }

    static Arbitrary<CreditRule> creditRules() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, singleRules()),
                        Tuple.of(
                                1,
                                singleRules().list().ofMinSize(1).ofMaxSize(4).map(rules ->
                                        (CreditRule) CreditPolicy.allOf(rules))))
                .withoutEdgeCases();
    }

    private static Arbitrary<CreditRule> singleRules() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 60);
        Arbitrary<Rate> rates = MoneyDomain.ratesBetween(0, 100);
        Arbitrary<CreditRule> overdue = Combinators.combine(days, MoneyDomain.currencies(), consequences())
                .as((most, currency, consequence) -> new CreditRule.NoOldOverdue(most, List.of(), consequence)
                        .withSmallBalance(Money.ofMinor(currency, 500)));
        Arbitrary<CreditRule> share = Combinators.combine(rates, consequences()).as(CreditRule.OverdueShare::new);
        Arbitrary<CreditRule> limit = Combinators.combine(
                        Arbitraries.of(LimitBoundary.class),
                        Arbitraries.integers().between(0, 3),
                        consequences())
                .as(CreditRulings::withinLimit);
        Arbitrary<CreditRule> floorStock =
                Combinators.combine(consequences(), consequences()).as(CreditRule.WithinFloorStockLine::new);
        Arbitrary<CreditRule> collateral =
                Combinators.combine(days, consequences(), consequences()).as(CreditRule.SoundCollateral::new);
        Arbitrary<CreditRule> current =
                Combinators.combine(consequences(), consequences()).as(CreditRule.CurrentLimit::new);
        Arbitrary<CreditRule> statements = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(2, 4),
                        consequences(),
                        consequences())
                .as(CreditRule.ConfirmedStatements::new);
        Arbitrary<CreditRule> utilisation =
                Combinators.combine(rates, consequences()).as(CreditRule.UtilisationBelow::new);
        Arbitrary<CreditRule> standard = Arbitraries.of(
                CreditPolicy.notBlocked(),
                CreditPolicy.ratedForCredit(),
                CreditPolicy.noOverdueBeyond(Period.ofDays(30)),
                CreditPolicy.withinLimit());
        return Arbitraries.oneOf(
                consequences().map(CreditRule.NotBlocked::new),
                consequences().map(CreditRule.RatedForCredit::new),
                overdue,
                share,
                limit,
                floorStock,
                collateral,
                current,
                statements,
                utilisation,
                standard);
    }

    private static CreditRule withinLimit(LimitBoundary boundary, int tiers, Consequence consequence) {
        List<ExcessTier> rising = List.of(
                        ExcessTier.of(Rate.percent(2), consequence),
                        ExcessTier.of(Rate.percent("7.5"), consequence),
                        ExcessTier.of(Rate.percent(20), consequence))
                .subList(0, tiers);
        return new CreditRule.WithinLimit(boundary, rising, consequence);
    }

    static Arbitrary<CreditOrder> creditOrdersIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(0, 0, 50, 100),
                        Arbitraries.of(OrderTerms.OPEN_ACCOUNT, OrderTerms.OPEN_ACCOUNT, OrderTerms.FLOOR_STOCK),
                        CreditLedgers.daysAround().optional())
                .as((id, minor, prepaidPercent, terms, ship) -> CreditOrder.builder()
                        .id(id)
                        .amount(Money.ofMinor(currency, minor))
                        .prepaid(Money.ofMinor(currency, minor * prepaidPercent / 100))
                        .terms(terms)
                        .requestedShipDate(ship)
                        .build())
                .withoutEdgeCases();
    }

    static Arbitrary<CreditOverride> creditOverridesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Texts.keys(),
                        OrgDomain.personIds(),
                        roles(),
                        Arbitraries.longs().between(1, 1_000_000),
                        CreditLedgers.daysAround(),
                        Texts.names().optional())
                .as((order, by, role, minor, until, note) -> CreditOverride.builder()
                        .orderId(order)
                        .by(by)
                        .role(role)
                        .upTo(Money.ofMinor(currency, minor))
                        .until(until)
                        .note(note)
                        .build());
    }

    static Arbitrary<CreditDecision> creditDecisions() {
        return Combinators.combine(CreditDomain.creditRequests(), CreditDomain.creditPolicies())
                .flatAs((request, policy) -> {
                    CreditDecision decision =
                            CreditAssessor.with(policy).assess(request.file(), request.exposure(), request.order());
                    return creditOverridesIn(request.file().currency())
                            .map(override ->
                                    override.withOrderId(request.order().id()))
                            .list()
                            .ofMaxSize(1)
                            .map(overrides -> decision.withOverrides(overrides));
                })
                .withoutEdgeCases();
    }
}
