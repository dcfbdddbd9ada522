package io.github.salesdomain.territory;

import static io.github.salesdomain.territory.RuleSamples.E_1;
import static io.github.salesdomain.territory.RuleSamples.KNOWN;
import static io.github.salesdomain.territory.RuleSamples.NORTH;
import static io.github.salesdomain.territory.RuleSamples.N_1;
import static io.github.salesdomain.territory.RuleSamples.N_2;
import static io.github.salesdomain.territory.RuleSamples.map;
import static io.github.salesdomain.territory.RuleSamples.rule;
import static io.github.salesdomain.territory.TerritoryCondition.account;
import static io.github.salesdomain.territory.TerritoryCondition.attribute;
import static io.github.salesdomain.territory.TerritoryCondition.channel;
import static io.github.salesdomain.territory.TerritoryCondition.city;
import static io.github.salesdomain.territory.TerritoryCondition.everyone;
import static io.github.salesdomain.territory.TerritoryCondition.province;
import static io.github.salesdomain.territory.TerritoryCondition.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.testkit.SampleTerritories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CoverageProverTest {

    private static final LocalDate ON = LocalDate.of(2026, 8, 1);
    private static final AttributeSpace HUBEI = AttributeSpace.of(
            AttributeDomain.of(CustomerAttribute.PROVINCE, "Hubei", "Hunan"),
            AttributeDomain.within(
                    CustomerAttribute.CITY,
                    CustomerAttribute.PROVINCE,
                    Map.of("Hubei", List.of("Wuhan", "Yichang"), "Hunan", List.of("Changsha"))));

    private static CoverageProof prove(AttributeSpace space, TerritoryRule... rules) {
        return CoverageProver.standard().prove(map(rules), space, ON);
    }

    @Nested
    class Gaps {

        /** No peer looks beyond the accounts of today. */
        @Test
        void areFoundWhereNoCustomerIsYet() {
            CoverageProof proof = prove(HUBEI, rule("a", city("Wuhan"), N_1), rule("b", province("Hunan"), N_2));
            assertThat(proof.isComplete()).isFalse();
            assertThat(proof.gaps()).hasSize(1);
            CoverageWitness gap = proof.gaps().get(0);
            assertThat(gap.customer().attribute(CustomerAttribute.CITY)).contains("Yichang");
            assertThat(gap.customer().attribute(CustomerAttribute.PROVINCE)).contains("Hubei");
            assertThat(gap.explain().text())
                    .isEqualTo("customer witness with {CITY=Yichang, PROVINCE=Hubei}: gap: no rule matches");
        }

        @Test
        void areClosedByACatchAll() {
            CoverageProof proof =
                    prove(AttributeSpace.open(), rule("a", city("Wuhan"), N_1), rule("b", everyone(), N_2));
            assertThat(proof.isComplete()).isTrue();
            assertThat(proof.explain().value()).isEqualTo("no gap and no overlap");
            assertThat(prove(AttributeSpace.open()).gaps()).hasSize(1);
        }

        @Test
        void areFoundForOtherValuesAndForNone() {
            CoverageProof proof = prove(AttributeSpace.open(), rule("a", province("Hubei"), N_1));
            assertThat(proof.gaps())
                    .extracting(gap ->
                            gap.customer().attribute(CustomerAttribute.PROVINCE).orElse("none"))
                    .containsExactly("other");
            CoverageProof negated = prove(
                    AttributeSpace.open(),
                    rule("a", province("Hubei"), N_1),
                    rule("b", province("Hubei").not(), N_2));
            assertThat(negated.isComplete()).isTrue();
        }

        @Test
        void areFoundForEachLine() {
            CoverageProof proof = CoverageProver.standard()
                    .prove(
                            SampleTerritories.splitMap(),
                            AttributeSpace.of(AttributeDomain.of(CustomerAttribute.PROVINCE, "Shandong", "Hainan")),
                            ON);
            assertThat(proof.overlaps()).isEmpty();
            assertThat(proof.gaps())
                    .allMatch(gap -> gap.customer()
                            .attribute(CustomerAttribute.PROVINCE)
                            .filter("Hainan"::equals)
                            .isPresent());
            assertThat(proof.gaps().get(0).line()).contains(ProductLine.of("TEA"));
        }
    }

    @Nested
    class Overlaps {

        @Test
        void areFoundWithAWitnessForEachSetOfTiedRules() {
            CoverageProof proof = prove(
                    AttributeSpace.open(),
                    rule("a", channel(Channel.HORECA), N_1),
                    rule("b", segment("A"), N_2),
                    rule("c", everyone(), E_1));
            assertThat(proof.gaps()).isEmpty();
            assertThat(proof.overlaps()).hasSize(1);
            CoverageWitness overlap = proof.overlaps().get(0);
            assertThat(overlap.customer().channel()).contains(Channel.HORECA);
            assertThat(overlap.customer().attribute(CustomerAttribute.SEGMENT)).contains("A");
            assertThat(((Coverage.Overlap) overlap.coverage()).tied())
                    .extracting(TerritoryClaim::factId)
                    .containsExactly("a", "b");
        }

        @Test
        void areNotFoundWhereAStrongerRuleDecides() {
            CoverageProof proof = prove(
                    AttributeSpace.open(),
                    rule("a", channel(Channel.HORECA), N_1),
                    rule("b", segment("A"), N_2),
                    rule("c", channel(Channel.HORECA).and(segment("A")), E_1),
                    rule("d", everyone(), E_1));
            assertThat(proof.isComplete()).isTrue();
        }

        @Test
        void areNotFoundWhereTheSpaceHasNoSuchCustomer() {
            TerritoryRule[] rules = {
                rule("a", city("Wuhan").and(province("Hunan")), N_1),
                rule("b", city("Wuhan"), N_2),
                rule("c", everyone(), E_1)
            };
            assertThat(prove(AttributeSpace.open(), rules).overlaps()).hasSize(1);
            CoverageProof proof = prove(HUBEI, rules);
            assertThat(proof.overlaps()).isEmpty();
            assertThat(proof.idleRules()).containsExactly(new IdleRule("a", N_1, IdleReason.NEVER_HOLDS));
        }

        @Test
        void doNotCountPins() {
            CoverageProof proof = CoverageProver.standard()
                    .prove(
                            map(
                                            rule("a", account(CustomerId.of("C-1")), N_1),
                                            rule("b", account(CustomerId.of("C-1")), N_2))
                                    .withPins(TerritoryPin.builder()
                                            .factId("p")
                                            .customer(CustomerId.of("C-1"))
                                            .territory(N_1)
                                            .reason("as agreed")
                                            .during(LocalDateRange.of(KNOWN, KNOWN.plusYears(1)))
                                            .knownSince(KNOWN)
                                            .build()),
                            AttributeSpace.open(),
                            ON);
            assertThat(proof.overlaps())
                    .extracting(overlap -> overlap.customer().id().value())
                    .containsExactly("C-1");
        }
    }

    @Nested
    class IdleRules {

        @Test
        void areFoundWithTheReason() {
            TerritoryMap map = map(
                            rule("beaten", province("Hubei"), N_1),
                            rule("bounded", province("Hunan"), N_2).withPriority(2),
                            rule("twin 1", province("Hubei"), E_1).withPriority(1),
                            rule("twin 2", province("Hubei"), E_1).withPriority(1),
                            rule("void", everyone().not(), E_1),
                            rule("used", everyone(), E_1))
                    .withBounds(TerritoryBound.builder()
                            .factId("north")
                            .territory(NORTH)
                            .condition(province("Hubei", "Hebei"))
                            .during(LocalDateRange.ALL)
                            .knownSince(KNOWN)
                            .build());
            CoverageProof proof = CoverageProver.standard().prove(map, AttributeSpace.open(), ON);
            assertThat(proof.idleRules())
                    .containsExactly(
                            new IdleRule("beaten", N_1, IdleReason.ALWAYS_OUTRANKED),
                            new IdleRule("bounded", N_2, IdleReason.NEVER_IN_BOUNDS),
                            new IdleRule("twin 1", E_1, IdleReason.ALWAYS_REDUNDANT),
                            new IdleRule("twin 2", E_1, IdleReason.ALWAYS_REDUNDANT),
                            new IdleRule("void", E_1, IdleReason.NEVER_HOLDS));
            assertThat(proof.isComplete()).isTrue();
            assertThat(proof.idleRules().get(0)).hasToString("beaten for N-1 (ALWAYS_OUTRANKED)");
        }

        @Test
        void areFoundWhereOthersCoverThemTogether() {
            assertThat(prove(
                                    AttributeSpace.of(AttributeDomain.of(CustomerAttribute.PROVINCE, "Hubei", "Hunan")),
                                    rule("a", province("Hubei"), N_1),
                                    rule("b", province("Hunan"), N_2),
                                    rule("c", everyone(), E_1))
                            .idleRules())
                    .containsExactly(new IdleRule("c", E_1, IdleReason.ALWAYS_OUTRANKED));
        }
    }

    @Nested
    class Work {

        @Test
        void endsWithAnOutcomeOfItsOwn() {
            CoverageProof proof =
                    CoverageProver.standard().withMostSteps(3).prove(map(tenThousand(50)), AttributeSpace.open(), ON);
            assertThat(proof.outcome()).isEqualTo(ProofOutcome.WORK_EXHAUSTED);
            assertThat(proof.isComplete()).isFalse();
            assertThat(proof.explain().value()).isEqualTo("not decided: work exhausted after 4 steps");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoverageProver.standard().withMostSteps(0))
                    .withMessage("most steps must be at least 1, but was 0");
        }

        /** Twice the rules take about twice the steps: rules are not compared with rules. */
        @Test
        void growsWithTheRulesAndNotWithTheirSquare() {
            long small = steps(500);
            long large = steps(2_000);
            assertThat(large).isLessThan(5 * small);
        }

        private long steps(int rules) {
            CoverageProof proof = CoverageProver.standard().prove(map(tenThousand(rules)), AttributeSpace.open(), ON);
            assertThat(proof.outcome()).isEqualTo(ProofOutcome.DECIDED);
            return proof.steps();
        }

        private TerritoryRule[] tenThousand(int rules) {
            List<TerritoryRule> all = new ArrayList<>();
            Channel[] channels = {Channel.HORECA, Channel.KEY_ACCOUNT, Channel.SPECIAL};
            TerritoryId[] territories = {N_1, N_2, E_1};
            IntStream.range(0, rules).forEach(i -> {
                TerritoryCondition condition = switch (i % 5) {
                    case 0 -> city("City " + i);
                    case 1 -> city("City " + (i - 1)).and(channel(channels[i % 3]));
                    case 2 -> account(CustomerId.of("A-" + i));
                    case 3 -> province("Province " + i % 31).and(channel(channels[i % 3]));
                    default -> city("Town " + i).and(segment("A"));
                };
                all.add(rule("r" + i, condition, territories[i % 3]));
            });
            all.add(rule("rest", everyone(), N_1));
            return all.toArray(TerritoryRule[]::new);
        }

        @Test
        void refusesMoreAttributesThanItCanTell() {
            TerritoryRule[] rules = IntStream.range(0, 63)
                    .mapToObj(i -> rule("r" + i, attribute(CustomerAttribute.of("A" + i), "x"), N_1))
                    .toArray(TerritoryRule[]::new);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prove(AttributeSpace.open(), rules))
                    .withMessage("attributes of rules and domains must be at most 62, but were 63");
        }
    }

    @Nested
    class Spaces {

        private final AttributeDomain provinces = AttributeDomain.of(CustomerAttribute.PROVINCE, "Hubei", "Hunan");

        @Test
        void refuseDomainsThatDoNotFit() {
            refuses(
                    () -> AttributeSpace.of(provinces, provinces),
                    "domains must have each attribute once, but had PROVINCE twice");
            refuses(
                    () -> AttributeSpace.of(AttributeDomain.of(CustomerAttribute.PRODUCT_LINE, "WATER")),
                    "domains must be of attributes of the customer, but had PRODUCT_LINE"
                            + "\nMaybe the lines of the map say what is meant.");
            AttributeDomain wuhan = AttributeDomain.within(
                    CustomerAttribute.CITY, CustomerAttribute.PROVINCE, Map.of("Hubei", List.of("Wuhan")));
            refuses(() -> AttributeSpace.of(wuhan), "within of CITY must be among the domains, but was PROVINCE");
            refuses(
                    () -> AttributeSpace.of(provinces, wuhan),
                    "values of CITY must name one in PROVINCE Hunan, but named none"
                            + "\nMaybe orOther or orNone says what is meant.");
            refuses(
                    () -> AttributeSpace.of(
                            AttributeDomain.of(CustomerAttribute.PROVINCE, "Hubei")
                                    .orNone(),
                            wuhan),
                    "values of CITY must be open where those of PROVINCE are, but were closed");
            refuses(
                    () -> AttributeSpace.of(AttributeDomain.of(CustomerAttribute.PROVINCE, "Hebei"), wuhan),
                    "in of value Wuhan must be a value of PROVINCE, but was Hubei");
            assertThat(AttributeSpace.of(wuhan.orOther(), provinces.orOther()).domains())
                    .extracting(AttributeDomain::attribute)
                    .containsExactly(CustomerAttribute.CITY, CustomerAttribute.PROVINCE);
        }

        @Test
        void refuseDomainsThatCannotBe() {
            refuses(
                    () -> AttributeDomain.of(CustomerAttribute.CITY),
                    "values of CITY must name at least one, but was []");
            refuses(
                    () -> AttributeDomain.of(CustomerAttribute.CITY, "A", "A"),
                    "values of CITY must be named once each, but had A twice");
            refuses(() -> AttributeDomain.of(CustomerAttribute.CITY, " "), "value must not be blank, but was ' '");
            refuses(
                    () -> AttributeDomain.of(CustomerAttribute.CHANNEL, "x".repeat(65)),
                    "values of CHANNEL must have at most 64 characters, but had 65");
            refuses(
                    () -> AttributeDomain.of(CustomerAttribute.KIND, "DEALER").orNone(),
                    "beyond of KIND must not have NO_VALUE, since every customer has one, but was [NO_VALUE]");
            refuses(
                    () -> AttributeDomain.within(
                            CustomerAttribute.CITY, CustomerAttribute.CITY, Map.of("A", List.of("B"))),
                    "within must be another attribute, but was CITY");
        }

        private void refuses(ThrowingCallable built, String message) {
            assertThatIllegalArgumentException().isThrownBy(built).withMessage(message);
        }
    }
}
