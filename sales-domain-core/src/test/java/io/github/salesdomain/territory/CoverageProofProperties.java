package io.github.salesdomain.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.testkit.TerritoryDomain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** The proof against every customer of small spaces, one by one. */
class CoverageProofProperties {

    private static final CoverageProver PROVER = CoverageProver.standard();

    @Provide
    Arbitrary<TerritoryMap> maps() {
        return TerritoryDomain.territoryMaps();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TerritoryDomain.daysOfMaps();
    }

    /** A space and all that is in it; a value that rules do not name stands for every other. */
    private record Small(AttributeSpace space, List<Customer> customers) {

        static Small closed(boolean open) {
            AttributeDomain provinces = AttributeDomain.of(CustomerAttribute.PROVINCE, "PN", "PS");
            AttributeDomain cities = AttributeDomain.within(
                    CustomerAttribute.CITY,
                    CustomerAttribute.PROVINCE,
                    Map.of("PN", List.of("YA"), "PS", List.of("YA", "YB")));
            AttributeDomain channels = AttributeDomain.of(CustomerAttribute.CHANNEL, "HORECA", "KEY_ACCOUNT");
            AttributeDomain accounts = AttributeDomain.of(CustomerAttribute.ACCOUNT, "K-0", "K-9");
            AttributeSpace space = open
                    ? AttributeSpace.of(provinces.orOther().orNone(), cities.orNone(), channels.orOther(), accounts)
                    : AttributeSpace.of(provinces, cities, channels, accounts);
            Map<Optional<String>, List<Optional<String>>> cityOf = new HashMap<>();
            cityOf.put(Optional.of("PN"), new ArrayList<>(List.of(Optional.of("YA"))));
            cityOf.put(Optional.of("PS"), new ArrayList<>(List.of(Optional.of("YA"), Optional.of("YB"))));
            if (open) {
                cityOf.values().forEach(some -> some.add(Optional.empty()));
                cityOf.put(Optional.of("PX"), List.of(Optional.empty()));
                cityOf.put(Optional.empty(), List.of(Optional.empty()));
            }
            List<Optional<String>> channelsOf = open
                    ? List.of(Optional.of("HORECA"), Optional.of("KEY_ACCOUNT"), Optional.of("FAIR"))
                    : List.of(Optional.of("HORECA"), Optional.of("KEY_ACCOUNT"));
            return new Small(space, all(cityOf, channelsOf, List.of("K-0", "K-9")));
        }

        static Small openSpace() {
            List<Optional<String>> cities =
                    List.of(Optional.of("YA"), Optional.of("YB"), Optional.of("YX"), Optional.empty());
            Map<Optional<String>, List<Optional<String>>> cityOf = new HashMap<>();
            for (Optional<String> province :
                    List.of(Optional.of("PN"), Optional.of("PS"), Optional.of("PX"), Optional.<String>empty())) {
                cityOf.put(province, cities);
            }
            return new Small(
                    AttributeSpace.open(),
                    all(
                            cityOf,
                            List.of(
                                    Optional.of("HORECA"),
                                    Optional.of("KEY_ACCOUNT"),
                                    Optional.of("FAIR"),
                                    Optional.empty()),
                            List.of("K-0", "K-1", "K-9")));
        }

        private static List<Customer> all(
                Map<Optional<String>, List<Optional<String>>> cityOf,
                List<Optional<String>> channels,
                List<String> accounts) {
            List<Customer> all = new ArrayList<>();
            cityOf.forEach((province, cities) ->
                    cities.forEach(city -> channels.forEach(channel -> accounts.forEach(id -> {
                        Customer.Builder customer = Customer.builder()
                                .id(CustomerId.of(id))
                                .name("Somebody")
                                .channel(channel.map(Channel::of));
                        province.ifPresent(value -> customer.putAttribute(CustomerAttribute.PROVINCE, value));
                        city.ifPresent(value -> customer.putAttribute(CustomerAttribute.CITY, value));
                        all.add(customer.build());
                    }))));
            return all;
        }
    }

