package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * Where a budget stands on a day, in all and line by line.
 *
 * @param asOf the day through whose end expenses and commitments count
 * @param whole the budget as a whole
 * @param lines each line of each cut, sorted by dimension and key
 * @param unfiled what was spent under no line of a cut, by dimension: with the lines it sums to all that was spent
 * @param notCounted the expenses and commitments outside the period or after the day, such as {@code expense E-7}, sorted
 */
public record BudgetStatus(
        LocalDate asOf,
        BudgetPosition whole,
        Map<BudgetDimension, Map<String, BudgetPosition>> lines,
        Map<BudgetDimension, Money> unfiled,
        List<String> notCounted)
        implements Explained {

    /** Sorts the lines. */
    public BudgetStatus {
        requireNonNull(asOf, "asOf");
        requireNonNull(whole, "whole");
        ImmutableSortedMap.Builder<BudgetDimension, Map<String, BudgetPosition>> sorted =
                ImmutableSortedMap.naturalOrder();
        lines.forEach((dimension, cut) -> sorted.put(dimension, ImmutableSortedMap.copyOf(cut)));
        lines = sorted.buildOrThrow();
        unfiled = ImmutableSortedMap.copyOf(unfiled);
        notCounted = ImmutableList.copyOf(notCounted);
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(Explanation.of("spent", whole.spent()), Explanation.of("committed", whole.committed()));
        lines.forEach((dimension, cut) -> parts.add(Explanation.of(
                "by " + dimension,
                "",
                cut.entrySet().stream()
                        .map(line -> Explanation.of(
                                line.getKey(),
                                line.getValue().available() + " of "
                                        + line.getValue().budget()))
                        .collect(ImmutableList.toImmutableList()))));
        return Explanation.of("available on " + asOf, whole.available() + " of " + whole.budget(), parts.build());
    }
}
