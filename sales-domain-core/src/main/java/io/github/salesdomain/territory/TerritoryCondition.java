package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.ProductLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which customers a territory rule is about: those whose attributes have certain values, combined by <em>and</em>, <em>or</em> and <em>not</em>.
 * <p>
 * Values are compared exactly, upper and lower case included. A customer without the attribute does not match a value, and so matches its negation. Where
 * selling is split by product line, a condition may test the line in question; one that does not is about all lines.
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

        /** The condition in words, such as {@code PROVINCE is Hubei or Hunan}. */
        @Override
        public String toString() {
            return attribute + " is " + String.join(" or ", values);
        }
    }

    /**
     * Several conditions hold together; with none, every customer matches.
     *
     * @param conditions the conditions, each once: those on one attribute first, sorted by it, each attribute once; then the others, sorted by their words and,
     *     where two read alike, by their parts
     */
    record AllOf(List<TerritoryCondition> conditions) implements TerritoryCondition {
        /** Takes the parts out of inner conditions of this kind, sorts them, and checks that each attribute is tested once and nesting has an end. */
        public AllOf {
            conditions = ConditionForm.partsOfAll(requireNonNull(conditions, "conditions"));
        }

        /** The condition in words, such as {@code CHANNEL is HORECA and PROVINCE is Hubei}, or {@code everyone}. */
        @Override
        public String toString() {
            return ConditionForm.words(this);
        }
    }

    /**
     * At least one of several conditions holds.
     *
     * @param conditions the conditions, at least one, each once: those on one attribute first, sorted by it, the values of one attribute together; then the
     *     others, sorted by their words and, where two read alike, by their parts
     */
    record AnyOf(List<TerritoryCondition> conditions) implements TerritoryCondition {
        /** Takes the parts out of inner conditions of this kind, joins those on one attribute, sorts them, and checks that nesting has an end. */
        public AnyOf {
            conditions = ConditionForm.partsOfAny(requireNonNull(conditions, "conditions"));
        }

        /** The condition in words, such as {@code CITY is Wuhan, or (CHANNEL is HORECA and PROVINCE is Hubei)}. */
        @Override
        public String toString() {
            return ConditionForm.words(this);
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition what must not hold
     */
    record Not(TerritoryCondition condition) implements TerritoryCondition {
        /** Checks that nesting has an end. */
        public Not {
            ConditionForm.requireShallow(requireNonNull(condition, "condition"));
        }

        /** The condition in words, such as {@code not (CITY is Wuhan)}. */
        @Override
        public String toString() {
            return ConditionForm.words(this);
        }
    }

    /**
     * Whether a customer meets this condition, whatever the product line. A condition that asks for certain lines does not hold.
     *
     * @param customer who
     * @return the answer
     */
    default boolean matches(Customer customer) {
        return ConditionForm.holds(this, customer, null);
    }

    /**
     * Whether a customer meets this condition for a product line.
     *
     * @param customer who
     * @param line the product line in question
     * @return the answer
     */
    default boolean matches(Customer customer, ProductLine line) {
        return ConditionForm.holds(this, customer, requireNonNull(line, "line"));
    }

    /**
     * Whether a customer meets this condition, and which part of it held and which failed.
     *
     * @param customer who
     * @return the answer, part by part
     */
    default ConditionCheck check(Customer customer) {
        return ConditionForm.check(this, customer, null);
    }

    /**
     * Whether a customer meets this condition for a product line, and which part of it held and which failed.
     *
     * @param customer who
     * @param line the product line in question
     * @return the answer, part by part
     */
    default ConditionCheck check(Customer customer, ProductLine line) {
        return ConditionForm.check(this, customer, requireNonNull(line, "line"));
    }

    /** {@return the attributes that are tested, sorted; none if everyone matches} */
    default Set<CustomerAttribute> attributes() {
        return ConditionForm.attributes(this);
    }

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
     * The sale is of one of some product lines.
     *
     * @param lines the product lines that match
     * @return the condition
     * @throws IllegalArgumentException if no line is named
     */
    static TerritoryCondition productLine(ProductLine... lines) {
        return new AttributeIs(
                CustomerAttribute.PRODUCT_LINE,
                Stream.of(lines).map(ProductLine::code).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * This condition and another hold together.
     *
     * @param other the other condition
     * @return the condition that holds where both do
     * @throws IllegalArgumentException if both test the same attribute, or conditions nest more than 32 deep
     */
    default TerritoryCondition and(TerritoryCondition other) {
        AllOf both = new AllOf(List.of(this, other));
        return both.conditions().size() == 1 ? both.conditions().get(0) : both;
    }

    /**
     * This condition or another holds, or both do.
     *
     * @param other the other condition
     * @return the condition that holds where at least one does
     * @throws IllegalArgumentException if conditions nest more than 32 deep
     */
    default TerritoryCondition or(TerritoryCondition other) {
        AnyOf either = new AnyOf(List.of(this, other));
        return either.conditions().size() == 1 ? either.conditions().get(0) : either;
    }

    /**
     * This condition does not hold.
     *
     * @return the condition that holds where this one does not
     * @throws IllegalArgumentException if conditions nest more than 32 deep
     */
    default TerritoryCondition not() {
        return this instanceof Not not ? not.condition() : new Not(this);
    }
}
