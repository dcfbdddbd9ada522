package io.github.salesdomain.testkit;

import io.github.salesdomain.credit.Consequence;
import io.github.salesdomain.credit.DisputeSplit;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.credit.HistoricalIssue;
import io.github.salesdomain.credit.HistoricalReason;
import io.github.salesdomain.credit.InstalmentPlan;
import io.github.salesdomain.credit.Offset;
import io.github.salesdomain.credit.OffsetCalculator;
import io.github.salesdomain.credit.OffsetRefusal;
import io.github.salesdomain.credit.OpenItem;
import io.github.salesdomain.credit.PromiseToPay;
import io.github.salesdomain.credit.PromotionClaim;
import io.github.salesdomain.credit.Settlement;
import io.github.salesdomain.credit.SettlementKind;
import io.github.salesdomain.credit.WriteOffDecider;
import io.github.salesdomain.credit.WriteOffDecision;
import io.github.salesdomain.credit.WriteOffLine;
import io.github.salesdomain.credit.WriteOffPolicy;
import io.github.salesdomain.credit.WriteOffVerdict;
import io.github.salesdomain.customer.CustomerId;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries for the historical issues and settlements of {@link io.github.salesdomain.credit}. */
public final class SettlementDomain extends DomainContextBase {

    /** For {@code @Domain(SettlementDomain.class)}. */
    public SettlementDomain() {}

