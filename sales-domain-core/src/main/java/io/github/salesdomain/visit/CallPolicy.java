package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.util.Set;

/**
 * How calls are counted.
 *
 * @param productive the outcomes any of which makes a call productive, at least one
 * @param countsClosed whether a planned call on an outlet that was closed on arrival counts as planned and missed; if not, it is left out
 * @param oncePerDay whether several calls on one outlet on one day are one call
 */
public record CallPolicy(Set<CallOutcome> productive, boolean countsClosed, boolean oncePerDay) {

    private static final CallPolicy STANDARD = new CallPolicy(Set.of(CallOutcome.ORDER_PLACED), true, true);

    /** Checks that at least one outcome makes a call productive. */
    public CallPolicy {
        productive = Sets.immutableEnumSet(requireNonNull(productive, "productive"));
        if (productive.isEmpty()) {
            throw new IllegalArgumentException("productive must not be empty");
        }
    }

    /** {@return the policy by which only an order makes a call productive, a closed outlet is a miss, and an outlet counts once a day} */
    public static CallPolicy standard() {
        return STANDARD;
    }

    /**
     * This policy with other outcomes that make a call productive.
     *
     * @param outcomes the outcomes, at least one
     * @return the policy
     */
    public CallPolicy countingAsProductive(Set<CallOutcome> outcomes) {
        return new CallPolicy(outcomes, countsClosed, oncePerDay);
    }

    /** {@return this policy, but with calls on closed outlets left out of the compliance} */
    public CallPolicy leavingOutClosed() {
        return new CallPolicy(productive, false, oncePerDay);
    }

    /** {@return this policy, but with every call of a day counted} */
    public CallPolicy countingEveryCall() {
        return new CallPolicy(productive, countsClosed, false);
    }
}