    @Property
    void findsWhatAskingEveryCustomerFindsInAClosedSpace(
            @ForAll("maps") TerritoryMap map, @ForAll("days") LocalDate on) {
        compare(map, on, Small.closed(false));
    }

    @Property
    void findsWhatAskingEveryCustomerFindsInASpaceThatIsPartlyOpen(
            @ForAll("maps") TerritoryMap map, @ForAll("days") LocalDate on) {
        compare(map, on, Small.closed(true));
    }

    @Property
    void findsWhatAskingEveryCustomerFindsWithoutDomains(
            @ForAll("maps") TerritoryMap map, @ForAll("days") LocalDate on) {
        compare(map, on, Small.openSpace());
    }

    private static void compare(TerritoryMap withPins, LocalDate on, Small small) {
        TerritoryMap map = withPins.withPins(List.of());
        CoverageProof proof = PROVER.prove(withPins, small.space, on);
        assertThat(proof.outcome()).isEqualTo(ProofOutcome.DECIDED);
        Set<List<String>> ties = new HashSet<>();
        boolean gap = false;
        Set<String> strongest = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        Set<String> inBounds = new TreeSet<>();
        List<TerritoryRule> inForce = map.ruleChronicle().asOf(on, LocalDate.MAX);
        for (Customer customer : small.customers) {
            for (Optional<ProductLine> line : lines(map)) {
                List<TerritoryRule> top = BruteForce.strongest(map, on, customer, line);
                Map<TerritoryId, Long> count = new TreeMap<>(
                        top.stream().collect(Collectors.groupingBy(TerritoryRule::territory, Collectors.counting())));
                gap |= top.isEmpty();
                if (count.size() > 1) {
                    ties.addAll(pairs(top.stream()
                            .map(rule -> new TerritoryClaim(rule.factId(), rule.territory(), ClaimReason.TIED))
                            .toList()));
                }
                for (TerritoryRule rule : top) {
                    strongest.add(rule.factId());
                    if (count.getOrDefault(rule.territory(), 0L) == 1) {
                        needed.add(rule.factId());
                    }
                }
                for (TerritoryRule rule : inForce) {
                    if (BruteForce.holds(rule.condition(), customer, line)) {
                        holding.add(rule.factId());
                        if (BruteForce.inBounds(map, on, rule, customer, line)) {
                            inBounds.add(rule.factId());
                        }
                    }
                }
            }
        }
        assertThat(!proof.gaps().isEmpty()).isEqualTo(gap);
        Set<List<String>> witnessed = new HashSet<>();
        proof.overlaps().forEach(overlap -> witnessed.addAll(pairs(((Coverage.Overlap) overlap.coverage()).tied())));
        assertThat(witnessed).isEqualTo(ties);
        assertThat(proof.isComplete()).isEqualTo(!gap && ties.isEmpty());
        List<IdleRule> idle = new ArrayList<>();
        for (TerritoryRule rule : inForce) {
            String id = rule.factId();
            if (!needed.contains(id)) {
                idle.add(new IdleRule(
                        id,
                        rule.territory(),
                        !holding.contains(id)
                                ? IdleReason.NEVER_HOLDS
                                : !inBounds.contains(id)
                                        ? IdleReason.NEVER_IN_BOUNDS
                                        : strongest.contains(id)
                                                ? IdleReason.ALWAYS_REDUNDANT
                                                : IdleReason.ALWAYS_OUTRANKED));
            }
        }
        assertThat(proof.idleRules()).isEqualTo(idle);
        recheck(proof, map, on, small);
    }

    /** Every two of some tied rules that name different territories. */
    private static Set<List<String>> pairs(List<TerritoryClaim> tied) {
        Set<List<String>> pairs = new HashSet<>();
        for (TerritoryClaim one : tied) {
            for (TerritoryClaim other : tied) {
                if (one.factId().compareTo(other.factId()) < 0
                        && !one.territory().equals(other.territory())) {
                    pairs.add(List.of(one.factId(), other.factId()));
                }
            }
        }
        return pairs;
    }

