package io.github.salesdomain.reconciliation;

import io.github.salesdomain.quantity.Quantity;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/** What holds for all quantities of goods. */
final class GoodsQuantities {

    private GoodsQuantities() {}

    static void check(String attribute, Quantity quantity) {
        if (quantity.isNegative()) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + quantity);
        }
    }

    /** Refuses quantities in different units. */
    static void checkUnits(List<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            quantities.get(0).compareTo(quantity);
        }
    }

    static Quantity min(Quantity one, Quantity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The quantity, or nothing if it is below nothing. */
    static Quantity atLeastZero(Quantity quantity) {
        return quantity.isNegative() ? Quantity.zero(quantity.unit()) : quantity;
    }

    /** What so many units are worth, rounded half up by magnitude. */
    static Money value(Quantity quantity, Money unitValue) {
        return unitValue.multipliedBy(quantity.amount(), RoundingMode.HALF_UP);
    }
}
