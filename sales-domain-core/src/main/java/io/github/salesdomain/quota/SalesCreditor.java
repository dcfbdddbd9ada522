package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.money.Conversion;
import io.github.salesdomain.money.ConversionReason;
import io.github.salesdomain.money.CurrencyConverter;
import io.github.salesdomain.money.DatedAmount;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Credits transactions to those who made them: to the cent, each once, and later returns to whom the sale was credited.
 * <p>
 * The answer depends on the set of transactions and on the rules only: it is the same in any order and in any batches. Immutable and safe for use by
 * many threads.
 */
public final class SalesCreditor {

    private static final Comparator<SalesTransaction> IN_TIME =
            Comparator.comparing(SalesTransaction::on).thenComparing(SalesTransaction::id);
    private static final OverlayPolicy NO_OVERLAY = OverlayPolicy.always(Map.of());

    private final @Nullable CreditingPolicy policy;
    private final @Nullable OwnerFacts facts;
    private final OverlayPolicy overlay;
    private final @Nullable Holder house;
    private final @Nullable CurrencyConverter converter;

    private SalesCreditor(
            @Nullable CreditingPolicy policy,
            @Nullable OwnerFacts facts,
            OverlayPolicy overlay,
            @Nullable Holder house,
            @Nullable CurrencyConverter converter) {
        this.policy = policy;
        this.facts = facts;
        this.overlay = overlay;
        this.house = house;
        this.converter = converter;
    }

    /**
     * A creditor by a rule.
     *
     * @param policy whom a transaction is credited to
     * @return the creditor
     */
    public static SalesCreditor with(CreditingPolicy policy) {
        return new SalesCreditor(requireNonNull(policy, "policy"), null, NO_OVERLAY, null, null);
    }

    /**
     * A creditor that credits the person who held the territory of the customer on the date of the document. Who supports that person or territory as
     * an overlay gets overlay credit.
     *
     * @param map the territories, their rules, pins and holders
     * @param customers what the customers were like, with their dates
     * @param organisation who held which position
     * @return the creditor
     * @throws IllegalArgumentException if two states of a customer have the same id and day of knowledge
     */
    public static SalesCreditor toReps(
            TerritoryMap map, Collection<CustomerState> customers, Organisation organisation) {
        return toOwners(OwnerFacts.Level.PERSON, map, customers, requireNonNull(organisation, "organisation"));
    }

    /**
     * A creditor that credits the position that held the territory of the customer on the date of the document, vacant or not.
     *
     * @param map the territories, their rules, pins and holders
     * @param customers what the customers were like, with their dates
     * @return the creditor
     * @throws IllegalArgumentException if two states of a customer have the same id and day of knowledge
     */
    public static SalesCreditor toPositions(TerritoryMap map, Collection<CustomerState> customers) {
        return toOwners(OwnerFacts.Level.POSITION, map, customers, null);
    }

    /**
     * A creditor that credits the territory of the customer on the date of the document.
     *
     * @param map the territories, their rules and pins
     * @param customers what the customers were like, with their dates
     * @return the creditor
     * @throws IllegalArgumentException if two states of a customer have the same id and day of knowledge
     */
    public static SalesCreditor toTerritories(TerritoryMap map, Collection<CustomerState> customers) {
        return toOwners(OwnerFacts.Level.TERRITORY, map, customers, null);
    }

    private static SalesCreditor toOwners(
            OwnerFacts.Level level,
            TerritoryMap map,
            Collection<CustomerState> customers,
            @Nullable Organisation organisation) {
        return new SalesCreditor(null, OwnerFacts.of(level, map, customers, organisation), NO_OVERLAY, null, null);
    }

    /**
     * A copy that asks this rule first, and the owner of the customer only where the rule credits nobody.
     *
     * @param agreed such as splits agreed for single transactions
     * @return a copy with this rule
     */
    public SalesCreditor withAgreed(CreditingPolicy agreed) {
        requireNonNull(agreed, "agreed");
        return new SalesCreditor(policy == null ? agreed : agreed.orElse(policy), facts, overlay, house, converter);
    }

