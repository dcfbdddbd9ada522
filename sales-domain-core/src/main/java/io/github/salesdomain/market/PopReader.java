package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says how much of the material is in place. Immutable; the order of the placements does not matter. */
public final class PopReader {

    private static final PopReader STANDARD = new PopReader();

    private PopReader() {}

    /** {@return the reader} */
    public static PopReader standard() {
        return STANDARD;
    }

    /**
     * How much of each material is in place, by the last check of each outlet. An outlet where nobody has looked is not in place and not missing:
     * it is told apart. Supplies and checks of later days do not count.
     * <p>
     * Takes O(n log n) time for n placements and their checks.
     *
     * <h4>Formula</h4>
     * <pre>{@code rate = outlets with the material in place / outlets supplied}</pre>
     * Source: formulas, material in place.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * PopReader.standard().read(placements, today).materials().get("POSTER").rate();   // 46 of 60: 76.67 %
     * PopReader.standard().read(List.of(poster, poster), today);                       // refused: the same outlet and material twice
     * }</pre>
     *
     * @param placements what outlets were supplied with
     * @param asOf the day, included
     * @return each material once
     * @throws IllegalArgumentException if an outlet is there twice for one material
     */
    public PopReport read(Collection<PopPlacement> placements, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Map<String, Sets> materials = new HashMap<>();
        Map<String, Set<CustomerId>> seen = new HashMap<>();
        for (PopPlacement placement : placements) {
            if (!seen.computeIfAbsent(placement.material(), material -> new HashSet<>())
                    .add(placement.outlet())) {
                throw new IllegalArgumentException("placements must have each outlet once for a material, but had "
                        + placement.outlet() + " twice for " + placement.material());
            }
            if (!placement.suppliedOn().isAfter(asOf)) {
                materials
                        .computeIfAbsent(placement.material(), material -> new Sets())
                        .of(placement, asOf)
                        .add(placement.outlet());
            }
        }
        Map<String, PopReport.Line> lines = new HashMap<>();
        materials.forEach((material, sets) ->
                lines.put(material, new PopReport.Line(sets.inPlace, sets.missing, sets.unchecked)));
        return new PopReport(asOf, lines);
    }

    private static final class Sets {
        private final Set<CustomerId> inPlace = new HashSet<>();
        private final Set<CustomerId> missing = new HashSet<>();
        private final Set<CustomerId> unchecked = new HashSet<>();

        private Set<CustomerId> of(PopPlacement placement, LocalDate asOf) {
            return placement
                    .lastCheck(asOf)
                    .map(check -> check.inPlace() ? inPlace : missing)
                    .orElse(unchecked);
        }
    }
}
