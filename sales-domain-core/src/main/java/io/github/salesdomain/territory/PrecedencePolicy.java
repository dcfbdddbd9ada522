package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.CustomerAttribute;
import java.util.List;
import java.util.Set;

/**
 * Says which of two matching rules of equal priority is more specific, by the attributes that they test.
 * <p>
 * Pure: the same attributes always give the same answer. Rules that are equally specific and name different territories are an overlap.
 */
@FunctionalInterface
public interface PrecedencePolicy {

    /**
     * The finest place decides: a rule that names a finer place is more specific; of two that name the same sort of place, the one that tests more
     * further attributes is, such as the channel. Coarser places beside the finest one do not count: a district with its city is a district.
     *
     * @param places the attributes that name a place, the finest first; each once, at least one
     */
    record ByPlace(List<CustomerAttribute> places) implements PrecedencePolicy {

        private static final int PER_PLACE = 1_000;

        /** Checks that each place is named once. */
        public ByPlace {
            places = ImmutableList.copyOf(requireNonNull(places, "places"));
            if (places.isEmpty()) {
                throw new IllegalArgumentException("places must name at least one attribute, but was []");
            }
            if (Set.copyOf(places).size() < places.size()) {
                throw new IllegalArgumentException("places must be named once each, but was " + places);
            }
        }

        @Override
        public int specificityOf(Set<CustomerAttribute> tested) {
            int finest = 0;
            while (finest < places.size() && !tested.contains(places.get(finest))) {
                finest++;
            }
            long further = tested.stream()
                    .filter(attribute -> !places.contains(attribute))
                    .count();
            return (places.size() - finest) * PER_PLACE + (int) Math.min(further, PER_PLACE - 1);
        }
    }

    /**
     * How specific a rule is that tests these attributes.
     *
     * @param tested the attributes that the rule tests; none for a catch-all
     * @return a number that is larger for a more specific rule
     */
    int specificityOf(Set<CustomerAttribute> tested);

    /**
     * The usual order: named account, district with channel, district, city with channel, city, province with channel, province, country with channel,
     * country, channel, catch-all.
     * <p>
     * Any further attribute, such as the segment, counts like the channel.
     *
     * <h4>Formula</h4>
     * <pre>{@code order by (finest of ACCOUNT, DISTRICT, CITY, PROVINCE, COUNTRY, none), then by the number of further attributes}</pre>
     * Source: formulas, rule precedence.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PrecedencePolicy.standard().specificityOf(Set.of(DISTRICT)) > PrecedencePolicy.standard().specificityOf(Set.of(CITY, CHANNEL));   // true
     * PrecedencePolicy.byPlace(List.of());                                                                   // refused: no place
     * }</pre>
     *
     * @return the order, as data
     */
    static PrecedencePolicy standard() {
        return new ByPlace(List.of(
                CustomerAttribute.ACCOUNT,
                CustomerAttribute.DISTRICT,
                CustomerAttribute.CITY,
                CustomerAttribute.PROVINCE,
                CustomerAttribute.COUNTRY));
    }

    /**
     * The finest place decides, then the number of further attributes.
     *
     * @param places the attributes that name a place, the finest first
     * @return the order, as data
     * @throws IllegalArgumentException if no place is named, or one twice
     */
    static PrecedencePolicy byPlace(List<CustomerAttribute> places) {
        return new ByPlace(places);
    }
}
