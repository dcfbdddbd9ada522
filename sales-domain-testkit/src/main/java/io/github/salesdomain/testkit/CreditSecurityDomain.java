package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.Collateral;
import io.github.salesdomain.credit.CollateralInspection;
import io.github.salesdomain.credit.CollateralKind;
import io.github.salesdomain.credit.CollateralPart;
import io.github.salesdomain.credit.CollateralPolicy;
import io.github.salesdomain.credit.CollateralShortfall;
import io.github.salesdomain.credit.CollateralValuation;
import io.github.salesdomain.credit.CollateralValuer;
import io.github.salesdomain.credit.CreditAccount;
import io.github.salesdomain.credit.CreditAdvice;
import io.github.salesdomain.credit.CreditAdvisor;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditGroup;
import io.github.salesdomain.credit.CreditOrder;
import io.github.salesdomain.credit.CreditSales;
import io.github.salesdomain.credit.CreditSecurity;
import io.github.salesdomain.credit.DaysSalesOutstanding;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.FloorStockChecker;
import io.github.salesdomain.credit.FloorStockFinding;
import io.github.salesdomain.credit.FloorStockPosition;
import io.github.salesdomain.credit.FloorStockReason;
import io.github.salesdomain.credit.FloorStockReview;
import io.github.salesdomain.credit.GroupAssessor;
import io.github.salesdomain.credit.GroupDecision;
import io.github.salesdomain.credit.QueueDecision;
import io.github.salesdomain.credit.Remedy;
import io.github.salesdomain.credit.RemedyLine;
import io.github.salesdomain.credit.SecuredLimit;
import io.github.salesdomain.credit.SecurityBasis;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Arbitraries for collateral, floor stock, groups, collection and advice of {@link io.github.salesdomain.credit}. */
public final class CreditSecurityDomain extends DomainContextBase {

    /** For {@code @Domain(CreditSecurityDomain.class)}. */
    public CreditSecurityDomain() {}

