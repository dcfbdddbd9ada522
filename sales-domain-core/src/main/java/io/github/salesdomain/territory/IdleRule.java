package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

/**
 * A rule that could be struck out without anybody belonging elsewhere. Of several that are redundant with each other, one must stay.
 *
 * @param rule the rule, by its {@code factId}
 * @param territory the territory that it names
 * @param reason why it is idle
 */
public record IdleRule(String rule, TerritoryId territory, IdleReason reason) {

    /** Checks that nothing is missing. */
    public IdleRule {
        requireNonNull(rule, "rule");
        requireNonNull(territory, "territory");
        requireNonNull(reason, "reason");
    }

    /** The finding in words, such as {@code T-06 for E-2 (ALWAYS_OUTRANKED)}. */
    @Override
    public String toString() {
        return rule + " for " + territory + " (" + reason + ")";
    }
}
