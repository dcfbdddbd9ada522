package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where a budget stands on a day, in all and line by line.
 *
 * @param asOf the day through whose end expenses and commitments count
 * @param whole the budget as a whole
 * @param lines each line of each cut, sorted by dimension and key
 * @param unfiled what was spent and committed under no line of a cut, by dimension, against a budget of zero: with the lines it sums to the whole
 * @param notCounted the expenses and commitments outside the period or after the day, such as {@code expense E-7}, sorted
 */
public record BudgetStatus(
        LocalDate asOf,
        BudgetPosition whole,
        Map<BudgetDimension, Map<String, BudgetPosition>> lines,
        Map<BudgetDimension, BudgetPosition> unfiled,
        List<String> notCounted)
        implements Explained {

    /** Sorts the lines and what was not counted. */
    public BudgetStatus {
        requireNonNull(asOf, "asOf");
        requireNonNull(whole, "whole");
        requireNonNull(lines, "lines");
        requireNonNull(unfiled, "unfiled");
        requireNonNull(notCounted, "notCounted");
        ImmutableSortedMap.Builder<BudgetDimension, Map<String, BudgetPosition>> sorted =
                ImmutableSortedMap.naturalOrder();
        lines.forEach((dimension, cut) -> sorted.put(dimension, ImmutableSortedMap.copyOf(cut)));
        lines = sorted.buildOrThrow();
        unfiled = ImmutableSortedMap.copyOf(unfiled);
        notCounted = ImmutableList.sortedCopyOf(notCounted);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("spent", whole.spent()), Explanation.of("committed", whole.committed()));
        lines.forEach((dimension, cut) -> {
            ImmutableList.Builder<Explanation> below = ImmutableList.builder();
            cut.forEach((key, line) -> below.add(Explanation.of(key, line.available() + " of " + line.budget())));
            BudgetPosition rest = unfiled.get(dimension);
            if (rest != null && !rest.available().isZero()) {
                below.add(Explanation.of("under no line", rest.available()));
            }
            parts.add(Explanation.of("by " + dimension, "", below.build()));
        });
        notCounted.forEach(id -> parts.add(Explanation.of("not counted", id)));
        return Explanation.of("available on " + asOf, whole.available() + " of " + whole.budget(), parts.build());
    }
}
