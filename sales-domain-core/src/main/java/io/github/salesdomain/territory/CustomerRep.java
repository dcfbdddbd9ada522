package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import java.util.List;
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

    /** {@return which customer this is about} */
    CustomerId customer();

    /** {@return the representative; empty if there is none} */
    default Optional<PersonId> rep() {
        return this instanceof Served served ? Optional.of(served.person()) : Optional.empty();
    }
}
