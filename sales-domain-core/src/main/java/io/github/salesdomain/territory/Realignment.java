package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What changes from one alignment to another (均衡调整): the customers that change hands, with what they weigh, and the territories that appear and vanish.
 * <p>
 * Applied to the first alignment it gives the second; its {@link #inverse()} leads back.
 */
@Value.Immutable
public abstract class Realignment implements Explained, WithRealignment {

    /**
     * A customer changes hands.
     *
     * @param load which customer, with what it weighs
     * @param from the territory that it leaves; empty if it was in none
     * @param to the territory that it joins; empty if it is in none afterwards
     */
    public record Move(CustomerLoad load, Optional<TerritoryId> from, Optional<TerritoryId> to) {
        /** Checks that the territories differ. */
        public Move {
            requireNonNull(load, "load");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            if (from.equals(to)) {
                throw new IllegalArgumentException("to must differ from from, but was "
                        + to.map(TerritoryId::value).orElse("empty") + " for customer " + load.customer());
            }
        }

        /** {@return which customer} */
        public CustomerId customer() {
            return load.customer();
        }

        /** {@return the move that leads back} */
        public Move inverse() {
            return new Move(load, /* from= */ to, /* to= */ from);
        }

        /** Who moves, from where to where. */
        @Override
        public String toString() {
            return customer() + " from " + from.map(TerritoryId::value).orElse("nowhere") + " to "
                    + to.map(TerritoryId::value).orElse("nowhere");
        }
    }

    Realignment() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What changes from one alignment to another of the same customers. Takes O(n log n) time for n customers and territories.
     *
     * <h4>Formula</h4>
     * <pre>{@code disruption = sales of the customers that move / sales of all customers}</pre>
     * Source: formulas, disruption.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * Realignment.between(today, scenario, loads).disruption();     // the part of sales that changes hands
     * Realignment.between(today, scenario, List.of());              // refused: no loads
     * }</pre>
     *
     * @param before where the customers are
     * @param after where they are to be
     * @param loads what each of them weighs; each customer of both alignments once
     * @return the changes
     * @throws IllegalArgumentException if there is no load, the alignments name different customers, or a customer has no load or two
     * @throws CurrencyMismatchException if sales are in several currencies
     */
    public static Realignment between(
            TerritoryAlignment before, TerritoryAlignment after, Collection<CustomerLoad> loads) {
        if (loads.isEmpty()) {
            throw new IllegalArgumentException("loads must hold at least one, but was []");
        }
        Set<CustomerId> customers = customersOf(before);
        if (!customers.equals(customersOf(after))) {
            throw new IllegalArgumentException("after must have the same customers as before, but differed in "
                    + ImmutableSortedSet.copyOf(Sets.symmetricDifference(customers, customersOf(after))));
        }
        Map<CustomerId, CustomerLoad> byCustomer = BalanceAssessor.index(before, loads);
        Builder change = builder()
                .totalSales(loads.stream()
                        .map(CustomerLoad::sales)
                        .reduce(Money::plus)
                        .orElseThrow())
                .addAllAppearing(Sets.difference(after.territories(), before.territories()))
                .addAllVanishing(Sets.difference(before.territories(), after.territories()));
        for (CustomerId customer : customers) {
            CustomerLoad load = byCustomer.get(customer);
            if (load == null) {
                throw new IllegalArgumentException("loads must have each customer, but had none for " + customer);
            }
            if (!before.territoryOf(customer).equals(after.territoryOf(customer))) {
                change.addMove(new Move(load, before.territoryOf(customer), after.territoryOf(customer)));
            }
        }
        return change.build();
    }

    private static ImmutableSortedSet<CustomerId> customersOf(TerritoryAlignment alignment) {
        return ImmutableSortedSet.<CustomerId>naturalOrder()
                .addAll(alignment.places().keySet())
                .addAll(alignment.unplaced())
                .build();
    }

    /** {@return what all customers buy in a year, those that stay included} */
    public abstract Money totalSales();

    /** {@return the customers that change hands, sorted, each once} */
    public abstract List<Move> moves();

    /** {@return the territories that there were not before, sorted} */
    public abstract Set<TerritoryId> appearing();

    /** {@return the territories that there are no more, sorted} */
    public abstract Set<TerritoryId> vanishing();

    /** {@return whether nothing changes} */
    public boolean isEmpty() {
        return moves().isEmpty() && appearing().isEmpty() && vanishing().isEmpty();
    }

    /** {@return the sales that change hands} */
    public Money movedSales() {
        return moves().stream()
                .map(move -> move.load().sales())
                .reduce(Money.zero(totalSales().getCurrencyUnit()), Money::plus);
    }

    /** {@return the potential that changes hands; undefined if it is not known of a customer that moves} */
    public Measured<Money> movedPotential() {
        Money sum = Money.zero(totalSales().getCurrencyUnit());
        for (Move move : moves()) {
            if (move.load().potential().isEmpty()) {
                return Measured.undefined(UndefinedReason.MISSING_DATA);
            }
            sum = sum.plus(move.load().potential().get());
        }
        return Measured.of(sum);
    }

    /** {@return the working time of a year that changes hands; undefined if the calls of a customer that moves are not planned} */
    public Measured<Duration> movedWorkload() {
        Duration sum = Duration.ZERO;
        for (Move move : moves()) {
            if (move.load().calls().isEmpty()) {
                return Measured.undefined(UndefinedReason.MISSING_DATA);
            }
            sum = sum.plus(move.load().calls().get().workload());
        }
        return Measured.of(sum);
    }

    /** {@return the part of all sales that changes hands (客户易手率); undefined if nobody buys} */
    public Ratio disruption() {
        return Ratio.of(movedSales(), totalSales(), UndefinedReason.NO_SALES);
    }

    /** {@return by how much the sales of each territory that gains or loses customers change, sorted; what leaves counts below zero} */
    public Map<TerritoryId, Money> salesChanges() {
        Map<TerritoryId, Money> changes = new TreeMap<>();
        for (Move move : moves()) {
            move.from()
                    .ifPresent(from -> changes.merge(from, move.load().sales().negated(), Money::plus));
            move.to().ifPresent(to -> changes.merge(to, move.load().sales(), Money::plus));
        }
        return ImmutableSortedMap.copyOf(changes);
    }

    /** {@return what leads back from the second alignment to the first} */
    public Realignment inverse() {
        return builder()
                .totalSales(totalSales())
                .addAllMoves(moves().stream().map(Move::inverse).toList())
                .addAllAppearing(vanishing())
                .addAllVanishing(appearing())
                .build();
    }

    /**
     * An alignment with these changes made.
     *
     * @param alignment where the customers are
     * @return where they are afterwards
     * @throws IllegalArgumentException if a customer that moves is not where its move starts, a territory that appears is there already, or one that
     *     vanishes is not there or keeps a customer
     */
    public TerritoryAlignment appliedTo(TerritoryAlignment alignment) {
        Set<TerritoryId> territories = new TreeSet<>(alignment.territories());
        appearing().forEach(territory -> {
            if (!territories.add(territory)) {
                throw new IllegalArgumentException("appearing must be new territories, but had " + territory);
            }
        });
        vanishing().forEach(territory -> {
            if (!territories.remove(territory)) {
                throw new IllegalArgumentException(
                        "vanishing must be territories of the alignment, but had " + territory);
            }
        });
        Map<CustomerId, TerritoryId> places = new TreeMap<>(alignment.places());
        Set<CustomerId> unplaced = new TreeSet<>(alignment.unplaced());
        for (Move move : moves()) {
            CustomerId customer = move.customer();
            boolean isKnown = places.containsKey(customer) || unplaced.contains(customer);
            if (!isKnown || !alignment.territoryOf(customer).equals(move.from())) {
                throw new IllegalArgumentException("customer " + customer + " must be "
                        + move.from().map(from -> "in " + from).orElse("unplaced") + ", but was "
                        + alignment
                                .territoryOf(customer)
                                .map(place -> "in " + place)
                                .orElse(isKnown ? "unplaced" : "unknown"));
            }
            places.remove(customer);
            unplaced.remove(customer);
            move.to().ifPresentOrElse(to -> places.put(customer, to), () -> unplaced.add(customer));
        }
        return TerritoryAlignment.builder()
                .addAllTerritories(territories)
                .putAllPlaces(places)
                .addAllUnplaced(unplaced)
                .build();
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        moves().forEach(move ->
                parts.add(Explanation.of(move.toString(), move.load().sales())));
        appearing().forEach(territory -> parts.add(Explanation.of("appears", territory)));
        vanishing().forEach(territory -> parts.add(Explanation.of("vanishes", territory)));
        parts.add(Explanation.of("moved potential", movedPotential()));
        parts.add(Explanation.of("moved workload", movedWorkload()));
        return Explanation.of(
                "realignment",
                moves().size() + " customers move, " + movedSales() + " of " + totalSales() + " ("
                        + disruption().percentText() + ")",
                parts.build());
    }

    @Value.Check
    Realignment check() {
        Comparator<Move> byCustomer = Comparator.comparing(Move::customer);
        if (!Ordering.from(byCustomer).isOrdered(moves())
                || !Ordering.natural().isOrdered(appearing())
                || !Ordering.natural().isOrdered(vanishing())) {
            return builder()
                    .totalSales(totalSales())
                    .addAllMoves(ImmutableList.sortedCopyOf(byCustomer, moves()))
                    .addAllAppearing(ImmutableSortedSet.copyOf(appearing()))
                    .addAllVanishing(ImmutableSortedSet.copyOf(vanishing()))
                    .build();
        }
        for (int i = 0; i < moves().size(); i++) {
            Money sales = moves().get(i).load().sales();
            if (!sales.isSameCurrency(totalSales())) {
                throw new CurrencyMismatchException(totalSales().getCurrencyUnit(), sales.getCurrencyUnit());
            }
            if (i > 0 && moves().get(i).customer().equals(moves().get(i - 1).customer())) {
                throw new IllegalArgumentException("moves must have each customer once, but had "
                        + moves().get(i).customer() + " twice");
            }
        }
        if (movedSales().isGreaterThan(totalSales())) {
            throw new IllegalArgumentException(
                    "totalSales must be at least " + movedSales() + ", but was " + totalSales());
        }
        Set<TerritoryId> both = Sets.intersection(appearing(), vanishing());
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("vanishing must not appear as well, but had " + both);
        }
        return this;
    }

    /** One method per attribute of {@link Realignment}, same name. */
    public static final class Builder extends ImmutableRealignment.Builder {
        Builder() {}
    }
}
