package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.territory.TerritoryId;

/** Where a sighting holds: at one customer, in a territory, or everywhere. */
public sealed interface SightingPlace {

    /** The whole market. */
    record Everywhere() implements SightingPlace {
        /** The word. */
        @Override
        public String toString() {
            return "everywhere";
        }
    }

    /**
     * One territory.
     *
     * @param territory which one
     */
    record InTerritory(TerritoryId territory) implements SightingPlace {
        /** Checks that the territory is there. */
        public InTerritory {
            requireNonNull(territory, "territory");
        }

        /** The place in words, such as {@code in NORTH}. */
        @Override
        public String toString() {
            return "in " + territory;
        }
    }

    /**
     * One customer: a dealer's price list, an outlet's shelf.
     *
     * @param customer which one
     */
    record AtCustomer(CustomerId customer) implements SightingPlace {
        /** Checks that the customer is there. */
        public AtCustomer {
            requireNonNull(customer, "customer");
        }

        /** The place in words, such as {@code at C-07}. */
        @Override
        public String toString() {
            return "at " + customer;
        }
    }

    /** {@return the whole market} */
    static SightingPlace everywhere() {
        return new Everywhere();
    }

    /**
     * One territory.
     *
     * @param territory which one
     * @return the place
     */
    static SightingPlace in(TerritoryId territory) {
        return new InTerritory(territory);
    }

    /**
     * One customer.
     *
     * @param customer which one
     * @return the place
     */
    static SightingPlace at(CustomerId customer) {
        return new AtCustomer(customer);
    }
}
