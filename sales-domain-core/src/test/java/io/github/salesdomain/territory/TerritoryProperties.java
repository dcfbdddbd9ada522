package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.testkit.CustomerDomain;
import io.github.salesdomain.testkit.MoneyDomain;
import io.github.salesdomain.testkit.TerritoryDomain;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
                        + report.gaps().size())
                .isEqualTo(customers.size());
        assertThat(report.coverages())
                .allMatch(coverage -> coverage.assignedTo().isPresent() == coverage instanceof Coverage.Assigned);
    }

    @Property
    void findsTheRulesThatMatchAsIfEachWereAsked(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        List<TerritoryRule> inForce = map.ruleChronicle().asOf(on, LocalDate.MAX);
        RuleIndex index = new RuleIndex(inForce, PrecedencePolicy.standard());
        for (Customer customer : customers) {
            assertThat(index.matching(customer))
                    .isSorted()
                    .extracting(RuleIndex.Ranked::rule)
                    .containsExactlyInAnyOrderElementsOf(inForce.stream()
                            .filter(rule -> rule.condition().matches(customer))
                            .toList());
        }
    }

    @Property
    void decidesByPinThenPriorityThenSpecificity(
            @ForAll("maps") TerritoryMap map,
            @ForAll("customers") List<Customer> customers,
            @ForAll("days") LocalDate on) {
        CoverageReport report = ASSIGNER.assign(map, customers, on);
        for (Customer customer : customers) {
            List<TerritoryId> pinned = map.pinChronicle().asOf(on, LocalDate.MAX).stream()
                    .filter(pin -> pin.customer().equals(customer.id()))
                    .map(TerritoryPin::territory)
                    .toList();
            List<TerritoryRule> matching = map.ruleChronicle().asOf(on, LocalDate.MAX).stream()
                    .filter(rule -> rule.condition().matches(customer))
                    .toList();
            List<TerritoryId> strongest = pinned.isEmpty()
                    ? matching.stream()
                            .filter(rule -> matching.stream().allMatch(other -> rank(other) <= rank(rule)))
                            .map(TerritoryRule::territory)
                            .distinct()
                            .toList()
                    : pinned;
            Coverage coverage = report.coverageOf(customer.id()).orElseThrow();
            if (strongest.size() == 1) {
                assertThat(coverage.assignedTo()).contains(strongest.get(0));
            } else if (strongest.isEmpty()) {
                assertThat(coverage).isEqualTo(new Coverage.Gap(customer.id()));
            } else {
                assertThat(((Coverage.Overlap) coverage).territories()).hasSameElementsAs(strongest);
            }
        }
    }

    private static long rank(TerritoryRule rule) {
        return rule.priority() * 1_000_000L
                + PrecedencePolicy.standard().specificityOf(rule.condition().attributes());
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
        CoverageReport after = ASSIGNER.assign(map.withRules(rules), customers, on);
        assertThat(after.gaps()).isEmpty();
        assertThat(after.overlaps()).hasSameSizeAs(before.overlaps());
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
        assertThat(report.served().size() + report.unserved().size()).isEqualTo(customers.size());
        assertThat(report.unserved())
                .filteredOn(rep -> rep.reason() == NoRepReason.GAP)
                .hasSameSizeAs(coverage.gaps());
        assertThat(report.unserved())
                .filteredOn(rep -> rep.reason() == NoRepReason.OVERLAP)
                .hasSameSizeAs(coverage.overlaps());
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
        assertThat(rule.condition().attributes()).hasSizeLessThan(5);
        assertThat(pin.during().isUnboundedEnd()).isFalse();
        assertThat(policy.specificityOf(condition.attributes())).isNotNegative();
        assertThat(state.customer().name()).isNotBlank();
    }

    @Property(tries = 50)
    @Domain(TerritoryDomain.class)
    void isProvidedToHostsWithResults(
            @ForAll Coverage coverage,
            @ForAll CoverageReport report,
            @ForAll CustomerRep rep,
            @ForAll RepReport reps,
            @ForAll TerritoryClaim claim) {
        assertThat(coverage.explain().label()).isEqualTo(coverage.customer().value());
        assertThat(report.explain().parts()).hasSize(3);
        assertThat(rep.explain().label()).isEqualTo(rep.customer().value());
        assertThat(reps.explain().parts()).hasSize(2);
        assertThat(claim.toString()).contains(claim.reason().code());
    }
}
