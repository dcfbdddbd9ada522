package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the material is in place (投放率).
 *
 * @param asOf the day
 * @param materials one line for each material that was supplied by that day, sorted
 */
public record PopReport(LocalDate asOf, Map<String, Line> materials) implements Explained {

    /**
     * One material: the outlets that were supplied with it, each in one of three sets.
     *
     * @param inPlace where it was last found in place, sorted
     * @param missing where it was last found not in place, sorted
     * @param unchecked where nobody has looked, sorted: not known to be missing, and not counted as in place
     */
    public record Line(Set<CustomerId> inPlace, Set<CustomerId> missing, Set<CustomerId> unchecked) {
        /** Sorts the outlets and checks that each is in one set. */
        public Line {
            inPlace = ImmutableSortedSet.copyOf(requireNonNull(inPlace, "inPlace"));
            missing = ImmutableSortedSet.copyOf(requireNonNull(missing, "missing"));
            unchecked = ImmutableSortedSet.copyOf(requireNonNull(unchecked, "unchecked"));
            int outlets = ImmutableSortedSet.<CustomerId>naturalOrder()
                    .addAll(inPlace)
                    .addAll(missing)
                    .addAll(unchecked)
                    .build()
                    .size();
            if (outlets != inPlace.size() + missing.size() + unchecked.size()) {
                throw new IllegalArgumentException(
                        "outlets must be in place, missing or unchecked, but one was twice in " + inPlace + ", "
                                + missing + " and " + unchecked);
            }
        }

        /** {@return how many outlets were supplied} */
        public int supplied() {
            return inPlace.size() + missing.size() + unchecked.size();
        }

        /** {@return outlets with the material in place by outlets supplied; undefined (NO_UNIVERSE) if none was} */
        public Ratio rate() {
            return supplied() == 0
                    ? Ratio.undefined(UndefinedReason.NO_UNIVERSE)
                    : Ratio.of(inPlace.size(), supplied());
        }
    }

    /** Sorts the materials. */
    public PopReport {
        requireNonNull(asOf, "asOf");
        materials = ImmutableSortedMap.copyOf(requireNonNull(materials, "materials"));
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "material in place as of " + asOf,
                materials.size() + (materials.size() == 1 ? " material" : " materials"),
                materials.entrySet().stream()
                        .map(entry -> Explanation.of(
                                entry.getKey(),
                                entry.getValue().rate().percentText() + " of "
                                        + entry.getValue().supplied() + " outlets",
                                List.of(
                                        Explanation.of(
                                                "missing", entry.getValue().missing()),
                                        Explanation.of(
                                                "unchecked", entry.getValue().unchecked()))))
                        .toList());
    }
}
