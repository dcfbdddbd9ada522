package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A change of a quota, made or not.
 *
 * @param adjustment what was asked for
 * @param reasons why it was not made, all of them; empty if it was
 */
public record AdjustmentOutcome(QuotaAdjustment adjustment, List<AdjustmentReason> reasons) {

    /** Sorts the reasons, each once. */
    public AdjustmentOutcome {
        requireNonNull(adjustment, "adjustment");
        reasons = requireNonNull(reasons, "reasons").stream()
                .sorted()
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return whether the change was made} */
    public boolean isApplied() {
        return reasons.isEmpty();
    }
}
