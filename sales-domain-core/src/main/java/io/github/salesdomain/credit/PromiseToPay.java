package io.github.salesdomain.credit;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * A customer promised to pay an amount by a day (承诺付款).
 */
@Value.Immutable
public abstract class PromiseToPay implements WithPromiseToPay {

    /** What became of a promise. */
    public enum Status {
        /** The day has not passed. */
        OPEN,

        /** All was paid in time. */
        KEPT,

        /** The day has passed, and something of it was paid. */
        PARTLY_KEPT,

        /** The day has passed, and nothing was paid. */
        BROKEN
    }

    PromiseToPay() {}

    /** {@return a builder with one method per attribute} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the host's key of the item; not blank, at most 64 characters} */
    public abstract String itemId();

    /** {@return how much was promised; above zero} */
    public abstract Money amount();

    /** {@return the day on which it was promised} */
    public abstract LocalDate promisedOn();

    /** {@return the last day for the payment; not before it was promised} */
    public abstract LocalDate payBy();

    @Value.Check
    void check() {
        if (itemId().isBlank() || itemId().length() > 64) {
            throw new IllegalArgumentException("itemId must have 1 to 64 characters, but was '" + itemId() + "'");
        }
        if (!amount().isPositive()) {
            throw new IllegalArgumentException("amount must be positive, but was " + amount());
        }
        if (payBy().isBefore(promisedOn())) {
            throw new IllegalArgumentException("payBy must not be before " + promisedOn() + ", but was " + payBy());
        }
    }

    /**
     * What became of the promise.
     *
     * @param received what was received on it from the day of the promise to the day {@code asOf} or the last day for the payment, whichever is earlier
     * @param asOf the day
     * @return the status
     * @throws IllegalArgumentException if the receipt is negative
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Status status(Money received, LocalDate asOf) {
        CurrencyCheck.require(amount().getCurrencyUnit(), received, "received");
        if (received.isNegative()) {
            throw new IllegalArgumentException("received must not be negative, but was " + received);
        }
        if (!received.isLessThan(amount())) {
            return Status.KEPT;
        }
        if (!asOf.isAfter(payBy())) {
            return Status.OPEN;
        }
        return received.isZero() ? Status.BROKEN : Status.PARTLY_KEPT;
    }

    /** One method per attribute of {@link PromiseToPay}, same name. */
    public static final class Builder extends ImmutablePromiseToPay.Builder {
        Builder() {}
    }
}
