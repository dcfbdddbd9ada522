package io.github.salesdomain.examples.steelwheels;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What the database of Steel Wheels says, row by row, before any of it becomes a value of the library.
 * <p>
 * Rows are sorted by key. Every reference from one table to another has been followed once, so nobody after this has to ask whether the
 * customer of an order exists.
 */
record SteelWheels(
        List<OfficeRow> offices,
        List<EmployeeRow> employees,
        List<CustomerRow> customers,
        List<ProductRow> products,
        List<OrderRow> orders,
        List<LineRow> lines,
        List<PaymentRow> payments) {

    record OfficeRow(String code, String city, String country, String territory) {}

    record EmployeeRow(
            int number, String firstName, String lastName, String title, String office, Optional<Integer> boss) {
        String name() {
            return firstName + " " + lastName;
        }
    }

    record CustomerRow(
            int number,
            String name,
            String country,
            Optional<String> state,
            String city,
            Optional<Integer> rep,
            Money creditLimit) {}

    record ProductRow(String code, String name, String productLine, String vendor) {}

    /** The header of an order. The shipping date is empty where the table holds its filler for "not shipped". */
    record OrderRow(
            int number,
            int customer,
            String status,
            LocalDate orderedOn,
            Optional<LocalDate> shippedOn,
            String comment) {}

    /** A line of an order. The total is what the table of facts says, to the cent; empty where the facts do not know the line. */
    record LineRow(int order, String product, BigDecimal quantity, Optional<Money> total) {}

    record PaymentRow(int customer, String check, LocalDate on, Money amount) {}

    SteelWheels {
        offices = List.copyOf(offices);
        employees = List.copyOf(employees);
        customers = List.copyOf(customers);
        products = List.copyOf(products);
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);

        Set<String> officeKeys = keys(offices, OfficeRow::code);
        Set<Integer> employeeKeys = keys(employees, EmployeeRow::number);
        Set<Integer> customerKeys = keys(customers, CustomerRow::number);
        Set<String> productKeys = keys(products, ProductRow::code);
        for (EmployeeRow employee : employees) {
            refer("employees.OFFICECODE of " + employee.number(), "an office", employee.office(), officeKeys);
            employee.boss()
                    .ifPresent(boss ->
                            refer("employees.REPORTSTO of " + employee.number(), "an employee", boss, employeeKeys));
        }
        for (CustomerRow customer : customers) {
            customer.rep()
                    .ifPresent(rep -> refer(
                            "customers.SALESREPEMPLOYEENUMBER of " + customer.number(),
                            "an employee",
                            rep,
                            employeeKeys));
        }
        for (OrderRow order : orders) {
            refer("orders.CUSTOMERNUMBER of " + order.number(), "a customer", order.customer(), customerKeys);
        }
        for (LineRow line : lines) {
            refer("orderdetails.PRODUCTCODE of " + line.order(), "a product", line.product(), productKeys);
        }
        for (PaymentRow payment : payments) {
            refer("payments.CUSTOMERNUMBER of " + payment.check(), "a customer", payment.customer(), customerKeys);
        }
    }

    private static <R, K> Set<K> keys(List<R> rows, Function<R, K> key) {
        Set<K> keys = new HashSet<>();
        rows.forEach(row -> keys.add(key.apply(row)));
        return keys;
    }

    private static <K> void refer(String field, String what, K value, Set<K> known) {
        if (!known.contains(value)) {
            throw new SteelWheelsDataException(field, "be the key of " + what, value);
        }
    }
}
