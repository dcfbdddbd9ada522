package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Ratio;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/** What a rule looked at, or where it draws the line: money, days, a count or a share. */
public sealed interface CreditFigure {

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    record Amount(Money amount) implements CreditFigure {
        /** Checks that the amount is there. */
        public Amount {
            requireNonNull(amount, "amount");
        }

        /** The amount. */
        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * A number of days.
     *
     * @param days the days
     */
    record Days(long days) implements CreditFigure {
        /** The days, such as {@code 31 days}. */
        @Override
        public String toString() {
            return days + (days == 1 ? " day" : " days");
        }
    }

    /**
     * A number of things.
     *
     * @param count how many
     */
    record Count(int count) implements CreditFigure {
        /** The number. */
        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }

    /**
     * A share of a whole; undefined where there is no whole.
     *
     * @param share the share
     */
    record Share(Ratio share) implements CreditFigure {
        /** Checks that the share is there. */
        public Share {
            requireNonNull(share, "share");
        }

        /** The share in percent with two decimals, or why there is none. */
        @Override
        public String toString() {
            return share.isDefined() ? share.percentText() : share.toString();
        }
    }

    /**
     * Whether this figure lies above another of its sort; equal does not, and an undefined share neither lies above nor below.
     *
     * @param limit where the line is drawn
     * @return the answer by exact value
     * @throws IllegalArgumentException if the figures are of different sorts
     * @throws CurrencyMismatchException if the currencies differ
     */
    default boolean exceeds(CreditFigure limit) {
        if (this instanceof Amount left && limit instanceof Amount right) {
            return left.amount.isGreaterThan(right.amount);
        }
        if (this instanceof Days left && limit instanceof Days right) {
            return left.days > right.days;
        }
        if (this instanceof Count left && limit instanceof Count right) {
            return left.count > right.count;
        }
        if (this instanceof Share left && limit instanceof Share right) {
            return left.share.isDefined() && right.share.isDefined() && left.share.compareTo(right.share) > 0;
        }
        throw new IllegalArgumentException("limit must be of the same sort as " + this + ", but was " + limit);
    }
}
