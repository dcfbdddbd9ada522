package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import java.util.Set;

/**
 * Whether an exception was applied, with all reasons.
 *
 * @param exception what was approved
 * @param reasons WITHIN_AUTHORITY alone if it was applied, otherwise all reasons why not; in the order of {@link ExceptionReason}
 */
public record ExceptionRuling(PayException exception, Set<ExceptionReason> reasons) implements Explained {

    /** Checks that there is a reason, and that a yes stands alone. */
    public ExceptionRuling {
        requireNonNull(exception, "exception");
        reasons = Sets.immutableEnumSet(requireNonNull(reasons, "reasons"));
        if (reasons.isEmpty() || (reasons.contains(ExceptionReason.WITHIN_AUTHORITY) && reasons.size() > 1)) {
            throw new IllegalArgumentException("reasons must be WITHIN_AUTHORITY alone or why not, but was "
                    + ImmutableSet.copyOf(reasons) + " for " + exception.id());
        }
    }

    /** {@return whether the exception was applied} */
    public boolean isApplied() {
        return reasons.contains(ExceptionReason.WITHIN_AUTHORITY);
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "exception " + exception.id() + " by " + exception.by() + ", " + exception.role(),
                exception.amount() + " " + ImmutableSet.copyOf(reasons),
                List.of(Explanation.of("why", exception.why())));
    }
}
