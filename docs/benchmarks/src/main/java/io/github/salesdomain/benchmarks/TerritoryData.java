package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TerritoryTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Rules on seven sets of attributes, and customers that they claim: 300 provinces with 10 cities each, 8 channels, 5 segments, 200 territories. */
final class TerritoryData {

    static final LocalDate ON = LocalDate.of(2026, 1, 1);

    static final int CUSTOMERS = 10_000;

    private static final int TERRITORIES = 200;

    /** A rule as it would be written by hand: an empty text matches everything. */
    record PlainRule(
            String account,
            String province,
            String city,
            String channel,
            String segment,
            int priority,
            String territory) {

        boolean matches(PlainCustomer customer) {
            return matches(account, customer.account)
                    && matches(city, customer.city)
                    && matches(province, customer.province)
                    && matches(channel, customer.channel)
                    && matches(segment, customer.segment);
        }

        private static boolean matches(String asked, String had) {
            return asked.isEmpty() || asked.equals(had);
        }

        List<String> values() {
            return List.of(account, province, city, channel, segment);
        }

        /** The rank of the rule: by priority, then by the finest place, then by further attributes. */
        int rank() {
            int place = !account.isEmpty() ? 5 : !city.isEmpty() ? 3 : !province.isEmpty() ? 2 : 0;
            int further = (channel.isEmpty() ? 0 : 1) + (segment.isEmpty() ? 0 : 1);
            return priority * 10_000 + place * 1_000 + further;
        }
    }

    /** A customer as a row. */
    record PlainCustomer(String account, String province, String city, String channel, String segment) {
        List<String> values() {
            return List.of(account, province, city, channel, segment);
        }
    }

    private TerritoryData() {}

    static List<PlainRule> rules(int size) {
        Random random = new Random(11);
        TreeMap<String, PlainRule> different = new TreeMap<>();
        for (int i = 0; different.size() < size; i++) {
            PlainCustomer like = customer(random.nextInt(1_000_000), random);
            PlainRule rule = switch (i % 7) {
                case 0 -> rule(like.account, "", "", "", "", random);
                case 1 -> rule("", "", like.city, "", "", random);
                case 2 -> rule("", "", like.city, like.channel, "", random);
                case 3 -> rule("", "", like.city, "", like.segment, random);
                case 4 -> rule("", like.province, "", like.channel, "", random);
                case 5 -> rule("", like.province, "", "", like.segment, random);
                default -> rule("", "", like.city, like.channel, like.segment, random);
            };
            different.put(rule.values().toString(), rule);
        }
        return List.copyOf(different.values());
    }

    private static PlainRule rule(
            String account, String province, String city, String channel, String segment, Random random) {
        return new PlainRule(
                account, province, city, channel, segment, random.nextInt(3), "T" + random.nextInt(TERRITORIES));
    }

    static List<PlainCustomer> customers() {
        Random random = new Random(7);
        List<PlainCustomer> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(customer(i, random));
        }
        return customers;
    }

    private static PlainCustomer customer(int number, Random random) {
        int province = random.nextInt(300);
        return new PlainCustomer(
                String.format(Locale.ROOT, "C%07d", number),
                "P" + province,
                "Y" + (province * 10 + random.nextInt(10)),
                "H" + random.nextInt(8),
                "S" + random.nextInt(5));
    }

    /** The strongest rule that matches, the first of those that are as strong; null if none does. */
    static @Nullable PlainRule strongest(List<PlainRule> rules, PlainCustomer customer) {
        PlainRule best = null;
        for (PlainRule rule : rules) {
            if ((best == null || rule.rank() > best.rank()) && rule.matches(customer)) {
                best = rule;
            }
        }
        return best;
    }

    static Customer customer(PlainCustomer plain) {
        return Customer.builder()
                .id(CustomerId.of(plain.account))
                .name(plain.account)
                .channel(Channel.of(plain.channel))
                .putAttribute(CustomerAttribute.PROVINCE, plain.province)
                .putAttribute(CustomerAttribute.CITY, plain.city)
                .putAttribute(CustomerAttribute.SEGMENT, plain.segment)
                .build();
    }

    static TerritoryMap map(List<PlainRule> rules) {
        TerritoryId root = TerritoryId.of("ROOT");
        TerritoryTree.Builder tree = TerritoryTree.builder().addTerritory(Territory.of(root, "Root"));
        for (int i = 0; i < TERRITORIES; i++) {
            tree.addTerritoryIn(root, Territory.of(TerritoryId.of("T" + i), "Territory " + i));
        }
        TerritoryMap.Builder map = TerritoryMap.builder().tree(tree.build());
        for (int i = 0; i < rules.size(); i++) {
            PlainRule rule = rules.get(i);
            map.addRule(TerritoryRule.builder()
                    .factId("R" + i)
                    .condition(condition(rule))
                    .territory(TerritoryId.of(rule.territory))
                    .priority(rule.priority)
                    .during(LocalDateRange.ALL)
                    .knownSince(ON)
                    .build());
        }
        return map.build();
    }

    private static TerritoryCondition condition(PlainRule rule) {
        TerritoryCondition condition = TerritoryCondition.everyone();
        if (!rule.account.isEmpty()) {
            condition = condition.and(TerritoryCondition.account(CustomerId.of(rule.account)));
        }
        if (!rule.province.isEmpty()) {
            condition = condition.and(TerritoryCondition.province(rule.province));
        }
        if (!rule.city.isEmpty()) {
            condition = condition.and(TerritoryCondition.city(rule.city));
        }
        if (!rule.channel.isEmpty()) {
            condition = condition.and(TerritoryCondition.channel(Channel.of(rule.channel)));
        }
        return rule.segment.isEmpty() ? condition : condition.and(TerritoryCondition.segment(rule.segment));
    }
}
