package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.PositionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the reporting tree and the territory tree agree on a day.
 * <p>
 * {@link #pairs()} has each territory once, sorted by id. The comparison is of the day {@link #on()}, as it was known on {@link #knownOn()}, or as it is
 * known now if that is empty.
 */
@Value.Immutable
public abstract class TreeComparison implements Explained, WithTreeComparison {

    private static final Comparator<TreePair> BY_TERRITORY = Comparator.comparing(TreePair::territory);

    TreeComparison() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day that is compared} */
    public abstract LocalDate on();

    /** {@return the day of knowledge; empty if all corrections on record count} */
    public abstract Optional<LocalDate> knownOn();

    /** {@return each territory in both trees, sorted by territory} */
    public abstract List<TreePair> pairs();

    /** {@return the positions that neither hold a territory nor stand in at one, sorted; staff without ground of their own are among them} */
    public abstract List<PositionId> withoutTerritory();

    @Value.Lazy
    ImmutableMap<TerritoryId, TreePair> byTerritory() {
        return pairs().stream().collect(ImmutableMap.toImmutableMap(TreePair::territory, pair -> pair));
    }

    /** {@return whether no territory is a disagreement; territories that cannot be compared are none} */
    public boolean isInAgreement() {
        return disagreements().isEmpty();
    }

    /** {@return the territories on which the trees contradict each other, sorted} */
    public List<TreePair> disagreements() {
        return pairs().stream()
                .filter(pair -> pair.finding().isDisagreement())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The territories of which something was found.
     *
     * @param finding what
     * @return the territories, sorted
     */
    public List<TreePair> with(TreeFinding finding) {
        return pairs().stream()
                .filter(pair -> pair.findings().contains(finding))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One territory in both trees.
     *
     * @param territory which territory
     * @return how it stands, or empty if the comparison is not about this territory
     */
    public Optional<TreePair> pairOf(TerritoryId territory) {
        return Optional.ofNullable(byTerritory().get(territory));
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (TreeFinding finding : TreeFinding.values()) {
            List<TreePair> found =
                    pairs().stream().filter(pair -> pair.finding() == finding).toList();
            if (!found.isEmpty()) {
                parts.add(Explanation.of(
                        finding.code(),
                        found.size(),
                        found.stream().map(Explained::explain).toList()));
            }
        }
        parts.add(Explanation.of("positions without territory", withoutTerritory()));
        return Explanation.of(
                "territories and reporting lines on " + on()
                        + knownOn().map(day -> " as known on " + day).orElse(""),
                disagreements().size() + " of " + pairs().size() + " territories disagree",
                parts.build());
    }

    @Value.Check
    TreeComparison check() {
        if (!Ordering.from(BY_TERRITORY).isOrdered(pairs())
                || !Ordering.natural().isOrdered(withoutTerritory())) {
            return builder()
                    .on(on())
                    .knownOn(knownOn())
                    .addAllPairs(ImmutableList.sortedCopyOf(BY_TERRITORY, pairs()))
                    .addAllWithoutTerritory(ImmutableList.sortedCopyOf(withoutTerritory()))
                    .build();
        }
        for (int i = 1; i < pairs().size(); i++) {
            if (pairs().get(i).territory().equals(pairs().get(i - 1).territory())) {
                throw new IllegalArgumentException("pairs must have each territory once, but had "
                        + pairs().get(i).territory() + " twice");
            }
        }
        return this;
    }

    /** One method per attribute of {@link TreeComparison}, same name. */
    public static final class Builder extends ImmutableTreeComparison.Builder {
        Builder() {}
    }
}
