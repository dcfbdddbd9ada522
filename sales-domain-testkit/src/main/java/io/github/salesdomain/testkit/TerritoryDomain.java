package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.territory.ClaimReason;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CustomerRep;
import io.github.salesdomain.territory.NoRepReason;
import io.github.salesdomain.territory.PrecedencePolicy;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryChart;
import io.github.salesdomain.territory.TerritoryClaim;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryPin;
import io.github.salesdomain.territory.TerritoryRollUp;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TerritoryTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.threeten.extra.LocalDateRange;

/**
 * Arbitraries for {@link io.github.salesdomain.territory}.
 * <p>
 * The maps of {@link #territoryMaps()} go with the customers of {@link #customersOfMaps()}: their rules test attributes that these customers have, so
 * that assignments, overlaps and gaps all occur. Their positions are {@code P-0} to {@code P-7}, as in {@link OrgDomain#organisations()}.
 */
public final class TerritoryDomain extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** For {@code @Domain(TerritoryDomain.class)}. */
    public TerritoryDomain() {}

    /** {@return ids of territories} */
    @Provide
    public static Arbitrary<TerritoryId> territoryIds() {
        return Texts.keys().map(TerritoryId::of);
    }

    /** {@return territories with and without a word for their level} */
    @Provide
    public static Arbitrary<Territory> territories() {
        return Combinators.combine(territoryIds(), Texts.names(), Texts.names().optional(0.5))
                .as((id, name, level) ->
                        Territory.builder().id(id).name(name).level(level).build());
    }

    /** {@return trees of one to ten territories} */
    @Provide
    public static Arbitrary<TerritoryTree> territoryTrees() {
        return Combinators.combine(
                        territories().list().ofMinSize(1).ofMaxSize(10).uniqueElements(Territory::id),
                        Arbitraries.integers().between(0, 1_000).list().ofSize(10))
                .as((territories, picks) -> {
                    TerritoryTree.Builder tree = TerritoryTree.builder().addTerritory(territories.get(0));
                    for (int i = 1; i < territories.size(); i++) {
                        tree.addTerritoryIn(territories.get(picks.get(i) % i).id(), territories.get(i));
                    }
                    return tree.build();
                });
    }

    /** {@return roll-ups of amounts of either sign, booked on some of the territories of a tree} */
    @Provide
    public static Arbitrary<TerritoryRollUp> territoryRollUps() {
        return Combinators.combine(territoryTrees(), MoneyDomain.currencies())
                .flatAs((tree, currency) -> Arbitraries.maps(
                                Arbitraries.of(tree.hierarchy().keys()), MoneyDomain.moniesIn(currency))
                        .map(booked -> tree.rollUp(currency, booked)));
    }

    /** {@return lines of roll-ups} */
    @Provide
    public static Arbitrary<TerritoryRollUp.Line> territoryRollUpLines() {
        return territoryRollUps().flatMap(rollUp -> Arbitraries.of(rollUp.lines()));
    }

    /** {@return holdings, some of them without an end} */
    @Provide
    public static Arbitrary<TerritoryHolding> territoryHoldings() {
        return Combinators.combine(
                        Texts.keys(),
                        territoryIds(),
                        OrgDomain.positionIds(),
                        OrgDomain.tenureKinds(),
                        TimeDomain.ranges(),
                        TimeDomain.days())
                .as((fact, territory, position, kind, during, known) -> TerritoryHolding.builder()
                        .factId(fact)
                        .territory(territory)
                        .position(position)
                        .kind(kind)
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return conditions on one attribute} */
    @Provide
    public static Arbitrary<TerritoryCondition.AttributeIs> attributeConditions() {
        return Combinators.combine(
                        CustomerDomain.customerAttributes(),
                        Texts.keys().set().ofMinSize(1).ofMaxSize(4))
                .as(TerritoryCondition.AttributeIs::new);
    }

    /** {@return conditions that everyone meets, on one attribute, and on several} */
    @Provide
    public static Arbitrary<TerritoryCondition> territoryConditions() {
        Arbitrary<TerritoryCondition> several = attributeConditions()
                .list()
                .ofMaxSize(4)
                .uniqueElements(TerritoryCondition.AttributeIs::attribute)
                .map(parts -> new TerritoryCondition.AllOf(List.copyOf(parts)));
        return Arbitraries.oneOf(attributeConditions().map(one -> one), several);
    }

    /** {@return rules of any condition and priority} */
    @Provide
    public static Arbitrary<TerritoryRule> territoryRules() {
        return Combinators.combine(
                        Texts.keys(),
                        territoryConditions(),
                        territoryIds(),
                        Arbitraries.integers().between(-3, 3),
                        TimeDomain.ranges(),
                        TimeDomain.days())
                .as((fact, condition, territory, priority, during, known) -> TerritoryRule.builder()
                        .factId(fact)
                        .condition(condition)
                        .territory(territory)
                        .priority(priority)
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return pins of single customers} */
    @Provide
    public static Arbitrary<TerritoryPin> territoryPins() {
        return Combinators.combine(
                        Texts.keys(),
                        CustomerDomain.customerIds(),
                        territoryIds(),
                        Texts.names(),
                        TimeDomain.boundedRanges(),
                        TimeDomain.days())
                .as((fact, customer, territory, reason, during, known) -> TerritoryPin.builder()
                        .factId(fact)
                        .customer(customer)
                        .territory(territory)
                        .reason(reason)
                        .during(during)
                        .knownSince(known)
                        .build());
    }

    /** {@return the standard precedence, and precedence by other places} */
    @Provide
    public static Arbitrary<PrecedencePolicy> precedencePolicies() {
        Arbitrary<PrecedencePolicy> others = CustomerDomain.customerAttributes()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements()
                .map(PrecedencePolicy::byPlace);
        return Arbitraries.oneOf(Arbitraries.just(PrecedencePolicy.standard()), others);
    }

    /** {@return the days on which the facts of {@link #territoryMaps()} change} */
    public static Arbitrary<LocalDate> daysOfMaps() {
        return TimeDomain.daysBetween(FIRST, LAST);
    }

    /** When a fact holds, since when it is known, how it is corrected, and numbers to pick the rest by. */
    private record Story(LocalDateRange during, LocalDate knownSince, Correction correction, int later, int pick) {

        LocalDateRange correctedRange() {
            return correction == Correction.WITHDRAWN ? LocalDateRange.ofEmpty(during.getStart()) : during;
        }
    }

    private enum Correction {
        NONE,
        WITHDRAWN,
        CHANGED
    }

    private static Arbitrary<Story> stories() {
        return Combinators.combine(
                        daysOfMaps(),
                        Arbitraries.integers().between(1, 500),
                        daysOfMaps(),
                        Arbitraries.of(Correction.class),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 10_000))
                .as((start, days, known, correction, later, pick) ->
                        new Story(LocalDateRange.of(start, start.plusDays(days)), known, correction, later, pick));
    }

    private static Arbitrary<TerritoryCondition> conditionsOfMaps() {
        return Combinators.combine(
                        Arbitraries.of("PN", "PS").set().ofMinSize(1).optional(0.6),
                        Arbitraries.of("YA", "YB").set().ofMinSize(1).optional(0.3),
                        Arbitraries.of(Channel.HORECA.code(), Channel.KEY_ACCOUNT.code())
                                .set()
                                .ofMinSize(1)
                                .optional(0.3),
                        Arbitraries.of("K-0", "K-1").set().ofMinSize(1).optional(0.1))
                .as((provinces, cities, channels, accounts) -> {
                    Map<CustomerAttribute, Set<String>> tested = new LinkedHashMap<>();
                    provinces.ifPresent(values -> tested.put(CustomerAttribute.PROVINCE, values));
                    cities.ifPresent(values -> tested.put(CustomerAttribute.CITY, values));
                    channels.ifPresent(values -> tested.put(CustomerAttribute.CHANNEL, values));
                    accounts.ifPresent(values -> tested.put(CustomerAttribute.ACCOUNT, values));
                    TerritoryCondition condition = TerritoryCondition.everyone();
                    for (Map.Entry<CustomerAttribute, Set<String>> one : tested.entrySet()) {
                        condition = condition.and(new TerritoryCondition.AttributeIs(one.getKey(), one.getValue()));
                    }
                    return condition;
                });
    }

    /** {@return up to six customers {@code K-0} to {@code K-5} that the rules of {@link #territoryMaps()} may claim} */
    public static Arbitrary<List<Customer>> customersOfMaps() {
        return Combinators.combine(
                        Arbitraries.of("PN", "PS", "PX").optional(0.9),
                        Arbitraries.of("YA", "YB").optional(0.8),
                        Arbitraries.of(Channel.HORECA, Channel.KEY_ACCOUNT).optional(0.8))
                .as((province, city, channel) -> {
                    Customer.Builder customer = Customer.builder()
                            .id(CustomerId.of("K-0"))
                            .name("Somebody")
                            .channel(channel);
                    province.ifPresent(value -> customer.putAttribute(CustomerAttribute.PROVINCE, value));
                    city.ifPresent(value -> customer.putAttribute(CustomerAttribute.CITY, value));
                    return customer.build();
                })
                .list()
                .ofMaxSize(6)
                .map(customers -> {
                    List<Customer> numbered = new ArrayList<>();
                    for (Customer customer : customers) {
                        numbered.add(customer.withId(CustomerId.of("K-" + numbered.size())));
                    }
                    return List.copyOf(numbered);
                })
                .withoutEdgeCases();
    }

    /** {@return maps with holdings, rules, pins, moves and corrections} */
    @Provide
    public static Arbitrary<TerritoryMap> territoryMaps() {
        return Combinators.combine(
                        territoryTrees(),
                        Combinators.combine(stories(), conditionsOfMaps())
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(8),
                        stories().list().ofMaxSize(4),
                        stories().list().ofMaxSize(8))
                .as((tree, rules, pins, holdings) -> {
                    TerritoryMap.Builder map = TerritoryMap.builder().tree(tree);
                    List<TerritoryId> ids = tree.hierarchy().keys();
                    for (int i = 0; i < rules.size(); i++) {
                        addRule(
                                map,
                                "rule-" + i,
                                rules.get(i).get1(),
                                rules.get(i).get2(),
                                ids);
                    }
                    for (int i = 0; i < pins.size(); i++) {
                        addPin(map, i, pins.get(i), ids);
                    }
                    for (int i = 0; i < holdings.size(); i++) {
                        addHolding(map, i, holdings.get(i), ids.get(i % ids.size()), i < ids.size());
                    }
                    return map.build();
                })
                .withoutEdgeCases(); // so many that nothing else would be tried
    }

    private static void addRule(
            TerritoryMap.Builder map, String id, Story story, TerritoryCondition condition, List<TerritoryId> ids) {
        TerritoryRule rule = TerritoryRule.builder()
                .factId(id)
                .condition(condition)
                .territory(ids.get(story.pick % ids.size()))
                .priority(story.pick % 5 == 0 ? 1 : 0)
                .during(story.during)
                .knownSince(story.knownSince)
                .build();
        map.addRule(rule);
        if (story.correction != Correction.NONE) {
            map.addRule(rule.withTerritory(ids.get((story.pick + 1) % ids.size()))
                    .withDuring(story.correctedRange())
                    .withKnownSince(story.knownSince.plusDays(story.later)));
        }
    }

    private static void addPin(TerritoryMap.Builder map, int number, Story story, List<TerritoryId> ids) {
        TerritoryPin pin = TerritoryPin.builder()
                .factId("pin-" + number)
                .customer(CustomerId.of("K-" + number))
                .territory(ids.get(story.pick % ids.size()))
                .reason("as agreed")
                .during(story.during)
                .knownSince(story.knownSince)
                .build();
        map.addPin(pin);
        if (story.correction != Correction.NONE) {
            map.addPin(pin.withTerritory(ids.get((story.pick + 1) % ids.size()))
                    .withDuring(story.correctedRange())
                    .withKnownSince(story.knownSince.plusDays(story.later)));
        }
    }

    private static void addHolding(
            TerritoryMap.Builder map, int number, Story story, TerritoryId territory, boolean primary) {
        TerritoryHolding holding = TerritoryHolding.builder()
                .factId("holding-" + number)
                .territory(territory)
                .position(PositionId.of("P-" + story.pick % 8))
                .kind(primary ? TenureKind.PRIMARY : TenureKind.ACTING)
                .during(story.during)
                .knownSince(story.knownSince)
                .build();
        map.addHolding(holding);
        if (story.correction != Correction.NONE) {
            map.addHolding(holding.withPosition(PositionId.of("P-" + (story.pick + 1) % 8))
                    .withDuring(story.correctedRange())
                    .withKnownSince(story.knownSince.plusDays(story.later)));
        }
    }

    /** {@return charts of maps on some day} */
    @Provide
    public static Arbitrary<TerritoryChart> territoryCharts() {
        return Combinators.combine(territoryMaps(), daysOfMaps()).as(TerritoryMap::asOf);
    }

    /** {@return the reasons of claims} */
    @Provide
    public static Arbitrary<ClaimReason> claimReasons() {
        return Arbitraries.of(ClaimReason.class);
    }

    /** {@return claims that decided, lost or tied} */
    @Provide
    public static Arbitrary<TerritoryClaim> territoryClaims() {
        return Combinators.combine(Texts.keys(), territoryIds(), claimReasons()).as(TerritoryClaim::new);
    }

    /** {@return assignments, overlaps and gaps} */
    @Provide
    public static Arbitrary<Coverage> coverages() {
        return coverageReports()
                .filter(report -> !report.coverages().isEmpty())
                .flatMap(report -> Arbitraries.of(report.coverages()));
    }

    /** {@return reports with and without a day of knowledge} */
    @Provide
    public static Arbitrary<CoverageReport> coverageReports() {
        return Combinators.combine(
                        territoryMaps(),
                        customersOfMaps(),
                        daysOfMaps(),
                        daysOfMaps().optional(0.5))
                .as(TerritoryDomain::report);
    }

    private static CoverageReport report(
            TerritoryMap map, List<Customer> customers, LocalDate on, Optional<LocalDate> knownOn) {
        TerritoryAssigner assigner = TerritoryAssigner.standard();
        return knownOn.map(known -> assigner.assign(map, customers, on, known))
                .orElseGet(() -> assigner.assign(map, customers, on));
    }

    /** {@return the reasons why a customer has no representative} */
    @Provide
    public static Arbitrary<NoRepReason> noRepReasons() {
        return Arbitraries.of(NoRepReason.class);
    }

    /** {@return customers with and without a representative} */
    @Provide
    public static Arbitrary<CustomerRep> customerReps() {
        Arbitrary<PersonId> people = OrgDomain.personIds();
        Arbitrary<CustomerRep> served = Combinators.combine(
                        CustomerDomain.customerIds(), territoryIds(), OrgDomain.positionIds(), people)
                .as(CustomerRep.Served::new);
        Arbitrary<CustomerRep> unserved = Combinators.combine(
                        CustomerDomain.customerIds(), noRepReasons(), people.optional(0.5))
                .as(CustomerRep.Unserved::new);
        return Arbitraries.oneOf(served, unserved);
    }

    /** {@return reports with and without a day of knowledge} */
    @Provide
    public static Arbitrary<RepReport> repReports() {
        return Combinators.combine(
                        territoryMaps(),
                        customersOfMaps(),
                        organisationsOfMaps(),
                        daysOfMaps(),
                        daysOfMaps().optional(0.5))
                .as((map, customers, organisation, on, knownOn) ->
                        RepFinder.standard().find(report(map, customers, on, knownOn), map, organisation));
    }

    /** {@return organisations with the positions {@code P-0} to {@code P-7} of {@link #territoryMaps()}} */
    public static Arbitrary<Organisation> organisationsOfMaps() {
        return OrgDomain.organisations().withoutEdgeCases().map(organisation -> {
            Organisation.Builder all = Organisation.builder()
                    .addAllPositions(organisation.positions())
                    .addAllReportingLines(organisation.reportingLines())
                    .addAllTenures(organisation.tenures());
            for (int i = organisation.positions().size(); i < 8; i++) {
                all.addPosition(Position.of(PositionId.of("P-" + i), Role.SALES_REPRESENTATIVE, "Position " + i));
            }
            return all.build();
        });
    }
}
