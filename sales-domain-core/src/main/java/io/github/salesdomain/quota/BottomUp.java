package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a tree of holders submitted, held against what is owed above, with what each owes now (自下而上).
 * <p>
 * What a holder owes is what those directly below owe and what stayed {@link GapLine#unallocated()}, at every node.
 */
@Value.Immutable
public abstract class BottomUp implements Explained, WithBottomUp {

    BottomUp() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what the root owes, whatever was submitted} */
    public abstract Quota whole();

    /** {@return the holder above each holder but the root} */
    public abstract Map<Holder, Holder> parents();

    /** {@return how gaps were closed} */
    public abstract GapClosing closing();

    /** {@return one line for each holder, each after the one above it, siblings sorted} */
    public abstract List<GapLine> lines();

    /** {@return the tree of the holders} */
    public Hierarchy<Holder> hierarchy() {
        return Hierarchy.of(lines().stream().map(GapLine::holder).toList(), parents());
    }

    /**
     * The line of a holder.
     *
     * @param holder a holder of the tree
     * @return the line
     * @throws IllegalArgumentException if the holder is not in the tree
     */
    public GapLine lineFor(Holder holder) {
        return lines().stream()
                .filter(line -> line.holder().equals(holder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("holder must be in the tree, but was " + holder));
    }

    /** {@return whether nothing stayed unallocated anywhere, so that every holder owes exactly what those below owe} */
    public boolean isClosed() {
        return lines().stream().allMatch(line -> line.unallocated().isZero());
    }

    /** {@return what each holder owes now, in the order of the lines; as weights of a cascade, they give the same amounts where all is closed} */
    public Map<Holder, Money> amounts() {
        ImmutableMap.Builder<Holder, Money> amounts = ImmutableMap.builderWithExpectedSize(lines().size());
        lines().forEach(line -> amounts.put(line.holder(), line.quota()));
        return amounts.buildOrThrow();
    }

    /** {@return the quota of each holder, in the order of the lines} */
    public List<Quota> quotas() {
        return lines().stream()
                .map(line -> whole().withHolder(line.holder()).withAmount(line.quota()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Each holder below the one above it. */
    @Override
    public Explanation explain() {
        return explain(hierarchy(), linesByHolder(), whole().holder());
    }

    private Map<Holder, GapLine> linesByHolder() {
        ImmutableMap.Builder<Holder, GapLine> byHolder = ImmutableMap.builderWithExpectedSize(lines().size());
        lines().forEach(line -> byHolder.put(line.holder(), line));
        return byHolder.buildOrThrow();
    }

    private static Explanation explain(Hierarchy<Holder> tree, Map<Holder, GapLine> lines, Holder holder) {
        GapLine line = requireNonNull(lines.get(holder));
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        tree.childrenOf(holder).forEach(child -> parts.add(explain(tree, lines, child)));
        if (!line.unallocated().isZero()) {
            parts.add(Explanation.of("unallocated", line.unallocated()));
        }
        String heard = line.heard().map(amount -> "submitted " + amount).orElse("nothing submitted");
        String gap = line.below().isPresent() ? ", gap " + line.gap() : "";
        return Explanation.of(holder.toString(), line.quota() + " (" + heard + gap + ")", parts.build());
    }

    @Value.Check
    void check() {
        Hierarchy<Holder> tree = hierarchy();
        if (!tree.roots().equals(List.of(whole().holder()))) {
            throw new IllegalArgumentException(
                    "whole must be of the one root of the tree, but was of " + whole().holder());
        }
        List<Holder> named = lines().stream().map(GapLine::holder).toList();
        if (!named.equals(tree.topDown())) {
            throw new IllegalArgumentException("lines must be from the top down, but was " + named);
        }
        Map<Holder, GapLine> byHolder = linesByHolder();
        if (!lines().get(0).quota().equals(whole().amount())) {
            throw new IllegalArgumentException("quota of " + whole().holder() + " must be " + whole().amount()
                    + ", but was " + lines().get(0).quota());
        }
        for (GapLine line : lines()) {
            Money sum = Money.zero(whole().amount().getCurrencyUnit());
            for (Holder child : tree.childrenOf(line.holder())) {
                sum = sum.plus(requireNonNull(byHolder.get(child)).quota());
            }
            boolean leaf = tree.childrenOf(line.holder()).isEmpty();
            if (leaf == line.allocated().isPresent()
                    || (!leaf && !line.allocated().get().isEqual(sum))) {
                throw new IllegalArgumentException("allocated below " + line.holder() + " must be "
                        + (leaf ? "absent" : sum) + ", but was "
                        + line.allocated().map(Money::toString).orElse("absent"));
            }
        }
    }

    /** One method per attribute of {@link BottomUp}, same name. */
    public static final class Builder extends ImmutableBottomUp.Builder {
        Builder() {}
    }
}
