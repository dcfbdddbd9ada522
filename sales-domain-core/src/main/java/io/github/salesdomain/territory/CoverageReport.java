package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Where every customer belongs on a day: assigned, claimed twice, or claimed by nobody.
 * <p>
 * {@link #coverages()} has each customer once, sorted by id. The report is of the day {@link #on()}, as it was known on {@link #knownOn()}, or as it is
 * known now if that is empty.
 */
@Value.Immutable
public abstract class CoverageReport implements Explained, WithCoverageReport {

    private static final Comparator<Coverage> BY_CUSTOMER = Comparator.comparing(Coverage::customer);

    CoverageReport() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the report} */
    public abstract LocalDate on();

    /** {@return the day of knowledge; empty if all corrections on record count} */
    public abstract Optional<LocalDate> knownOn();

    /** {@return where each customer belongs, sorted by customer, each customer once} */
    public abstract List<Coverage> coverages();

    @Value.Lazy
    ImmutableMap<CustomerId, Coverage> byCustomer() {
        return coverages().stream().collect(ImmutableMap.toImmutableMap(Coverage::customer, coverage -> coverage));
    }

    /** {@return the customers that belong to one territory by the same rule for all product lines, sorted} */
    public List<Coverage.Assigned> assigned() {
        return only(Coverage.Assigned.class);
    }

    /** {@return the customers that rules of equal rank claim for different territories, sorted} */
    public List<Coverage.Overlap> overlaps() {
        return only(Coverage.Overlap.class);
    }

    /** {@return the customers that no rule claims, sorted} */
    public List<Coverage.Gap> gaps() {
        return only(Coverage.Gap.class);
    }

    /** {@return the customers that belong elsewhere, or by another rule, for different product lines, sorted} */
    public List<Coverage.Split> splits() {
        return only(Coverage.Split.class);
    }

    private <C extends Coverage> List<C> only(Class<C> sort) {
        return coverages().stream().filter(sort::isInstance).map(sort::cast).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether every customer belongs to one territory for each product line: no overlap, no gap} */
    public boolean isComplete() {
        return coverages().stream()
                .flatMap(coverage -> coverage.each().stream())
                .allMatch(coverage -> coverage instanceof Coverage.Assigned);
    }

    /**
     * Where a customer belongs.
     *
     * @param customer which customer
     * @return the answer, or empty if the report is not about this customer
     */
    public Optional<Coverage> coverageOf(CustomerId customer) {
        return Optional.ofNullable(byCustomer().get(customer));
    }

    /**
     * The customers that belong to a territory itself, for at least one product line; those of territories inside it are not counted.
     *
     * @param territory which territory
     * @return the customers, sorted
     */
    public List<CustomerId> customersOf(TerritoryId territory) {
        return coverages().stream()
                .filter(coverage -> coverage.each().stream()
                        .anyMatch(each ->
                                each.assignedTo().filter(territory::equals).isPresent()))
                .map(Coverage::customer)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "coverage on " + on()
                        + knownOn().map(day -> " as known on " + day).orElse(""),
                coverages().size() + " customers",
                Stream.of(
                                Optional.of(lines("assigned", assigned())),
                                Optional.of(lines("overlaps", overlaps())),
                                Optional.of(lines("gaps", gaps())),
                                Optional.of(splits())
                                        .filter(splits -> !splits.isEmpty())
                                        .map(splits -> lines("split by product line", splits)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Explanation lines(String label, List<? extends Coverage> coverages) {
        return Explanation.of(
                label,
                coverages.size(),
                coverages.stream().map(Explained::explain).toList());
    }

    @Value.Check
    CoverageReport check() {
        if (!Ordering.from(BY_CUSTOMER).isOrdered(coverages())) {
            return builder()
                    .on(on())
                    .knownOn(knownOn())
                    .addAllCoverages(ImmutableList.sortedCopyOf(BY_CUSTOMER, coverages()))
                    .build();
        }
        for (int i = 1; i < coverages().size(); i++) {
            if (coverages().get(i).customer().equals(coverages().get(i - 1).customer())) {
                throw new IllegalArgumentException("coverages must have each customer once, but had "
                        + coverages().get(i).customer() + " twice");
            }
        }
        return this;
    }

    /** One method per attribute of {@link CoverageReport}, same name. */
    public static final class Builder extends ImmutableCoverageReport.Builder {
        Builder() {}
    }
}
