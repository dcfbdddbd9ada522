package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerState;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.territory.AttributeDomain;
import io.github.salesdomain.territory.AttributeSpace;
import io.github.salesdomain.territory.Coverage;
import io.github.salesdomain.territory.CoverageProof;
import io.github.salesdomain.territory.CoverageProver;
import io.github.salesdomain.territory.CoverageReport;
import io.github.salesdomain.territory.CustomerRep;
import io.github.salesdomain.territory.IdleReason;
import io.github.salesdomain.territory.IdleRule;
import io.github.salesdomain.territory.ProofOutcome;
import io.github.salesdomain.territory.RepFinder;
import io.github.salesdomain.territory.RepReport;
import io.github.salesdomain.territory.RuleBook;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryBound;
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
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import io.github.salesdomain.time.Chronicle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class TerritoryGuideTest {

    private final TerritoryTree tree = SampleCompany.territories();
    private final Customer dealer = SampleCompany.customer("C-04");
    private final List<Customer> customers = SampleCompany.customers();
    private final Organisation organisation = SampleCompany.organisation();

    @Test
    void drawsTheTree() {
        // docs:start territory-tree
        TerritoryId company = TerritoryId.of("COMPANY");
        TerritoryId north = TerritoryId.of("NORTH");
        TerritoryId beijing = TerritoryId.of("N-1");

        TerritoryTree ground = TerritoryTree.builder()
                .addTerritory(Territory.of(company, "Whole company"))
                .addTerritoryIn(company, Territory.of(north, "North"))
                .addTerritoryIn(north, Territory.of(beijing, "Beijing and Hebei"))
                .build();

        ground.isAbove(company, beijing); // true, in constant time
        // docs:end
        assertThat(ground.isAbove(company, beijing)).isTrue();
    }

    @Test
    void saysWhichCustomersBelongWhere() {
        // docs:start territory-map
        LocalDate known = LocalDate.of(2025, 12, 15);
        LocalDateRange from2026 = LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1));

        TerritoryMap map = TerritoryMap.builder()
                .tree(tree)
                .addHolding(TerritoryHolding.builder()
                        .factId("R-07 holds E-1")
                        .territory(TerritoryId.of("E-1"))
                        .position(PositionId.of("R-07"))
                        .during(from2026)
                        .knownSince(known)
                        .build())
                .addRule(TerritoryRule.builder()
                        .factId("East coast")
                        .condition(TerritoryCondition.province("Shanghai", "Jiangsu"))
                        .territory(TerritoryId.of("E-1"))
                        .during(from2026)
                        .knownSince(known)
                        .build())
                .addRule(TerritoryRule.builder()
                        .factId("Suzhou")
                        .condition(TerritoryCondition.city("Suzhou"))
                        .territory(TerritoryId.of("E-2"))
                        .during(from2026)
                        .knownSince(known)
                        .build())
                .build();
        // docs:end
        assertThat(TerritoryAssigner.standard()
                        .assign(map, customers, LocalDate.of(2026, 5, 11))
                        .assigned())
                .hasSize(3);
    }

    @Test
    void asksWhyACustomerBelongsThere() {
        TerritoryMap map = SampleCompany.territoryMap();
        // docs:start territory-assign
        CoverageReport report = TerritoryAssigner.standard().assign(map, customers, LocalDate.of(2026, 5, 11));

        Coverage suzhou = report.coverageOf(CustomerId.of("C-07")).orElseThrow();
        suzhou.assignedTo(); // E-2
        String why = suzhou.explain().text();
        // docs:end
        assertThat(suzhou.assignedTo()).contains(TerritoryId.of("E-2"));
        assertThat(why).isEqualTo("""
                        C-07: E-2
                          decided by: T-06 for E-2 (MOST_SPECIFIC)
                          lost: T-03 for E-1 (LESS_SPECIFIC)""");
    }

    @Test
    void findsOverlapsAndGaps() {
        TerritoryMap disputed = SampleTerritories.disputedMap();
        // docs:start territory-overlaps
        CoverageReport report = TerritoryAssigner.standard().assign(disputed, customers, LocalDate.of(2026, 5, 11));

        report.isComplete(); // false
        report.overlaps().get(0).territories(); // C-07 is claimed for E-1 and E-2 by rules of equal rank
        report.gaps().get(0).customer(); // no rule claims C-12
        // docs:end
        assertThat(report.isComplete()).isFalse();
        assertThat(report.overlaps().get(0).territories())
                .containsExactly(TerritoryId.of("E-1"), TerritoryId.of("E-2"));
        assertThat(report.gaps().get(0).customer()).isEqualTo(CustomerId.of("C-12"));
    }

    @Test
    void provesCoverage() {
        TerritoryMap disputed = SampleTerritories.disputedMap();
        // docs:start territory-proof
        AttributeSpace space = AttributeSpace.of(
                AttributeDomain.of(CustomerAttribute.PROVINCE, "Jiangsu", "Hunan"),
                AttributeDomain.within(
                        CustomerAttribute.CITY,
                        CustomerAttribute.PROVINCE,
                        Map.of("Jiangsu", List.of("Nanjing", "Suzhou"), "Hunan", List.of("Changsha"))));

        CoverageProof proof = CoverageProver.standard().prove(disputed, space, LocalDate.of(2026, 5, 11));
        proof.outcome(); // DECIDED: what is not listed does not exist
        proof.gaps().get(0).customer(); // somebody in Changsha, whom no rule would claim
        proof.overlaps().get(0).coverage(); // somebody in Suzhou, whom T-06 and T-07 would
        proof.idleRules(); // rules that could be struck out
        // docs:end
        assertThat(proof.outcome()).isEqualTo(ProofOutcome.DECIDED);
        assertThat(proof.gaps().get(0).customer().attribute(CustomerAttribute.CITY))
                .contains("Changsha");
        assertThat(proof.overlaps().get(0).customer().attribute(CustomerAttribute.CITY))
                .contains("Suzhou");
        assertThat(proof.idleRules()).contains(new IdleRule("T-01", TerritoryId.of("N-1"), IdleReason.NEVER_HOLDS));
    }

    @Test
    void combinesConditions() {
        // docs:start territory-conditions
        TerritoryCondition hubeiWithoutWuhan = TerritoryCondition.province("Hubei")
                .and(TerritoryCondition.city("Wuhan").not());
        TerritoryCondition large =
                TerritoryCondition.channel(Channel.KEY_ACCOUNT).or(TerritoryCondition.segment("A"));

        large.check(dealer).explain().text(); // which part held, which failed
        // docs:end
        assertThat(hubeiWithoutWuhan).hasToString("PROVINCE is Hubei and not (CITY is Wuhan)");
        assertThat(large.check(dealer).explain().text()).startsWith("any of: ");
    }

    @Test
    void boundsATerritory() {
        TerritoryMap map = SampleTerritories.splitMap();
        // docs:start territory-bound
        TerritoryBound northern = TerritoryBound.builder()
                .factId("North stays north")
                .territory(TerritoryId.of("NORTH"))
                .condition(TerritoryCondition.province("Beijing", "Hebei"))
                .during(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1)))
                .knownSince(LocalDate.of(2025, 12, 15))
                .build();

        RuleBook book = TerritoryAssigner.standard().ruleBook(map.withBounds(northern), LocalDate.of(2026, 8, 1));
        String text = book.check("T-02", dealer).explain().text();
        // docs:end
        assertThat(text).isEqualToIgnoringNewLines("""
                        rule T-02 for N-2: does not claim
                          condition of the rule: held
                            PROVINCE is Shandong: held: is Shandong
                          bound North stays north, inherited from NORTH: failed
                            PROVINCE is Beijing or Hebei: failed: is Shandong
                        """);
    }

    @Test
    void splitsByLine() {
        TerritoryMap map = SampleTerritories.splitMap();
        // docs:start territory-lines
        TerritoryCondition waterInShandong =
                TerritoryCondition.province("Shandong").and(TerritoryCondition.productLine(ProductLine.of("WATER")));

        RuleBook book = TerritoryAssigner.standard().ruleBook(map, LocalDate.of(2026, 8, 1));
        Coverage split = book.coverageOf(dealer);
        split.forLine(ProductLine.of("WATER")).assignedTo(); // N-1
        split.forLine(ProductLine.of("TEA")).assignedTo(); // N-2
        // docs:end
        assertThat(waterInShandong.matches(dealer, ProductLine.of("WATER"))).isTrue();
        assertThat(split.forLine(ProductLine.of("WATER")).assignedTo()).contains(TerritoryId.of("N-1"));
        assertThat(split.forLine(ProductLine.of("TEA")).assignedTo()).contains(TerritoryId.of("N-2"));
    }

    @Test
    void pinsOneCustomer() {
        // docs:start territory-pin
        TerritoryPin pin = TerritoryPin.builder()
                .factId("P-02")
                .customer(CustomerId.of("C-05"))
                .territory(TerritoryId.of("E-2"))
                .reason("Wang finishes the tender")
                .during(LocalDateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1)))
                .knownSince(LocalDate.of(2026, 3, 16))
                .build();
        // docs:end
        CoverageReport report = TerritoryAssigner.standard()
                .assign(SampleCompany.territoryMap().withPins(pin), customers, LocalDate.of(2026, 9, 30));
        assertThat(report.customersOf(TerritoryId.of("E-2"))).contains(CustomerId.of("C-05"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pin.withDuring(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 4, 1))));
    }

    @Test
    void findsCustomersWithoutARep() {
        TerritoryMap map = SampleCompany.territoryMap();
        // docs:start territory-reps
        LocalDate october = LocalDate.of(2026, 10, 1);
        CoverageReport coverage = TerritoryAssigner.standard().assign(map, customers, october);
        RepReport reps = RepFinder.standard().find(coverage, map, organisation);

        reps.repOf(CustomerId.of("C-05")); // Li
        for (CustomerRep.Unserved customer : reps.unserved()) {
            customer.reason(); // POSITION_VACANT: nobody holds R-09 since Feng left
            customer.coveredBy(); // Sun stands in
        }
        // docs:end
        assertThat(reps.repOf(CustomerId.of("C-05"))).contains(PersonId.of("Li"));
        assertThat(reps.unserved())
                .hasSize(3)
                .allMatch(customer -> customer.coveredBy().equals(Optional.of(PersonId.of("Sun"))));
    }

    @Test
    void comparesTheTrees() {
        TerritoryMap map = SampleCompany.territoryMap();
        Organisation corrected = organisation.withReportingLines(Stream.concat(
                        organisation.reportingLines().stream(),
                        organisation.reportingLines().stream()
                                .filter(line -> line.position().equals(PositionId.of("R-07")))
                                .map(line -> line.withSuperior(PositionId.of("A-01"))
                                        .withKnownSince(LocalDate.of(2026, 3, 16))))
                .toList());
        // docs:start territory-trees
        TreeComparison trees = TreeComparer.standard().compare(map, corrected, LocalDate.of(2026, 5, 11));

        trees.isInAgreement(); // false
        TreePair east = trees.disagreements().get(0);
        east.finding(); // OTHER_LINE
        east.ground(); // E-1, held by R-07, in EAST, held by A-02
        east.reporting(); // M-01: the way up does not come past A-02
        trees.with(TreeFinding.VACANT); // none on this day
        // docs:end
        assertThat(trees.isInAgreement()).isFalse();
        assertThat(trees.disagreements()).containsExactly(east);
        assertThat(east.finding()).isEqualTo(TreeFinding.OTHER_LINE);
        assertThat(east.positionAbove()).contains(PositionId.of("A-02"));
        assertThat(east.reporting())
                .containsExactly(PositionId.of("R-07"), PositionId.of("A-01"), PositionId.of("M-01"));
        assertThat(trees.with(TreeFinding.VACANT)).isEmpty();
    }

    @Test
    void saysWhatAPersonAnswersFor() {
        TerritoryMap map = SampleCompany.territoryMap();
        // docs:start territory-leaves
        LocalDate october = LocalDate.of(2026, 10, 1);
        OrgChart people = organisation.asOf(october);

        map.asOf(october).leavesOf(PersonId.of("Sun"), people); // E-1, E-2, S-1
        // docs:end
        assertThat(map.asOf(october).leavesOf(PersonId.of("Sun"), people))
                .containsExactly(TerritoryId.of("E-1"), TerritoryId.of("E-2"), TerritoryId.of("S-1"));
    }

    @Test
    void asksAsItWasKnown() {
        TerritoryMap disputed = SampleTerritories.disputedMap();
        // docs:start territory-known
        LocalDate on = LocalDate.of(2026, 5, 11);
        LocalDate beforeTheDispute = LocalDate.of(2026, 3, 15);

        TerritoryAssigner.standard().assign(disputed, customers, on).isComplete(); // false
        TerritoryAssigner.standard()
                .assign(disputed, customers, on, beforeTheDispute)
                .isComplete(); // true
        // docs:end
        assertThat(TerritoryAssigner.standard().assign(disputed, customers, on).isComplete())
                .isFalse();
        assertThat(TerritoryAssigner.standard()
                        .assign(disputed, customers, on, beforeTheDispute)
                        .isComplete())
                .isTrue();
    }

    @Test
    void keepsTheAddressOfTheDay() {
        TerritoryMap map = SampleCompany.territoryMap();
        Customer inNanjing = SampleCompany.customer("C-06");
        Customer inHangzhou = inNanjing.withAttributes(
                Map.of(CustomerAttribute.PROVINCE, "Zhejiang", CustomerAttribute.CITY, "Hangzhou"));
        // docs:start territory-move
        LocalDate moves = LocalDate.of(2026, 8, 1);
        Chronicle<CustomerState> history = Chronicle.of(List.of(
                CustomerState.builder()
                        .factId("C-06 in Nanjing")
                        .customer(inNanjing)
                        .during(LocalDateRange.of(LocalDate.of(2024, 1, 1), moves))
                        .knownSince(LocalDate.of(2024, 1, 1))
                        .build(),
                CustomerState.builder()
                        .factId("C-06 in Hangzhou")
                        .customer(inHangzhou)
                        .during(LocalDateRange.ofUnboundedEnd(moves))
                        .knownSince(LocalDate.of(2026, 7, 15))
                        .build()));

        LocalDate july = LocalDate.of(2026, 7, 31);
        List<Customer> asTheyWere =
                history.asOf(july, july).stream().map(CustomerState::customer).toList();
        TerritoryAssigner.standard().assign(map, asTheyWere, july, july); // C-06 is in E-1, before and after the move
        // docs:end
        assertThat(TerritoryAssigner.standard()
                        .assign(map, asTheyWere, july, july)
                        .customersOf(TerritoryId.of("E-1")))
                .containsExactly(CustomerId.of("C-06"));
    }

    @Test
    void sumsSalesByTerritory() {
        TerritoryMap map = SampleCompany.territoryMap();
        CoverageReport report = TerritoryAssigner.standard().assign(map, customers, LocalDate.of(2026, 1, 1));
        // docs:start territory-roll-up
        Map<TerritoryId, Money> booked = new HashMap<>();
        for (Coverage.Assigned assigned : report.assigned()) {
            Money year = Money.total(
                    SampleCompany.sales2025().get(assigned.customer()).values());
            booked.merge(assigned.territory(), year, Money::plus);
        }
        TerritoryRollUp sales = tree.rollUp(CurrencyUnit.of("CNY"), booked);

        sales.totalOf(TerritoryId.of("NORTH")); // CNY 3400000.00
        sales.total(); // CNY 10000000.00: what is booked on the parts, to the cent
        // docs:end
        assertThat(sales.totalOf(TerritoryId.of("NORTH"))).isEqualTo(Money.parse("CNY 3400000.00"));
        assertThat(sales.total()).isEqualTo(Money.parse("CNY 10000000.00"));
    }
}
