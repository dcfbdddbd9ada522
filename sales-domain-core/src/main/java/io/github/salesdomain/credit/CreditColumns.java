package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Many credit questions in one currency as columns of whole minor units, prepared once and decided as often as limits or policies change.
 * <p>
 * Made from questions by {@link #of(CurrencyUnit, Collection)}, or row by row by a {@link #builder(CurrencyUnit, int)} where a host has the sums already.
 * Amounts beyond 63 bits are kept beside the columns and decided by the rules themselves, with the same results. Rows keep their order. Immutable.
 */
public final class CreditColumns {

    static final int BLOCKED = 1;
    static final int CASH_ONLY = 2;
    static final int FLOOR_STOCK_ORDER = 4;
    static final int PREPAID = 8;
    static final int UNLIMITED = 16;
    static final int UNLIMITED_FLOOR_STOCK = 32;
    static final int WIDE = 64;
    static final int UNPAID = 128;

    /** A day count that says that there is nothing to count. */
    static final int NONE = Integer.MIN_VALUE;

    final CurrencyUnit currency;
    final Money smallBalance;
    final int size;
    final long[] after;
    final long[] limit;
    final long[] receivables;
    final long[] overdue;
    final long[] floorStock;
    final long[] floorStockLine;
    final int[] oldestDays;
    final int[] unsigned;
    final int[] lapsedDays;
    final int[] reviewDays;
    final int[] expiredDays;
    final int[] shortDays;
    final int[] uninspectedDays;
    final int[] flags;
    final List<CreditRequest> wide;

    private CreditColumns(Builder from) {
        currency = from.currency;
        smallBalance = from.smallBalance;
        size = from.size;
        after = Arrays.copyOf(from.longs[0], size);
        limit = Arrays.copyOf(from.longs[1], size);
        receivables = Arrays.copyOf(from.longs[2], size);
        overdue = Arrays.copyOf(from.longs[3], size);
        floorStock = Arrays.copyOf(from.longs[4], size);
        floorStockLine = Arrays.copyOf(from.longs[5], size);
        oldestDays = Arrays.copyOf(from.ints[0], size);
        unsigned = Arrays.copyOf(from.ints[1], size);
        lapsedDays = Arrays.copyOf(from.ints[2], size);
        reviewDays = Arrays.copyOf(from.ints[3], size);
        expiredDays = Arrays.copyOf(from.ints[4], size);
        shortDays = Arrays.copyOf(from.ints[5], size);
        uninspectedDays = Arrays.copyOf(from.ints[6], size);
        flags = Arrays.copyOf(from.ints[7], size);
        wide = List.copyOf(from.wide);
    }

    /**
     * Columns for rows to be added.
     *
     * @param currency the currency of all amounts
     * @param expectedRows how many rows to make room for; more may be added
     * @return a builder without rows
     * @throws IllegalArgumentException if the number is negative
     */
    public static Builder builder(CurrencyUnit currency, int expectedRows) {
        return new Builder(currency, expectedRows);
    }

    /**
     * Columns of questions, one row each in their order. Linear in their items.
     *
     * @param currency the currency of all questions
     * @param requests the questions
     * @return the columns
     * @throws CurrencyMismatchException if a question is in another currency
     */
    public static CreditColumns of(CurrencyUnit currency, Collection<CreditRequest> requests) {
        Builder builder = builder(currency, requests.size());
        requests.forEach(builder::add);
        return builder.build();
    }

    /** {@return how many rows there are} */
    public int size() {
        return size;
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return up to which amount overdue items were overlooked when the rows were made} */
    public Money smallBalance() {
        return smallBalance;
    }

    /** Collects rows. Not for several threads at once. */
    public static final class Builder {

        private final CurrencyUnit currency;
        private final long[][] longs = new long[6][];
        private final int[][] ints = new int[8][];
        private final List<CreditRequest> wide = new ArrayList<>();
        private Money smallBalance;
        private int size;

        private Builder(CurrencyUnit currency, int expectedRows) {
            this.currency = requireNonNull(currency, "currency");
            if (expectedRows < 0) {
                throw new IllegalArgumentException("expectedRows must not be negative, but was " + expectedRows);
            }
            smallBalance = Money.zero(currency);
            int room = Math.max(8, expectedRows);
            Arrays.setAll(longs, column -> new long[room]);
            Arrays.setAll(ints, column -> new int[room]);
        }

        /**
         * Up to which amount overdue items are overlooked when a row looks for the oldest; zero unless set. Must be that of the rule that decides.
         *
         * @param upTo the amount, included
         * @return this builder
         * @throws IllegalArgumentException if the amount is negative or rows are there already
         * @throws CurrencyMismatchException if the currency differs
         */
        public Builder smallBalance(Money upTo) {
            CurrencyCheck.require(currency, upTo, "smallBalance");
            if (upTo.isNegative() || size > 0) {
                throw new IllegalArgumentException(
                        "smallBalance must not be negative, and be set before any row, but was " + upTo);
            }
            smallBalance = upTo;
            return this;
        }

        /**
         * Adds a question with all its facts.
         *
         * @param request the question
         * @return this builder
         * @throws CurrencyMismatchException if the question is in another currency
         */
        public Builder add(CreditRequest request) {
            CurrencyCheck.require(currency, request.file().currency(), "file of customer " + request.customer());
            int row = nextRow();
            if (!CreditRow.fill(request, smallBalance, longs, ints, row)) {
                ints[7][row] = WIDE;
                ints[0][row] = wide.size();
                wide.add(request);
            }
            return this;
        }

        /**
         * Adds a row of sums in minor units: an order on open account of a customer who is neither blocked nor cash only, with nothing prepaid, no floor
         * stock, sound collateral, a current limit and signed statements.
         *
         * @param exposureAfter the exposure with the order
         * @param limit the limit; zero or more
         * @param receivables the open receivables; zero or more
         * @param overdue what of them is past due; zero or more
         * @param oldestDays how many days the oldest of them is past due; zero if none is
         * @return this builder
         * @throws IllegalArgumentException if an amount that must not be is negative, or more is overdue than open
         */
        public Builder add(long exposureAfter, long limit, long receivables, long overdue, int oldestDays) {
            if (limit < 0 || overdue < 0 || overdue > receivables || oldestDays < 0) {
                throw new IllegalArgumentException(
                        "limit, receivables, overdue and oldestDays must not be negative, and no"
                                + " more overdue than open, but was " + limit + ", " + receivables + ", " + overdue
                                + ", " + oldestDays);
            }
            int row = nextRow();
            longs[0][row] = exposureAfter;
            longs[1][row] = limit;
            longs[2][row] = receivables;
            longs[3][row] = overdue;
            longs[4][row] = 0;
            longs[5][row] = 0;
            ints[0][row] = oldestDays;
            ints[1][row] = 0;
            for (int column = 2; column < 7; column++) {
                ints[column][row] = NONE;
            }
            ints[7][row] = UNPAID;
            return this;
        }

        private int nextRow() {
            if (size == longs[0].length) {
                int room = Math.addExact(size, Math.max(8, size >> 1));
                Arrays.setAll(longs, column -> Arrays.copyOf(longs[column], room));
                Arrays.setAll(ints, column -> Arrays.copyOf(ints[column], room));
            }
            return size++;
        }

        /** {@return the columns; further rows do not change them} */
        public CreditColumns build() {
            return new CreditColumns(this);
        }
    }
}