    /**
     * A copy that finds territories with another assigner; of no effect where a rule credits.
     *
     * @param assigner says which territory a customer belongs to
     * @return a copy with this assigner
     */
    public SalesCreditor withAssigner(TerritoryAssigner assigner) {
        requireNonNull(assigner, "assigner");
        return new SalesCreditor(
                policy, facts == null ? null : facts.withAssigner(assigner), overlay, house, converter);
    }

    /**
     * A copy that shows overlay credit by this rule, beside what the facts say.
     *
     * @param other who supports a transaction
     * @return a copy with this rule
     */
    public SalesCreditor withOverlays(OverlayPolicy other) {
        return new SalesCreditor(policy, facts, requireNonNull(other, "overlay"), house, converter);
    }

    /**
     * A copy that credits a house account (公司直管) where the rule credits nobody; the reason stays on record.
     *
     * @param account the house account
     * @return a copy with this account
     */
    public SalesCreditor withHouse(Holder account) {
        return new SalesCreditor(policy, facts, overlay, requireNonNull(account, "account"), converter);
    }

    /**
     * A copy that converts transactions in other currencies, each rounded once, at the rates of this converter; usually the budget rates.
     *
     * @param other converts amounts
     * @return a copy with this converter
     */
    public SalesCreditor convertedBy(CurrencyConverter other) {
        return new SalesCreditor(policy, facts, overlay, house, requireNonNull(other, "converter"));
    }

    /**
     * Credits all transactions on record.
     * <p>
     * As {@link #credit(Collection, CurrencyUnit, LocalDate)}, without a day of knowledge.
     *
     * <h4>Formula</h4>
     * <pre>{@code part of a holder = difference of (net amount so far × share) before and after the document}</pre>
     * Source: formulas, sales credit.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * CreditBook book = SalesCreditor.toReps(map, customers, organisation).credit(transactions, CNY);
     * AttainmentReader.standard().readAll(plan, march, book.actuals(Metric.REVENUE, march));
     * SalesCreditor.with(policy).credit(List.of(invoice, invoice), CNY);   // refused: the same transaction twice
     * }</pre>
     *
     * @param transactions all of them, in any order
     * @param currency the currency of the book
     * @return each transaction once: credited, or with the reason why not
     * @throws IllegalArgumentException as the other method
     * @throws org.joda.money.CurrencyMismatchException as the other method
     */
    public CreditBook credit(Collection<SalesTransaction> transactions, CurrencyUnit currency) {
        return credit(transactions, currency, Optional.empty());
    }

    /**
     * Credits the transactions on record on a day, by the facts known on that day. What becomes known later does not change the answer.
     * <p>
     * What takes back or puts right another transaction follows its credit, whoever owns the customer by then. Parts are differences of running sums,
     * so that a sale taken back in any number of returns leaves everybody with exactly nothing.
     * <p>
     * Takes O(n log n) time for n transactions. Where the owner of the customer is credited, the territory rules and the organisation are looked at once
     * for each distinct date.
     *
     * <h4>Formula</h4>
     * <pre>{@code part of a holder = difference of (net amount so far × share) before and after the document}</pre>
     * Source: formulas, sales credit.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * creditor.credit(transactions, CNY, endOfMarch).rollUp(tree, Metric.REVENUE, march, endOfMarch);
     * creditor.credit(List.of(invoice, invoice), CNY, endOfMarch);          // refused: the same transaction twice
     * }</pre>
     *
     * @param transactions all of them, in any order
     * @param currency the currency of the book
     * @param knownOn the day of knowledge, included
     * @return each transaction on record once: credited, or with the reason why not
     * @throws IllegalArgumentException if two transactions have the same id; if transactions put each other right in a circle; if agreed amounts do not
     *     sum to their transaction; or if two states of a customer hold on the same day
     * @throws org.joda.money.CurrencyMismatchException if a transaction is in another currency and no converter is set
     */
    public CreditBook credit(Collection<SalesTransaction> transactions, CurrencyUnit currency, LocalDate knownOn) {
        return credit(transactions, currency, Optional.of(knownOn));
    }

