package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PositionId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One territory in both trees: the way up the ground, the way up the reporting lines, and what they amount to.
 *
 * @param ground the territory and those around it, outwards: as far as the nearest one that a position holds, or to the root if there is none
 * @param reporting the position that holds the territory and those it reports to, upwards: as far as the one that holds the last territory of the
 *     ground, or to the top if that one is not among them; where the trees stand upside down, the same from the other position; empty if no position
 *     of the organisation holds the territory
 * @param findings how the territory stands, then what else should be known about it; each once, in their order
 */
public record TreePair(List<Ground> ground, List<PositionId> reporting, List<TreeFinding> findings)
        implements Explained {

    /**
     * One territory on the way up.
     *
     * @param territory which territory
     * @param position the position that holds it, in the way that results are credited; empty if none does
     */
    public record Ground(TerritoryId territory, Optional<PositionId> position) {
        /** Checks that nothing is missing. */
        public Ground {
            requireNonNull(territory, "territory");
            requireNonNull(position, "position");
        }
    }

    /** Checks that there is a territory and a finding, and that a finding of a line is what the two ways show. */
    public TreePair {
        ground = ImmutableList.copyOf(requireNonNull(ground, "ground"));
        reporting = ImmutableList.copyOf(requireNonNull(reporting, "reporting"));
        findings = ImmutableList.copyOf(requireNonNull(findings, "findings"));
        if (ground.isEmpty()) {
            throw new IllegalArgumentException("ground must not be empty, but was []");
        }
        if (findings.isEmpty() || !Ordering.natural().isStrictlyOrdered(findings)) {
            throw new IllegalArgumentException("findings must be in their order, each once, but was " + findings);
        }
        Optional<PositionId> own = ground.get(0).position();
        Optional<PositionId> above = ground.size() == 1
                ? Optional.empty()
                : Iterables.getLast(ground).position();
        Optional<PositionId> from = reporting.stream().findFirst();
        Optional<PositionId> to = reporting.isEmpty() ? Optional.empty() : Optional.of(Iterables.getLast(reporting));
        boolean shown = switch (findings.get(0)) {
            case DIRECT -> from.equals(own) && to.equals(above) && reporting.size() == 2;
            case THROUGH_OTHERS -> from.equals(own) && to.equals(above) && reporting.size() > 2;
            case SAME_POSITION -> from.equals(own) && own.equals(above) && reporting.size() == 1;
            case OTHER_LINE ->
                from.isPresent() && from.equals(own) && above.isPresent() && !reporting.contains(above.get());
            case REVERSED -> from.equals(above) && to.equals(own) && reporting.size() > 1;
            case ROOT -> ground.size() == 1;
            case UNHELD -> own.isEmpty();
            default -> true;
        };
        if (!shown) {
            throw new IllegalArgumentException(
                    "findings must follow from " + ground + " and " + reporting + ", but was " + findings.get(0));
        }
    }

    /** {@return the territory} */
    public TerritoryId territory() {
        return ground.get(0).territory();
    }

    /** {@return how the territory stands in the reporting tree} */
    public TreeFinding finding() {
        return findings.get(0);
    }

    /** {@return the position that holds the territory; empty if none does} */
    public Optional<PositionId> position() {
        return ground.get(0).position();
    }

    /** {@return the position that holds the nearest held territory around it; empty if there is none} */
    public Optional<PositionId> positionAbove() {
        return ground.size() == 1 ? Optional.empty() : Iterables.getLast(ground).position();
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                territory().value(),
                findings.stream().map(TreeFinding::code).collect(Collectors.joining(", ")),
                List.of(
                        Explanation.of(
                                "ground",
                                ground.stream()
                                        .map(step -> step.territory() + " ("
                                                + step.position()
                                                        .map(PositionId::value)
                                                        .orElse("nobody")
                                                + ")")
                                        .collect(Collectors.joining(" in "))),
                        Explanation.of(
                                "reporting",
                                reporting.isEmpty()
                                        ? "nobody"
                                        : reporting.stream()
                                                .map(PositionId::value)
                                                .collect(Collectors.joining(" to ")))));
    }
}
