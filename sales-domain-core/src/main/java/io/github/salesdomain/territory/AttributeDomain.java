package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.salesdomain.customer.CustomerAttribute;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which values an attribute of a customer can have.
 * <p>
 * A domain is closed unless it says otherwise: every customer has one of the {@link #values()}. With {@link #orOther()} a customer may have any other value
 * too, with {@link #orNone()} none at all. The values may depend on those of another attribute, as cities on provinces.
 *
 * @param attribute which attribute
 * @param within the attribute on whose value the values depend; empty if they depend on none
 * @param values the values, sorted, each once for each value that it lies in
 * @param beyond what else a customer may have, sorted; none if the domain is closed
 */
public record AttributeDomain(
        CustomerAttribute attribute, Optional<CustomerAttribute> within, List<DomainValue> values, Set<Beyond> beyond) {

    /** What a customer may have instead of a value of the domain. */
    public enum Beyond {
        /** Any value that the domain does not name. */
        OTHER_VALUE,
        /** No value: the attribute is not known of the customer. */
        NO_VALUE
    }

    /**
     * A value of a domain.
     *
     * @param value the value; not blank
     * @param in the value of the other attribute in which it lies; present if and only if the domain depends on another
     */
    public record DomainValue(String value, Optional<String> in) {
        /** Checks that the value is not blank. */
        public DomainValue {
            requireNonNull(value, "value");
            requireNonNull(in, "in");
            if (value.isBlank()) {
                throw new IllegalArgumentException("value must not be blank, but was '" + value + "'");
            }
        }
    }

    private static final Comparator<DomainValue> BY_VALUE =
            Comparator.comparing((DomainValue value) -> value.in().orElse("")).thenComparing(DomainValue::value);

    /** Sorts the values, and checks that each is named once, that the dependence is stated for all or none, and that a customer can have something. */
    public AttributeDomain {
        requireNonNull(attribute, "attribute");
        requireNonNull(within, "within");
        values = ImmutableList.sortedCopyOf(BY_VALUE, requireNonNull(values, "values"));
        beyond = Sets.immutableEnumSet(requireNonNull(beyond, "beyond"));
        if (within.filter(attribute::equals).isPresent()) {
            throw new IllegalArgumentException("within must be another attribute, but was " + attribute);
        }
        if (values.isEmpty() && beyond.isEmpty()) {
            throw new IllegalArgumentException("values of " + attribute + " must name at least one, but was []");
        }
        if ((attribute.equals(CustomerAttribute.ACCOUNT) || attribute.equals(CustomerAttribute.KIND))
                && beyond.contains(Beyond.NO_VALUE)) {
            throw new IllegalArgumentException("beyond of " + attribute
                    + " must not have NO_VALUE, since every customer has one, but was " + beyond);
        }
        int longest = attribute.equals(CustomerAttribute.ACCOUNT)
                        || attribute.equals(CustomerAttribute.KIND)
                        || attribute.equals(CustomerAttribute.CHANNEL)
                ? 64
                : 1_024;
        Set<DomainValue> seen = new HashSet<>();
        for (DomainValue value : values) {
            if (value.value().length() > longest) {
                throw new IllegalArgumentException("values of " + attribute + " must have at most " + longest
                        + " characters, but had " + value.value().length());
            }
            if (!seen.add(value)) {
                throw new IllegalArgumentException(
                        "values of " + attribute + " must be named once each, but had " + value.value() + " twice");
            }
            if (value.in().isPresent() != within.isPresent()) {
                throw new IllegalArgumentException("in of value " + value.value() + " must be "
                        + (within.isPresent() ? "a value of " + within.get() : "empty") + ", but was "
                        + value.in().orElse("empty"));
            }
        }
    }

    /**
     * A closed domain whose values depend on no other attribute.
     *
     * @param attribute which attribute
     * @param values the values
     * @return the domain
     * @throws IllegalArgumentException if no value is named, one twice, or one is blank
     */
    public static AttributeDomain of(CustomerAttribute attribute, String... values) {
        return new AttributeDomain(
                attribute,
                Optional.empty(),
                Stream.of(values)
                        .map(value -> new DomainValue(value, Optional.empty()))
                        .toList(),
                Set.of());
    }

    /**
     * A closed domain whose values depend on those of another attribute, such as cities in provinces.
     *
     * @param attribute which attribute
     * @param within the attribute on whose value the values depend
     * @param values the values for each value of that attribute
     * @return the domain
     * @throws IllegalArgumentException if no value is named, one twice, or one is blank
     */
    public static AttributeDomain within(
            CustomerAttribute attribute, CustomerAttribute within, Map<String, ? extends Collection<String>> values) {
        ImmutableList.Builder<DomainValue> all = ImmutableList.builder();
        values.forEach((in, some) -> some.forEach(value -> all.add(new DomainValue(value, Optional.of(in)))));
        return new AttributeDomain(attribute, Optional.of(within), all.build(), Set.of());
    }

    /**
     * This domain, open to any other value.
     *
     * @return the domain
     */
    public AttributeDomain orOther() {
        return with(Beyond.OTHER_VALUE);
    }

    /**
     * This domain, for an attribute that not every customer has.
     *
     * @return the domain
     * @throws IllegalArgumentException if every customer has the attribute, as the account and the kind
     */
    public AttributeDomain orNone() {
        return with(Beyond.NO_VALUE);
    }

    private AttributeDomain with(Beyond more) {
        EnumSet<Beyond> all = EnumSet.of(more);
        all.addAll(beyond);
        return new AttributeDomain(attribute, within, values, all);
    }

    /** The values that lie in a value of the other attribute; all of them if they depend on none. */
    Set<String> valuesIn(Optional<String> parent) {
        return values.stream()
                .filter(value -> value.in().isEmpty() || value.in().equals(parent))
                .map(DomainValue::value)
                .collect(ImmutableSet.toImmutableSet());
    }
}