    /**
     * Credits more transactions together with those of an earlier book, by the same rules and day of knowledge.
     *
     * <h4>Formula</h4>
     * <pre>{@code book of batches = book of all transactions at once}</pre>
     * Source: formulas, sales credit.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * creditor.creditMore(creditor.credit(monday, CNY), tuesday);   // the same as crediting both at once
     * creditor.creditMore(creditor.credit(monday, CNY), monday);    // refused: the same transactions twice
     * }</pre>
     *
     * @param earlier what was credited before
     * @param more what is new
     * @return the book of all of them
     * @throws IllegalArgumentException if a transaction is in the book already, or as {@link #credit(Collection, CurrencyUnit)}
     * @throws org.joda.money.CurrencyMismatchException if a transaction is in another currency and no converter is set
     */
    public CreditBook creditMore(CreditBook earlier, Collection<SalesTransaction> more) {
        List<SalesTransaction> all = new ArrayList<>(earlier.transactions());
        all.addAll(more);
        return credit(all, earlier.currency(), earlier.knownOn());
    }

    private CreditBook credit(
            Collection<SalesTransaction> transactions, CurrencyUnit currency, Optional<LocalDate> knownOn) {
        requireNonNull(currency, "currency");
        Map<String, SalesTransaction> known = new TreeMap<>();
        Map<String, SalesTransaction> seen = new HashMap<>();
        for (SalesTransaction transaction : transactions) {
            SalesTransaction other = seen.put(transaction.id(), transaction);
            if (other != null) {
                throw CreditBook.twice(other, transaction);
            }
            if (!transaction.knownSince().isAfter(knownOn.orElse(LocalDate.MAX))) {
                known.put(transaction.id(), transaction);
            }
        }
        Map<String, SalesTransaction> firsts = new HashMap<>();
        Map<String, List<SalesTransaction>> families = new TreeMap<>();
        for (SalesTransaction transaction : known.values()) {
            SalesTransaction first = firstOf(transaction, known, firsts);
            families.computeIfAbsent(first.id(), id -> new ArrayList<>()).add(transaction);
        }
        List<SalesTransaction> alone = families.keySet().stream()
                .map(id -> requireNonNull(known.get(id)))
                .filter(first -> first.original().isEmpty())
                .toList();
        Map<String, OwnerFacts.Owner> owners = facts == null ? Map.of() : facts.ownersOf(alone, knownOn);
        CreditBook.Builder book = CreditBook.builder().currency(currency).knownOn(knownOn);
        families.forEach((id, members) -> {
            SalesTransaction first = requireNonNull(known.get(id));
            members.sort(Comparator.comparing(
                            (SalesTransaction member) -> !member.id().equals(id))
                    .thenComparing(IN_TIME));
            add(book, currency, first, members, ownerOf(first, owners));
        });
        return book.build();
    }

    /** The transaction at the start of the chain, or the last one whose original is there. */
    private static SalesTransaction firstOf(
            SalesTransaction transaction, Map<String, SalesTransaction> known, Map<String, SalesTransaction> firsts) {
        List<SalesTransaction> path = new ArrayList<>();
        SalesTransaction at = transaction;
        SalesTransaction found = null;
        while (found == null) {
            SalesTransaction first = firsts.get(at.id());
            SalesTransaction original = at.original().map(known::get).orElse(null);
            path.add(at);
            if (path.size() > known.size()) {
                throw new IllegalArgumentException(
                        "original must not lead back to the transaction, but did for " + transaction.id());
            }
            found = first != null ? first : original == null ? at : null;
            at = original == null ? at : original;
        }
        for (SalesTransaction passed : path) {
            firsts.put(passed.id(), found);
        }
        return found;
    }

