package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import io.github.salesdomain.territory.TerritoryId;
import java.util.List;
import java.util.Map;

/**
 * In which regions a dealer could be replaced, because somebody qualified is in reserve.
 *
 * @param reserves for each region that was asked about the prospects in reserve there, both sorted; the list is empty where there is none
 */
public record ReserveCoverage(Map<TerritoryId, List<ProspectId>> reserves) implements Explained {

    /** Sorts the regions. */
    public ReserveCoverage {
        ImmutableSortedMap.Builder<TerritoryId, List<ProspectId>> sorted = ImmutableSortedMap.naturalOrder();
        requireNonNull(reserves, "reserves")
                .forEach((region, prospects) -> sorted.put(region, ImmutableList.copyOf(prospects)));
        reserves = sorted.build();
    }

    /** {@return the regions in which nobody is in reserve, sorted} */
    public List<TerritoryId> uncovered() {
        return reserves.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the share of the regions in which somebody is in reserve; undefined (NO_UNIVERSE) if no region was asked about} */
    public Ratio ratio() {
        return reserves.isEmpty()
                ? Ratio.undefined(UndefinedReason.NO_UNIVERSE)
                : Ratio.of(reserves.size() - uncovered().size(), reserves.size());
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "reserve coverage",
                ratio().percentText(),
                reserves.entrySet().stream()
                        .map(entry -> Explanation.of(
                                entry.getKey().value(),
                                entry.getValue().isEmpty() ? "nobody in reserve" : entry.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
