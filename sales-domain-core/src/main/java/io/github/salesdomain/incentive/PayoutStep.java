package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import org.joda.money.Money;

/**
 * From this attainment on, up to the next step, this amount is paid.
 *
 * @param from the attainment at which the step begins, included; not negative
 * @param amount the amount that is paid; negative for a deduction
 */
public record PayoutStep(Rate from, Money amount) {

    /** Checks that the attainment is not negative. */
    public PayoutStep {
        requireNonNull(from, "from");
        requireNonNull(amount, "amount");
        if (from.isNegative()) {
            throw new IllegalArgumentException("from must not be negative, but was " + from);
        }
    }

    /**
     * A step.
     *
     * @param from the attainment at which it begins, included
     * @param amount the amount that is paid
     * @return the step
     * @throws IllegalArgumentException if the attainment is negative
     */
    public static PayoutStep of(Rate from, Money amount) {
        return new PayoutStep(from, amount);
    }
}
