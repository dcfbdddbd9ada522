package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quota.CreditBook;
import io.github.salesdomain.quota.CreditRollUp;
import io.github.salesdomain.quota.CreditSplit;
import io.github.salesdomain.quota.CreditingPolicy;
import io.github.salesdomain.quota.CreditingReason;
import io.github.salesdomain.quota.Holder;
import io.github.salesdomain.quota.HolderKind;
import io.github.salesdomain.quota.Metric;
import io.github.salesdomain.quota.OverlayCredit;
import io.github.salesdomain.quota.OverlayPolicy;
import io.github.salesdomain.quota.SalesCredit;
import io.github.salesdomain.quota.SalesCreditor;
import io.github.salesdomain.quota.SalesTransaction;
import io.github.salesdomain.quota.TransactionKind;
import io.github.salesdomain.quota.UncreditedTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generated transactions and what is credited for them. */
final class Credits {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private Credits() {}

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 364).map(START::plusDays);
    }

    static Arbitrary<SalesTransaction> salesTransactions() {
        return MoneyDomain.currencies()
                .flatMap(currency -> Combinators.combine(
                                Texts.keys(),
                                days(),
                                Arbitraries.integers().between(0, 60),
                                QuotaDomain.metrics(),
                                MoneyDomain.nonNegativeMoniesIn(currency),
                                CustomerDomain.customerIds().optional(),
                                Arbitraries.of(TransactionKind.class))
                        .as(Credits::transaction));
    }

    private static SalesTransaction transaction(
            String id,
            LocalDate on,
            int later,
            Metric metric,
            Money amount,
            Optional<CustomerId> customer,
            TransactionKind kind) {
        boolean takesAway = kind == TransactionKind.RETURN || kind == TransactionKind.CREDIT_NOTE;
        return SalesTransaction.builder()
                .id(id)
                .kind(kind)
                .on(on)
                .knownSince(on.plusDays(later))
                .metric(metric)
                .amount(takesAway ? amount.negated() : amount)
                .customer(customer)
                .original(
                        kind == TransactionKind.CORRECTION
                                ? Optional.of("of " + id).map(Credits::short64)
                                : Optional.empty())
                .build();
    }

    private static String short64(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }

    /** Sales with returns, credit notes and corrections of them and of each other, in one currency. */
    static Arbitrary<List<SalesTransaction>> ledgersIn(CurrencyUnit currency) {
        Arbitrary<Draw> draws = Combinators.combine(
                        Arbitraries.of(TransactionKind.class),
                        days(),
                        Arbitraries.integers().between(0, 30),
                        MoneyDomain.nonNegativeMoniesIn(currency),
                        Arbitraries.integers().between(0, 99))
                .as(Draw::new);
        return draws.list().ofMaxSize(12).map(Credits::ledger);
    }

    private record Draw(TransactionKind kind, LocalDate on, int later, Money amount, int pick) {}

    private static List<SalesTransaction> ledger(List<Draw> draws) {
        List<SalesTransaction> ledger = new ArrayList<>();
        for (Draw draw : draws) {
            TransactionKind kind = ledger.isEmpty() ? TransactionKind.SALE : draw.kind();
            boolean takesAway = kind == TransactionKind.RETURN || kind == TransactionKind.CREDIT_NOTE;
            ledger.add(SalesTransaction.builder()
                    .id("T-" + ledger.size())
                    .kind(kind)
                    .on(draw.on())
                    .knownSince(draw.on().plusDays(draw.later()))
                    .amount(takesAway ? draw.amount().negated() : draw.amount())
                    .original(
                            kind == TransactionKind.SALE
                                    ? Optional.empty()
                                    : Optional.of("T-" + draw.pick() % ledger.size()))
                    .build());
        }
        return ledger;
    }

    static Arbitrary<CreditSplit.ByShares> creditShares() {
        return Combinators.combine(
                        QuotaDomain.holders(1, 4), Arbitraries.integers().between(1, 99))
                .as((holders, percent) -> (CreditSplit.ByShares)
                        (holders.size() == 2
                                ? CreditSplit.byRates(Map.of(
                                        holders.get(0), Rate.percent(percent),
                                        holders.get(1), Rate.percent(100 - percent)))
                                : CreditSplit.evenly(holders)));
    }

    static Arbitrary<CreditSplit.ByAmounts> creditAmounts() {
        return Combinators.combine(QuotaDomain.holders(1, 4), MoneyDomain.currencies(), Arbitraries.of(true, false))
                .flatAs((holders, currency, negative) -> MoneyDomain.nonNegativeMoniesIn(currency)
                        .list()
                        .ofSize(holders.size())
                        .map(amounts -> {
                            Map<Holder, Money> parts = new LinkedHashMap<>();
                            for (int i = 0; i < amounts.size(); i++) {
                                Money amount = amounts.get(i);
                                parts.put(holders.get(i), negative ? amount.negated() : amount);
                            }
                            return new CreditSplit.ByAmounts(parts);
                        }));
    }

    static Arbitrary<CreditSplit> creditSplits() {
        return Arbitraries.oneOf(
                creditShares().map(split -> split),
                creditAmounts().map(split -> split),
                Arbitraries.of(CreditingReason.class).map(CreditSplit::nobody));
    }

    /** Rules that credit by shares, each holder from a small set, and sometimes nobody. */
    static Arbitrary<CreditingPolicy> creditingPolicies() {
        Arbitrary<CreditSplit> splits = Arbitraries.frequencyOf(
                Tuple.of(5, creditShares().map(split -> split)),
                Tuple.of(1, Arbitraries.just(CreditSplit.nobody(CreditingReason.NO_RULE))));
        return splits.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(drawn ->
                        transaction -> drawn.get(Math.floorMod(transaction.id().hashCode(), drawn.size())));
    }

    static Arbitrary<OverlayPolicy> overlayPolicies() {
        return Combinators.combine(QuotaDomain.holders(1, 2), MoneyDomain.ratesBetween(1, 100))
                .as((holders, rate) -> {
                    Map<Holder, Rate> rates = new LinkedHashMap<>();
                    holders.forEach(holder -> rates.put(holder, rate));
                    return OverlayPolicy.always(rates);
                });
    }

    static Arbitrary<CreditBook> creditBooks() {
        return Combinators.combine(
                        MoneyDomain.currencies(),
                        creditingPolicies(),
                        overlayPolicies(),
                        Arbitraries.of(true, false),
                        days().optional())
                .flatAs((currency, policy, overlays, hasHouse, knownOn) -> ledgersIn(currency)
                        .map(ledger -> {
                            SalesCreditor creditor = SalesCreditor.with(policy).withOverlays(overlays);
                            SalesCreditor full =
                                    hasHouse ? creditor.withHouse(Holder.of(HolderKind.COMPANY, "HOUSE")) : creditor;
                            return knownOn.map(day -> full.credit(ledger, currency, day))
                                    .orElseGet(() -> full.credit(ledger, currency));
                        }));
    }

    /** Credits of transactions in other currencies, at the budget rate. */
    private static Arbitrary<CreditBook> convertedBooks() {
        return Combinators.combine(
                        MoneyDomain.exchangeRateTables(),
                        MoneyDomain.currencies(),
                        MoneyDomain.currencies(),
                        creditingPolicies())
                .flatAs((rates, from, to, policy) -> ledgersIn(from)
                        .map(ledger -> SalesCreditor.with(policy)
                                .convertedBy(CurrencyConverter.with(rates).noOlderThan(400))
                                .credit(ledger, to)));
    }

    static Arbitrary<SalesCredit> salesCredits() {
        return Arbitraries.oneOf(creditBooks(), convertedBooks())
                .filter(book -> !book.credits().isEmpty())
                .map(book -> book.credits().get(book.credits().size() - 1));
    }

    static Arbitrary<OverlayCredit> overlayCredits() {
        return Combinators.combine(salesTransactions(), QuotaDomain.holders(), MoneyDomain.ratesBetween(1, 100))
                .as((transaction, holder, share) -> new OverlayCredit(transaction, Optional.empty(), holder, share));
    }

    static Arbitrary<UncreditedTransaction> uncreditedTransactions() {
        return Combinators.combine(salesTransactions(), Arbitraries.of(CreditingReason.class))
                .as(UncreditedTransaction::new);
    }

    static Arbitrary<CreditRollUp> creditRollUps() {
        return Combinators.combine(creditBooks(), QuotaDomain.holderTrees(), TimeDomain.salesPeriods(), days())
                .as((book, tree, period, asOf) -> book.rollUp(tree, Metric.REVENUE, period, asOf));
    }
}
