package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A budget divided by one dimension.
 *
 * @param dimension what it is divided by
 * @param lines what each project, product or phase may spend, in the host's order; at least one, each key once
 */
public record BudgetCut(BudgetDimension dimension, List<BudgetLine> lines) {

    /** Checks that each key is there once and that all lines are in one currency. */
    public BudgetCut {
        requireNonNull(dimension, "dimension");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must hold at least one, but was [] for " + dimension);
        }
        Set<String> keys = new HashSet<>();
        for (BudgetLine line : lines) {
            if (!line.amount().isSameCurrency(lines.get(0).amount())) {
                throw new CurrencyMismatchException(
                        lines.get(0).amount().getCurrencyUnit(), line.amount().getCurrencyUnit());
            }
            if (!keys.add(line.key())) {
                throw new IllegalArgumentException("lines must have each key once, but had " + line.key() + " twice");
            }
        }
    }

    /**
     * A cut with amounts that were agreed; {@link BudgetAllocator} makes one from shares.
     *
     * @param dimension what it is divided by
     * @param lines what each project, product or phase may spend
     * @return the cut
     * @throws IllegalArgumentException if there is no line, or a key is there twice
     * @throws CurrencyMismatchException if the lines are in several currencies
     */
    public static BudgetCut of(BudgetDimension dimension, List<BudgetLine> lines) {
        return new BudgetCut(dimension, lines);
    }

    /** {@return the sum of the lines} */
    public Money total() {
        Money total = Money.zero(lines.get(0).amount().getCurrencyUnit());
        for (BudgetLine line : lines) {
            total = total.plus(line.amount());
        }
        return total;
    }

    /**
     * The line of one project, product or phase.
     *
     * @param key which one
     * @return its line, or empty if the cut has none
     */
    public Optional<BudgetLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }
}
