package io.github.salesdomain.credit;

import io.github.salesdomain.money.Rate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Refuses thresholds that could not be. */
final class RuleCheck {

    private RuleCheck() {}

    static void notNegative(int value, String attribute) {
        if (value < 0) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + value);
        }
    }

    static void notNegative(Rate value, String attribute) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + value);
        }
    }

    static int days(Period period, String attribute) {
        if (period.getYears() != 0 || period.getMonths() != 0) {
            throw new IllegalArgumentException(attribute + " must be given in days, but was " + period);
        }
        int days = (int) period.get(ChronoUnit.DAYS);
        notNegative(days, attribute);
        return days;
    }
}