    private static List<Optional<ProductLine>> lines(TerritoryMap map) {
        return map.lines().isEmpty()
                ? List.of(Optional.empty())
                : map.lines().stream().map(Optional::of).toList();
    }

    /** Every witness is a customer of the space, and the assigner says of it what the proof says. */
    private static void recheck(CoverageProof proof, TerritoryMap map, LocalDate on, Small small) {
        RuleBook book = TerritoryAssigner.standard().ruleBook(map, on);
        List<CoverageWitness> all = new ArrayList<>(proof.gaps());
        all.addAll(proof.overlaps());
        for (CoverageWitness witness : all) {
            assertThat(witness.line().isPresent()).isEqualTo(!map.lines().isEmpty());
            Coverage again = witness.line()
                    .map(line -> book.coverageOf(witness.customer(), line))
                    .orElseGet(() -> book.coverageOf(witness.customer()));
            assertThat(again).isEqualTo(witness.coverage());
            assertThat(small.customers.stream().map(CoverageProofProperties::likeAnyOther))
                    .contains(likeAnyOther(witness.customer()));
        }
    }

    /** What a customer is, with every value that no rule names replaced by one. */
    private static String likeAnyOther(Customer customer) {
        return List.of(
                        customer.attribute(CustomerAttribute.PROVINCE).orElse("none"),
                        customer.attribute(CustomerAttribute.CITY).orElse("none"),
                        customer.channel().map(Channel::code).orElse("none"))
                .toString()
                .replace("other", "?")
                .replace("PX", "?")
                .replace("YX", "?")
                .replace("FAIR", "?");
    }

    @Property
    void doesNotSayMoreThanItKnowsWhenTheWorkRunsOut(@ForAll("maps") TerritoryMap map, @ForAll("days") LocalDate on) {
        AttributeSpace space = Small.closed(true).space;
        CoverageProof whole = PROVER.prove(map, space, on);
        CoverageProof part = PROVER.withMostSteps(2).prove(map, space, on);
        assertThat(whole.gaps()).containsAll(part.gaps());
        assertThat(whole.overlaps()).containsAll(part.overlaps());
        assertThat(whole.idleRules()).containsAll(part.idleRules());
        if (part.outcome() == ProofOutcome.DECIDED) {
            assertThat(part).isEqualTo(whole);
        } else {
            assertThat(part.isComplete()).isFalse();
            assertThat(part.idleRules()).allMatch(idle -> idle.reason().compareTo(IdleReason.NEVER_IN_BOUNDS) <= 0);
        }
    }

    @Property
    void neverChangesAnEarlierProofByLaterKnowledge(
            @ForAll("maps") TerritoryMap map, @ForAll("days") LocalDate on, @ForAll("days") LocalDate knownOn) {
        TerritoryMap then = map.withRules(map.rules().stream()
                        .filter(rule -> !rule.knownSince().isAfter(knownOn))
                        .toList())
                .withBounds(map.bounds().stream()
                        .filter(bound -> !bound.knownSince().isAfter(knownOn))
                        .toList());
        assertThat(PROVER.prove(map, AttributeSpace.open(), on, knownOn))
                .isEqualTo(PROVER.prove(then, AttributeSpace.open(), on, knownOn));
    }

    @Property(tries = 50)
    @Domain(TerritoryDomain.class)
    void isProvidedToHosts(
            @ForAll AttributeDomain domain,
            @ForAll AttributeDomain.DomainValue value,
            @ForAll AttributeSpace space,
            @ForAll CoverageWitness witness,
            @ForAll IdleRule idle,
            @ForAll CoverageProof proof) {
        assertThat(domain.orOther().beyond()).contains(AttributeDomain.Beyond.OTHER_VALUE);
        assertThat(value.value()).isNotBlank();
        assertThat(space.domains()).isSortedAccordingTo(Comparator.comparing(AttributeDomain::attribute));
        assertThat(witness.explain().label()).startsWith("customer ");
        assertThat(idle.toString()).contains(idle.reason().code());
        assertThat(proof.explain().parts()).hasSize(3);
    }
}
