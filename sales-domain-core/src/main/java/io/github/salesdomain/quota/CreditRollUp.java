package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.org.Hierarchy;
import io.github.salesdomain.time.SalesPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What every holder of a tree is credited with: what is booked on the holder directly, and everything below (汇总).
 * <p>
 * {@link #lines()} has each holder of the tree once, parents before their children, siblings sorted. Each total is the sum of its parts, so that no
 * transaction counts twice at any node. {@link #outside()} is what is credited to holders that are not in the tree.
 */
@Value.Immutable
public abstract class CreditRollUp implements Explained, WithCreditRollUp {

    CreditRollUp() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What one holder is credited with.
     *
     * @param holder who
     * @param parent the holder above; empty for a root
     * @param booked what is credited to the holder directly; may be negative
     * @param total what is credited to the holder and everybody below
     */
    public record Line(Holder holder, Optional<Holder> parent, Money booked, Money total) {
        /** Checks that nothing is missing. */
        public Line {
            requireNonNull(holder, "holder");
            requireNonNull(parent, "parent");
            requireNonNull(booked, "booked");
            requireNonNull(total, "total");
        }
    }

    /** {@return what is measured} */
    public abstract Metric metric();

    /** {@return the period whose documents count} */
    public abstract SalesPeriod period();

    /** {@return the last day that counts} */
    public abstract LocalDate asOf();

    /** {@return the currency of all amounts} */
    public abstract CurrencyUnit currency();

    /** {@return one line for each holder of the tree, parents before their children, siblings sorted} */
    public abstract List<Line> lines();

    /** {@return what is credited to each holder that is not in the tree} */
    public abstract Map<Holder, Money> outside();

    /** {@return the tree of holders} */
    @Value.Lazy
    public Hierarchy<Holder> tree() {
        ImmutableMap.Builder<Holder, Holder> parents = ImmutableMap.builder();
        lines().forEach(line -> line.parent().ifPresent(parent -> parents.put(line.holder(), parent)));
        return Hierarchy.of(lines().stream().map(Line::holder).toList(), parents.buildOrThrow());
    }

    @Value.Lazy
    ImmutableMap<Holder, Line> byHolder() {
        return lines().stream().collect(ImmutableMap.toImmutableMap(Line::holder, line -> line));
    }

    /** {@return the sum over all distinct transactions that count: the roots and what stands outside the tree} */
    public Money total() {
        Money sum = Money.zero(currency());
        for (Line line : lines()) {
            sum = line.parent().isEmpty() ? sum.plus(line.total()) : sum;
        }
        for (Money amount : outside().values()) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * What a holder is credited with, everybody below included.
     *
     * @param holder a holder of the tree
     * @return the total
     * @throws IllegalArgumentException if the holder is not in the tree
     */
    public Money totalOf(Holder holder) {
        return line(holder).total();
    }

    private Line line(Holder holder) {
        Line line = byHolder().get(holder);
        if (line == null) {
            throw new IllegalArgumentException("holder must be in the tree, but was " + holder);
        }
        return line;
    }

    /** What every holder of a plan has, in the order of its holders; refused if the plan is about something else. */
    List<Money> totalsFor(QuotaPlan plan) {
        if (!plan.metric().equals(metric())) {
            throw new IllegalArgumentException(
                    "credited must be " + plan.metric() + " as the plan is, but was " + metric());
        }
        if (!plan.hierarchy().equals(tree())) {
            throw new IllegalArgumentException("tree of credited must be the tree of the plan, but was " + tree());
        }
        if (!outside().isEmpty()) {
            throw new IllegalArgumentException("credited must be of holders of the plan, but was also of "
                    + outside().keySet() + "\nMaybe add a house account to the plan");
        }
        return plan.holders().stream().map(this::totalOf).toList();
    }

    @Override
    public Explanation explain() {
        List<Explanation> roots = new ArrayList<>();
        tree().roots().forEach(root -> roots.add(explain(root)));
        outside().forEach((holder, amount) -> roots.add(Explanation.of(holder + " (not in the tree)", amount)));
        return Explanation.of(metric() + " credited for " + period() + " as of " + asOf(), total(), roots);
    }

    /**
     * Shows what the total of one holder is made of.
     *
     * @param holder a holder of the tree
     * @return what is booked directly, and the holders below
     * @throws IllegalArgumentException if the holder is not in the tree
     */
    public Explanation explain(Holder holder) {
        Line line = line(holder);
        List<Explanation> parts = new ArrayList<>();
        List<Holder> below = tree().childrenOf(holder);
        if (!line.booked().isZero() && !below.isEmpty()) {
            parts.add(Explanation.of("booked directly", line.booked()));
        }
        below.forEach(child -> parts.add(explain(child)));
        return Explanation.of(holder.toString(), line.total(), parts);
    }

    @Value.Check
    void check() {
        Set<Holder> seen = new HashSet<>();
        for (Line line : lines()) {
            Shares.checkCurrency(currency(), line.booked());
            if (!seen.add(line.holder())) {
                throw new IllegalArgumentException(
                        "lines must have each holder once, but had " + line.holder() + " twice");
            }
        }
        List<Holder> named = lines().stream().map(Line::holder).toList();
        if (!named.equals(tree().topDown())) {
            throw new IllegalArgumentException("lines must be in tree order, but was " + named);
        }
        Map<Holder, Money> below = new HashMap<>();
        for (Line line : Lists.reverse(lines())) {
            Money sum = line.booked().plus(below.getOrDefault(line.holder(), Money.zero(currency())));
            if (!sum.equals(line.total())) {
                throw new IllegalArgumentException("total of " + line.holder() + " must be the sum of its parts " + sum
                        + ", but was " + line.total());
            }
            line.parent().ifPresent(parent -> below.merge(parent, sum, Money::plus));
        }
        outside().forEach((holder, amount) -> {
            Shares.checkCurrency(currency(), amount);
            if (seen.contains(holder)) {
                throw new IllegalArgumentException("outside must be of holders not in the tree, but was of " + holder);
            }
        });
    }

    /** One method per attribute of {@link CreditRollUp}, same name. */
    public static final class Builder extends ImmutableCreditRollUp.Builder {
        Builder() {}
    }
}
