package io.github.salesdomain.credit;

import io.github.salesdomain.customer.CustomerId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Receivables of many customers by age: one row for each customer, one column for each bucket, one for undated items and one for what we owe. A row is
 * asked for by its number, which {@link #rowOf(CustomerId)} knows if the columns were made of items. Amounts are made when they are asked for. Immutable.
 */
public final class AgeingTable {

    private static final int MOST_IN_TABLE = 4_096;

    private final AgeingPolicy policy;
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final AgedCustomers owners;
    private final int width;
    /** The low 63 bits of each sum. */
    private final long[] low;
    /** What is above them, for sums that outgrow 63 bits; empty otherwise. */
    private final long[] high;

    private AgeingTable(AgeingPolicy policy, LocalDate asOf, AgeingColumns items, int width, long[] low, long[] high) {
        this.policy = policy;
        this.asOf = asOf;
        currency = items.currency;
        owners = items.owners;
        this.width = width;
        this.low = low;
        this.high = high;
    }

    static AgeingTable of(AgeingColumns items, AgeingPolicy policy, LocalDate asOf) {
        int width = policy.bounds().size() + 2;
        long[] low = new long[Math.multiplyExact(items.customerCount, width)];
        long[] high = {};
        int[] bounds = policy.bounds().stream().mapToInt(Integer::intValue).toArray();
        long today = asOf.toEpochDay();
        int span = bounds[bounds.length - 1] - bounds[0];
        byte[] byAge = span >= 0 && span < MOST_IN_TABLE && bounds.length < 100 ? places(bounds) : new byte[0];
        int[] customers = items.customers;
        int[] days = items.days;
        long[] minor = items.minor;
        for (int row = 0; row < minor.length; row++) {
            int column = byAge.length > 0 && days[row] != AgeingColumns.UNDATED
                    ? byAge[place(today - days[row] - bounds[0], span + 1)]
                    : column(days[row], today, bounds);
            int cell = customers[row] * width + column;
            long sum = low[cell] + minor[row];
            if (sum < 0) {
                high = high.length == 0 ? new long[low.length] : high;
                high[cell]++;
                sum &= Long.MAX_VALUE;
            }
            low[cell] = sum;
        }
        return new AgeingTable(policy, asOf, items, width, low, high);
    }

    /** The bucket of each age from the first bound to the last, and of what is older. */
    private static byte[] places(int[] bounds) {
        byte[] places = new byte[bounds[bounds.length - 1] - bounds[0] + 2];
        int place = 0;
        for (int age = bounds[0]; age <= bounds[bounds.length - 1]; age++) {
            while (age > bounds[place]) {
                place++;
            }
            places[age - bounds[0]] = (byte) place;
        }
        places[places.length - 1] = (byte) bounds.length;
        return places;
    }

    /** A number kept between zero and the most, without a branch: ages are as good as random, and a wrong guess of the processor costs more. */
    private static int place(long age, int most) {
        long notBelow = age & ~(age >> 63);
        long above = notBelow - most;
        return (int) (most + (above & (above >> 63)));
    }

    private static int column(int day, long today, int[] bounds) {
        if (day == AgeingColumns.UNDATED) {
            return bounds.length + 1;
        }
        long age = today - day;
        if (age > bounds[bounds.length - 1]) {
            return bounds.length;
        }
        int found = Arrays.binarySearch(bounds, (int) Math.max(age, bounds[0]));
        return found >= 0 ? found : -found - 1;
    }

    /** {@return how the items were aged} */
    public AgeingPolicy policy() {
        return policy;
    }

    /** {@return the day on which the ages were counted} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return how many customers there are} */
    public int customerCount() {
        return low.length / width;
    }

    /** {@return the customers by their rows, in the order of their ids; empty if the columns were made of numbers} */
    public List<CustomerId> customers() {
        return owners.ids();
    }

    /**
     * Which row is a customer's.
     *
     * @param customer the customer
     * @return his number, from 0; empty if he has no item, or the columns were made of numbers
     */
    public OptionalInt rowOf(CustomerId customer) {
        int row = Collections.binarySearch(owners.ids(), customer);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /**
     * What a customer has open in a bucket.
     *
     * @param customer the customer, from 0
     * @param bucket the place of the bucket among {@link AgeingPolicy#buckets()}, from 0
     * @return the amount; zero or more
     * @throws IndexOutOfBoundsException if there is no such customer or bucket
     */
    public Money amount(int customer, int bucket) {
        Objects.checkIndex(bucket, width - 1);
        return cell(customer, bucket);
    }

    /**
     * What a customer has open without a day to count from.
     *
     * @param customer the customer, from 0
     * @return the amount; zero or more
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public Money undated(int customer) {
        return cell(customer, width - 1);
    }

    /**
     * What we owe a customer, which has no age.
     *
     * @param customer the customer, from 0
     * @return the amount; zero or negative, and zero if the columns were made of numbers
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public Money credits(int customer) {
        return owners.credit(Objects.checkIndex(customer, customerCount()), currency);
    }

    /**
     * What a customer has open in all.
     *
     * @param customer the customer, from 0
     * @return the sum of all buckets, undated items and credits
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public Money balance(int customer) {
        Money sum = undated(customer).plus(credits(customer));
        for (int bucket = 0; bucket < width - 1; bucket++) {
            sum = sum.plus(amount(customer, bucket));
        }
        return sum;
    }

    /**
     * What all customers have open in a bucket.
     *
     * @param bucket the place of the bucket among {@link AgeingPolicy#buckets()}, from 0
     * @return the amount; zero or more
     * @throws IndexOutOfBoundsException if there is no such bucket
     */
    public Money total(int bucket) {
        Objects.checkIndex(bucket, width - 1);
        BigInteger sum = BigInteger.ZERO;
        for (int customer = 0; customer < customerCount(); customer++) {
            sum = sum.add(exact(customer * width + bucket));
        }
        return money(sum);
    }

    private Money cell(int customer, int column) {
        return money(exact(Objects.checkIndex(customer, customerCount()) * width + column));
    }

    private BigInteger exact(int cell) {
        BigInteger units = BigInteger.valueOf(low[cell]);
        return high.length == 0
                ? units
                : units.add(BigInteger.valueOf(high[cell]).shiftLeft(63));
    }

    private Money money(BigInteger units) {
        return Money.of(currency, new BigDecimal(units, currency.getDecimalPlaces()));
    }
}
