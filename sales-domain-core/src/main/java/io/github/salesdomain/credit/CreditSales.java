package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What was sold on credit in one period, usually a month, gross of tax like the receivables.
 *
 * @param during the period; bounded and not empty
 * @param amount the sales; negative if more was returned than sold
 */
public record CreditSales(LocalDateRange during, Money amount) {

    /** Checks that the period has a first and a last day. */
    public CreditSales {
        requireNonNull(during, "during");
        requireNonNull(amount, "amount");
        if (during.isUnboundedStart() || during.isUnboundedEnd() || during.isEmpty()) {
            throw new IllegalArgumentException("during must be bounded and not empty, but was " + during);
        }
    }

    /**
     * The sales of a period.
     *
     * @param during the period
     * @param amount the sales
     * @return the sales
     * @throws IllegalArgumentException if the period is empty or open
     */
    public static CreditSales of(LocalDateRange during, Money amount) {
        return new CreditSales(during, amount);
    }

    /** {@return how many days the period has} */
    public int days() {
        return during.lengthInDays();
    }
}
