package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

/**
 * How collateral changes the limit of a day.
 *
 * @param approved the sum of the lines granted
 * @param basis how collateral and lines make up the limit
 * @param collateral what the collateral counts for on the day
 */
public record SecuredLimit(CreditLimit approved, SecurityBasis basis, CollateralValuation collateral) {

    /** Checks that all is there. */
    public SecuredLimit {
        requireNonNull(approved, "approved");
        requireNonNull(basis, "basis");
        requireNonNull(collateral, "collateral");
    }

    /** {@return the limit that comes out} */
    public CreditLimit limit() {
        return basis.limit(approved, collateral.eligible());
    }
}