    /** {@return the shipped kinds, and sometimes a host's own} */
    @Provide
    public static Arbitrary<SettlementKind> settlementKinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.of(
                                SettlementKind.COLLECT,
                                SettlementKind.CREDIT,
                                SettlementKind.RETURN_GOODS,
                                SettlementKind.WRITE_OFF)),
                Tuple.of(1, Texts.keys().map(SettlementKind::of)));
    }

    /** {@return settlements in any currency} */
    @Provide
    public static Arbitrary<Settlement> settlements() {
        return CreditLedgers.inAnyCurrency(SettlementDomain::settlementsIn);
    }

    private static Arbitrary<Settlement> settlementsIn(CurrencyUnit currency) {
        return Combinators.combine(settlementKinds(), amountsIn(currency), CreditLedgers.daysAround(), Texts.names())
                .as(Settlement::new);
    }

    private static Arbitrary<Money> amountsIn(CurrencyUnit currency) {
        return Arbitraries.longs().between(1, 1_000_000).map(minor -> Money.ofMinor(currency, minor));
    }

    /** {@return items of either side, some settled in part or in full} */
    @Provide
    public static Arbitrary<OpenItem> openItems() {
        return CreditLedgers.inAnyCurrency(SettlementDomain::openItemsIn);
    }

    private static Arbitrary<OpenItem> openItemsIn(CurrencyUnit currency) {
        Arbitrary<OpenItem> whole = Combinators.combine(
                        Texts.keys().filter(key -> key.length() <= 62),
                        CustomerDomain.customerIds(),
                        Arbitraries.of(true, false),
                        amountsIn(currency),
                        CreditLedgers.daysAround(),
                        CreditLedgers.daysAround().optional(),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 8))
                .as((id, customer, byUs, amount, date, due, documented, carried) -> OpenItem.builder()
                        .id(id)
                        .customer(customer)
                        .owedByUs(byUs)
                        .original(amount)
                        .documentDate(date)
                        .dueDate(due)
                        .documented(documented)
                        .statementsCarried(carried)
                        .build());
        return Combinators.combine(whole, settlementsIn(currency).list().ofMaxSize(2))
                .as((item, settlements) -> {
                    OpenItem settled = item;
                    for (Settlement settlement : settlements) {
                        if (settled.open().isPositive()) {
                            Money amount = settlement.amount().isGreaterThan(settled.open())
                                    ? settled.open()
                                    : settlement.amount();
                            settled = settled.settledBy(
                                    new Settlement(settlement.kind(), amount, settlement.on(), settlement.evidence()));
                        }
                    }
                    return settled;
                })
                .withoutEdgeCases();
    }

    /** {@return what makes an item an issue} */
    @Provide
    public static Arbitrary<HistoricalReason> historicalReasons() {
        return Arbitraries.of(HistoricalReason.class);
    }

    /** {@return issues, some of them clear} */
    @Provide
    public static Arbitrary<HistoricalIssue> historicalIssues() {
        return Combinators.combine(
                        openItems(),
                        historicalReasons().list().ofMinSize(1).ofMaxSize(2),
                        OrgDomain.personIds().optional(),
                        Texts.names().optional(),
                        settlementKinds().optional(),
                        CreditLedgers.daysAround().optional())
                .as((item, reasons, owner, cause, proposal, due) -> HistoricalIssue.builder()
                        .item(item)
                        .addAllReasons(reasons)
                        .owner(owner)
                        .cause(cause)
                        .proposal(proposal)
                        .dueOn(due)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return receivables of which a part is contested} */
    @Provide
    public static Arbitrary<DisputeSplit> disputeSplits() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                CreditDomain.exposureItemsIn(currency),
                                Texts.keys().filter(key -> key.length() <= 62),
                                amountsIn(currency),
                                amountsIn(currency),
                                CreditLedgers.daysAround())
                        .as((item, id, contested, rest, since) -> DisputeSplit.of(
                                item.withId(id)
                                        .withKind(ExposureKind.RECEIVABLE)
                                        .withDisputed(false)
                                        .withAmount(contested.plus(rest)),
                                contested,
                                since)))
                .withoutEdgeCases();
    }

    /** {@return why claims are not set off} */
    @Provide
    public static Arbitrary<OffsetRefusal> offsetRefusals() {
        return Arbitraries.of(OffsetRefusal.class);
    }

    /** {@return offsets of two items of C-01, some refused} */
    @Provide
    public static Arbitrary<Offset> offsets() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                openItemsIn(currency),
                                openItemsIn(currency),
                                Arbitraries.of(true, true, false),
                                CreditLedgers.daysAround())
                        .as((claim, debt, consented, on) -> OffsetCalculator.standard()
                                .offset(
                                        claim.withCustomer(CustomerId.of("C-01"))
                                                .withOwedByUs(true),
                                        debt.withCustomer(CustomerId.of("C-01")).withOwedByUs(false),
                                        consented,
                                        on)))
                .withoutEdgeCases();
    }

    /** {@return plans of one to six instalments} */
    @Provide
    public static Arbitrary<InstalmentPlan> instalmentPlans() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        amountsIn(currency),
                        Arbitraries.integers().between(1, 6),
                        CreditLedgers.daysAround(),
                        Arbitraries.of(Period.ofMonths(1), Period.ofDays(7)),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(true, false))
                .as((total, count, first, every, grace, accelerates) -> InstalmentPlan.of(
                                total.plus(Money.ofMinor(currency, 6)), count, first, every)
                        .withGraceDays(grace)
                        .withAccelerates(accelerates)));
    }

    /** {@return instalments of any day} */
    @Provide
    public static Arbitrary<InstalmentPlan.Instalment> instalments() {
        return CreditLedgers.inAnyCurrency(
                currency -> Combinators.combine(CreditLedgers.daysAround(), amountsIn(currency))
                        .as(InstalmentPlan.Instalment::new));
    }

    /** {@return policies with up to two tiers} */
    @Provide
    public static Arbitrary<WriteOffPolicy> writeOffPolicies() {
        return CreditLedgers.inAnyCurrency(SettlementDomain::policiesIn);
    }

    private static Arbitrary<WriteOffPolicy> policiesIn(CurrencyUnit currency) {
        return Combinators.combine(
                        amountsIn(currency),
                        amountsIn(currency),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 2))
                .as((tolerance, cap, days, tiers) -> WriteOffPolicy.builder()
                        .tolerance(tolerance)
                        .yearlyCap(cap)
                        .minAgeDays(days)
                        .addAllTiers(List.of(
                                        new WriteOffPolicy.Tier(tolerance.plus(cap), Consequence.CREDIT_MANAGER),
                                        new WriteOffPolicy.Tier(
                                                tolerance.plus(cap).plus(cap), Consequence.FINANCE_DIRECTOR))
                                .subList(0, tiers))
                        .build());
    }

    /** {@return tiers in any currency} */
    @Provide
    public static Arbitrary<WriteOffPolicy.Tier> writeOffTiers() {
        return CreditLedgers.inAnyCurrency(
                currency -> amountsIn(currency).map(upTo -> new WriteOffPolicy.Tier(upTo, Consequence.CREDIT_MANAGER)));
    }

    /** {@return verdicts on items} */
    @Provide
    public static Arbitrary<WriteOffVerdict> writeOffVerdicts() {
        return Arbitraries.of(WriteOffVerdict.class);
    }

    /** {@return decisions on up to four items of C-01 on 2026-03-31} */
    @Provide
    public static Arbitrary<WriteOffDecision> writeOffDecisions() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                                policiesIn(currency),
                                openItemsIn(currency).list().ofMaxSize(4),
                                amountsIn(currency))
                        .as((policy, items, used) -> {
                            List<OpenItem> ofOne = new ArrayList<>();
                            for (OpenItem item : items) {
                                ofOne.add(
                                        item.withCustomer(CustomerId.of("C-01")).withId("W-" + ofOne.size()));
                            }
                            return WriteOffDecider.with(policy).decide(ofOne, used, CreditLedgers.TODAY);
                        }))
                .withoutEdgeCases();
    }

    /** {@return lines of such decisions, and one that somebody must approve} */
    @Provide
    public static Arbitrary<WriteOffLine> writeOffLines() {
        return openItems()
                .map(item ->
                        new WriteOffLine(item, WriteOffVerdict.NEEDS_APPROVAL, List.of(Consequence.CREDIT_MANAGER)));
    }

    /** {@return promises for up to 30 days} */
    @Provide
    public static Arbitrary<PromiseToPay> promisesToPay() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        Texts.keys(),
                        amountsIn(currency),
                        CreditLedgers.daysAround(),
                        Arbitraries.integers().between(0, 30))
                .as((id, amount, on, days) -> PromiseToPay.builder()
                        .itemId(id)
                        .amount(amount)
                        .promisedOn(on)
                        .payBy(on.plusDays(days))
                        .build()));
    }

    /** {@return what becomes of promises} */
    @Provide
    public static Arbitrary<PromiseToPay.Status> promiseStatuses() {
        return Arbitraries.of(PromiseToPay.Status.class);
    }

    /** {@return claims in time and late} */
    @Provide
    public static Arbitrary<PromotionClaim> promotionClaims() {
        return CreditLedgers.inAnyCurrency(currency -> Combinators.combine(
                        Texts.keys().filter(key -> key.length() <= 62),
                        CustomerDomain.customerIds(),
                        amountsIn(currency),
                        CreditLedgers.daysAround(),
                        CreditLedgers.daysAround(),
                        Arbitraries.of(true, false))
                .as((id, customer, amount, ended, claimed, acknowledged) -> PromotionClaim.builder()
                        .id(id)
                        .customer(customer)
                        .amount(amount)
                        .promotionEndedOn(ended)
                        .claimedOn(claimed)
                        .acknowledged(acknowledged)
                        .build()));
    }

    /** {@return verdicts on claims} */
    @Provide
    public static Arbitrary<PromotionClaim.Verdict> claimVerdicts() {
        return Arbitraries.of(PromotionClaim.Verdict.class);
    }
}
