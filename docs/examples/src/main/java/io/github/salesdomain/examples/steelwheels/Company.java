package io.github.salesdomain.examples.steelwheels;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.product.ProductTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Steel Wheels in the words of the library: who works where, who buys, what is sold, and the orders and payments of three years.
 *
 * @param organisation the positions, their holders and the reporting lines
 * @param people what the holder of each position is called
 * @param regions the region of each position: that of its office
 * @param customers all customers, sorted by id
 * @param repByCustomer who looks after each customer; without those whom nobody does
 * @param creditLimits how much each customer may owe
 * @param products all products
 * @param orders all orders that the facts of the database value, sorted by number
 * @param payments all payments, sorted by customer and check
 * @param leftOut what was not taken over, and why
 */
record Company(
        Organisation organisation,
        Map<PositionId, String> people,
        Map<PositionId, String> regions,
        List<Customer> customers,
        Map<CustomerId, PositionId> repByCustomer,
        Map<CustomerId, Money> creditLimits,
        ProductTree products,
        List<Order> orders,
        List<Payment> payments,
        List<LeftOut> leftOut) {

    /** Rows that were not taken over, and why. */
    record LeftOut(String what, String why) {
        @Override
        public String toString() {
            return what + ", because " + why;
        }
    }

    Company {
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
        payments = List.copyOf(payments);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return the sales of a year: what was shipped in it and not cancelled} */
    List<Order> salesOf(int year) {
        return orders.stream().filter(order -> order.isSaleOf(year)).toList();
    }

    /** {@return what the holder of a position is called} */
    String personAt(PositionId position) {
        return requireNonNull(people.get(position), "person");
    }

    /** {@return the region of a position} */
    String regionOf(PositionId position) {
        return requireNonNull(regions.get(position), "region");
    }

    /** {@return how much a customer may owe} */
    Money creditLimitOf(CustomerId customer) {
        return requireNonNull(creditLimits.get(customer), "credit limit");
    }

    /** {@return the order with this number} */
    Order order(String number) {
        return orders.stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the orders of a customer} */
    List<Order> ordersOf(CustomerId customer) {
        return orders.stream()
                .filter(order -> order.customer().equals(customer))
                .toList();
    }

    /** {@return the customer with this id} */
    Customer customer(CustomerId id) {
        return customers.stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the positions of the reps, those without customers too, sorted} */
    List<PositionId> reps() {
        return organisation.positions().stream()
                .filter(position -> position.role().equals(Role.ACCOUNT_MANAGER))
                .map(Position::id)
                .sorted()
                .toList();
    }

    /** {@return who looks after a customer, if anybody does} */
    Optional<PositionId> repOf(CustomerId id) {
        return Optional.ofNullable(repByCustomer.get(id));
    }
}
