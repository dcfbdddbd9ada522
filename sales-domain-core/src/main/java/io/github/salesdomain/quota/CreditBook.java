package io.github.salesdomain.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Which transactions are credited to whom: each of them once, with its exact parts.
 * <p>
 * {@link #credits()}, {@link #uncredited()} and {@link #overlays()} are sorted by transaction; a transaction is in one of the first two lists and comes
 * once. The book is of the transactions on record on {@link #knownOn()}, or of all if that is empty: what becomes known later does not change it.
 */
@Value.Immutable
public abstract class CreditBook implements Explained, WithCreditBook {

    private static final Comparator<SalesCredit> CREDITS =
            Comparator.comparing(credit -> credit.transaction().id());
    private static final Comparator<UncreditedTransaction> UNCREDITED =
            Comparator.comparing(one -> one.transaction().id());
    private static final Comparator<OverlayCredit> OVERLAYS = Comparator.comparing(
                    (OverlayCredit overlay) -> overlay.transaction().id())
            .thenComparing(OverlayCredit::holder);

    CreditBook() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the currency of all credit} */
    public abstract CurrencyUnit currency();

    /** {@return the day of knowledge; empty if every transaction on record counts} */
    public abstract Optional<LocalDate> knownOn();

    /** {@return what is credited, sorted by the id of the transaction} */
    public abstract List<SalesCredit> credits();

    /** {@return what is credited to nobody, sorted by the id of the transaction} */
    public abstract List<UncreditedTransaction> uncredited();

    /** {@return what counts for those who support a sale, sorted by the id of the transaction, then by holder; never part of a sum} */
    public abstract List<OverlayCredit> overlays();

    /** {@return every transaction of this book once, sorted by id} */
    public List<SalesTransaction> transactions() {
        return Stream.concat(
                        credits().stream().map(SalesCredit::transaction),
                        uncredited().stream().map(UncreditedTransaction::transaction))
                .sorted(Comparator.comparing(SalesTransaction::id))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is credited to a holder.
     *
     * @param holder who
     * @return the credits in which the holder has a part, sorted by the id of the transaction
     */
    public List<SalesCredit> creditsOf(Holder holder) {
        return credits().stream()
                .filter(credit -> credit.parts().containsKey(holder))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What counts for somebody who supports sales.
     *
     * @param holder who
     * @return the overlay credits, sorted by the id of the transaction
     */
    public List<OverlayCredit> overlaysOf(Holder holder) {
        return overlays().stream()
                .filter(overlay -> overlay.holder().equals(holder))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What the credited transactions of a period amount to, each counted once.
     *
     * @param metric what they count for
     * @param period the days of their documents
     * @return the sum
     */
    public Money total(Metric metric, SalesPeriod period) {
        Money sum = Money.zero(currency());
        for (SalesCredit credit : credits()) {
            sum = counts(credit, metric, period, LocalDate.MAX) ? sum.plus(credit.amount()) : sum;
        }
        return sum;
    }

    /**
     * What every holder is credited with in a whole period, as {@link AttainmentReader#readAll} takes it.
     *
     * @param metric what the transactions count for
     * @param period the days of their documents
     * @return the sum of each holder's parts, sorted by holder; who has none is not named
     */
    public Map<Holder, Money> actuals(Metric metric, SalesPeriod period) {
        return actuals(metric, period, LocalDate.MAX);
    }

    /**
     * What every holder is credited with from the start of a period through a day, as {@link PaceReader#readAll} takes it.
     *
     * @param metric what the transactions count for
     * @param period the days of their documents
     * @param asOf the last day that counts
     * @return the sum of each holder's parts, sorted by holder; who has none is not named
     */
    public Map<Holder, Money> actuals(Metric metric, SalesPeriod period, LocalDate asOf) {
        Map<Holder, Money> sums = new TreeMap<>();
        for (SalesCredit credit : credits()) {
            if (counts(credit, metric, period, asOf)) {
                credit.parts().forEach((holder, part) -> sums.merge(holder, part, Money::plus));
            }
        }
        return ImmutableMap.copyOf(sums);
    }

    /**
     * What every holder of a tree amounts to, everybody below included, from the start of a period through a day.
     * <p>
     * The total of a holder is the sum over distinct transactions of what is credited to the holder and below: own bookings, such as house accounts,
     * and those of the children. Takes O(parts + holders × log holders) time.
     *
     * @param tree the holders, with one root or several
     * @param metric what the transactions count for
     * @param period the days of their documents
     * @param asOf the last day that counts
     * @return the totals; who is credited but not in the tree stands beside it
     */
    public CreditRollUp rollUp(Hierarchy<Holder> tree, Metric metric, SalesPeriod period, LocalDate asOf) {
        Map<Holder, Money> booked = actuals(metric, period, asOf);
        Money nothing = Money.zero(currency());
        Map<Holder, Money> totals = new HashMap<>();
        for (Holder holder : ImmutableList.copyOf(tree.topDown()).reverse()) {
            Money total = totals.merge(holder, booked.getOrDefault(holder, nothing), Money::plus);
            tree.parentOf(holder).ifPresent(parent -> totals.merge(parent, total, Money::plus));
        }
        CreditRollUp.Builder rollUp =
                CreditRollUp.builder().metric(metric).period(period).asOf(asOf).currency(currency());
        for (Holder holder : tree.topDown()) {
            rollUp.addLines(new CreditRollUp.Line(
                    holder,
                    tree.parentOf(holder),
                    booked.getOrDefault(holder, nothing),
                    totals.getOrDefault(holder, nothing)));
        }
        booked.forEach((holder, amount) -> {
            if (!tree.contains(holder)) {
                rollUp.putOutside(holder, amount);
            }
        });
        return rollUp.build();
    }

    private static boolean counts(SalesCredit credit, Metric metric, SalesPeriod period, LocalDate asOf) {
        SalesTransaction transaction = credit.transaction();
        return transaction.metric().equals(metric)
                && period.range().contains(transaction.on())
                && !transaction.on().isAfter(asOf);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "credits" + knownOn().map(day -> " as known on " + day).orElse(""),
                transactions().size() + " transactions",
                List.of(
                        Explanation.of(
                                "credited",
                                credits().size(),
                                credits().stream().map(Explained::explain).toList()),
                        Explanation.of(
                                "credited to nobody",
                                uncredited().size(),
                                uncredited().stream().map(Explained::explain).toList()),
                        Explanation.of(
                                "overlay, not part of any sum",
                                overlays().size(),
                                overlays().stream().map(Explained::explain).toList())));
    }

    @Value.Check
    CreditBook check() {
        if (!Ordering.from(CREDITS).isOrdered(credits())
                || !Ordering.from(UNCREDITED).isOrdered(uncredited())
                || !Ordering.from(OVERLAYS).isOrdered(overlays())) {
            return builder()
                    .currency(currency())
                    .knownOn(knownOn())
                    .addAllCredits(ImmutableList.sortedCopyOf(CREDITS, credits()))
                    .addAllUncredited(ImmutableList.sortedCopyOf(UNCREDITED, uncredited()))
                    .addAllOverlays(ImmutableList.sortedCopyOf(OVERLAYS, overlays()))
                    .build();
        }
        Map<String, SalesTransaction> seen = new HashMap<>();
        transactions().forEach(transaction -> {
            SalesTransaction other = seen.put(transaction.id(), transaction);
            if (other != null) {
                throw twice(other, transaction);
            }
        });
        credits().forEach(credit -> Shares.checkCurrency(currency(), credit.amount()));
        Set<String> supports = new HashSet<>();
        overlays().forEach(overlay -> {
            if (!supports.add(overlay.transaction().id() + " " + overlay.holder())) {
                throw new IllegalArgumentException(
                        "overlays must have each holder once for a transaction, but had " + overlay.holder()
                                + " twice for " + overlay.transaction().id());
            }
        });
        return this;
    }

    static IllegalArgumentException twice(SalesTransaction one, SalesTransaction other) {
        return new IllegalArgumentException("transactions must have each id once, but had " + one + " and " + other);
    }

    /** One method per attribute of {@link CreditBook}, same name. */
    public static final class Builder extends ImmutableCreditBook.Builder {
        Builder() {}
    }
}
