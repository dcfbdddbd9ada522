package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;

/**
 * From this attainment on, up to the next band, this rate of sales is paid.
 *
 * @param from the attainment at which the band begins, included; not negative
 * @param rate the part of sales that is paid; not negative
 */
public record CommissionBand(Rate from, Rate rate) {

    /** Checks that neither is negative. */
    public CommissionBand {
        requireNonNull(from, "from");
        requireNonNull(rate, "rate");
        if (from.isNegative()) {
            throw new IllegalArgumentException("from must not be negative, but was " + from);
        }
        if (rate.isNegative()) {
            throw new IllegalArgumentException("rate must not be negative, but was " + rate);
        }
    }

    /**
     * A commission band.
     *
     * @param from the attainment at which it begins, included
     * @param rate the part of sales that is paid
     * @return the band
     * @throws IllegalArgumentException if either is negative
     */
    public static CommissionBand of(Rate from, Rate rate) {
        return new CommissionBand(from, rate);
    }
}
