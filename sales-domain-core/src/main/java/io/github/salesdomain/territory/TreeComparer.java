package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.org.OrgChart;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the territory tree with the reporting tree: whoever holds a territory should report to whoever holds the ground around it (区域与汇报关系一致).
 * <p>
 * The two trees are kept apart and may differ for good reasons, so nothing is refused: what differs is reported. Immutable.
 */
public final class TreeComparer {

    private static final TreeComparer STANDARD = new TreeComparer();

    private TreeComparer() {}

    /** {@return the comparer} */
    public static TreeComparer standard() {
        return STANDARD;
    }

    /**
     * Compares the trees of a day, as they are known now: with all corrections on record.
     * <p>
     * As {@link #compare(TerritoryMap, Organisation, LocalDate, LocalDate)}.
     *
     * @param map which territory lies in which, and which position holds which
     * @param organisation who reports to whom, and who holds which position
     * @param on the day
     * @return each territory once
     */
    public TreeComparison compare(TerritoryMap map, Organisation organisation, LocalDate on) {
        return compare(map.asOf(on), organisation.asOf(on), Optional.empty());
    }

    /**
     * Compares the trees of a day, as they were known on another. Later corrections do not change the answer.
     * <p>
     * For each territory with others around it, the position that holds it is compared with the one that holds the nearest held territory around it. A
     * position holds what is credited to it: standing in and support do not count. Takes time in proportion to the territories, the positions and the
     * steps of the ways in the answer, beside sorting.
     *
     * <h4>Formula</h4>
     * <pre>{@code agrees(t) = holder(t) is holder(a), or reports to it, directly or through others; a = nearest held territory around t}</pre>
     * Source: formulas, territory and reporting line.
     *
     * <h4>Example</h4>
     * <pre>{@code
     * TreeComparer.standard().compare(map, organisation, may11, may31).disagreements(); // E-1: OTHER_LINE, held by R-07, who reports to A-01
     * TreeComparer.standard().compare(map, Organisation.builder().build(), may11, may31); // each held territory: UNKNOWN_POSITION
     * }</pre>
     *
     * @param map which territory lies in which, and which position holds which
     * @param organisation who reports to whom, and who holds which position
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return each territory once
     */
    public TreeComparison compare(TerritoryMap map, Organisation organisation, LocalDate on, LocalDate knownOn) {
        return compare(map.asOf(on, knownOn), organisation.asOf(on, knownOn), Optional.of(knownOn));
    }

    private static TreeComparison compare(TerritoryChart ground, OrgChart people, Optional<LocalDate> knownOn) {
        List<TreePair> pairs = new ArrayList<>();
        for (TerritoryId territory : ground.tree().hierarchy().keys()) {
            pairs.add(pair(territory, ground, people));
        }
        return TreeComparison.builder()
                .on(ground.on())
                .knownOn(knownOn)
                .addAllPairs(pairs)
                .addAllWithoutTerritory(
                        Sets.difference(Sets.newTreeSet(people.reporting().keys()), ground.positions()))
                .build();
    }

    private static TreePair pair(TerritoryId territory, TerritoryChart ground, OrgChart people) {
        List<TreePair.Ground> way = new ArrayList<>();
        Optional<TerritoryId> next = Optional.of(territory);
        while (next.isPresent()
                && (way.size() < 2 || way.get(way.size() - 1).position().isEmpty())) {
            way.add(new TreePair.Ground(next.get(), ground.holderOf(next.get())));
            next = ground.tree().parentOf(next.get());
        }
        Hierarchy<PositionId> lines = people.reporting();
        Optional<PositionId> own = way.get(0).position();
        Optional<PositionId> above =
                way.size() == 1 ? Optional.empty() : way.get(way.size() - 1).position();
        TreeFinding finding = finding(way.size() == 1, own, above, lines);
        List<TreeFinding> findings = new ArrayList<>(List.of(finding));
        if (way.size() == 1 && own.isEmpty()) {
            findings.add(TreeFinding.UNHELD);
        }
        if (way.size() > 2 && above.isPresent()) {
            findings.add(TreeFinding.UNHELD_BETWEEN);
        }
        if (isVacant(own, people)) {
            findings.add(TreeFinding.VACANT);
        }
        if (isVacant(above, people)) {
            findings.add(TreeFinding.VACANT_ABOVE);
        }
        List<PositionId> reporting = own.filter(lines::contains).isEmpty()
                ? List.of()
                : finding == TreeFinding.REVERSED
                        ? reporting(above.orElseThrow(), own, lines)
                        : reporting(own.orElseThrow(), above, lines);
        return new TreePair(way, reporting, findings);
    }

    private static TreeFinding finding(
            boolean isRoot, Optional<PositionId> own, Optional<PositionId> above, Hierarchy<PositionId> lines) {
        if (own.isEmpty()) {
            return isRoot ? TreeFinding.ROOT : TreeFinding.UNHELD;
        }
        if (!lines.contains(own.get())) {
            return TreeFinding.UNKNOWN_POSITION;
        }
        if (isRoot) {
            return TreeFinding.ROOT;
        }
        if (above.isEmpty()) {
            return TreeFinding.NOBODY_ABOVE;
        }
        if (!lines.contains(above.get())) {
            return TreeFinding.UNKNOWN_POSITION_ABOVE;
        }
        if (own.equals(above)) {
            return TreeFinding.SAME_POSITION;
        }
        if (lines.parentOf(own.get()).equals(above)) {
            return TreeFinding.DIRECT;
        }
        if (lines.isAbove(above.get(), own.get())) {
            return TreeFinding.THROUGH_OTHERS;
        }
        return lines.isAbove(own.get(), above.get()) ? TreeFinding.REVERSED : TreeFinding.OTHER_LINE;
    }

    private static boolean isVacant(Optional<PositionId> position, OrgChart people) {
        return position.filter(people.reporting()::contains)
                .filter(id -> people.holderOf(id).isEmpty())
                .isPresent();
    }

    /** The way up from a position, as far as another if that one is on it. */
    private static List<PositionId> reporting(PositionId from, Optional<PositionId> to, Hierarchy<PositionId> lines) {
        ImmutableList.Builder<PositionId> way = ImmutableList.builder();
        Optional<PositionId> next = Optional.of(from);
        while (next.isPresent()) {
            way.add(next.get());
            next = next.equals(to) ? Optional.empty() : lines.parentOf(next.get());
        }
        return way.build();
    }
}
