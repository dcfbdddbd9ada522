package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.credit.Exposure;
import io.github.salesdomain.credit.ExposureCalculator;
import io.github.salesdomain.credit.ExposureItem;
import io.github.salesdomain.credit.ExposureKind;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.LedgerLine;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each customer owes on any day, by the orders and by the payments that were known on that day. */
final class Accounts {

    /** The database names no terms of payment. Nearly all payments come within thirty days. */
    static final Period TERMS = Period.ofDays(30);

    private final Company company;
    private final Map<String, LocalDate> paidOn;
    private final List<LedgerLine> onAccount;

    Accounts(Company company, Payments payments) {
        this.company = company;
        this.paidOn = payments.paidOn();
        this.onAccount = payments.onAccount();
    }

    Exposure exposure(CustomerId customer, LocalDate day) {
        return ExposureCalculator.standard().calculate(items(customer, day), SteelWheelsDatabase.CURRENCY, day);
    }

    /** {@return when an order was paid, if that was known by a day} */
    Optional<LocalDate> paidOn(Order order, LocalDate day) {
        return Optional.ofNullable(paidOn.get(order.number())).filter(paid -> !paid.isAfter(day));
    }

    /** {@return what a customer owes and has on account; money for cancelled orders is to be given back, and counts neither way} */
    private List<ExposureItem> items(CustomerId customer, LocalDate day) {
        List<ExposureItem> items = new ArrayList<>();
        for (Order order : company.ordersOf(customer)) {
            Optional<LocalDate> paid = paidOn(order, day);
            boolean known = !order.orderedOn().isAfter(day) && order.status() != OrderStatus.CANCELLED;
            boolean settled = paid.isPresent() && order.hasLeftBy(day);
            if (known && !settled) {
                items.add(item(order, day));
                paid.ifPresent(received -> items.add(ExposureItem.of(
                        order.number() + " paid ahead", ExposureKind.PREPAYMENT, order.value(), received)));
            }
        }
        for (LedgerLine payment : onAccount) {
            LocalDate received = payment.date().orElseThrow();
            if (payment.party().orElseThrow().equals(customer) && !received.isAfter(day)) {
                items.add(ExposureItem.of(
                        payment.id().value(), ExposureKind.UNALLOCATED_RECEIPT, payment.amount(), received));
            }
        }
        return items;
    }

    private static ExposureItem item(Order order, LocalDate day) {
        if (!order.hasLeftBy(day)) {
            return ExposureItem.of(order.number(), ExposureKind.OPEN_ORDER, order.value(), order.orderedOn());
        }
        LocalDate shipped = order.shippedOn().orElseThrow();
        return ExposureItem.builder()
                .id(order.number())
                .kind(ExposureKind.RECEIVABLE)
                .amount(order.value())
                .documentDate(shipped)
                .dueDate(shipped.plus(TERMS))
                .disputed(order.status() == OrderStatus.DISPUTED)
                .build();
    }
}
