package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.customer.CustomerId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Open receivables of many customers in one currency as columns, prepared once and aged as often as the day or the buckets change.
 * <p>
 * Made from {@link OpenItem}s by {@link #of(CurrencyUnit, Collection, AgeingBasis)}, or from numbers that a host has by
 * {@link #of(CurrencyUnit, int, int[], int[], long[])}. Immutable.
 */
public final class AgeingColumns {

    /** The day of an item without one: it stands in the column of undated items. */
    public static final int UNDATED = Integer.MIN_VALUE;

    final CurrencyUnit currency;
    final int customerCount;
    final int[] customers;
    final int[] days;
    final long[] minor;
    final AgedCustomers owners;
    /** From which day the ages count; null if only the host knows. */
    private final @Nullable AgeingBasis basis;

    AgeingColumns(
            CurrencyUnit currency,
            int customerCount,
            int[] customers,
            int[] days,
            long[] minor,
            AgedCustomers owners,
            @Nullable AgeingBasis basis) {
        this.currency = currency;
        this.customerCount = customerCount;
        this.customers = customers;
        this.days = days;
        this.minor = minor;
        this.owners = owners;
        this.basis = basis;
    }

    /**
     * Columns of open items of many customers. Linear in the items; their order does not matter.
     * <p>
     * Customers are numbered from 0 in the order of their ids. What we owe a customer ({@link OpenItem#owedByUs()}) is no receivable: it is kept apart
     * as his credit, {@link AgeingTable#credits}, as {@link CreditNetting#OWN_COLUMN} does. Ids of items are not compared: an item that is given twice
     * counts twice. A day more than five million years from 1970 counts as that far away.
     *
     * @param currency the currency of all items
     * @param items the open items, those that we owe among them
     * @param basis from which day the ages count; an item without it is undated
     * @return the columns
     * @throws IllegalArgumentException if 2^63 minor units or more are open in one item that we are owed
     * @throws CurrencyMismatchException if an item has another currency
     */
    public static AgeingColumns of(CurrencyUnit currency, Collection<OpenItem> items, AgeingBasis basis) {
        requireNonNull(currency, "currency");
        requireNonNull(items, "items");
        requireNonNull(basis, "basis");
        return new ItemRows(currency, items, basis).columns();
    }

    /**
     * Columns of numbers: row {@code i} is an item of the customer {@code customers[i]} with {@code minor[i]} minor units open, whose age counts from
     * {@code days[i]}. The arrays are copied.
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
                Arrays.copyOf(minor, minor.length),
                AgedCustomers.UNNAMED,
                null);
    }

    /** Refuses to count ages from another day than the rows were made for. */
    void requireBasis(AgeingBasis asked) {
        if (basis != null && basis != asked) {
            throw new IllegalArgumentException("basis must be that of the columns, " + basis + ", but was " + asked);
        }
    }

    /** {@return the customers by their numbers, in the order of their ids; empty if the columns were made of numbers} */
    public List<CustomerId> customers() {
        return owners.ids();
    }

    /** {@return how many items there are; those that we owe are not among them} */
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
