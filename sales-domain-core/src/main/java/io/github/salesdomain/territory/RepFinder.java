package io.github.salesdomain.territory;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.product.ProductLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says who looks after each customer, and finds the customers without a representative.
 * <p>
 * Immutable.
 */
public final class RepFinder {

    private static final RepFinder STANDARD = new RepFinder();

    private RepFinder() {}

    /** {@return the finder} */
    public static RepFinder standard() {
        return STANDARD;
    }

    /**
     * Who looks after each customer of a coverage report, on the day and in the state of knowledge of that report.
     * <p>
     * The representative is the primary holder of the position that holds the territory of the customer. Somebody who stands in covers a vacancy but is
     * not the representative: the customer is listed, with the person who covers it. That is who stands in at the position, or else the nearest one
     * above; for a territory that no position holds, who stands in at the territory, or else who answers for the nearest territory around it.
     * <p>
     * A customer that is split by product line is answered line by line, unless all lines have the same answer.
     * <p>
     * Takes time in proportion to the customers, their lines and to the depth of the trees.
     *
     * <h4>Formula</h4>
     * <pre>{@code rep(customer) = holder of the position that holds territory(customer)}</pre>
     * Source: formulas, customers without a rep.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * RepFinder.standard().find(report, map, organisation).unserved();            // gaps, overlaps, unheld territories, vacant positions
     * RepFinder.standard().find(report, map, Organisation.builder().build());     // refused: a holding of an unknown position
     * }</pre>
     *
     * @param report where each customer belongs
     * @param map which position holds which territory
     * @param organisation who holds which position
     * @return each customer of the report once
     * @throws IllegalArgumentException if a customer is assigned to a territory that is not in the map, or a position that holds one is not in the
     *     organisation
     */
    public RepReport find(CoverageReport report, TerritoryMap map, Organisation organisation) {
        LocalDate known = report.knownOn().orElse(LocalDate.MAX);
        OrgChart people = organisation.asOf(report.on(), known);
        TerritoryChart ground = map.asOf(report.on(), known);
        Map<TerritoryId, Function<CustomerId, CustomerRep>> answers = new HashMap<>();
        return RepReport.builder()
                .on(report.on())
                .knownOn(report.knownOn())
                .addAllReps(report.coverages().stream()
                        .map(coverage -> rep(coverage, answers, ground, people))
                        .toList())
                .build();
    }

    private static CustomerRep rep(
            Coverage coverage,
            Map<TerritoryId, Function<CustomerId, CustomerRep>> answers,
            TerritoryChart ground,
            OrgChart people) {
        if (coverage instanceof Coverage.Split split) {
            Map<ProductLine, CustomerRep> lines = new TreeMap<>();
            split.lines().forEach((line, each) -> lines.put(line, rep(each, answers, ground, people)));
            return Set.copyOf(lines.values()).size() > 1
                    ? new CustomerRep.Split(split.customer(), lines)
                    : lines.values().iterator().next();
        }
        if (coverage instanceof Coverage.Assigned assigned) {
            return answers.computeIfAbsent(assigned.territory(), territory -> answer(territory, ground, people))
                    .apply(assigned.customer());
        }
        NoRepReason reason = coverage instanceof Coverage.Gap ? NoRepReason.GAP : NoRepReason.OVERLAP;
        return new CustomerRep.Unserved(coverage.customer(), reason, Optional.empty());
    }

    private static Function<CustomerId, CustomerRep> answer(
            TerritoryId territory, TerritoryChart ground, OrgChart people) {
        Optional<PositionId> position = ground.holderOf(territory);
        Optional<PersonId> person = position.flatMap(people::holderOf);
        if (position.isPresent() && person.isPresent()) {
            return customer -> new CustomerRep.Served(customer, territory, position.get(), person.get());
        }
        NoRepReason reason = position.isPresent() ? NoRepReason.POSITION_VACANT : NoRepReason.TERRITORY_UNHELD;
        Optional<PersonId> coveredBy = Stream.concat(
                        Stream.of(territory), ground.tree().hierarchy().pathToRoot(territory).stream())
                .flatMap(near -> Stream.concat(ground.holderOf(near).stream(), ground.actingAt(near).stream()))
                .flatMap(near -> people.answerableFor(near).stream())
                .findFirst();
        return customer -> new CustomerRep.Unserved(customer, reason, coveredBy);
    }
}
