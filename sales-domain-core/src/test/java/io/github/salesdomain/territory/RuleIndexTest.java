package io.github.salesdomain.territory;

import static io.github.salesdomain.territory.RuleSamples.N_1;
import static io.github.salesdomain.territory.RuleSamples.QINGDAO;
import static io.github.salesdomain.territory.RuleSamples.rule;
import static io.github.salesdomain.territory.TerritoryCondition.account;
import static io.github.salesdomain.territory.TerritoryCondition.channel;
import static io.github.salesdomain.territory.TerritoryCondition.city;
import static io.github.salesdomain.territory.TerritoryCondition.province;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleIndexTest {

    private static final CustomerId C_04 = QINGDAO.id();

    @Test
    void takesOneLookUpForEachSetOfAttributesHoweverManyRulesThereAre() {
        List<TerritoryRule> rules = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rules.add(rule("c" + i, city("City " + i), N_1));
            rules.add(rule("d" + i, city("City " + i).and(channel(Channel.HORECA)), N_1));
            rules.add(rule("a" + i, account(CustomerId.of("A-" + i)), N_1));
        }
        Found index = new Found(rules);
        assertThat(index.groups()).isEqualTo(3);
        assertThat(index.matching(QINGDAO.withId(CustomerId.of("A-17"))))
                .extracting(Match::rule)
                .containsExactly("a17");
    }

    @Test
    void asksARuleThatHasTooManyCombinationsToList() {
        String[] many = IntStream.range(0, 100).mapToObj(i -> "V" + i).toArray(String[]::new);
        TerritoryCondition wide = TerritoryCondition.province(many)
                .and(TerritoryCondition.city(many))
                .and(channel(Channel.HORECA));
        Found index = new Found(List.of(rule("w", wide, N_1)));
        Customer inside = Customer.builder()
                .id(C_04)
                .name("Inside")
                .channel(Channel.HORECA)
                .putAttribute(CustomerAttribute.PROVINCE, "V7")
                .putAttribute(CustomerAttribute.CITY, "V8")
                .build();
        assertThat(index.matching(inside)).hasSize(1).noneMatch(Match::isFullyKeyed);
        assertThat(index.matching(inside.withChannel(Channel.SPECIAL))).isEmpty();
        assertThat(index.matching(inside.withAttributes(
                        Map.of(CustomerAttribute.PROVINCE, "V7", CustomerAttribute.CITY, "elsewhere"))))
                .isEmpty();
        assertThat(index.matching(in(inside, "V7", "elsewhere"))).isEmpty();
        assertThat(index.matching(in(inside, "elsewhere", "V8"))).isEmpty();
        assertThat(index.matching(inside.withAttributes(Map.of(CustomerAttribute.PROVINCE, "V7"))))
                .isEmpty();
        assertThat(index.matching(inside.withAttributes(Map.of(CustomerAttribute.CITY, "V8"))))
                .isEmpty();
    }

    private Customer in(Customer customer, String province, String city) {
        return customer.withAttributes(Map.of(CustomerAttribute.PROVINCE, province, CustomerAttribute.CITY, city));
    }

    @Test
    void listsAWideRuleByTheAttributeWithTheMostValues() {
        String[] many = IntStream.range(0, 100).mapToObj(i -> "V" + i).toArray(String[]::new);
        TerritoryCondition wide = city("A", "B").and(TerritoryCondition.province(many));
        TerritoryCondition narrow = TerritoryCondition.province("V1");
        Found index = new Found(List.of(rule("w", wide, N_1), rule("n", narrow, N_1)));
        assertThat(index.groups()).isEqualTo(1);
    }

    @Test
    void putsRulesOnTheSameAttributesIntoOneGroupHoweverManyValuesTheyName() {
        Found index = new Found(List.of(
                rule("a", city("A", "B").and(province("P")), N_1),
                rule("b", city("A").and(province("P", "Q")), N_1)));
        assertThat(index.groups()).isEqualTo(1);
    }

    @Test
    void stopsListingBeforeThreeAttributesMultiply() {
        String[] eight = IntStream.range(0, 8).mapToObj(i -> "V" + i).toArray(String[]::new);
        TerritoryCondition fiveHundred = TerritoryCondition.province(eight)
                .and(TerritoryCondition.city(eight))
                .and(TerritoryCondition.district(eight));
        Customer inside = Customer.builder()
                .id(C_04)
                .name("Inside")
                .putAttribute(CustomerAttribute.PROVINCE, "V7")
                .putAttribute(CustomerAttribute.CITY, "V0")
                .putAttribute(CustomerAttribute.DISTRICT, "V3")
                .build();
        assertThat(new Found(List.of(rule("w", fiveHundred, N_1))).matching(inside))
                .hasSize(1)
                .noneMatch(Match::isFullyKeyed);
    }

    @Test
    void listsARuleByAllItsAttributesWhileTheCombinationsAreFew() {
        String[] eight = IntStream.range(0, 8).mapToObj(i -> "V" + i).toArray(String[]::new);
        Customer inside = Customer.builder()
                .id(C_04)
                .name("Inside")
                .putAttribute(CustomerAttribute.PROVINCE, "V7")
                .putAttribute(CustomerAttribute.CITY, "V0")
                .build();
        TerritoryCondition sixtyFour = TerritoryCondition.province(eight).and(TerritoryCondition.city(eight));
        assertThat(new Found(List.of(rule("w", sixtyFour, N_1))).matching(inside))
                .hasSize(1)
                .allMatch(Match::isFullyKeyed);
    }

    /** A rule that was found, and whether its key alone told so. */
    private record Match(String rule, boolean isFullyKeyed) {}

    private record Found(RuleIndex index) {
        Found(List<TerritoryRule> rules) {
            this(new RuleIndex(rules.stream()
                    .flatMap(rule -> rule.branches().stream()
                            .map(branch -> new RankedRule(
                                    rule,
                                    branch,
                                    PrecedencePolicy.standard().specificityOf(branch.named()),
                                    ImmutableList.of())))
                    .sorted()
                    .collect(ImmutableList.toImmutableList())));
        }

        int groups() {
            return index.groups();
        }

        List<Match> matching(Customer customer) {
            RuleIndex.Scratch scratch = index.scratch();
            index.read(customer, null, scratch);
            index.find(scratch);
            return IntStream.range(0, scratch.count())
                    .mapToObj(i -> new Match(
                            index.found(scratch, i).rule().factId(), index.isFullyKeyed(index.ordinal(scratch, i))))
                    .toList();
        }
    }
}
