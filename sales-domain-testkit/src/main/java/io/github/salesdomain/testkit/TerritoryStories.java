package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.territory.TerritoryBound;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryPin;
import io.github.salesdomain.territory.TerritoryRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.threeten.extra.LocalDateRange;

/** Territory maps in which things happen: facts begin, end and are corrected, and rules claim the customers that go with the maps. */
final class TerritoryStories {

    private TerritoryStories() {}

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
                        TerritoryDomain.daysOfMaps(),
                        Arbitraries.integers().between(1, 500),
                        TerritoryDomain.daysOfMaps(),
                        Arbitraries.of(Correction.class),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 10_000))
                .as((start, days, known, correction, later, pick) ->
                        new Story(LocalDateRange.of(start, start.plusDays(days)), known, correction, later, pick));
    }

    /** Plain conditions mostly, and sometimes such with alternatives and negations. */
    static Arbitrary<TerritoryCondition> conditionsOfMaps() {
        return Combinators.combine(
                        plainConditions(),
                        plainConditions(),
                        Arbitraries.integers().between(0, 7))
                .as((one, other, shape) -> switch (shape) {
                    case 0 -> one.or(other);
                    case 1 -> one.not();
                    case 2 -> one.or(other.not());
                    case 3 -> new TerritoryCondition.AllOf(List.of(one.not(), other.not()));
                    default -> one;
                });
    }

    private static Arbitrary<TerritoryCondition> plainConditions() {
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

    static Arbitrary<List<Customer>> customers() {
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

    /** Maps whose selling is split by the lines {@code BEER} and {@code WINE}, or not split. */
    static Arbitrary<TerritoryMap> maps() {
        return Combinators.combine(
                        unboundedMaps(),
                        Combinators.combine(stories(), conditionsOfMaps())
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((map, bounds, split) -> {
                    List<TerritoryId> ids = map.tree().hierarchy().keys();
                    List<TerritoryBound> all = new ArrayList<>();
                    for (int i = 0; i < bounds.size(); i++) {
                        addBound(
                                all,
                                "bound-" + i,
                                bounds.get(i).get1(),
                                bounds.get(i).get2(),
                                ids);
                    }
                    return split ? splitByLine(map.withBounds(all)) : map.withBounds(all);
                });
    }

    private static void addBound(
            List<TerritoryBound> bounds,
            String id,
            Story story,
            TerritoryCondition condition,
            List<TerritoryId> territories) {
        TerritoryBound bound = TerritoryBound.builder()
                .factId(id)
                .condition(condition)
                .territory(territories.get(story.pick % territories.size()))
                .during(story.during)
                .knownSince(story.knownSince)
                .build();
        bounds.add(bound);
        if (story.correction != Correction.NONE) {
            bounds.add(bound.withDuring(story.correctedRange()).withKnownSince(story.knownSince.plusDays(story.later)));
        }
    }

    /** Every third rule is about one line, and every pin of an odd customer. */
    private static TerritoryMap splitByLine(TerritoryMap map) {
        ProductLine beer = ProductLine.of("BEER");
        List<TerritoryRule> rules = new ArrayList<>();
        for (TerritoryRule rule : map.rules()) {
            boolean isOfLine = rule.factId().endsWith("0") || rule.factId().endsWith("3");
            rules.add(isOfLine ? rule.withCondition(rule.condition().and(TerritoryCondition.productLine(beer))) : rule);
        }
        List<TerritoryPin> pins = map.pins().stream()
                .map(pin -> pin.factId().endsWith("1") ? pin.withLines(beer) : pin)
                .toList();
        return TerritoryMap.builder()
                .tree(map.tree())
                .addAllHoldings(map.holdings())
                .addAllBounds(map.bounds())
                .addLines(beer, ProductLine.of("WINE"))
                .addAllRules(rules)
                .addAllPins(pins)
                .build();
    }

    private static Arbitrary<TerritoryMap> unboundedMaps() {
        return Combinators.combine(
                        TerritoryDomain.territoryTrees(),
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
}