    /** {@return the shipped kinds of collateral, and sometimes a host's own} */
    @Provide
    public static Arbitrary<CollateralKind> collateralKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                CollateralKind.DEPOSIT,
                                CollateralKind.PROPERTY,
                                CollateralKind.GUARANTEE,
                                CollateralKind.PLEDGE)),
                Tuple.of(1, Texts.keys().map(CollateralKind::of)));
    }

    /** {@return inspections that found up to twelve pieces} */
    @Provide
    public static Arbitrary<CollateralInspection> collateralInspections() {
        return Combinators.combine(
                        CreditLedgers.daysAround(), Arbitraries.integers().between(0, 12))
                .as((on, found) -> CollateralInspection.of(on, Quantity.of(found, UnitOfMeasure.PIECE)));
    }

    /** {@return collateral of any kind, some of it expired, short, or not inspected} */
    @Provide
    public static Arbitrary<Collateral> collateral() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::collateralIn);
    }

    /**
     * Collateral in one currency.
     *
     * @param currency the currency of its value
     * @return collateral of any kind
     */
    public static Arbitrary<Collateral> collateralIn(CurrencyUnit currency) {
        Arbitrary<Collateral> plain = Combinators.combine(
                        Texts.keys(),
                        collateralKinds(),
                        CreditLedgers.amountsIn(currency),
                        MoneyDomain.ratesBetween(0, 100),
                        Arbitraries.of(0, 0, 1, 40),
                        CreditLedgers.amountsIn(currency).optional(0.2),
                        Arbitraries.of(true, true, true, false),
                        CreditLedgers.daysAround().optional(0.5))
                .as((id, kind, value, haircut, lienPercent, cap, registered, until) -> Collateral.builder()
                        .id(id)
                        .kind(kind)
                        .value(value)
                        .haircut(haircut)
                        .priorLien(value.multipliedBy(lienPercent).dividedBy(100, RoundingMode.DOWN))
                        .cap(cap)
                        .registered(registered)
                        .validUntil(until)
                        .build());
        return Combinators.combine(
                        plain,
                        MoneyDomain.currencies(),
                        Arbitraries.integers().between(1, 10),
                        collateralInspections().list().ofMaxSize(2).uniqueElements(CollateralInspection::on))
                .as((collateral, denomination, pieces, inspections) -> collateral
                        .withDenomination(denomination)
                        .withQuantity(Quantity.of(pieces, UnitOfMeasure.PIECE))
                        .withInspections(inspections))
                .withoutEdgeCases();
    }

    /** {@return policies with caps in any currency} */
    @Provide
    public static Arbitrary<CollateralPolicy> collateralPolicies() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::collateralPoliciesIn);
    }

    /** {@return caps of such policies} */
    @Provide
    public static Arbitrary<CollateralPolicy.Cap> collateralCaps() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::capsIn);
    }

    private static Arbitrary<CollateralPolicy.Cap> capsIn(CurrencyUnit currency) {
        return Combinators.combine(collateralKinds(), CreditLedgers.amountsIn(currency))
                .as(CollateralPolicy.Cap::new);
    }

    private static Arbitrary<CollateralPolicy> collateralPoliciesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12).optional(0.3),
                        MoneyDomain.ratesBetween(0, 30),
                        capsIn(currency).list().ofMaxSize(2).uniqueElements(CollateralPolicy.Cap::kind))
                .as((months, haircut, caps) -> CollateralPolicy.builder()
                        .inspectionMonths(months.map(OptionalInt::of).orElse(OptionalInt.empty()))
                        .currencyHaircut(haircut)
                        .addAllCaps(caps)
                        .build());
    }

    /** {@return why collateral counts for less} */
    @Provide
    public static Arbitrary<CollateralShortfall> collateralShortfalls() {
        return Arbitraries.of(CollateralShortfall.class);
    }

    /** {@return registers of up to four entries, valued on some day} */
    @Provide
    public static Arbitrary<CollateralValuation> collateralValuations() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                securitiesIn(currency), CreditLedgers.daysAround())
                        .as((security, asOf) ->
                                CollateralValuer.with(security.policy()).value(security.collateral(), currency, asOf)))
                .withoutEdgeCases();
    }

    /** {@return parts of such valuations} */
    @Provide
    public static Arbitrary<CollateralPart> collateralParts() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        collateralIn(currency), CreditLedgers.daysAround())
                .as((collateral, asOf) -> CollateralValuer.standard()
                        .value(List.of(collateral), currency, asOf)
                        .parts()
                        .get(0)));
    }

    /** {@return both ways in which collateral and lines make up a limit} */
    @Provide
    public static Arbitrary<SecurityBasis> securityBases() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::basesIn);
    }

    private static Arbitrary<SecurityBasis> basesIn(CurrencyUnit currency) {
        return Arbitraries.oneOf(
                Arbitraries.just(SecurityBasis.add()),
                CreditLedgers.amountsIn(currency).map(SecurityBasis::addUpTo),
                CreditLedgers.amountsIn(currency).map(SecurityBasis::min));
    }

    /** {@return registers with their policy and basis} */
    @Provide
    public static Arbitrary<CreditSecurity> creditSecurities() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::securitiesIn);
    }

    static Arbitrary<CreditSecurity> securitiesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        collateralIn(currency).list().ofMaxSize(4).uniqueElements(Collateral::id),
                        collateralPoliciesIn(currency),
                        basesIn(currency))
                .as((register, policy, basis) -> CreditSecurity.builder()
                        .addAllCollateral(register)
                        .policy(policy)
                        .basis(basis)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return what collateral makes of limits} */
    @Provide
    public static Arbitrary<SecuredLimit> securedLimits() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        CreditDomain.creditLimitsIn(currency), securitiesIn(currency), CreditLedgers.daysAround())
                .as((approved, security, asOf) -> new SecuredLimit(
                        approved,
                        security.basis(),
                        CollateralValuer.with(security.policy()).value(security.collateral(), currency, asOf))));
    }

    /** {@return positions of floor stock, some short and some in surplus} */
    @Provide
    public static Arbitrary<FloorStockPosition> floorStockPositions() {
        return CreditLedgers.inAnyCurrency(CreditSecurityDomain::positionsIn);
    }

    private static Arbitrary<FloorStockPosition> positionsIn(CurrencyUnit currency) {
        Arbitrary<Money> amounts = CreditLedgers.amountsIn(currency);
        return Combinators.combine(
                        Texts.keys().filter(key -> key.length() <= 58), amounts, amounts, Arbitraries.of(true, false))
                .as((item, booked, counted, agrees) -> FloorStockPosition.of(item, booked, agrees ? booked : counted));
    }

    /** {@return what a check of floor stock can find} */
    @Provide
    public static Arbitrary<FloorStockReason> floorStockReasons() {
        return Arbitraries.of(FloorStockReason.class);
    }

    /** {@return findings with amounts and with quantities} */
    @Provide
    public static Arbitrary<FloorStockFinding> floorStockFindings() {
        return Combinators.combine(floorStockReasons(), Texts.keys(), floorStockFigures())
                .as(FloorStockFinding::new);
    }

    /** {@return amounts and quantities of findings} */
    @Provide
    public static Arbitrary<FloorStockFinding.Figure> floorStockFigures() {
        return Arbitraries.oneOf(
                MoneyDomain.monies().map(FloorStockFinding.Amount::new),
                QuantityDomain.quantities().map(FloorStockFinding.Pieces::new));
    }

    /** {@return checks of up to four positions and three entries of a register} */
    @Provide
    public static Arbitrary<FloorStockReview> floorStockReviews() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                CreditDomain.creditLimitsIn(currency),
                                positionsIn(currency).list().ofMaxSize(4).uniqueElements(FloorStockPosition::item),
                                collateralIn(currency).list().ofMaxSize(3).uniqueElements(Collateral::id),
                                CreditLedgers.daysAround())
                        .as((line, positions, register, asOf) ->
                                FloorStockChecker.standard().check(line, positions, register, currency, asOf)))
                .withoutEdgeCases();
    }

    /** {@return accounts without a parent} */
    @Provide
    public static Arbitrary<CreditAccount> creditAccounts() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                CreditDomain.creditFilesIn(currency), CreditDomain.exposuresIn(currency))
                        .as(CreditAccount::of))
                .withoutEdgeCases();
    }

    /** {@return groups of one to four accounts {@code G-0}, {@code G-1} and so on, each under an earlier one or none} */
    @Provide
    public static Arbitrary<CreditGroup> creditGroups() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                Combinators.combine(
                                                CreditDomain.creditFilesIn(currency),
                                                CreditDomain.exposuresIn(currency))
                                        .as(CreditAccount::of)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(4),
                                Arbitraries.integers().between(-1, 2).list().ofSize(4),
                                CreditLedgers.daysAround())
                        .as(CreditSecurityDomain::group))
                .withoutEdgeCases();
    }

    private static CreditGroup group(List<CreditAccount> accounts, List<Integer> above, LocalDate asOf) {
        CreditGroup.Builder group = CreditGroup.builder();
        for (int i = 0; i < accounts.size(); i++) {
            CreditAccount account = accounts.get(i);
            List<ExposureItem> items = new ArrayList<>();
            for (ExposureItem item : account.exposure().items()) {
                items.add(item.withId("G-" + i + "-" + items.size()));
            }
            CreditAccount named = account.withFile(account.file().withCustomer(CustomerId.of("G-" + i)))
                    .withExposure(account.exposure().withAsOf(asOf).withItems(items));
            int parent = Math.min(above.get(i), i - 1);
            group.addAccount(parent < 0 ? named : named.withParent(CustomerId.of("G-" + parent)));
        }
        return group.build();
    }

    /** {@return decisions on an order of the last of a group} */
    @Provide
    public static Arbitrary<GroupDecision> groupDecisions() {
        return creditGroups()
                .flatMap(group -> CreditDomain.creditOrdersIn(
                                group.accounts().get(0).file().currency())
                        .map(order -> GroupAssessor.standard()
                                .assess(
                                        group,
                                        group.accounts()
                                                .get(group.accounts().size() - 1)
                                                .customer(),
                                        order.withId("O-1"))))
                .withoutEdgeCases();
    }

    /** {@return sales of periods of up to 31 days} */
    @Provide
    public static Arbitrary<CreditSales> creditSales() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        CreditLedgers.daysAround(),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.longs().between(-10_000, 1_000_000))
                .as((start, days, minor) -> CreditSales.of(
                        LocalDateRange.of(start, start.plusDays(days)), Money.ofMinor(currency, minor))));
    }

    /** {@return days of sales outstanding over up to six adjoining periods} */
    @Provide
    public static Arbitrary<DaysSalesOutstanding> daysSalesOutstanding() {
        return CreditLedgers.inAnyCurrency(currency -> {
                    Arbitrary<Money> amounts = Arbitraries.longs()
                            .between(-10_000, 1_000_000)
                            .map(minor -> Money.ofMinor(currency, minor));
                    return Combinators.combine(
                                    amounts,
                                    amounts,
                                    amounts.list().ofMinSize(1).ofMaxSize(6),
                                    Arbitraries.integers().between(7, 31))
                            .as((receivables, current, sales, days) -> {
                                DaysSalesOutstanding.Builder result = DaysSalesOutstanding.builder()
                                        .receivables(receivables)
                                        .current(current);
                                LocalDate start = CreditLedgers.TODAY;
                                for (Money amount : sales) {
                                    result.addSale(
                                            CreditSales.of(LocalDateRange.of(start.minusDays(days), start), amount));
                                    start = start.minusDays(days);
                                }
                                return result.build();
                            });
                })
                .withoutEdgeCases();
    }

    /** {@return parts of countbacks} */
    @Provide
    public static Arbitrary<DaysSalesOutstanding.Part> countbackParts() {
        return Combinators.combine(creditSales(), MoneyDomain.monies(), QuantityDomain.ratios())
                .as(DaysSalesOutstanding.Part::new);
    }

    /** {@return each remedy with any amount} */
    @Provide
    public static Arbitrary<Remedy> remedies() {
        Arbitrary<Money> amounts = CreditLedgers.inAnyCurrency(MoneyDomain::positiveMoniesIn);
        return Arbitraries.oneOf(
                amounts.map(Remedy.Pay::new),
                Combinators.combine(
                                Texts.keys().list().ofMinSize(1).ofMaxSize(3).uniqueElements(), amounts)
                        .as(Remedy.Settle::new),
                amounts.map(Remedy.Prepay::new),
                amounts.map(Remedy.ReduceOrder::new),
                amounts.map(Remedy.GrantLimit::new),
                amounts.map(Remedy.AddCollateral::new),
                Texts.names().map(Remedy.RestoreCollateral::new),
                Texts.keys().map(Remedy.RenewLine::new),
                amounts.map(Remedy.TakeBackFloorStock::new),
                amounts.map(Remedy.GrantFloorStockLine::new),
                Arbitraries.integers().between(1, 4).map(Remedy.SignStatements::new),
                Arbitraries.of(new Remedy.LiftBlock(), new Remedy.Regrade()));
    }

    /** {@return findings with remedies} */
    @Provide
    public static Arbitrary<RemedyLine> remedyLines() {
        return Combinators.combine(
                        CreditDomain.creditFindings(), remedies().list().ofMaxSize(3))
                .as(RemedyLine::new)
                .withoutEdgeCases();
    }

    /** {@return advice under the standard policy} */
    @Provide
    public static Arbitrary<CreditAdvice> creditAdvice() {
        return CreditDomain.creditRequests()
                .map(request -> CreditAdvisor.standard().advise(request.file(), request.exposure(), request.order()))
                .withoutEdgeCases();
    }

    /** {@return queues of up to four orders {@code Q-0}, {@code Q-1} and so on under the standard policy} */
    @Provide
    public static Arbitrary<QueueDecision> queueDecisions() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                CreditDomain.creditFilesIn(currency),
                                CreditDomain.exposuresIn(currency),
                                CreditDomain.creditOrdersIn(currency).list().ofMaxSize(4))
                        .as((file, exposure, orders) -> {
                            List<CreditOrder> queue = new ArrayList<>();
                            for (CreditOrder order : orders) {
                                queue.add(order.withId("Q-" + queue.size()));
                            }
                            return CreditAssessor.standard().assessAll(file, exposure, queue, List.of());
                        }))
                .withoutEdgeCases();
    }
}
