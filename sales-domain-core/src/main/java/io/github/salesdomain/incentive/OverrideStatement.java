package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.quota.Holder;
import java.util.List;
import org.joda.money.Money;

/**
 * What everybody in a tree of holders earns by level.
 *
 * @param rates what each level earns
 * @param lines one line for each holder and level with something sold, holders from the top down, levels from the seller up
 * @param total what all lines pay together
 */
public record OverrideStatement(OverrideRates rates, List<Line> lines, Money total) implements Explained {

    /**
     * What one holder earns at one distance from those who sold.
     *
     * @param holder who earns
     * @param level how far below it was sold; 0 for what the holder sold
     * @param base what was sold there; negative where returns exceed sales
     * @param pay what it earns; negative where returns exceed sales
     */
    public record Line(Holder holder, int level, Money base, Money pay) {
        /** Checks the level. */
        public Line {
            requireNonNull(holder, "holder");
            requireNonNull(base, "base");
            requireNonNull(pay, "pay");
            if (level < 0) {
                throw new IllegalArgumentException("level must not be negative, but was " + level);
            }
        }
    }

    /** Checks that the lines sum to the total. */
    public OverrideStatement {
        requireNonNull(rates, "rates");
        lines = ImmutableList.copyOf(requireNonNull(lines, "lines"));
        requireNonNull(total, "total");
        Money sum = Money.zero(total.getCurrencyUnit());
        for (Line line : lines) {
            sum = sum.plus(line.pay());
        }
        if (!sum.isEqual(total)) {
            throw new IllegalArgumentException("lines must sum to " + total + ", but was " + sum);
        }
    }

    /**
     * What a holder earns.
     *
     * @param holder who
     * @return the sum of the holder's lines; zero if there is none
     */
    public Money payOf(Holder holder) {
        Money sum = Money.zero(total.getCurrencyUnit());
        for (Line line : lines) {
            sum = line.holder().equals(holder) ? sum.plus(line.pay()) : sum;
        }
        return sum;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(
                "commission by level" + (rates.lessLower() ? " of what is left" : " of the whole"),
                total,
                lines.stream()
                        .map(line -> Explanation.of(
                                line.holder() + " at level " + line.level(),
                                line.pay(),
                                List.of(
                                        Explanation.of("sold", line.base()),
                                        Explanation.of("rate", rates.rates().get(line.level())))))
                        .toList());
    }
}
