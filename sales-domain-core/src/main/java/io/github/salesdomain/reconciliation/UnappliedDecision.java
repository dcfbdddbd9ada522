package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * A standing decision to accept a match that could not be made in these books. Decisions of which no line is in the books are about other books and
 * are not listed.
 *
 * @param decision the decision
 * @param reason why it could not be applied
 */
public record UnappliedDecision(MatchDecision decision, UnappliedReason reason) {

    /** Checks that nothing is missing. */
    public UnappliedDecision {
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
    }
}
