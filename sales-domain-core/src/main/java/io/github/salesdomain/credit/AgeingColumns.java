package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.joda.money.CurrencyUnit;

/**
 * Open receivables of many customers in one currency as columns, prepared once and aged as often as the day or the buckets change.
 * <p>
 * Row {@code i} is an item of the customer {@code customers[i]} from 0 on, with {@code minor[i]} minor units open and {@code days[i]} the day from which its
 * age counts, as days since 1970-01-01. Immutable: the arrays are copied.
 */
public final class AgeingColumns {

    /** The day of an item without one: it stands in the column of undated items. */
    public static final int UNDATED = Integer.MIN_VALUE;

    final CurrencyUnit currency;
    final int customerCount;
    final int[] customers;
    final int[] days;
    final long[] minor;

    private AgeingColumns(CurrencyUnit currency, int customerCount, int[] customers, int[] days, long[] minor) {
        this.currency = currency;
        this.customerCount = customerCount;
        this.customers = customers;
        this.days = days;
        this.minor = minor;
    }

    /**
     * Columns of items.
     *
     * @param currency the currency of all items
     * @param customerCount how many customers there are; zero or more
     * @param customers whose item each is, from 0 to below the count
     * @param days from which day its age counts, as days since 1970-01-01, or {@link #UNDATED}
     * @param minor how many minor units are open; zero or more
     * @return the columns
     * @throws IllegalArgumentException if the arrays differ in length, or a customer or amount is out of range
     */
    public static AgeingColumns of(
            CurrencyUnit currency, int customerCount, int[] customers, int[] days, long[] minor) {
        requireNonNull(currency, "currency");
        if (customerCount < 0) {
            throw new IllegalArgumentException("customerCount must not be negative, but was " + customerCount);
        }
        if (customers.length != days.length || customers.length != minor.length) {
            throw new IllegalArgumentException("columns must have one length, but had " + customers.length + ", "
                    + days.length + " and " + minor.length);
        }
        for (int row = 0; row < customers.length; row++) {
            if (customers[row] < 0 || customers[row] >= customerCount) {
                throw new IllegalArgumentException("customers must lie between 0 and " + (customerCount - 1)
                        + ", but was " + customers[row] + " in row " + row);
            }
            if (minor[row] < 0) {
                throw new IllegalArgumentException(
                        "minor must not be negative, but was " + minor[row] + " in row " + row);
            }
        }
        return new AgeingColumns(
                currency,
                customerCount,
                Arrays.copyOf(customers, customers.length),
                Arrays.copyOf(days, days.length),
                Arrays.copyOf(minor, minor.length));
    }

    /** {@return how many items there are} */
    public int size() {
        return customers.length;
    }

    /** {@return how many customers there are} */
    public int customerCount() {
        return customerCount;
    }

    /** {@return the currency of all items} */
    public CurrencyUnit currency() {
        return currency;
    }
}
