package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.testkit.CustomerDomain;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.TerritoryDomain;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

class TerritoryProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final TerritoryAssigner ASSIGNER = TerritoryAssigner.standard();

    @Provide
    Arbitrary<TerritoryMap> maps() {
        return TerritoryDomain.territoryMaps();
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return TerritoryDomain.customersOfMaps();
    }

    @Provide
    Arbitrary<Organisation> organisations() {
        return TerritoryDomain.organisationsOfMaps();
    }

    @Provide
    Arbitrary<TerritoryCondition> conditions() {
        return TerritoryDomain.conditionsOfMaps();
    }

    @Provide
    Arbitrary<Customer> someone() {
        return TerritoryDomain.customersOfMaps()
                .filter(customers -> !customers.isEmpty())
                .map(customers -> customers.get(0));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TerritoryDomain.daysOfMaps();
    }

    @Provide
    Arbitrary<TerritoryTree> trees() {
        return TerritoryDomain.territoryTrees().withoutEdgeCases();
    }

    @Property
    void isExactlyOneOfAssignedOverlapAndGap(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        CoverageReport report = ASSIGNER.assign(map, customers, on);
        assertThat(report.coverages())
                .extracting(Coverage::customer)
                .containsExactlyElementsOf(customers.stream().map(Customer::id).toList());
        assertThat(report.assigned().size()
                        + report.overlaps().size()
                        + report.gaps().size()
                        + report.splits().size())
                .isEqualTo(customers.size());
        assertThat(report.coverages())
                .flatMap(Coverage::each)
                .allMatch(coverage -> coverage.assignedTo().isPresent() == coverage instanceof Coverage.Assigned);
    }

    /** Every rule and bound asked of every customer and line, with the most specific alternative that holds, must give the same answer as the look-ups. */
    @Property
    void decidesByPinThenPriorityThenSpecificityAsIfEveryRuleWereAsked(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        RuleBook book = ASSIGNER.ruleBook(map, on);
        CoverageReport report = ASSIGNER.assign(map, customers, on);
        for (Customer customer : customers) {
            Coverage whole = report.coverageOf(customer.id()).orElseThrow();
            assertThat(book.coverageOf(customer)).isEqualTo(whole);
            assertThat(book.territoryOf(customer)).isEqualTo(whole.assignedTo());
            if (map.lines().isEmpty()) {
                assertThat(outcome(whole)).isEqualTo(BruteForce.outcome(map, on, customer, Optional.empty()));
                assertThat(claimants(whole)).isEqualTo(BruteForce.claimants(map, on, customer, Optional.empty()));
            }
            for (ProductLine line : map.lines()) {
                Coverage coverage = book.coverageOf(customer, line);
                assertThat(whole.forLine(line)).isEqualTo(coverage);
                assertThat(outcome(coverage)).isEqualTo(BruteForce.outcome(map, on, customer, Optional.of(line)));
                assertThat(claimants(coverage)).isEqualTo(BruteForce.claimants(map, on, customer, Optional.of(line)));
            }
        }
    }

    private static Set<TerritoryId> outcome(Coverage coverage) {
        return coverage instanceof Coverage.Overlap overlap
                ? new TreeSet<>(overlap.territories())
                : coverage.assignedTo().map(Set::of).orElse(Set.of());
    }

    /** All rules and pins that the answer names: none is passed over in silence. */
    private static Set<String> claimants(Coverage coverage) {
        Set<String> named = new TreeSet<>();
        if (coverage instanceof Coverage.Assigned assigned) {
            named.add(assigned.decidedBy().factId());
            assigned.lost().forEach(claim -> named.add(claim.factId()));
        } else if (coverage instanceof Coverage.Overlap overlap) {
            overlap.tied().forEach(claim -> named.add(claim.factId()));
            overlap.lost().forEach(claim -> named.add(claim.factId()));
        } else {
            ((Coverage.Gap) coverage).lost().forEach(claim -> named.add(claim.factId()));
        }
        return named;
    }

    @Property
    void checksARuleAsTheAssignmentDoes(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        RuleBook book = ASSIGNER.ruleBook(map.withPins(List.of()), on);
        for (Customer customer : customers) {
            for (TerritoryRule rule : map.ruleChronicle().asOf(on, LocalDate.MAX)) {
                if (map.lines().isEmpty()) {
                    RuleCheck check = book.check(rule.factId(), customer);
                    assertThat(check.own().holds()).isEqualTo(rule.condition().matches(customer));
                    assertThat(check.isClaim() || !check.own().holds())
                            .isEqualTo(!outOfBounds(book.coverageOf(customer)).contains(rule.factId()));
                }
                for (ProductLine line : map.lines()) {
                    RuleCheck check = book.check(rule.factId(), line, customer);
                    assertThat(check.own().holds()).isEqualTo(rule.condition().matches(customer, line));
                    assertThat(check.isClaim() || !check.own().holds())
                            .isEqualTo(!outOfBounds(book.coverageOf(customer, line))
                                    .contains(rule.factId()));
                }
            }
        }
    }

    private static Set<String> outOfBounds(Coverage coverage) {
        List<TerritoryClaim> lost = coverage instanceof Coverage.Assigned assigned
                ? assigned.lost()
                : coverage instanceof Coverage.Overlap overlap ? overlap.lost() : ((Coverage.Gap) coverage).lost();
        return lost.stream()
                .filter(claim -> claim.reason() == ClaimReason.OUT_OF_BOUNDS)
                .map(TerritoryClaim::factId)
                .collect(Collectors.toSet());
    }

    /** A bound takes rules away and adds none. */
    @Property
    void claimsNobodyByABound(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        TerritoryMap bounded = map.withBounds(TerritoryBound.builder()
                .factId("nobody")
                .territory(map.tree().root().id())
                .condition(TerritoryCondition.everyone().not())
                .during(LocalDateRange.ALL)
                .knownSince(LocalDate.of(2020, 1, 1))
                .build());
        assertThat(ASSIGNER.assign(bounded, customers, on).coverages())
                .flatMap(Coverage::each)
                .allMatch(coverage -> coverage instanceof Coverage.Gap
                        || ((Coverage.Assigned) coverage).decidedBy().reason() == ClaimReason.PINNED);
    }

    @Property
    void saysTheSameInAnotherForm(
            @ForAll("conditions") TerritoryCondition a,
            @ForAll("conditions") TerritoryCondition b,
            @ForAll("someone") Customer customer) {
        boolean first = a.matches(customer);
        boolean second = b.matches(customer);
        assertThat(a.or(b)).isEqualTo(b.or(a)).hasSameHashCodeAs(b.or(a));
        assertThat(a.or(b).matches(customer)).isEqualTo(first || second);
        assertThat(a.not().matches(customer)).isEqualTo(!first);
        assertThat(a.not().not()).isEqualTo(a);
        assertThat(a.or(b).not().matches(customer))
                .isEqualTo(a.not().matches(customer) && b.not().matches(customer));
        assertThat(a.or(b).check(customer).holds()).isEqualTo(first || second);
        assertThat(a.check(customer).explain().value()).startsWith(first ? "held" : "failed");
        assertThat(Branch.of(a.or(b)))
                .satisfiesAnyOf(
                        branches -> assertThat(first || second).isFalse(),
                        branches -> assertThat(branches)
                                .anyMatch(branch -> branch.tests().entrySet().stream()
                                        .allMatch(test -> test.getValue()
                                                .holds(customer.attribute(test.getKey())
                                                        .orElse(null)))));
    }

    @Property
    void hasNoGapWithACatchAll(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        List<TerritoryRule> rules = new ArrayList<>(map.rules());
        rules.add(TerritoryRule.builder()
                .factId("everyone else")
                .condition(TerritoryCondition.everyone())
                .territory(map.tree().root().id())
                .priority(-1)
                .during(LocalDateRange.ALL)
                .knownSince(LocalDate.of(2020, 1, 1))
                .build());
        CoverageReport before = ASSIGNER.assign(map, customers, on);
        TerritoryMap unbounded = map.withBounds(List.of());
        CoverageReport after = ASSIGNER.assign(unbounded.withRules(rules), customers, on);
        assertThat(each(after, Coverage.Gap.class)).isZero();
        assertThat(after.coverages()).hasSameSizeAs(before.coverages());
    }

    private static long each(CoverageReport report, Class<? extends Coverage> sort) {
        return report.coverages().stream()
                .flatMap(coverage -> coverage.each().stream())
                .filter(sort::isInstance)
                .count();
    }

    @Property
    void doesNotDependOnTheOrderOfRulesPinsHoldingsAndCustomers(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("organisations") Organisation organisation,
            @ForAll("days") LocalDate on,
            @ForAll Random random) {
        TerritoryMap shuffled = TerritoryMap.builder()
                .tree(map.tree())
                .addAllRules(shuffled(map.rules(), random))
                .addAllPins(shuffled(map.pins(), random))
                .addAllHoldings(shuffled(map.holdings(), random))
                .addAllBounds(shuffled(map.bounds(), random))
                .addAllLines(shuffled(List.copyOf(map.lines()), random))
                .build();
        assertThat(shuffled).isEqualTo(map);
        CoverageReport report = ASSIGNER.assign(map, customers, on);
        CoverageReport other = ASSIGNER.assign(shuffled, shuffled(customers, random), on);
        assertThat(other).isEqualTo(report);
        assertThat(RepFinder.standard().find(other, shuffled, organisation))
                .isEqualTo(RepFinder.standard().find(report, map, organisation));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** A report as known on a day is the same whether or not it is known by now what happened later. */
    @Property
    void neverChangesAnEarlierReportByLaterKnowledge(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("organisations") Organisation organisation,
            @ForAll("days") LocalDate on,
            @ForAll("days") LocalDate knownOn) {
        TerritoryMap then = map.withRules(until(knownOn, map.rules()))
                .withPins(until(knownOn, map.pins()))
                .withBounds(until(knownOn, map.bounds()))
                .withHoldings(until(knownOn, map.holdings()));
        Organisation peopleThen = organisation
                .withTenures(until(knownOn, organisation.tenures()))
                .withReportingLines(until(knownOn, organisation.reportingLines()));
        CoverageReport report = ASSIGNER.assign(map, customers, on, knownOn);
        assertThat(report).isEqualTo(ASSIGNER.assign(then, customers, on, knownOn));
        assertThat(report.coverages())
                .isEqualTo(ASSIGNER.assign(then, customers, on).coverages());
        assertThat(RepFinder.standard().find(report, map, organisation))
                .isEqualTo(RepFinder.standard().find(report, then, peopleThen));
    }

    /** What the two ways of a territory say is what the two trees say, and nothing hangs on the order of facts or on later knowledge. */
    @Property
    void comparesEachTerritoryByBothTrees(
            @ForAll("maps") TerritoryMap map,
            @ForAll("organisations") Organisation organisation,
            @ForAll("days") LocalDate on,
            @ForAll("days") LocalDate knownOn) {
        TreeComparison trees = TreeComparer.standard().compare(map, organisation, on, knownOn);
        TerritoryChart ground = map.asOf(on, knownOn);
        Hierarchy<PositionId> lines = organisation.asOf(on, knownOn).reporting();
        assertThat(trees.pairs())
                .extracting(TreePair::territory)
                .isEqualTo(map.tree().hierarchy().keys());
        for (TreePair pair : trees.pairs()) {
            assertThat(pair.position()).isEqualTo(ground.holderOf(pair.territory()));
            Optional<PositionId> above = map.tree().hierarchy().pathToRoot(pair.territory()).stream()
                    .flatMap(around -> ground.holderOf(around).stream())
                    .findFirst();
            assertThat(pair.positionAbove()).isEqualTo(above);
            if (pair.position().isPresent() && above.isPresent()) {
                boolean agrees = above.equals(pair.position())
                        || lines.isAbove(above.get(), pair.position().get());
                assertThat(pair.finding().isAgreement()).isEqualTo(agrees);
                assertThat(pair.finding().isDisagreement()).isEqualTo(!agrees);
            }
        }
        for (PositionId idle : trees.withoutTerritory()) {
            assertThat(ground.territoriesOf(idle)).isEmpty();
        }
        TerritoryMap then = map.withHoldings(until(knownOn, map.holdings()));
        Organisation peopleThen = organisation
                .withTenures(until(knownOn, organisation.tenures()))
                .withReportingLines(until(knownOn, organisation.reportingLines()));
        assertThat(TreeComparer.standard().compare(then, peopleThen, on).pairs())
                .isEqualTo(trees.pairs());
    }

    private static <F extends Dated> List<F> until(LocalDate knownOn, List<F> facts) {
        return facts.stream()
                .filter(fact -> !fact.knownSince().isAfter(knownOn))
                .toList();
    }

    @Property
    void servesACustomerOrSaysWhyNot(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("organisations") Organisation organisation,
            @ForAll("days") LocalDate on) {
        CoverageReport coverage = ASSIGNER.assign(map, customers, on);
        RepReport report = RepFinder.standard().find(coverage, map, organisation);
        assertThat(report.served().size()
                        + report.unserved().size()
                        + report.splits().size())
                .isEqualTo(customers.size());
        for (Coverage one : coverage.coverages()) {
            for (ProductLine line : map.lines()) {
                CustomerRep rep = report.reps().stream()
                        .filter(each -> each.customer().equals(one.customer()))
                        .findFirst()
                        .orElseThrow()
                        .forLine(line);
                assertThat(rep instanceof CustomerRep.Unserved unserved && unserved.reason() == NoRepReason.GAP)
                        .isEqualTo(one.forLine(line) instanceof Coverage.Gap);
                assertThat(rep instanceof CustomerRep.Unserved unserved && unserved.reason() == NoRepReason.OVERLAP)
                        .isEqualTo(one.forLine(line) instanceof Coverage.Overlap);
            }
        }
        for (CustomerRep.Served served : report.served()) {
            assertThat(coverage.customersOf(served.territory())).contains(served.customer());
            assertThat(map.asOf(on).holderOf(served.territory())).contains(served.position());
            assertThat(organisation.asOf(on).holderOf(served.position())).contains(served.person());
            assertThat(map.asOf(on).leavesOf(served.person(), organisation.asOf(on)))
                    .containsAll(map.tree().leavesIn(served.territory()));
        }
    }

    @Property
    void testsForAncestorsAsIfWalking(@ForAll("trees") TerritoryTree tree) {
        for (Territory upper : tree.territories()) {
            for (Territory lower : tree.territories()) {
                assertThat(tree.isAbove(upper.id(), lower.id()))
                        .isEqualTo(tree.hierarchy().pathToRoot(lower.id()).contains(upper.id()));
            }
        }
    }

    @Property
    void rollsUpToTheSumOfAllThatIsBooked(@ForAll("trees") TerritoryTree tree, @ForAll Random random) {
        Map<TerritoryId, Money> booked = new TreeMap<>();
        tree.territories().forEach(territory -> {
            if (random.nextInt(4) > 0) {
                booked.put(territory.id(), Money.ofMinor(CNY, random.nextInt(2_000_001) - 1_000_000));
            }
        });
        TerritoryRollUp rollUp = tree.rollUp(CNY, booked);
        Money sum = booked.values().stream().reduce(Money.zero(CNY), Money::plus);
        assertThat(rollUp.total()).isEqualTo(sum);
        for (Territory territory : tree.territories()) {
            Money inside = tree.hierarchy().subtreeOf(territory.id()).stream()
                    .map(id -> booked.getOrDefault(id, Money.zero(CNY)))
                    .reduce(Money.zero(CNY), Money::plus);
            assertThat(rollUp.totalOf(territory.id())).isEqualTo(inside);
        }
    }

    @Property
    void leavesSumToTheRootIfOnlyLeavesAreBooked(@ForAll("trees") TerritoryTree tree) {
        Map<TerritoryId, Money> booked = new TreeMap<>();
        tree.leaves().forEach(leaf -> booked.put(leaf, Money.ofMinor(CNY, leaf.hashCode() % 1_000_003)));
        TerritoryRollUp rollUp = tree.rollUp(CNY, booked);
        assertThat(tree.leaves().stream().map(rollUp::totalOf).reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(rollUp.total());
    }

    /** A host names the domain and gets valid values of every type. */
    @Property(tries = 50)
    @Domain(TerritoryDomain.class)
    @Domain(CustomerDomain.class)
    @Domain(MoneyDomain.class)
    void isProvidedToHosts(
            @ForAll TerritoryMap map,
            @ForAll TerritoryChart chart,
            @ForAll TerritoryRollUp rollUp,
            @ForAll TerritoryRollUp.Line line,
            @ForAll TerritoryHolding holding,
            @ForAll TerritoryRule rule,
            @ForAll TerritoryPin pin,
            @ForAll TerritoryCondition condition,
            @ForAll PrecedencePolicy policy,
            @ForAll CustomerState state) {
        assertThat(map.tree().root().name()).isNotBlank();
        assertThat(chart.unheldLeaves()).isSubsetOf(chart.tree().leaves());
        assertThat(rollUp.explain().text()).startsWith(rollUp.tree().root().id().value());
        assertThat(line.total().getCurrencyUnit()).isEqualTo(line.booked().getCurrencyUnit());
        assertThat(holding.during().isEmpty()).isFalse();
        assertThat(rule.condition().attributes()).hasSizeLessThan(13);
        assertThat(pin.during().isUnboundedEnd()).isFalse();
        assertThat(policy.specificityOf(condition.attributes())).isNotNegative();
        assertThat(state.customer().name()).isNotBlank();
    }

    @Property(tries = 50)
    @Domain(TerritoryDomain.class)
    @Domain(CustomerDomain.class)
    void isProvidedToHostsWithResults(
            @ForAll Coverage coverage,
            @ForAll CoverageReport report,
            @ForAll CustomerRep rep,
            @ForAll RepReport reps,
            @ForAll TerritoryClaim claim,
            @ForAll TerritoryBound bound,
            @ForAll ConditionCheck conditionCheck,
            @ForAll RuleCheck ruleCheck,
            @ForAll RuleCheck.BoundCheck boundCheck,
            @ForAll RuleBook book) {
        assertThat(bound.condition().attributes()).isNotNull();
        assertThat(conditionCheck.explain().parts()).hasSameSizeAs(conditionCheck.parts());
        assertThat(ruleCheck.explain().parts()).hasSize(1 + ruleCheck.bounds().size());
        assertThat(boundCheck.explain().parts()).hasSize(1);
        assertThat(book.lines()).hasSizeLessThan(3);
        assertThat(coverage.explain().label()).isEqualTo(coverage.customer().value());
        assertThat(report.explain().parts()).hasSizeBetween(3, 4);
        assertThat(rep.explain().label()).isEqualTo(rep.customer().value());
        assertThat(reps.explain().parts()).hasSizeBetween(2, 3);
        assertThat(claim.toString()).contains(claim.reason().code());
    }
}
