package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryChart;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who owned the customers on the dates of documents, by the facts about customers, territories and people; looked up once for each date. */
final class OwnerFacts {

    /** Who is credited. */
    enum Level {
        TERRITORY,
        POSITION,
        PERSON
    }

    private final Level level;
    private final TerritoryAssigner assigner;
    private final TerritoryMap map;
    private final Chronicle<CustomerState> customers;
    private final @Nullable Organisation organisation;

    private OwnerFacts(
            Level level,
            TerritoryAssigner assigner,
            TerritoryMap map,
            Chronicle<CustomerState> customers,
            @Nullable Organisation organisation) {
        this.level = level;
        this.assigner = assigner;
        this.map = map;
        this.customers = customers;
        this.organisation = organisation;
    }

    static OwnerFacts of(
            Level level, TerritoryMap map, Collection<CustomerState> customers, @Nullable Organisation organisation) {
        return new OwnerFacts(
                level, TerritoryAssigner.standard(), requireNonNull(map, "map"), Chronicle.of(customers), organisation);
    }

    OwnerFacts withAssigner(TerritoryAssigner other) {
        return new OwnerFacts(level, other, map, customers, organisation);
    }

    /** Whom a transaction is credited to, and who supports it. */
    record Owner(CreditSplit split, Map<Holder, Rate> overlays) {

        static Owner nobody(CreditingReason reason) {
            return new Owner(CreditSplit.nobody(reason), Map.of());
        }
    }

    /** The owner for each transaction, by id. */
    Map<String, Owner> ownersOf(Collection<SalesTransaction> transactions, Optional<LocalDate> knownOn) {
        LocalDate known = knownOn.orElse(LocalDate.MAX);
        Map<CustomerId, NavigableMap<LocalDate, CustomerState>> states = states(known);
        Map<LocalDate, List<SalesTransaction>> byDate = new TreeMap<>();
        transactions.forEach(transaction -> byDate.computeIfAbsent(transaction.on(), day -> new ArrayList<>())
                .add(transaction));
        Map<String, Owner> owners = new HashMap<>();
        byDate.forEach((on, documents) -> addOwners(owners, on, documents, states, known));
        return owners;
    }

    private Map<CustomerId, NavigableMap<LocalDate, CustomerState>> states(LocalDate known) {
        Map<CustomerId, NavigableMap<LocalDate, CustomerState>> states = new HashMap<>();
        for (CustomerState state : customers.asKnownOn(known)) {
            NavigableMap<LocalDate, CustomerState> days =
                    states.computeIfAbsent(state.customer().id(), id -> new TreeMap<>());
            Map.Entry<LocalDate, CustomerState> before =
                    days.lowerEntry(state.during().getEnd());
            if (before != null && before.getValue().during().overlaps(state.during())) {
                throw new IllegalArgumentException(
                        "customer " + state.customer().id()
                                + " must have one state at a time, but had "
                                + before.getValue().factId() + " and "
                                + state.factId());
            }
            days.put(state.during().getStart(), state);
        }
        return states;
    }

    private void addOwners(
            Map<String, Owner> owners,
            LocalDate on,
            List<SalesTransaction> documents,
            Map<CustomerId, NavigableMap<LocalDate, CustomerState>> states,
            LocalDate known) {
        Map<CustomerId, Customer> named = new TreeMap<>();
        for (SalesTransaction document : documents) {
            Optional<Customer> customer = document.customer().flatMap(id -> asOf(on, states.get(id)));
            customer.ifPresent(one -> named.put(one.id(), one));
            if (customer.isEmpty()) {
                owners.put(
                        document.id(),
                        Owner.nobody(
                                document.customer().isEmpty()
                                        ? CreditingReason.NO_CUSTOMER
                                        : CreditingReason.CUSTOMER_UNKNOWN));
            }
        }
        TerritoryChart ground = map.asOf(on, known);
        OrgChart people = organisation == null ? null : organisation.asOf(on, known);
        Map<CustomerId, Owner> byCustomer = new HashMap<>();
        for (Coverage coverage : assigner.assign(map, named.values(), on, known).coverages()) {
            byCustomer.put(coverage.customer(), owner(coverage, ground, people));
        }
        for (SalesTransaction document : documents) {
            document.customer().map(byCustomer::get).ifPresent(owner -> owners.put(document.id(), owner));
        }
    }

    private static Optional<Customer> asOf(LocalDate on, @Nullable NavigableMap<LocalDate, CustomerState> days) {
        return Optional.ofNullable(days)
                .map(all -> all.floorEntry(on))
                .map(Map.Entry::getValue)
                .filter(state -> state.during().contains(on))
                .map(CustomerState::customer);
    }

    private Owner owner(Coverage coverage, TerritoryChart ground, @Nullable OrgChart people) {
        if (!(coverage instanceof Coverage.Assigned assigned)) {
            return Owner.nobody(
                    coverage instanceof Coverage.Gap
                            ? CreditingReason.TERRITORY_GAP
                            : CreditingReason.TERRITORY_OVERLAP);
        }
        TerritoryId territory = assigned.territory();
        if (level == Level.TERRITORY) {
            return new Owner(CreditSplit.toOne(Holder.from(territory)), Map.of());
        }
        Optional<PositionId> position = ground.holderOf(territory);
        if (position.isEmpty()) {
            return Owner.nobody(CreditingReason.TERRITORY_UNHELD);
        }
        if (people == null) {
            return new Owner(
                    CreditSplit.toOne(Holder.from(position.get())),
                    wholly(ground.overlaysAt(territory).stream().map(Holder::from)));
        }
        Map<Holder, Rate> overlays = wholly(Stream.concat(
                        people.overlaysAt(position.get()).stream(),
                        ground.overlaysAt(territory).stream().flatMap(beside -> people.holderOf(beside).stream()))
                .map(Holder::from));
        Optional<PersonId> person = people.holderOf(position.get());
        return person.map(who -> new Owner(CreditSplit.toOne(Holder.from(who)), overlays))
                .orElse(new Owner(CreditSplit.nobody(CreditingReason.POSITION_VACANT), overlays));
    }

    private static Map<Holder, Rate> wholly(Stream<Holder> holders) {
        Map<Holder, Rate> whole = new TreeMap<>();
        holders.collect(ImmutableList.toImmutableList()).forEach(holder -> whole.put(holder, Rate.one()));
        return whole;
    }
}
