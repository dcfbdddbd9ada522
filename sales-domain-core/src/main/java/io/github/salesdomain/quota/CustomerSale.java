package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What one document sold to a customer, or took back.
 * <p>
 * It counts in the month of its own day. It is credited to whoever had the customer on {@link #soldOn()}: for a sale that is the same day, for a
 * return (退货) the day of the sale it takes back, so that a late return debits the one who was credited.
 *
 * @param customer who bought
 * @param on the day of the document
 * @param soldOn the day of the original sale, not after {@code on}
 * @param amount how much; negative for a return
 */
public record CustomerSale(Holder customer, LocalDate on, LocalDate soldOn, Money amount) {

    /** Checks that nothing is returned before it is sold. */
    public CustomerSale {
        requireNonNull(customer, "customer");
        requireNonNull(on, "on");
        requireNonNull(soldOn, "soldOn");
        requireNonNull(amount, "amount");
        if (soldOn.isAfter(on)) {
            throw new IllegalArgumentException("soldOn must not be after " + on + ", but was " + soldOn);
        }
    }

    /**
     * A sale.
     *
     * @param customer who bought
     * @param on the day of the document
     * @param amount how much
     * @return the sale
     */
    public static CustomerSale of(Holder customer, LocalDate on, Money amount) {
        return new CustomerSale(customer, on, on, amount);
    }

    /**
     * A return of something sold earlier.
     *
     * @param customer who gives it back
     * @param on the day of the return
     * @param soldOn the day of the original sale, not after the return
     * @param amount how much is given back, more than zero
     * @return the return, as a negative amount
     * @throws IllegalArgumentException if the original sale is after the return, or the amount is not above zero
     */
    public static CustomerSale ofReturn(Holder customer, LocalDate on, LocalDate soldOn, Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be more than 0, but was " + amount);
        }
        return new CustomerSale(customer, on, soldOn, amount.negated());
    }
}
