package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.salesdomain.org.Role;
import java.util.List;

/**
 * What a broken rule leads to, and who may override it.
 *
 * @param outcome what becomes of the order
 * @param overridableBy the roles that may override a hold, from the top down, each once; nobody if empty
 */
public record Consequence(CreditOutcome outcome, List<Role> overridableBy) {

    /** Answers for the money of the company (财务总监). */
    public static final Role FINANCE_DIRECTOR = Role.of("FINANCE_DIRECTOR", 5);

    /** Answers for the sales of the company (销售总监). */
    public static final Role SALES_DIRECTOR = Role.of("SALES_DIRECTOR", 5);

    /** Grants and watches credit (信用经理). */
    public static final Role CREDIT_MANAGER = Role.of("CREDIT_MANAGER", 15);

    /** Sorts the roles; checks that only a hold can be overridden. */
    public Consequence {
        requireNonNull(outcome, "outcome");
        overridableBy = ImmutableSortedSet.copyOf(requireNonNull(overridableBy, "overridableBy"))
                .asList();
        if (outcome != CreditOutcome.HOLD && !overridableBy.isEmpty()) {
            throw new IllegalArgumentException("overridableBy must be empty unless the outcome is HOLD, but was "
                    + overridableBy + " for " + outcome);
        }
    }

    /**
     * An outcome that nobody may override.
     *
     * @param outcome what becomes of the order
     * @return the consequence
     */
    public static Consequence of(CreditOutcome outcome) {
        return new Consequence(outcome, ImmutableList.of());
    }

    /**
     * A hold.
     *
     * @param overridableBy the roles that may override it; nobody if none
     * @return the consequence
     */
    public static Consequence hold(Role... overridableBy) {
        return new Consequence(CreditOutcome.HOLD, ImmutableList.copyOf(overridableBy));
    }

    /** {@return a release with a warning} */
    public static Consequence warn() {
        return of(CreditOutcome.RELEASE_WITH_WARNING);
    }

    /** {@return a rejection} */
    public static Consequence reject() {
        return of(CreditOutcome.REJECT);
    }
}
