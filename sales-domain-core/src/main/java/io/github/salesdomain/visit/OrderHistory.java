package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.product.Sku;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a customer has ordered, and when last.
 *
 * @param lastOrders the day of the last order of each product, sorted by product; empty if the customer never ordered
 */
public record OrderHistory(Map<Sku, LocalDate> lastOrders) {

    /** Sorts by product. */
    public OrderHistory {
        lastOrders = ImmutableSortedMap.copyOf(requireNonNull(lastOrders, "lastOrders"));
    }

    /**
     * A history of these orders.
     *
     * @param lastOrders the day of the last order of each product
     * @return the history
     */
    public static OrderHistory of(Map<Sku, LocalDate> lastOrders) {
        return new OrderHistory(lastOrders);
    }

    /** {@return the history of a customer that never ordered} */
    public static OrderHistory empty() {
        return new OrderHistory(Map.of());
    }
}
