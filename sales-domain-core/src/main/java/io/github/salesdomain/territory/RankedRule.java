package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.product.ProductLine;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One alternative of a rule with its rank and the bounds of its territory; the strongest sorts first. */
final class RankedRule implements Comparable<RankedRule> {

    private static final Comparator<RankedRule> STRONGEST_FIRST = Comparator.<RankedRule>comparingInt(
                    ranked -> ranked.rule.priority())
            .thenComparingInt(ranked -> ranked.specificity)
            .reversed()
            .thenComparing(ranked -> ranked.rule.factId());

    private final TerritoryRule rule;
    private final Branch branch;
    private final int specificity;
    private final ImmutableList<TerritoryBound> bounds;
    private final @Nullable TerritoryClaim[] claims = new @Nullable TerritoryClaim[ClaimReason.values().length];

    RankedRule(TerritoryRule rule, Branch branch, int specificity, ImmutableList<TerritoryBound> bounds) {
        this.rule = rule;
        this.branch = branch;
        this.specificity = specificity;
        this.bounds = bounds;
    }

    TerritoryRule rule() {
        return rule;
    }

    Branch branch() {
        return branch;
    }

    int specificity() {
        return specificity;
    }

    /** The bounds of the territory and of those around it. */
    ImmutableList<TerritoryBound> bounds() {
        return bounds;
    }

    boolean isAsStrongAs(RankedRule other) {
        return rule.priority() == other.rule.priority() && specificity == other.specificity;
    }

    boolean isInBounds(Customer customer, @Nullable ProductLine line) {
        for (TerritoryBound bound : bounds) {
            if (!ConditionForm.holds(bound.condition(), customer, line)) {
                return false;
            }
        }
        return true;
    }

    /** The claim of this rule for a reason; made once, since thousands of customers share it. */
    TerritoryClaim claim(ClaimReason reason) {
        TerritoryClaim claim = claims[reason.ordinal()];
        if (claim == null) {
            claim = new TerritoryClaim(rule.factId(), rule.territory(), reason);
            claims[reason.ordinal()] = claim;
        }
        return claim;
    }

    @Override
    public int compareTo(RankedRule other) {
        return STRONGEST_FIRST.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
