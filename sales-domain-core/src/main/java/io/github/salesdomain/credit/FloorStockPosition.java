package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitMismatchException;
import java.math.RoundingMode;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What of one article stands with a dealer on standing credit (实际铺底数): by the books, and as counted.
 *
 * @param item which article or floor-stock document; not blank, at most 58 characters
 * @param booked the value by the books at supply price; zero or more
 * @param counted the value as counted at supply price; zero or more
 */
public record FloorStockPosition(String item, Money booked, Money counted) {

    /** Checks key and amounts. */
    public FloorStockPosition {
        requireNonNull(item, "item");
        requireNonNull(booked, "booked");
        requireNonNull(counted, "counted");
        if (item.isBlank() || item.length() > 58) {
            throw new IllegalArgumentException("item must have 1 to 58 characters, but was '" + item + "'");
        }
        CurrencyCheck.require(booked.getCurrencyUnit(), counted, "counted of " + item);
        notNegative(booked, "booked of " + item);
        notNegative(counted, "counted of " + item);
    }

    private static void notNegative(Money amount, String attribute) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(attribute + " must not be negative, but was " + amount);
        }
    }

    /**
     * A position by its values.
     *
     * @param item which article or floor-stock document
     * @param booked the value by the books
     * @param counted the value as counted
     * @return the position
     * @throws IllegalArgumentException if a value is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static FloorStockPosition of(String item, Money booked, Money counted) {
        return new FloorStockPosition(item, booked, counted);
    }

    /**
     * A position by its quantities, at one supply price. After a price change the same quantities at the new price revalue it.
     *
     * @param item which article or floor-stock document
     * @param supplyPrice the price of one unit; zero or more
     * @param booked how many by the books
     * @param counted how many were counted, in the same unit
     * @return the position, each value rounded half up to the minor unit
     * @throws IllegalArgumentException if a price or quantity is negative
     * @throws UnitMismatchException if the units differ
     */
    public static FloorStockPosition priced(String item, Money supplyPrice, Quantity booked, Quantity counted) {
        if (!booked.unit().equals(counted.unit())) {
            throw new UnitMismatchException(booked.unit(), counted.unit());
        }
        notNegative(supplyPrice, "supplyPrice of " + item);
        return of(item, worth(supplyPrice, booked), worth(supplyPrice, counted));
    }

    private static Money worth(Money price, Quantity quantity) {
        return price.multipliedBy(quantity.amount(), RoundingMode.HALF_UP);
    }

    /** {@return what is missing: sold and not paid; zero if nothing is} */
    public Money shortage() {
        return above(booked, counted);
    }

    /** {@return what was counted and is not booked; zero if nothing} */
    public Money surplus() {
        return above(counted, booked);
    }

    private static Money above(Money larger, Money smaller) {
        return larger.isGreaterThan(smaller) ? larger.minus(smaller) : Money.zero(larger.getCurrencyUnit());
    }
}
