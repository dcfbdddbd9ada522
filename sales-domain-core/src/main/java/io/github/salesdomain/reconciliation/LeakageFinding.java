package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;
import io.github.salesdomain.quantity.Quantity;

/**
 * Promotional goods that did not go where they should.
 *
 * @param kind what happened
 * @param quantity how much; above zero
 */
public record LeakageFinding(Kind kind, Quantity quantity) {

    /** What can happen to promotional goods. */
    public enum Kind implements Reason {
        /** Less was shipped than promised: ours to put right. */
        NOT_SHIPPED,
        /** The customer says that he passed on more than outlets confirm (截留). */
        WITHHELD,
        /** Nobody knows where they are. */
        UNACCOUNTED,
        /** They stand in the customer's sales. */
        SOLD_AS_REGULAR,
        /** They were passed on outside the promotion's days. */
        OUT_OF_PERIOD,
        /** The customer says that he passed on more than he ever had. */
        OVER_CLAIMED,
        /** Outlets do not have in place what they confirm. */
        NOT_IN_PLACE,
        /** More is accounted for than was issued: forged receipts, or stock from before. */
        NEGATIVE_UNACCOUNTED;

        @Override
        public String code() {
            return name();
        }
    }

    /** Checks the quantity. */
    public LeakageFinding {
        requireNonNull(kind, "kind");
        requireNonNull(quantity, "quantity");
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("quantity must be positive, but was " + quantity);
        }
    }
}
