package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Something wrong with a collateral (抵押物), as the host's register and the last inspection show it.
 *
 * @param collateral which collateral, by the key of the host's own register; not blank, at most 1,024 characters
 * @param kind what is wrong
 * @param since the first day on which it was wrong
 */
public record CollateralDefect(String collateral, Kind kind, LocalDate since) {

    /** What can be wrong with a collateral. */
    public enum Kind {
        /** Its validity or registration is over. */
        EXPIRED,

        /** The inspection found less than the register says. */
        SHORT,

        /** Nobody has looked at it for too long. */
        UNINSPECTED
    }

    /** Checks that the collateral is named. */
    public CollateralDefect {
        requireNonNull(collateral, "collateral");
        requireNonNull(kind, "kind");
        requireNonNull(since, "since");
        if (collateral.isBlank()) {
            throw new IllegalArgumentException("collateral must not be blank, but was '" + collateral + "'");
        }
        if (collateral.length() > 1_024) {
            throw new IllegalArgumentException(
                    "collateral must have at most 1,024 characters, but had " + collateral.length());
        }
    }

    /**
     * A defect.
     *
     * @param collateral which collateral
     * @param kind what is wrong
     * @param since the first day on which it was wrong
     * @return the defect
     * @throws IllegalArgumentException if the collateral is blank
     */
    public static CollateralDefect of(String collateral, Kind kind, LocalDate since) {
        return new CollateralDefect(collateral, kind, since);
    }
}
