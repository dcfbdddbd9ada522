package io.github.salesdomain.incentive;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import org.joda.money.Money;

/**
 * What a curve costs at one attainment.
 *
 * @param attainment the attainment
 * @param pay what is paid there, rounded to the minor unit
 * @param costRatio pay divided by the sales that earn it; undefined at no sales
 */
public record CurveCost(Rate attainment, Money pay, Ratio costRatio) {

    /** Checks that all parts are there. */
    public CurveCost {
        requireNonNull(attainment, "attainment");
        requireNonNull(pay, "pay");
        requireNonNull(costRatio, "costRatio");
    }
}
