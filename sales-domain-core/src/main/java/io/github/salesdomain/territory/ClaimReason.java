package io.github.salesdomain.territory;

import io.github.salesdomain.explain.Reason;

/** Why a rule or pin that claims a customer decided, lost or tied. */
public enum ClaimReason implements Reason {
    /** Decided: the customer is pinned, and a pin comes before every rule. */
    PINNED,
    /** Decided: every other matching rule has a lower priority, or names the same territory at the same rank. */
    HIGHEST_PRIORITY,
    /** Decided: the strongest other matching rule has the same priority and is less specific. */
    MOST_SPECIFIC,
    /** Decided: no other rule matches, or only such as name the same territory at the same rank. */
    ONLY_CLAIM,
    /** Lost: the customer is pinned. */
    OUTRANKED_BY_PIN,
    /** Lost: a matching rule has a higher priority. */
    LOWER_PRIORITY,
    /** Lost: a matching rule of the same priority is more specific. */
    LESS_SPECIFIC,
    /** Lost without harm: a rule of the same rank names the same territory. */
    REDUNDANT,
    /** Tied: a rule of the same rank names another territory. */
    TIED,
    /** Lost: the condition of the rule holds, but its territory, or one around it, is limited to other customers. */
    OUT_OF_BOUNDS;

    @Override
    public String code() {
        return name();
    }

    /** {@return whether a claim with this reason decided where the customer belongs} */
    public boolean isDeciding() {
        return compareTo(ONLY_CLAIM) <= 0;
    }
}