    private OwnerFacts.Owner ownerOf(SalesTransaction first, Map<String, OwnerFacts.Owner> owners) {
        if (first.original().isPresent()) {
            return OwnerFacts.Owner.nobody(CreditingReason.ORIGINAL_MISSING);
        }
        OwnerFacts.Owner owner = owners.getOrDefault(first.id(), OwnerFacts.Owner.nobody(CreditingReason.NO_RULE));
        CreditSplit split = policy == null ? owner.split() : policy.splitOf(first);
        if (split instanceof CreditSplit.Nobody && facts != null) {
            split = owner.split();
        }
        Map<Holder, Rate> overlays = new TreeMap<>(owner.overlays());
        overlays.putAll(overlay.overlaysOf(first));
        return new OwnerFacts.Owner(split, overlays);
    }

    private void add(
            CreditBook.Builder book,
            CurrencyUnit currency,
            SalesTransaction first,
            List<SalesTransaction> members,
            OwnerFacts.Owner owner) {
        Optional<CreditingReason> nobody =
                owner.split() instanceof CreditSplit.Nobody none ? Optional.of(none.reason()) : Optional.empty();
        Map<Holder, Ratio> weights = nobody.isEmpty()
                ? weights(first, owner.split())
                : house == null ? Map.of() : Map.of(house, Ratio.one());
        CreditFamily family = CreditFamily.by(weights, Money.zero(currency));
        for (SalesTransaction member : members) {
            Conversion conversion = convert(member, currency);
            if (conversion instanceof Conversion.Converted converted) {
                if (nobody.isPresent() && house == null) {
                    book.addUncredited(new UncreditedTransaction(member, nobody.get()));
                } else if (family.hasWeight() || converted.amount().isZero()) {
                    book.addCredits(new SalesCredit(member, converted.rate(), family.add(converted.amount()), nobody));
                } else {
                    book.addUncredited(new UncreditedTransaction(member, CreditingReason.ORIGINAL_WITHOUT_PARTS));
                }
                owner.overlays()
                        .forEach((holder, share) ->
                                book.addOverlays(new OverlayCredit(member, converted.rate(), holder, share)));
            } else {
                boolean isStale = ((Conversion.Refused) conversion).reason() == ConversionReason.RATE_STALE;
                book.addUncredited(new UncreditedTransaction(
                        member, isStale ? CreditingReason.RATE_STALE : CreditingReason.RATE_MISSING));
            }
        }
    }

    private Conversion convert(SalesTransaction transaction, CurrencyUnit currency) {
        DatedAmount document = DatedAmount.of(transaction.id(), transaction.on(), transaction.amount());
        if (converter != null) {
            return converter.convert(document, currency);
        }
        Shares.checkCurrency(currency, transaction.amount());
        return new Conversion.Converted(document, Optional.empty(), transaction.amount());
    }

    /** The shares of a split as weights, sorted by holder. */
    private static Map<Holder, Ratio> weights(SalesTransaction first, CreditSplit split) {
        if (split instanceof CreditSplit.ByShares byShares) {
            return byShares.shares();
        }
        Map<Holder, Money> amounts = ((CreditSplit.ByAmounts) split).amounts();
        Money sum = Money.zero(first.amount().getCurrencyUnit());
        ImmutableMap.Builder<Holder, Ratio> weights = ImmutableMap.builder();
        for (Map.Entry<Holder, Money> part : amounts.entrySet()) {
            sum = sum.plus(part.getValue());
            weights.put(part.getKey(), Shares.weightOf(part.getValue().abs()));
        }
        if (!sum.isEqual(first.amount())) {
            throw new IllegalArgumentException(
                    "amounts of " + first.id() + " must sum to " + first.amount() + ", but was " + sum);
        }
        return ImmutableSortedMap.copyOf(weights.buildOrThrow());
    }
}
