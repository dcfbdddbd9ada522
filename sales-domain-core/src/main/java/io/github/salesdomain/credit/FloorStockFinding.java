package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.quantity.Quantity;
import org.joda.money.Money;

/**
 * One finding of the check at the dealer's.
 *
 * @param reason what was found
 * @param subject the article, the collateral, or {@code line}
 * @param figure by how much: the excess, shortage or surplus, or what was compared where it agrees
 */
public record FloorStockFinding(FloorStockReason reason, String subject, Figure figure) {

    /** By how much: an amount, or a quantity of collateral. */
    public sealed interface Figure {}

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    public record Amount(Money amount) implements Figure {
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
     * A quantity of collateral.
     *
     * @param quantity the quantity
     */
    public record Pieces(Quantity quantity) implements Figure {
        /** Checks that the quantity is there. */
        public Pieces {
            requireNonNull(quantity, "quantity");
        }

        /** The quantity. */
        @Override
        public String toString() {
            return quantity.toString();
        }
    }

    /** Checks that the subject is named. */
    public FloorStockFinding {
        requireNonNull(reason, "reason");
        requireNonNull(subject, "subject");
        requireNonNull(figure, "figure");
        if (subject.isBlank() || subject.length() > 64) {
            throw new IllegalArgumentException("subject must have 1 to 64 characters, but was '" + subject + "'");
        }
    }
}
