package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * What is open in one bucket of ages.
 *
 * @param bucket the ages
 * @param amount what is open; zero or more
 * @param items how many items it is made of
 */
public record AgeingPart(AgeingBucket bucket, Money amount, int items) {

    /** Checks amount and count. */
    public AgeingPart {
        requireNonNull(bucket, "bucket");
        requireNonNull(amount, "amount");
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "amount of bucket " + bucket + " must not be negative, but was " + amount);
        }
        if (items < 0) {
            throw new IllegalArgumentException("items of bucket " + bucket + " must not be negative, but was " + items);
        }
    }
}
