package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.territory.AttributeDomain;
import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.ClaimReason;
import io.github.salesdomain.territory.ConditionCheck;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageProof;
import io.github.salesdomain.territory.CoverageProver;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CoverageWitness;
import io.github.salesdomain.territory.CustomerRep;
import io.github.salesdomain.territory.IdleReason;
import io.github.salesdomain.territory.IdleRule;
import io.github.salesdomain.territory.NoRepReason;
import io.github.salesdomain.territory.PrecedencePolicy;
import io.github.salesdomain.territory.ProofOutcome;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.RuleBook;
import io.github.salesdomain.territory.RuleCheck;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryBound;
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
import io.github.salesdomain.territory.TreeComparer;
import io.github.salesdomain.territory.TreeComparison;
import io.github.salesdomain.territory.TreeFinding;
import io.github.salesdomain.territory.TreePair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

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

    /** {@return conditions that everyone meets, on one attribute, on several, and such with alternatives and negations} */
    @Provide
    public static Arbitrary<TerritoryCondition> territoryConditions() {
        return Combinators.combine(
                        plainConditions(),
                        plainConditions(),
                        plainConditions(),
                        Arbitraries.integers().between(0, 6))
                .as((one, other, third, shape) -> switch (shape) {
                    case 0 -> one.or(other);
                    case 1 -> one.not();
                    case 2 -> one.or(other.not()).or(third);
                    case 3 -> new TerritoryCondition.AllOf(List.of(one.or(other), third.not()));
                    case 4 -> one.or(other).not().not();
                    default -> one;
                });
    }

    private static Arbitrary<TerritoryCondition> plainConditions() {
        Arbitrary<TerritoryCondition> several = attributeConditions()
                .list()
                .ofMaxSize(4)
                .uniqueElements(TerritoryCondition.AttributeIs::attribute)
                .map(parts -> new TerritoryCondition.AllOf(List.copyOf(parts)));
        return Arbitraries.oneOf(attributeConditions().map(one -> one), several);
    }

    /** {@return what conditions answer for customers, part by part} */
    @Provide
    public static Arbitrary<ConditionCheck> conditionChecks() {
        return Combinators.combine(territoryConditions(), CustomerDomain.customers())
                .as(TerritoryCondition::check);
    }

    /** {@return bounds of any condition} */
    @Provide
    public static Arbitrary<TerritoryBound> territoryBounds() {
        return Combinators.combine(
                        Texts.keys(), territoryConditions(), territoryIds(), TimeDomain.ranges(), TimeDomain.days())
                .as((fact, condition, territory, during, known) -> TerritoryBound.builder()
                        .factId(fact)
                        .condition(condition)
                        .territory(territory)
                        .during(during)
                        .knownSince(known)
                        .build());
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
                        ProductDomain.productLines().set().ofMaxSize(2),
                        TimeDomain.boundedRanges(),
                        TimeDomain.days())
                .as((fact, customer, territory, reason, lines, during, known) -> TerritoryPin.builder()
                        .factId(fact)
                        .customer(customer)
                        .territory(territory)
                        .reason(reason)
                        .addAllLines(lines)
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

    /** {@return the conditions of the rules of {@link #territoryMaps()}, without product lines} */
    public static Arbitrary<TerritoryCondition> conditionsOfMaps() {
        return TerritoryStories.conditionsOfMaps();
    }

    /** {@return up to six customers {@code K-0} to {@code K-5} that the rules of {@link #territoryMaps()} may claim} */
    public static Arbitrary<List<Customer>> customersOfMaps() {
        return TerritoryStories.customers();
    }

    /** {@return maps with holdings, rules, pins, moves and corrections} */
    @Provide
    public static Arbitrary<TerritoryMap> territoryMaps() {
        return TerritoryStories.maps();
    }

    /** {@return charts of maps on some day} */
    @Provide
    public static Arbitrary<TerritoryChart> territoryCharts() {
        return Combinators.combine(territoryMaps(), daysOfMaps()).as(TerritoryMap::asOf);
    }

    /** {@return the rules of maps on some day, ready to be asked} */
    @Provide
    public static Arbitrary<RuleBook> ruleBooks() {
        return Combinators.combine(territoryMaps(), daysOfMaps())
                .as((map, on) -> TerritoryAssigner.standard().ruleBook(map, on));
    }

    /** {@return what single rules answer for customers, with the bounds of their territories} */
    @Provide
    public static Arbitrary<RuleCheck> ruleChecks() {
        return Combinators.combine(territoryRules(), territoryBounds(), CustomerDomain.customers())
                .as((rule, bound, customer) -> new RuleCheck(
                        rule,
                        rule.condition().check(customer),
                        List.of(new RuleCheck.BoundCheck(
                                bound,
                                !bound.territory().equals(rule.territory()),
                                bound.condition().check(customer)))));
    }

    /** {@return answers for single bounds} */
    @Provide
    public static Arbitrary<RuleCheck.BoundCheck> boundChecks() {
        return ruleChecks().map(check -> check.bounds().get(0));
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

    /** {@return assignments, overlaps, gaps, and these by product line} */
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

    /** {@return what customers may have beyond the values of a domain} */
    @Provide
    public static Arbitrary<AttributeDomain.Beyond> beyonds() {
        return Arbitraries.of(AttributeDomain.Beyond.class);
    }

    /** {@return values of domains, alone and within another} */
    @Provide
    public static Arbitrary<AttributeDomain.DomainValue> domainValues() {
        return Combinators.combine(Texts.keys(), Texts.keys().optional(0.5)).as(AttributeDomain.DomainValue::new);
    }

    /** {@return domains, closed and open, whose values depend on no other} */
    @Provide
    public static Arbitrary<AttributeDomain> attributeDomains() {
        return Combinators.combine(
                        CustomerDomain.customerAttributes(),
                        Texts.keys().set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((attribute, values, open) -> {
                    AttributeDomain domain = AttributeDomain.of(attribute, values.toArray(String[]::new));
                    return open ? domain.orOther() : domain;
                });
    }

    /** {@return spaces for the rules of {@link #territoryMaps()}: open, closed, and with cities in provinces} */
    @Provide
    public static Arbitrary<AttributeSpace> attributeSpaces() {
        AttributeDomain provinces = AttributeDomain.of(CustomerAttribute.PROVINCE, "PN", "PS");
        AttributeDomain cities = AttributeDomain.within(
                CustomerAttribute.CITY,
                CustomerAttribute.PROVINCE,
                Map.of("PN", List.of("YA"), "PS", List.of("YA", "YB")));
        return Arbitraries.of(
                AttributeSpace.open(),
                AttributeSpace.of(provinces),
                AttributeSpace.of(provinces, cities),
                AttributeSpace.of(provinces.orOther().orNone(), cities.orNone()));
    }

    /** {@return proofs, some of them with too little work} */
    @Provide
    public static Arbitrary<CoverageProof> coverageProofs() {
        return Combinators.combine(territoryMaps(), attributeSpaces(), daysOfMaps(), Arbitraries.of(3L, 1_000L))
                .as((map, space, on, most) ->
                        CoverageProver.standard().withMostSteps(most).prove(map, space, on));
    }

    /** {@return whether proofs were carried to their end} */
    @Provide
    public static Arbitrary<ProofOutcome> proofOutcomes() {
        return Arbitraries.of(ProofOutcome.class);
    }

    /** {@return customers in a gap or an overlap} */
    @Provide
    public static Arbitrary<CoverageWitness> coverageWitnesses() {
        return Combinators.combine(
                        CustomerDomain.customers(),
                        ProductDomain.productLines().optional(0.5),
                        territoryIds(),
                        territoryIds(),
                        Texts.keys())
                .as((customer, line, one, other, rule) -> new CoverageWitness(
                        customer,
                        line,
                        one.equals(other)
                                ? new Coverage.Gap(customer.id())
                                : new Coverage.Overlap(
                                        customer.id(),
                                        List.of(
                                                new TerritoryClaim(rule, one, ClaimReason.TIED),
                                                new TerritoryClaim(rule, other, ClaimReason.TIED)),
                                        List.of())));
    }

    /** {@return why rules are idle} */
    @Provide
    public static Arbitrary<IdleReason> idleReasons() {
        return Arbitraries.of(IdleReason.class);
    }

    /** {@return idle rules} */
    @Provide
    public static Arbitrary<IdleRule> idleRules() {
        return Combinators.combine(Texts.keys(), territoryIds(), idleReasons()).as(IdleRule::new);
    }

    /** {@return the reasons why a customer has no representative} */
    @Provide
    public static Arbitrary<NoRepReason> noRepReasons() {
        return Arbitraries.of(NoRepReason.class);
    }

    /** {@return customers with and without a representative, and with one for some product lines} */
    @Provide
    public static Arbitrary<CustomerRep> customerReps() {
        Arbitrary<PersonId> people = OrgDomain.personIds();
        Arbitrary<CustomerRep> served = Combinators.combine(
                        CustomerDomain.customerIds(), territoryIds(), OrgDomain.positionIds(), people)
                .as(CustomerRep.Served::new);
        Arbitrary<CustomerRep> unserved = Combinators.combine(
                        CustomerDomain.customerIds(), noRepReasons(), people.optional(0.5))
                .as(CustomerRep.Unserved::new);
        Arbitrary<CustomerRep> split = Combinators.combine(
                        CustomerDomain.customerIds(), territoryIds(), OrgDomain.positionIds(), people)
                .as((customer, territory, position, person) -> new CustomerRep.Split(
                        customer,
                        Map.of(
                                ProductLine.of("BEER"),
                                new CustomerRep.Served(customer, territory, position, person),
                                ProductLine.of("WINE"),
                                new CustomerRep.Unserved(customer, NoRepReason.GAP, Optional.empty()))));
        return Arbitraries.oneOf(served, unserved, split);
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

    /** {@return what may be found of a territory in both trees} */
    @Provide
    public static Arbitrary<TreeFinding> treeFindings() {
        return Arbitraries.of(TreeFinding.class);
    }

    /** {@return comparisons of both trees, with and without a day of knowledge, now and then with positions that the organisation does not know} */
    @Provide
    public static Arbitrary<TreeComparison> treeComparisons() {
        return Combinators.combine(
                        territoryMaps(),
                        Arbitraries.oneOf(
                                organisationsOfMaps(), OrgDomain.organisations().withoutEdgeCases()),
                        daysOfMaps(),
                        daysOfMaps().optional(0.5))
                .as((map, organisation, on, knownOn) -> knownOn.map(
                                known -> TreeComparer.standard().compare(map, organisation, on, known))
                        .orElseGet(() -> TreeComparer.standard().compare(map, organisation, on)));
    }

    /** {@return territories in both trees} */
    @Provide
    public static Arbitrary<TreePair> treePairs() {
        return treeComparisons().flatMap(comparison -> Arbitraries.of(comparison.pairs()));
    }

    /** {@return territories on the way up the ground} */
    @Provide
    public static Arbitrary<TreePair.Ground> treePairGrounds() {
        return treePairs().flatMap(pair -> Arbitraries.of(pair.ground()));
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
