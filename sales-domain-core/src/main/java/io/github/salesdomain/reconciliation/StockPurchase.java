package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Goods that a customer bought.
 *
 * @param ordered the day of the order
 * @param shipped the day on which they were shipped, not before the order; empty if they were not yet
 * @param arrived the day on which they arrived, not before they were shipped; empty if they are on their way or not shipped
 * @param quantity how much; above zero
 */
public record StockPurchase(
        LocalDate ordered, Optional<LocalDate> shipped, Optional<LocalDate> arrived, Quantity quantity) {

    /** Checks the order of the days. */
    public StockPurchase {
        requireNonNull(ordered, "ordered");
        requireNonNull(shipped, "shipped");
        requireNonNull(arrived, "arrived");
        requireNonNull(quantity, "quantity");
        if (shipped.filter(day -> day.isBefore(ordered)).isPresent()) {
            throw new IllegalArgumentException("shipped must not be before " + ordered + ", but was " + shipped.get());
        }
        if (arrived.isPresent()
                && shipped.filter(day -> !arrived.get().isBefore(day)).isEmpty()) {
            throw new IllegalArgumentException(
                    "arrived must not be before the goods were shipped, but was " + arrived.get());
        }
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("quantity must be positive, but was " + quantity);
        }
    }

    /** Whether the goods were charged at the price before a change. */
    boolean isAtOldPrice(LocalDate change, PriceDateBasis basis) {
        return basis == PriceDateBasis.ORDER_DATE
                ? ordered.isBefore(change)
                : shipped.filter(day -> day.isBefore(change)).isPresent();
    }

    /** Whether the goods were in the customer's hands before a day. */
    boolean isThereBefore(LocalDate day) {
        return arrived.filter(it -> it.isBefore(day)).isPresent();
    }
}
