package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The choices for one attribute in a search of the space: the values that its domain or a rule names, one value that stands for all others, and none,
 * as far as the domain has them.
 */
final class SpaceAttribute {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TEXT = 1_024;

    private final CustomerAttribute attribute;
    private final int parent;
    private final List<@Nullable String> choices = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean isListed;
    private final int[] independent;
    private final Map<Integer, int[]> dependent = new HashMap<>();

    /**
     * The choices for an attribute.
     *
     * @param named the values that rules name
     * @param parent the number of the attribute that it depends on, or negative
     */
    SpaceAttribute(
            CustomerAttribute attribute,
            AttributeDomain domain,
            Set<String> named,
            int parent,
            @Nullable SpaceAttribute above) {
        this.attribute = attribute;
        this.parent = parent;
        this.isListed = !domain.values().isEmpty();
        Set<String> own = new TreeSet<>();
        domain.values().forEach(value -> own.add(value.value()));
        own.stream().filter(this::isPossible).forEach(this::add);
        List<Integer> beyond = new ArrayList<>();
        if (domain.beyond().contains(AttributeDomain.Beyond.OTHER_VALUE)) {
            Set<String> taken = new HashSet<>(own);
            for (String value : new TreeSet<>(named)) {
                if (taken.add(value) && isPossible(value)) {
                    beyond.add(add(value));
                }
            }
            String other = "other";
            for (int i = 2; !taken.add(other); i++) {
                other = "other-" + i;
            }
            beyond.add(add(other));
        }
        if (domain.beyond().contains(AttributeDomain.Beyond.NO_VALUE)) {
            choices.add(null);
            beyond.add(choices.size() - 1);
        }
        independent = allowed(domain, Optional.empty(), beyond);
        if (above != null) {
            for (int choice = 0; choice < above.choices.size(); choice++) {
                dependent.put(choice, allowed(domain, Optional.ofNullable(above.choices.get(choice)), beyond));
            }
        }
    }

    private int add(String value) {
        choices.add(value);
        numbers.put(value, choices.size() - 1);
        return choices.size() - 1;
    }

    /** A value that no customer can have, since it is too long for one, is no choice. */
    private boolean isPossible(String value) {
        boolean isCode = attribute.equals(CustomerAttribute.ACCOUNT)
                || attribute.equals(CustomerAttribute.KIND)
                || attribute.equals(CustomerAttribute.CHANNEL)
                || attribute.equals(CustomerAttribute.PRODUCT_LINE);
        return value.length() <= (isCode ? LONGEST_CODE : LONGEST_TEXT);
    }

    private int[] allowed(AttributeDomain domain, Optional<String> in, List<Integer> beyond) {
        List<Integer> allowed = new ArrayList<>();
        domain.valuesIn(in).stream()
                .map(numbers::get)
                .filter(number -> number != null)
                .forEach(allowed::add);
        allowed.addAll(beyond);
        return allowed.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    CustomerAttribute attribute() {
        return attribute;
    }

    /** The number of the attribute that this one depends on, or negative. */
    int parent() {
        return parent;
    }

    /** Whether the domain names values, and not only what a customer may have beyond. */
    boolean isListed() {
        return isListed;
    }

    int size() {
        return choices.size();
    }

    @Nullable
    String value(int choice) {
        return choices.get(choice);
    }

    /** The number of a value, or null if no customer of the space has it. */
    @Nullable
    Integer number(String value) {
        return numbers.get(value);
    }

    /** The choices where the attribute that this one depends on has been chosen; never empty unless no value is possible. */
    int[] allowed(int parentChoice) {
        return parent < 0 ? independent : dependent.getOrDefault(parentChoice, independent);
    }

    boolean isAllowed(int choice, int parentChoice) {
        return Arrays.binarySearch(allowed(parentChoice), choice) >= 0;
    }

    /** The domain of an attribute that the host gave none. */
    static AttributeDomain openDomain(CustomerAttribute attribute) {
        AttributeDomain open = new AttributeDomain(
                attribute, Optional.empty(), ImmutableList.of(), Set.of(AttributeDomain.Beyond.OTHER_VALUE));
        return attribute.equals(CustomerAttribute.ACCOUNT) || attribute.equals(CustomerAttribute.KIND)
                ? open
                : open.orNone();
    }
}
