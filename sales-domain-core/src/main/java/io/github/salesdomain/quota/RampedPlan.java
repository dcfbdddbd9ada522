package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.util.List;
import org.joda.money.Money;

/**
 * A plan in which newcomers carry less at first, and the holders beside them the rest.
 * <p>
 * The root owes in each month what it owed before, and so does every holder above a newcomer.
 *
 * @param before the plan without the ramp
 * @param after the plan with it, of the same holders
 * @param lines what became of the months of each newcomer that are not at 100 %, sorted by holder, then by month
 */
public record RampedPlan(QuotaPlan before, QuotaPlan after, List<RampLine> lines) implements Explained {

    /** Checks that the lines are of both plans and that the months of the root did not change. */
    public RampedPlan {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        PlanScope.check(before, after);
        if (!before.hierarchy().equals(after.hierarchy())) {
            throw new IllegalArgumentException(
                    "after must have the holders of the plan before, but was " + after.holders());
        }
        for (int m = 0; m < before.months().size(); m++) {
            if (before.cell(0, m) != after.cell(0, m)) {
                throw new IllegalArgumentException("quota of the root must not change, but did in "
                        + before.months().get(m));
            }
        }
        for (RampLine line : lines) {
            Quota owed = line.before();
            if (!before.quotaFor(owed.holder(), owed.period()).equals(owed)
                    || !after.quotaFor(owed.holder(), owed.period()).amount().isEqual(line.after())) {
                throw new IllegalArgumentException(
                        "lines must be of months of both plans, but was " + owed.holder() + " in " + owed.period());
            }
        }
    }

    /** {@return the months that stayed as they were because nobody beside carries more; empty if all could be shared} */
    public List<RampLine> unshared() {
        return lines.stream().filter(RampLine::isUnshared).collect(ImmutableList.toImmutableList());
    }

    /** What became of each month of each newcomer. */
    @Override
    public Explanation explain() {
        Money change = Money.zero(before.currency());
        ImmutableList.Builder<Explanation> months = ImmutableList.builder();
        for (RampLine line : lines) {
            change = change.plus(line.change());
            months.add(Explanation.of(
                    line.before().holder() + " " + line.before().period(),
                    line.before().amount() + " -> " + line.after() + " (factor " + line.factor()
                            + (line.isUnshared() ? ", nobody beside carries more)" : ")")));
        }
        return Explanation.of("ramp of newcomers in " + before.year(), change, months.build());
    }
}
