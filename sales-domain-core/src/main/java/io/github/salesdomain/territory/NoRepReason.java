package io.github.salesdomain.territory;

import io.github.salesdomain.explain.Reason;

/** Why nobody is the representative of a customer. */
public enum NoRepReason implements Reason {
    /** No rule claims the customer, so that it belongs to no territory. */
    GAP,
    /** Rules of equal rank claim the customer for different territories. */
    OVERLAP,
    /** No position holds the territory. */
    TERRITORY_UNHELD,
    /** The position that holds the territory has no primary holder. */
    POSITION_VACANT;

    @Override
    public String code() {
        return name();
    }
}
