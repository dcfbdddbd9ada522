package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a credit rule may look at: the question, with all its facts.
 *
 * @param file what is on file about the customer
 * @param exposure what the customer owes without the order, on the day of the decision
 * @param order the order to be decided
 * @param limit the limit of the day
 */
public record CreditRequest(CreditFile file, Exposure exposure, CreditOrder order, EffectiveLimit limit) {

    /** Checks the currencies, and that the order does not count twice. */
    public CreditRequest {
        requireNonNull(file, "file");
        requireNonNull(exposure, "exposure");
        requireNonNull(order, "order");
        requireNonNull(limit, "limit");
        CurrencyCheck.require(file.currency(), exposure.currency(), "exposure of customer " + file.customer());
        CurrencyCheck.require(file.currency(), order.amount(), "amount of order " + order.id());
        if (exposure.contains(order.id())) {
            throw new IllegalArgumentException("order must not be among the items of the exposure, but was "
                    + order.id() + "\nMaybe take it out by Exposure.without");
        }
    }

    /** {@return which customer} */
    public CustomerId customer() {
        return file.customer();
    }

    /** {@return the day of the decision: that of the exposure} */
    public LocalDate asOf() {
        return exposure.asOf();
    }

    /** {@return the exposure once the order is booked} */
    public Money exposureAfter() {
        return exposureAfter(exposure, order);
    }

    /** {@return the floor stock once the order is booked} */
    public Money floorStockAfter() {
        Money before = exposure.floorStock();
        return order.terms() == OrderTerms.FLOOR_STOCK ? before.plus(order.amount()) : before;
    }

    /** The total of {@code exposure.plus(order.asItem(asOf))}, without building it. */
    static Money exposureAfter(Exposure exposure, CreditOrder order) {
        return exposure.policy().counts(order.asItem(exposure.asOf()), exposure.asOf())
                ? exposure.total().plus(order.amount())
                : exposure.total();
    }
}
