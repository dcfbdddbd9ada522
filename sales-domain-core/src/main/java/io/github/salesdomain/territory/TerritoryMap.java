package io.github.salesdomain.territory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import io.github.salesdomain.product.ProductLine;
import io.github.salesdomain.time.Chronicle;
import io.github.salesdomain.time.Dated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How the ground is divided, with its whole history: the {@link #tree()} of territories, the {@link #holdings()} of them by positions, the
 * {@link #rules()} that say which customers belong where, the {@link #bounds()} that limit territories with all that lies inside, and the {@link #pins()} of
 * single customers. Where selling is split, {@link #lines()} names the product lines: each customer then belongs somewhere for each line.
 * <p>
 * Facts and their corrections are sorted by id and day of knowledge, so that two maps of the same facts are equal. What cannot be is refused when the
 * map is built, for every day and for every state of knowledge: a fact about an unknown territory or product line, a territory with two primary positions
 * or a customer with two pins for one line on one day. That two rules claim the same customer is no error here: the {@link CoverageReport} lists it.
 */
@Value.Immutable
public abstract class TerritoryMap implements WithTerritoryMap {

    private static final Comparator<Dated> BY_FACT =
            Comparator.comparing(Dated::factId).thenComparing(Dated::knownSince);

    TerritoryMap() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the territories} */
    public abstract TerritoryTree tree();

    /** {@return which position holds which territory, when, corrections included; sorted} */
    public abstract List<TerritoryHolding> holdings();

    /** {@return which customers belong where, when, corrections included; sorted} */
    public abstract List<TerritoryRule> rules();

    /** {@return which single customers belong elsewhere, when, corrections included; sorted} */
    public abstract List<TerritoryPin> pins();

    /** {@return what territories are limited to, when, corrections included; sorted} */
    public abstract List<TerritoryBound> bounds();

    /** {@return the product lines by which selling is split; none if every customer belongs to one territory for all that is sold} */
    public abstract Set<ProductLine> lines();

    @Value.Lazy
    Chronicle<TerritoryHolding> holdingChronicle() {
        return Chronicle.of(holdings());
    }

    @Value.Lazy
    Chronicle<TerritoryRule> ruleChronicle() {
        return Chronicle.of(rules());
    }

    @Value.Lazy
    Chronicle<TerritoryPin> pinChronicle() {
        return Chronicle.of(pins());
    }

    @Value.Lazy
    Chronicle<TerritoryBound> boundChronicle() {
        return Chronicle.of(bounds());
    }

    /**
     * Who holds what on a day, as it is known now: with all corrections on record.
     *
     * @param on the day
     * @return the holdings of that day
     */
    public TerritoryChart asOf(LocalDate on) {
        return asOf(on, LocalDate.MAX);
    }

    /**
     * Who holds what on a day, as it was known on another. Later corrections do not change the answer.
     *
     * @param on the day
     * @param knownOn the day of knowledge, included
     * @return the holdings of that day
     */
    public TerritoryChart asOf(LocalDate on, LocalDate knownOn) {
        return TerritoryChart.of(on, tree(), holdingChronicle().asOf(on, knownOn));
    }

    @Value.Check
    TerritoryMap check() {
        if (!Ordering.from(BY_FACT).isOrdered(holdings())
                || !Ordering.from(BY_FACT).isOrdered(rules())
                || !Ordering.from(BY_FACT).isOrdered(pins())
                || !Ordering.from(BY_FACT).isOrdered(bounds())
                || !Ordering.natural().isOrdered(lines())) {
            return builder()
                    .tree(tree())
                    .addAllHoldings(ImmutableList.sortedCopyOf(BY_FACT, holdings()))
                    .addAllRules(ImmutableList.sortedCopyOf(BY_FACT, rules()))
                    .addAllPins(ImmutableList.sortedCopyOf(BY_FACT, pins()))
                    .addAllBounds(ImmutableList.sortedCopyOf(BY_FACT, bounds()))
                    .addAllLines(ImmutableSortedSet.copyOf(lines()))
                    .build();
        }
        holdings().forEach(holding -> requireKnown(holding.territory(), "holding " + holding.factId()));
        rules().forEach(rule -> requireKnown(rule.territory(), "rule " + rule.factId()));
        pins().forEach(pin -> requireKnown(pin.territory(), "pin " + pin.factId()));
        bounds().forEach(bound -> requireKnown(bound.territory(), "bound " + bound.factId()));
        TerritoryMapCheck.knownLines(this);
        ruleChronicle();
        boundChronicle();
        TerritoryMapCheck.onePrimaryAtATime(holdings());
        TerritoryMapCheck.onePinAtATime(pins(), lines());
        return this;
    }

    private void requireKnown(TerritoryId territory, String fact) {
        if (!tree().contains(territory)) {
            throw new IllegalArgumentException("territory of " + fact + " must be in the tree, but was " + territory);
        }
    }

    /** One method per attribute of {@link TerritoryMap}, same name. */
    public static final class Builder extends ImmutableTerritoryMap.Builder {
        Builder() {}
    }
}
