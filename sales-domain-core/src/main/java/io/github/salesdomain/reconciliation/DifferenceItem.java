package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * A part of the difference between a statement and the customer's answer that both sides understand.
 *
 * @param part which of the three amounts it belongs to
 * @param kind what it is
 * @param amount its share, ours minus his; not zero
 */
public record DifferenceItem(BalancePart part, DiscrepancyKind kind, Money amount) {

    /** Checks the amount. */
    public DifferenceItem {
        requireNonNull(part, "part");
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount must not be zero, but was " + amount);
        }
    }
}
