package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import org.joda.money.Money;

/**
 * What became of one month of a newcomer.
 *
 * @param before the quota of the month without the ramp
 * @param factor how much of a full quota the newcomer carries, from 0 to 1
 * @param after the quota of the month with the ramp
 */
public record RampLine(Quota before, Ratio factor, Money after) {

    /** Checks the factor, and that the amounts are in one currency. */
    public RampLine {
        requireNonNull(before, "before");
        requireNonNull(factor, "factor");
        requireNonNull(after, "after");
        Shares.checkCurrency(before.amount().getCurrencyUnit(), after);
        if (!factor.isDefined() || factor.isBelow(Rate.zero()) || factor.compareTo(Ratio.one()) > 0) {
            throw new IllegalArgumentException("factor must be from 0 to 1, but was " + factor);
        }
        if (after.isNegative()) {
            throw new IllegalArgumentException("after must not be negative, but was " + after);
        }
    }

    /** {@return by how much the quota changed; below zero where others took over} */
    public Money change() {
        return after.minus(before.amount());
    }

    /** {@return whether the month stayed as it was although a full quota was not to be carried, because nobody beside carries more} */
    public boolean isUnshared() {
        return before.amount().isPositive() && !change().isNegative() && !factor.equals(Ratio.one());
    }
}
