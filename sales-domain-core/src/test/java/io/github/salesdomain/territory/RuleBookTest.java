package io.github.salesdomain.territory;

import static io.github.salesdomain.territory.RuleSamples.E_1;
import static io.github.salesdomain.territory.RuleSamples.KNOWN;
import static io.github.salesdomain.territory.RuleSamples.NORTH;
import static io.github.salesdomain.territory.RuleSamples.N_1;
import static io.github.salesdomain.territory.RuleSamples.N_2;
import static io.github.salesdomain.territory.RuleSamples.QINGDAO;
import static io.github.salesdomain.territory.RuleSamples.rule;
import static io.github.salesdomain.territory.TerritoryCondition.channel;
import static io.github.salesdomain.territory.TerritoryCondition.city;
import static io.github.salesdomain.territory.TerritoryCondition.everyone;
import static io.github.salesdomain.territory.TerritoryCondition.productLine;
import static io.github.salesdomain.territory.TerritoryCondition.province;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleTerritories;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class RuleBookTest {

    private static final LocalDate ON = LocalDate.of(2026, 8, 1);
    private static final ProductLine WATER = ProductLine.of("WATER");
    private static final ProductLine TEA = ProductLine.of("TEA");

    private static RuleBook book(TerritoryMap map) {
        return TerritoryAssigner.standard().ruleBook(map, ON);
    }

    private static RuleBook book(TerritoryRule... rules) {
        return book(map(rules));
    }

    private static TerritoryMap map(TerritoryRule... rules) {
        return TerritoryMap.builder()
                .tree(SampleCompany.territories())
                .addLines(WATER, TEA)
                .addRules(rules)
                .build();
    }

    private static TerritoryBound bound(String id, TerritoryCondition condition, TerritoryId territory) {
        return TerritoryBound.builder()
                .factId(id)
                .condition(condition)
                .territory(territory)
                .during(LocalDateRange.ALL)
                .knownSince(KNOWN)
                .build();
    }

    private static TerritoryClaim claim(String id, TerritoryId territory, ClaimReason reason) {
        return new TerritoryClaim(id, territory, reason);
    }

    @Nested
    class Alternatives {

        @Test
        void countByTheOneThatMatched() {
            TerritoryRule either = rule("a", city("Qingdao").or(channel(Channel.HORECA)), N_1);
            TerritoryRule shandong = rule("b", province("Shandong"), N_2);
            assertThat(book(either, shandong).territoryOf(QINGDAO)).contains(N_1);
            Customer jinan = QINGDAO.withAttributes(
                    Map.of(CustomerAttribute.CITY, "Jinan", CustomerAttribute.PROVINCE, "Shandong"));
            assertThat(book(either, shandong).coverageOf(jinan))
                    .isEqualTo(new Coverage.Assigned(
                            QINGDAO.id(),
                            claim("b", N_2, ClaimReason.MOST_SPECIFIC),
                            List.of(claim("a", N_1, ClaimReason.LESS_SPECIFIC))));
        }

        @Test
        void doNotCountWhatTheyNegate() {
            Coverage coverage = book(
                            rule("a", province("Shandong"), N_1),
                            rule("b", province("Shandong").and(city("Jinan").not()), N_2))
                    .coverageOf(QINGDAO);
            assertThat(((Coverage.Overlap) coverage).territories()).containsExactly(N_1, N_2);
        }

        @Test
        void claimOnceForARuleThatMatchesInSeveralWays() {
            assertThat(book(rule("a", city("Qingdao").or(channel(Channel.HORECA)), N_1))
                            .coverageOf(QINGDAO))
                    .isEqualTo(new Coverage.Assigned(QINGDAO.id(), claim("a", N_1, ClaimReason.ONLY_CLAIM), List.of()));
        }

        @Test
        void thatContradictThemselvesClaimNobody() {
            RuleBook book = book(
                    rule("a", new TerritoryCondition.AllOf(List.of(everyone().not(), everyone())), N_1));
            assertThat(book.coverageOf(QINGDAO)).isEqualTo(new Coverage.Gap(QINGDAO.id()));
            assertThat(book.check("a", QINGDAO).isClaim()).isFalse();
        }
    }

    @Nested
    class Bounds {

        private final TerritoryBound northBound = bound("north", province("Hebei"), NORTH);

        @Test
        void areInheritedByTheTerritoriesInside() {
            TerritoryMap map = map(rule("a", city("Qingdao"), N_1), rule("b", everyone(), E_1))
                    .withBounds(northBound);
            assertThat(book(map).coverageOf(QINGDAO))
                    .isEqualTo(new Coverage.Assigned(
                            QINGDAO.id(),
                            claim("b", E_1, ClaimReason.ONLY_CLAIM),
                            List.of(claim("a", N_1, ClaimReason.OUT_OF_BOUNDS))));
            assertThat(book(map).territoryOf(QINGDAO)).contains(E_1);
        }

        @Test
        void mayLeaveAGapThatNamesWhoWasOut() {
            Coverage gap = book(map(rule("a", city("Qingdao"), N_1)).withBounds(northBound))
                    .coverageOf(QINGDAO);
            assertThat(gap)
                    .isEqualTo(new Coverage.Gap(QINGDAO.id(), List.of(claim("a", N_1, ClaimReason.OUT_OF_BOUNDS))));
            assertThat(gap.explain().text()).isEqualToIgnoringNewLines("""
                            C-04: gap: no rule matches
                              lost: a for N-1 (OUT_OF_BOUNDS)
                            """);
        }

        @Test
        void doNotHoldAPin() {
            TerritoryMap map = map(rule("a", city("Qingdao"), N_1))
                    .withBounds(northBound)
                    .withPins(TerritoryPin.builder()
                            .factId("p")
                            .customer(QINGDAO.id())
                            .territory(N_1)
                            .reason("as agreed")
                            .during(LocalDateRange.of(KNOWN, KNOWN.plusYears(1)))
                            .knownSince(KNOWN)
                            .build());
            assertThat(book(map).coverageOf(QINGDAO))
                    .isEqualTo(new Coverage.Assigned(
                            QINGDAO.id(),
                            claim("p", N_1, ClaimReason.PINNED),
                            List.of(claim("a", N_1, ClaimReason.OUT_OF_BOUNDS))));
        }

        @Test
        void sayWhichConditionCameFromWhichTerritory() {
            TerritoryMap map = map(rule("a", city("Qingdao"), N_1))
                    .withBounds(northBound, bound("own", channel(Channel.HORECA), N_1), bound("east", everyone(), E_1));
            RuleCheck check = book(map).check("a", QINGDAO);
            assertThat(check.isClaim()).isFalse();
            assertThat(check.explain().text()).isEqualToIgnoringNewLines("""
                            rule a for N-1: does not claim
                              condition of the rule: held
                                CITY is Qingdao: held: is Qingdao
                              bound own, local to N-1: held
                                CHANNEL is HORECA: held: is HORECA
                              bound north, inherited from NORTH: failed
                                PROVINCE is Hebei: failed: is Shandong
                            """);
        }

        @Test
        void expireAndAreCorrectedLikeEveryFact() {
            TerritoryBound later = northBound.withDuring(LocalDateRange.ofUnboundedEnd(ON.plusDays(1)));
            assertThat(book(map(rule("a", city("Qingdao"), N_1)).withBounds(later))
                            .territoryOf(QINGDAO))
                    .contains(N_1);
            TerritoryMap withdrawn = map(rule("a", city("Qingdao"), N_1))
                    .withBounds(
                            northBound,
                            northBound.withDuring(LocalDateRange.ofEmpty(KNOWN)).withKnownSince(KNOWN.plusDays(9)));
            assertThat(book(withdrawn).territoryOf(QINGDAO)).contains(N_1);
            assertThat(TerritoryAssigner.standard()
                            .ruleBook(withdrawn, ON, KNOWN.plusDays(8))
                            .territoryOf(QINGDAO))
                    .isEmpty();
        }

        @Test
        void refuseAnUnknownTerritory() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> map().withBounds(bound("x", everyone(), TerritoryId.of("NOWHERE"))))
                    .withMessage("territory of bound x must be in the tree, but was NOWHERE");
        }
    }

    @Nested
    class Lines {

        @Test
        void mayBelongToDifferentTerritories() {
            RuleBook book = book(SampleTerritories.splitMap());
            Coverage split = book.coverageOf(QINGDAO);
            assertThat(split.forLine(WATER).assignedTo()).contains(N_1);
            assertThat(split.forLine(TEA).assignedTo()).contains(N_2);
            assertThat(split.assignedTo()).isEmpty();
            assertThat(book.coverageOf(QINGDAO, TEA)).isEqualTo(split.forLine(TEA));
            assertThat(book.territoryOf(QINGDAO)).isEmpty();
            assertThat(split.explain().text()).isEqualToIgnoringNewLines("""
                            C-04: split by product line
                              line TEA: N-2
                                decided by: T-02 for N-2 (ONLY_CLAIM)
                              line WATER: N-1
                                decided by: T-08 for N-1 (MOST_SPECIFIC)
                                lost: T-02 for N-2 (LESS_SPECIFIC)
                            """);
        }

        @Test
        void areOneAnswerWhereAllAgree() {
            CoverageReport report =
                    TerritoryAssigner.standard().assign(SampleTerritories.splitMap(), SampleCompany.customers(), ON);
            assertThat(report.splits())
                    .extracting(Coverage::customer)
                    .containsExactly(SampleCompany.customers().stream()
                            .filter(customer -> customer.attribute(CustomerAttribute.PROVINCE)
                                    .equals(Optional.of("Shandong")))
                            .map(Customer::id)
                            .toArray(CustomerId[]::new));
            assertThat(report.isComplete()).isTrue();
            assertThat(report.customersOf(N_1)).contains(QINGDAO.id());
            assertThat(report.customersOf(N_2)).contains(QINGDAO.id());
            assertThat(report.assigned()).hasSize(12 - report.splits().size());
        }

        /** Two reps may rightly own one customer for two lines: that is no overlap. */
        @Test
        void doNotOverlapWithEachOther() {
            TerritoryMap map = map(
                    rule("a", city("Qingdao").and(productLine(WATER)), N_1),
                    rule("b", city("Qingdao").and(productLine(TEA)), N_2));
            assertThat(book(map).coverageOf(QINGDAO)).isInstanceOf(Coverage.Split.class);
            assertThat(TerritoryAssigner.standard()
                            .assign(map, List.of(QINGDAO), ON)
                            .isComplete())
                    .isTrue();
            TerritoryMap half = map.withRules(map.rules().get(0));
            assertThat(book(half).coverageOf(QINGDAO).forLine(TEA)).isEqualTo(new Coverage.Gap(QINGDAO.id()));
            assertThat(TerritoryAssigner.standard()
                            .assign(half, List.of(QINGDAO), ON)
                            .isComplete())
                    .isFalse();
        }

        @Test
        void mayBePinnedApart() {
            TerritoryPin pin = TerritoryPin.builder()
                    .factId("p")
                    .customer(QINGDAO.id())
                    .territory(E_1)
                    .addLine(TEA)
                    .reason("as agreed")
                    .during(LocalDateRange.of(KNOWN, KNOWN.plusYears(1)))
                    .knownSince(KNOWN)
                    .build();
            TerritoryMap map = map(rule("a", everyone(), N_1)).withPins(pin);
            assertThat(book(map).coverageOf(QINGDAO).forLine(TEA).assignedTo()).contains(E_1);
            assertThat(book(map).coverageOf(QINGDAO).forLine(WATER).assignedTo())
                    .contains(N_1);
            assertThat(map.withPins(pin, pin.withFactId("q").withLines(WATER)).pins())
                    .hasSize(2);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> map.withPins(pin, pin.withFactId("q").withLines()))
                    .withMessage(
                            "customer C-04 must have one pin for line TEA at a time, but had p and q on 2026-01-01");
        }

        @Test
        void areKnownToTheMap() {
            TerritoryRule beer =
                    rule("a", everyone().and(productLine(ProductLine.of("BEER")).not()), N_1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> map(beer))
                    .withMessage("product line of rule a must be among the lines of the map, but was BEER");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> book(map()).coverageOf(QINGDAO, ProductLine.of("BEER")))
                    .withMessage("line must be among the lines of the map, but was BEER");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> book(SampleTerritories.splitMap())
                            .coverageOf(QINGDAO)
                            .forLine(ProductLine.of("BEER")))
                    .withMessage("line must be among [TEA, WATER], but was BEER");
        }

        @Test
        void areLookedAfterByTheHoldersOfTheirTerritories() {
            LocalDate may = LocalDate.of(2026, 5, 11);
            TerritoryMap map = SampleTerritories.splitMap().withPins(List.of());
            CoverageReport coverage = TerritoryAssigner.standard().assign(map, List.of(QINGDAO), may);
            CustomerRep rep = RepFinder.standard()
                    .find(coverage, map, SampleCompany.organisation())
                    .reps()
                    .get(0);
            assertThat(rep.forLine(WATER).rep())
                    .isPresent()
                    .isNotEqualTo(rep.forLine(TEA).rep());
            assertThat(rep.rep()).isEmpty();
            assertThat(rep.explain().value()).isEqualTo("split by product line");
        }
    }

    @Test
    void knowsOnlyTheRulesInForce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book(SampleTerritories.splitMap()).check("T-99", QINGDAO))
                .withMessage("rule must be in force on 2026-08-01, but was T-99");
    }
}
