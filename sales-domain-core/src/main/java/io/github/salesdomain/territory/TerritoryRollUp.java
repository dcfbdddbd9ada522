package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What every territory amounts to: what is booked on it directly, and everything inside it.
 * <p>
 * Each total is the sum of its parts, so that the total of the root is the sum of all that was booked.
 *
 * @param tree the territories
 * @param lines one line for each territory, parents before their children, siblings sorted
 */
public record TerritoryRollUp(TerritoryTree tree, List<Line> lines) implements Explained {

    /**
     * What one territory amounts to.
     *
     * @param territory which territory
     * @param booked what is booked on it directly; may be negative
     * @param total what is booked on it and on everything inside it
     */
    public record Line(TerritoryId territory, Money booked, Money total) {
        /** Checks that nothing is missing. */
        public Line {
            requireNonNull(territory, "territory");
            requireNonNull(booked, "booked");
            requireNonNull(total, "total");
        }
    }

    /** Checks that there is one line for each territory, in tree order, and that every total is the sum of its parts. */
    public TerritoryRollUp {
        requireNonNull(tree, "tree");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        List<TerritoryId> named = lines.stream().map(Line::territory).toList();
        if (!named.equals(tree.hierarchy().topDown())) {
            throw new IllegalArgumentException("lines must name every territory once in tree order, but was " + named);
        }
        Map<TerritoryId, Money> sums = new HashMap<>();
        for (Line line : Lists.reverse(lines)) {
            Money sum = line.booked()
                    .plus(sums.getOrDefault(
                            line.territory(), Money.zero(line.booked().getCurrencyUnit())));
            if (!sum.equals(line.total())) {
                throw new IllegalArgumentException("total of " + line.territory() + " must be the sum of its parts "
                        + sum + ", but was " + line.total());
            }
            tree.parentOf(line.territory()).ifPresent(parent -> sums.merge(parent, sum, Money::plus));
        }
    }

    /** {@return what everything amounts to: the total of the root} */
    public Money total() {
        return lines.get(0).total();
    }

    /**
     * What a territory amounts to, everything inside it included.
     *
     * @param territory which territory
     * @return its total
     * @throws IllegalArgumentException if the tree has no such territory
     */
    public Money totalOf(TerritoryId territory) {
        tree.territory(territory);
        return lines.stream()
                .filter(line -> line.territory().equals(territory))
                .map(Line::total)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Explanation explain() {
        return explain(tree.root().id(), Maps.uniqueIndex(lines, Line::territory));
    }

    private Explanation explain(TerritoryId territory, Map<TerritoryId, Line> byTerritory) {
        Line line = requireNonNull(byTerritory.get(territory));
        Hierarchy<TerritoryId> hierarchy = tree.hierarchy();
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        if (!line.booked().isZero() && !hierarchy.childrenOf(territory).isEmpty()) {
            parts.add(Explanation.of("booked directly", line.booked()));
        }
        hierarchy.childrenOf(territory).forEach(child -> parts.add(explain(child, byTerritory)));
        return Explanation.of(territory.value(), line.total(), parts.build());
    }
}
