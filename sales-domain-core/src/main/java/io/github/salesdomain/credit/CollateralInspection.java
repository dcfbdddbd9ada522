package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;

/**
 * What somebody found who looked at a collateral.
 *
 * @param on the day of the inspection
 * @param found how much was there; zero if the collateral is gone
 */
public record CollateralInspection(LocalDate on, Quantity found) {

    /** Checks that nothing negative was found. */
    public CollateralInspection {
        requireNonNull(on, "on");
        requireNonNull(found, "found");
        if (found.isNegative()) {
            throw new IllegalArgumentException("found must not be negative, but was " + found);
        }
    }

    /**
     * An inspection.
     *
     * @param on the day of the inspection
     * @param found how much was there
     * @return the inspection
     * @throws IllegalArgumentException if the quantity is negative
     */
    public static CollateralInspection of(LocalDate on, Quantity found) {
        return new CollateralInspection(on, found);
    }
}
