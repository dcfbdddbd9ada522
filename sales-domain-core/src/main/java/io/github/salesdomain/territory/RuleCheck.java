package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;

/**
 * Whether a rule can claim a customer, condition by condition: its own, and those that its territory has or inherits.
 *
 * @param rule which rule
 * @param own whether the condition of the rule held, part by part
 * @param bounds whether each bound held, those of the territory itself first, then those of the territories around it, up to the root
 */
public record RuleCheck(TerritoryRule rule, ConditionCheck own, List<BoundCheck> bounds) implements Explained {

    /**
     * Whether a bound held.
     *
     * @param bound which bound; names the territory that the condition comes from
     * @param isInherited whether it comes from a territory around that of the rule, and not from that territory itself
     * @param check whether its condition held, part by part
     */
    public record BoundCheck(TerritoryBound bound, boolean isInherited, ConditionCheck check) implements Explained {
        /** Checks that the answer is about the condition of the bound. */
        public BoundCheck {
            requireNonNull(bound, "bound");
            requireNonNull(check, "check");
            if (!check.condition().equals(bound.condition())) {
                throw new IllegalArgumentException("check must be of the condition of bound " + bound.factId() + ", "
                        + bound.condition() + ", but was of " + check.condition());
            }
        }

        @Override
        public Explanation explain() {
            return Explanation.of(
                    "bound " + bound.factId() + (isInherited ? ", inherited from " : ", local to ") + bound.territory(),
                    check.holds() ? "held" : "failed",
                    List.of(check.explain()));
        }
    }

    /** Checks that the answers are about this rule. */
    public RuleCheck {
        requireNonNull(rule, "rule");
        requireNonNull(own, "own");
        bounds = ImmutableList.copyOf(requireNonNull(bounds, "bounds"));
        if (!own.condition().equals(rule.condition())) {
            throw new IllegalArgumentException("own must be of the condition of rule " + rule.factId() + ", "
                    + rule.condition() + ", but was of " + own.condition());
        }
        for (BoundCheck bound : bounds) {
            if (bound.isInherited() == bound.bound().territory().equals(rule.territory())) {
                throw new IllegalArgumentException("isInherited of bound "
                        + bound.bound().factId() + " must say whether it comes from another territory than "
                        + rule.territory() + ", but was " + bound.isInherited());
            }
        }
    }

    /** {@return whether the rule claims the customer: its condition and every bound held} */
    public boolean isClaim() {
        return own.holds() && bounds.stream().allMatch(bound -> bound.check().holds());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "rule " + rule.factId() + " for " + rule.territory(),
                isClaim() ? "claims" : "does not claim",
                ImmutableList.<Explanation>builder()
                        .add(Explanation.of(
                                "condition of the rule", own.holds() ? "held" : "failed", List.of(own.explain())))
                        .addAll(bounds.stream().map(BoundCheck::explain).toList())
                        .build());
    }
}
