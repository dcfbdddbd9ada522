package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.explain.Explained;
import io.github.salesdomain.explain.Explanation;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * A whole divided into parts that sum to it, to the minor unit.
 *
 * @param total the whole that was divided
 * @param rule the rule that handed out the minor units
 * @param parts one part for each weight, in the order of the weights
 */
public record Apportionment(Money total, ApportionmentRule rule, List<Part> parts) implements Explained {

    /**
     * What one weight received.
     *
     * @param weight the weight, not negative, without an exponent
     * @param amount the part, with the sign of the whole
     * @param leftover how much of the part, in minor units with the sign of the whole, lies beyond the exact share cut to whole units: what the
     *     rule added (or, for a divisor rule or an allocation unit, took away)
     */
    public record Part(BigDecimal weight, Money amount, long leftover) {
        /** Checks that the weight is not negative and has at most 100 digits before and after the point, and writes it without an exponent. */
        public Part {
            requireNonNull(weight, "weight");
            requireNonNull(amount, "amount");
            WeightScale.check(weight);
            if (weight.signum() == 0) {
                weight = BigDecimal.ZERO;
            } else if (weight.scale() < 0) {
                weight = weight.setScale(0);
            }
        }
    }

    /** Checks that the parts sum to the whole. */
    public Apportionment {
        requireNonNull(total, "total");
        requireNonNull(rule, "rule");
        parts = ImmutableList.copyOf(requireNonNull(parts, "parts"));
        Money sum = Money.zero(total.getCurrencyUnit());
        for (Part part : parts) {
            sum = sum.plus(part.amount());
        }
        if (!sum.isEqual(total)) {
            throw new IllegalArgumentException("parts must sum to " + total + ", but was " + sum);
        }
    }

    /** {@return the amounts alone, in the order of the weights} */
    public List<Money> amounts() {
        return parts.stream().map(Part::amount).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Explanation explain() {
        ImmutableList.Builder<Explanation> lines = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String unit = part.leftover() == 0 ? "" : " (of it " + part.leftover() + " minor unit by " + rule + ")";
            lines.add(Explanation.of("weight " + part.weight().toPlainString(), part.amount() + unit));
        }
        return Explanation.of("apportioned", total + " by " + rule, lines.build());
    }
}
