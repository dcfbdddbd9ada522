package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** An order with its lines. */
record Order(
        String number,
        CustomerId customer,
        OrderStatus status,
        LocalDate orderedOn,
        Optional<LocalDate> shippedOn,
        String comment,
        List<Line> lines) {

    record Line(Sku sku, Quantity quantity, Money total) {}

    Order {
        lines = List.copyOf(lines);
    }

    /** {@return what the customer owes for it: the sum of its lines} */
    Money value() {
        return Money.total(lines.stream().map(Line::total).toList());
    }

    /** {@return whether the goods have left by a day} */
    boolean hasLeftBy(LocalDate day) {
        return shippedOn.filter(shipped -> !shipped.isAfter(day)).isPresent();
    }

    /** {@return whether it is a sale of a year: delivered in that year, and not cancelled} */
    boolean isSaleOf(int year) {
        return status.isSale() && shippedOn.filter(day -> day.getYear() == year).isPresent();
    }
}
