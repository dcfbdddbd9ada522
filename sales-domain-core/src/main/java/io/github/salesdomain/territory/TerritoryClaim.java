package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

/**
 * A rule or pin claims a customer for a territory: it matched, and decided, lost or tied.
 *
 * @param factId the rule or pin, by its {@code factId}
 * @param territory the territory that it names
 * @param reason why it decided, lost or tied
 */
public record TerritoryClaim(String factId, TerritoryId territory, ClaimReason reason) {

    /** Checks that nothing is missing. */
    public TerritoryClaim {
        requireNonNull(factId, "factId");
        requireNonNull(territory, "territory");
        requireNonNull(reason, "reason");
    }

    /** The claim in words, such as {@code T-06 for E-2 (MOST_SPECIFIC)}. */
    @Override
    public String toString() {
        return factId + " for " + territory + " (" + reason + ")";
    }
}
