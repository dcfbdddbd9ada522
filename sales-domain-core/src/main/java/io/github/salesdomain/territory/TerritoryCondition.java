package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which customers a territory rule is about: those whose attributes have certain values.
 * <p>
 * Values are compared exactly, upper and lower case included. A customer without the attribute does not match.
 */
public sealed interface TerritoryCondition {

    /**
     * An attribute of the customer has one of some values.
     *
     * @param attribute which attribute
     * @param values the values that match, sorted; at least one, none blank
     */
    record AttributeIs(CustomerAttribute attribute, Set<String> values) implements TerritoryCondition {
        /** Checks and sorts the values. */
        public AttributeIs {
            requireNonNull(attribute, "attribute");
            values = ImmutableSortedSet.copyOf(requireNonNull(values, "values"));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values of " + attribute + " must name at least one, but was []");
            }
            if (values.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("values of " + attribute + " must not be blank, but was " + values);
            }
        }

        @Override
        public boolean matches(Customer customer) {
            return customer.attribute(attribute).filter(values::contains).isPresent();
        }

        @Override
        public Set<CustomerAttribute> attributes() {
            return ImmutableSet.of(attribute);
        }

        /** The condition in words, such as {@code PROVINCE is Hubei or Hunan}. */
        @Override
        public String toString() {
            return attribute + " is " + String.join(" or ", values);
        }
    }

    /**
     * Several conditions hold together; with none, every customer matches.
     *
     * @param conditions the conditions, sorted by attribute; each attribute is tested once
     */
    record AllOf(List<TerritoryCondition> conditions) implements TerritoryCondition {
        /** Takes the parts out of inner conditions of this kind, sorts them, and checks that each attribute is tested once. */
        public AllOf {
            List<AttributeIs> parts = requireNonNull(conditions, "conditions").stream()
                    .flatMap(TerritoryCondition::partsOf)
                    .sorted(Comparator.comparing(AttributeIs::attribute))
                    .toList();
            for (int i = 1; i < parts.size(); i++) {
                if (parts.get(i).attribute().equals(parts.get(i - 1).attribute())) {
                    throw new IllegalArgumentException("conditions must test each attribute once, but tested "
                            + parts.get(i).attribute()
                            + " twice\nMaybe one condition can name all its values.");
                }
            }
            conditions = ImmutableList.copyOf(parts);
        }

        @Override
        public boolean matches(Customer customer) {
            return conditions.stream().allMatch(condition -> condition.matches(customer));
        }

        @Override
        public Set<CustomerAttribute> attributes() {
            return conditions.stream()
                    .flatMap(condition -> condition.attributes().stream())
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** The condition in words, such as {@code CHANNEL is HORECA and PROVINCE is Hubei}, or {@code everyone}. */
        @Override
        public String toString() {
            return conditions.isEmpty()
                    ? "everyone"
                    : conditions.stream().map(Object::toString).collect(Collectors.joining(" and "));
        }
    }

    /**
     * Whether a customer meets this condition.
     *
     * @param customer who
     * @return the answer
     */
    boolean matches(Customer customer);

    /** {@return the attributes that are tested, sorted; none if everyone matches} */
    Set<CustomerAttribute> attributes();

    /** {@return a condition that every customer meets, for a catch-all rule} */
    static TerritoryCondition everyone() {
        return new AllOf(List.of());
    }

    /**
     * An attribute of the customer has one of some values.
     *
     * @param attribute which attribute
     * @param values the values that match
     * @return the condition
     * @throws IllegalArgumentException if no value is named or one is blank
     */
    static TerritoryCondition attribute(CustomerAttribute attribute, String... values) {
        return new AttributeIs(attribute, ImmutableSet.copyOf(values));
    }

    /**
     * The customer is one of some named accounts (指名客户).
     *
     * @param accounts the customers that match
     * @return the condition
     * @throws IllegalArgumentException if no account is named
     */
    static TerritoryCondition account(CustomerId... accounts) {
        return new AttributeIs(
                CustomerAttribute.ACCOUNT,
                Stream.of(accounts).map(CustomerId::value).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * The customer is in one of some countries.
     *
     * @param countries the countries that match
     * @return the condition
     * @throws IllegalArgumentException if no country is named or one is blank
     */
    static TerritoryCondition country(String... countries) {
        return attribute(CustomerAttribute.COUNTRY, countries);
    }

    /**
     * The customer is in one of some provinces or states (省).
     *
     * @param provinces the provinces that match
     * @return the condition
     * @throws IllegalArgumentException if no province is named or one is blank
     */
    static TerritoryCondition province(String... provinces) {
        return attribute(CustomerAttribute.PROVINCE, provinces);
    }

    /**
     * The customer is in one of some cities (市).
     *
     * @param cities the cities that match
     * @return the condition
     * @throws IllegalArgumentException if no city is named or one is blank
     */
    static TerritoryCondition city(String... cities) {
        return attribute(CustomerAttribute.CITY, cities);
    }

    /**
     * The customer is in one of some districts or counties (区县).
     *
     * @param districts the districts that match
     * @return the condition
     * @throws IllegalArgumentException if no district is named or one is blank
     */
    static TerritoryCondition district(String... districts) {
        return attribute(CustomerAttribute.DISTRICT, districts);
    }

    /**
     * The customer sells through one of some channels.
     *
     * @param channels the channels that match
     * @return the condition
     * @throws IllegalArgumentException if no channel is named
     */
    static TerritoryCondition channel(Channel... channels) {
        return new AttributeIs(
                CustomerAttribute.CHANNEL,
                Stream.of(channels).map(Channel::code).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * The customer is in one of some segments.
     *
     * @param segments the segments that match
     * @return the condition
     * @throws IllegalArgumentException if no segment is named or one is blank
     */
    static TerritoryCondition segment(String... segments) {
        return attribute(CustomerAttribute.SEGMENT, segments);
    }

    /**
     * This condition and another hold together.
     *
     * @param other the other condition
     * @return the condition that holds where both do
     * @throws IllegalArgumentException if both test the same attribute
     */
    default TerritoryCondition and(TerritoryCondition other) {
        AllOf both = new AllOf(List.of(this, other));
        return both.conditions().size() == 1 ? both.conditions().get(0) : both;
    }

    private static Stream<AttributeIs> partsOf(TerritoryCondition condition) {
        return condition instanceof AllOf all
                ? all.conditions().stream().flatMap(TerritoryCondition::partsOf)
                : Stream.of((AttributeIs) condition);
    }
}
