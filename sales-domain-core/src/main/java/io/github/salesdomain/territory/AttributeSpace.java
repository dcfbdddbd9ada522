package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.org.Hierarchy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All customers that there could be, by the values that their attributes can have.
 * <p>
 * An attribute without a domain may have any value or none, apart from the account and the kind, which every customer has. The product lines are those of
 * the map.
 *
 * @param domains the domains, sorted by attribute, each attribute once
 */
public record AttributeSpace(List<AttributeDomain> domains) {

    private static final AttributeSpace OPEN = new AttributeSpace(List.of());

    /** Sorts the domains, and checks that they fit together. */
    public AttributeSpace {
        domains = ImmutableList.sortedCopyOf(
                Comparator.comparing(AttributeDomain::attribute), requireNonNull(domains, "domains"));
        for (int i = 1; i < domains.size(); i++) {
            if (domains.get(i).attribute().equals(domains.get(i - 1).attribute())) {
                throw new IllegalArgumentException("domains must have each attribute once, but had "
                        + domains.get(i).attribute() + " twice");
            }
        }
        if (domains.stream().anyMatch(domain -> domain.attribute().equals(CustomerAttribute.PRODUCT_LINE))) {
            throw new IllegalArgumentException("domains must be of attributes of the customer, but had PRODUCT_LINE"
                    + "\nMaybe the lines of the map say what is meant.");
        }
        ImmutableMap<CustomerAttribute, AttributeDomain> byAttribute =
                Maps.uniqueIndex(domains, AttributeDomain::attribute);
        Map<CustomerAttribute, CustomerAttribute> parents = new TreeMap<>();
        for (AttributeDomain domain : domains) {
            domain.within().ifPresent(parent -> {
                requireFits(domain, byAttribute.get(parent), parent);
                parents.put(domain.attribute(), parent);
            });
        }
        Hierarchy.of(byAttribute.keySet(), parents);
    }

    private static void requireFits(AttributeDomain domain, @Nullable AttributeDomain parent, CustomerAttribute name) {
        if (parent == null) {
            throw new IllegalArgumentException(
                    "within of " + domain.attribute() + " must be among the domains, but was " + name);
        }
        Set<String> known =
                parent.values().stream().map(AttributeDomain.DomainValue::value).collect(ImmutableSet.toImmutableSet());
        for (AttributeDomain.DomainValue value : domain.values()) {
            if (value.in().filter(known::contains).isEmpty()) {
                throw new IllegalArgumentException("in of value " + value.value() + " must be a value of " + name
                        + ", but was " + value.in().orElse("empty"));
            }
        }
        if (domain.beyond().isEmpty()) {
            for (String one : known) {
                if (domain.valuesIn(Optional.of(one)).isEmpty()) {
                    throw new IllegalArgumentException("values of " + domain.attribute() + " must name one in " + name
                            + " " + one + ", but named none\nMaybe orOther or orNone says what is meant.");
                }
            }
            if (!parent.beyond().isEmpty()) {
                throw new IllegalArgumentException("values of " + domain.attribute() + " must be open where those of "
                        + name + " are, but were closed");
            }
        }
    }

    /** {@return the space in which every attribute may have any value or none} */
    public static AttributeSpace open() {
        return OPEN;
    }

    /**
     * A space of these domains.
     *
     * @param domains the domains, in any order
     * @return the space
     * @throws IllegalArgumentException if an attribute has two domains, depends on one without a domain or on itself in a circle, or a customer could have
     *     no value of a closed domain
     */
    public static AttributeSpace of(AttributeDomain... domains) {
        return new AttributeSpace(List.of(domains));
    }

    /** The domain of an attribute, if it has one. */
    Optional<AttributeDomain> domainOf(CustomerAttribute attribute) {
        return domains.stream()
                .filter(domain -> domain.attribute().equals(attribute))
                .findFirst();
    }
}
