package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.product.ProductLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who looks after a customer on a day, or why nobody does. */
public sealed interface CustomerRep extends Explained {

    /**
     * Somebody is the representative of the customer.
     *
     * @param customer who is looked after
     * @param territory the territory that the customer belongs to
     * @param position the position that holds the territory
     * @param person the primary holder of the position
     */
    record Served(CustomerId customer, TerritoryId territory, PositionId position, PersonId person)
            implements CustomerRep {
        /** Checks that nothing is missing. */
        public Served {
            requireNonNull(customer, "customer");
            requireNonNull(territory, "territory");
            requireNonNull(position, "position");
            requireNonNull(person, "person");
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    person,
                    List.of(Explanation.of("territory", territory), Explanation.of("position", position)));
        }
    }

    /**
     * Nobody is the representative of the customer.
     *
     * @param customer who is not looked after
     * @param reason why not
     * @param coveredBy who answers for the customer meanwhile: who stands in, or the nearest one above; empty if nobody does
     */
    record Unserved(CustomerId customer, NoRepReason reason, Optional<PersonId> coveredBy) implements CustomerRep {
        /** Checks that nothing is missing. */
        public Unserved {
            requireNonNull(customer, "customer");
            requireNonNull(reason, "reason");
            requireNonNull(coveredBy, "coveredBy");
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    "no rep (" + reason + ")",
                    coveredBy
                            .map(person -> List.of(Explanation.of("covered by", person)))
                            .orElse(List.of()));
        }
    }

    /**
     * Different product lines of the customer are looked after by different people, or for different reasons by nobody.
     *
     * @param customer who is looked after
     * @param lines who looks after the customer for each line, sorted by line; at least two, not all the same
     */
    record Split(CustomerId customer, Map<ProductLine, CustomerRep> lines) implements CustomerRep {
        /** Checks that the lines are of this customer and not all the same. */
        public Split {
            requireNonNull(customer, "customer");
            lines = ImmutableSortedMap.copyOf(requireNonNull(lines, "lines"));
            lines.forEach((line, rep) -> {
                if (rep instanceof Split || !rep.customer().equals(customer)) {
                    throw new IllegalArgumentException(
                            "rep of line " + line + " must be that of customer " + customer + " alone, but was " + rep);
                }
            });
            PerLine.requireDifferent(lines);
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    customer.value(),
                    "split by product line",
                    lines.entrySet().stream()
                            .map(entry -> {
                                Explanation one = entry.getValue().explain();
                                return Explanation.of("line " + entry.getKey(), one.value(), one.parts());
                            })
                            .toList());
        }
    }

    /** {@return which customer this is about} */
    CustomerId customer();

    /** {@return the representative for all product lines; empty if there is none, or there are several} */
    default Optional<PersonId> rep() {
        return this instanceof Served served ? Optional.of(served.person()) : Optional.empty();
    }

    /**
     * Who looks after the customer for one product line.
     *
     * @param line which line
     * @return the answer for the line; this one if it is the same for all lines
     * @throws IllegalArgumentException if the customer is split by product line and the line is not among those
     */
    default CustomerRep forLine(ProductLine line) {
        requireNonNull(line, "line");
        return this instanceof Split split ? PerLine.of(line, split.lines()) : this;
    }

    /** {@return this answer, or those of the product lines if it is split} */
    default Collection<CustomerRep> each() {
        return this instanceof Split split ? split.lines().values() : ImmutableList.of(this);
    }
}
