package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.salesdomain.money.Rate;
import java.util.List;

/**
 * What the seller and each one above earn of what is sold (层级提成).
 *
 * @param rates the rate of the seller first, then of the one above, and so on; at least one, each from 0 to 100 %
 * @param lessLower whether what a lower level earns is taken from the base before the next level up
 */
public record OverrideRates(List<Rate> rates, boolean lessLower) {

    /** Checks the bounds. */
    public OverrideRates {
        rates = ImmutableList.copyOf(requireNonNull(rates, "rates"));
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("rates must not be empty, but was []");
        }
        for (Rate rate : rates) {
            if (rate.isNegative() || rate.compareTo(Rate.one()) > 0) {
                throw new IllegalArgumentException("rate must be from 0% to 100%, but was " + rate);
            }
        }
    }

    /**
     * Each level earns of all that is sold.
     *
     * @param rates the rate of the seller first, then of the one above, and so on
     * @return the rates
     * @throws IllegalArgumentException if there is none, or one is below 0 or above 100 %
     */
    public static OverrideRates ofWhole(List<Rate> rates) {
        return new OverrideRates(rates, false);
    }

    /**
     * Each level earns of what is left when the levels below have been paid.
     *
     * @param rates the rate of the seller first, then of the one above, and so on
     * @return the rates
     * @throws IllegalArgumentException if there is none, or one is below 0 or above 100 %
     */
    public static OverrideRates ofRest(List<Rate> rates) {
        return new OverrideRates(rates, true);
    }
}
