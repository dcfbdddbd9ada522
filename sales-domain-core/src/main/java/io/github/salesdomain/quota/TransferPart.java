package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * What one holder owes of one month of a customer that was transferred.
 *
 * @param customer whose quota it is a part of
 * @param quota the part, held by whoever had the customer on these days
 * @param days on how many days of the month the holder had the customer, or working days where those are counted
 * @param ofDays how many such days the month has
 */
public record TransferPart(Holder customer, Quota quota, int days, int ofDays) {

    /** Checks the days. */
    public TransferPart {
        requireNonNull(customer, "customer");
        requireNonNull(quota, "quota");
        if (days < 0 || days > ofDays) {
            throw new IllegalArgumentException("days must be from 0 to " + ofDays + ", but was " + days);
        }
    }
}
