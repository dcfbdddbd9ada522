package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.org.Role;
import org.joda.money.Money;

/**
 * How much a role may approve.
 *
 * @param role the role
 * @param upTo the largest exception, included, whether it adds or takes away; above zero
 */
public record ApprovalTier(Role role, Money upTo) {

    /** Checks that the amount is above zero. */
    public ApprovalTier {
        requireNonNull(role, "role");
        requireNonNull(upTo, "upTo");
        if (!upTo.isPositive()) {
            throw new IllegalArgumentException("upTo must be above zero, but was " + upTo + " for " + role);
        }
    }

    /**
     * A tier.
     *
     * @param role the role
     * @param upTo the largest exception, included
     * @return the tier
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public static ApprovalTier of(Role role, Money upTo) {
        return new ApprovalTier(role, upTo);
    }
}
