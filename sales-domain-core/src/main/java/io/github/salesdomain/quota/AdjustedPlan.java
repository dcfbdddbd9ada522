package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A plan whose quotas were changed by hand, with what became of each change.
 * <p>
 * What the root owes changed by the applied changes of the {@link AdjustmentSource.Total total} alone.
 *
 * @param before the plan before all changes
 * @param after the plan after those that were made
 * @param outcomes what became of each change, in the order in which they were given
 */
public record AdjustedPlan(QuotaPlan before, QuotaPlan after, List<AdjustmentOutcome> outcomes) implements Explained {

    /** Checks that the plans are of the same holders, and that the total changed by what was applied to it. */
    public AdjustedPlan {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        outcomes = ImmutableList.copyOf(requireNonNull(outcomes, "outcomes"));
        PlanScope.check(before, after);
        if (!before.hierarchy().equals(after.hierarchy())) {
            throw new IllegalArgumentException(
                    "after must have the holders of the plan before, but was " + after.holders());
        }
        Money total = before.annual().amount();
        for (AdjustmentOutcome outcome : outcomes) {
            if (outcome.isApplied() && outcome.adjustment().source() instanceof AdjustmentSource.Total) {
                total = total.plus(outcome.adjustment().change());
            }
        }
        if (!after.annual().amount().isEqual(total)) {
            throw new IllegalArgumentException("total after the changes must be " + total + ", but was "
                    + after.annual().amount());
        }
    }

    /** {@return the changes that were not made, with all reasons} */
    public List<AdjustmentOutcome> rejected() {
        return outcomes.stream().filter(outcome -> !outcome.isApplied()).collect(ImmutableList.toImmutableList());
    }

    /** Each change with who, when and why. */
    @Override
    public Explanation explain() {
        List<Explanation> lines = new ArrayList<>();
        for (AdjustmentOutcome outcome : outcomes) {
            QuotaAdjustment asked = outcome.adjustment();
            List<Explanation> why = new ArrayList<>();
            why.add(Explanation.of("by", asked.signature()));
            outcome.reasons().forEach(reason -> why.add(Explanation.of("not made", reason.code())));
            lines.add(Explanation.of(asked.holder() + " " + asked.period(), asked.change(), why));
        }
        return Explanation.of("changes of " + before, after.annual().amount(), lines);
    }
}
