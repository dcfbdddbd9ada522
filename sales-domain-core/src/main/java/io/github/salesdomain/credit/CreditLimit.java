package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UndefinedReason;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much a customer may owe: an amount, or explicitly without limit.
 * <p>
 * A limit of zero means that nothing may be owed. It never means "unlimited" and never "not checked".
 */
public sealed interface CreditLimit {

    /** Why headroom and utilisation do not exist where there is no limit. */
    UndefinedReason UNLIMITED = UndefinedReason.of("UNLIMITED");

    /**
     * A limit with an amount.
     *
     * @param ceiling the largest exposure that still fits; zero or more
     */
    record Limited(Money ceiling) implements CreditLimit {
        /** Checks that the amount is not negative. */
        public Limited {
            requireNonNull(ceiling, "ceiling");
            if (ceiling.isNegative()) {
                throw new IllegalArgumentException("limit must not be negative, but was " + ceiling);
            }
        }

        /** The amount. */
        @Override
        public String toString() {
            return ceiling.toString();
        }
    }

    /** No limit, by an explicit decision. */
    record Unlimited() implements CreditLimit {
        /** The word {@code unlimited}. */
        @Override
        public String toString() {
            return "unlimited";
        }
    }

    /**
     * A limit with an amount.
     *
     * @param amount the largest exposure that still fits
     * @return the limit
     * @throws IllegalArgumentException if the amount is negative
     */
    static CreditLimit of(Money amount) {
        return new Limited(amount);
    }

    /**
     * A limit of nothing: no credit at all.
     *
     * @param currency the currency
     * @return the limit
     */
    static CreditLimit zero(CurrencyUnit currency) {
        return new Limited(Money.zero(currency));
    }

    /** {@return no limit, by an explicit decision} */
    static CreditLimit unlimited() {
        return new Unlimited();
    }

    /** {@return whether there is no limit} */
    default boolean isUnlimited() {
        return this instanceof Unlimited;
    }

    /** {@return the amount, or empty if unlimited} */
    default Optional<Money> amount() {
        return this instanceof Limited limited ? Optional.of(limited.ceiling) : Optional.empty();
    }

    /**
     * Both limits together; unlimited if either is.
     *
     * @param other the other limit
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    default CreditLimit plus(CreditLimit other) {
        if (this instanceof Limited left && other instanceof Limited right) {
            return new Limited(left.ceiling.plus(right.ceiling));
        }
        return new Unlimited();
    }

    /**
     * The smaller of both limits; no limit is the largest of all.
     *
     * @param other the other limit
     * @return the smaller
     * @throws CurrencyMismatchException if the currencies differ
     */
    default CreditLimit atMost(CreditLimit other) {
        if (this instanceof Limited left && other instanceof Limited right) {
            return left.ceiling.isGreaterThan(right.ceiling) ? other : this;
        }
        return isUnlimited() ? other : this;
    }

    /**
     * Whether the exposure lies above this limit. Exactly equal does not.
     *
     * @param exposure the exposure; may be negative
     * @return the answer; never if unlimited
     * @throws CurrencyMismatchException if the currencies differ
     */
    default boolean isExceededBy(Money exposure) {
        return this instanceof Limited limited && exposure.isGreaterThan(limited.ceiling);
    }

    /**
     * What is left of this limit (可用额度): limit less exposure.
     *
     * @param exposure the exposure; a negative one makes the headroom larger than the limit
     * @return the headroom, negative if the limit is exceeded; undefined if unlimited
     * @throws CurrencyMismatchException if the currencies differ
     */
    default Measured<Money> headroom(Money exposure) {
        return this instanceof Limited limited
                ? Measured.of(limited.ceiling.minus(exposure))
                : Measured.undefined(UNLIMITED);
    }

    /**
     * How much of this limit is used: exposure divided by limit.
     *
     * @param exposure the exposure
     * @return the utilisation, negative for a negative exposure; undefined if the limit is zero or unlimited
     * @throws CurrencyMismatchException if the currencies differ
     */
    default Ratio utilisation(Money exposure) {
        return this instanceof Limited limited
                ? Ratio.of(exposure, limited.ceiling, UndefinedReason.ZERO_BASE)
                : Ratio.undefined(UNLIMITED);
    }
}
