package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A sale that is hoped for (商机).
 *
 * @param id the host's own key; not blank, at most 64 characters
 * @param amount how much it would bring, not negative
 * @param probability how likely it is, from 0 to 100 %
 * @param expectedOn the day on which it is expected
 */
public record PipelineItem(String id, Money amount, Rate probability, LocalDate expectedOn) {

    /** Checks the bounds. */
    public PipelineItem {
        requireNonNull(id, "id");
        requireNonNull(amount, "amount");
        requireNonNull(probability, "probability");
        requireNonNull(expectedOn, "expectedOn");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("id must have 1 to 64 characters, but was '" + id + "'");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount must not be negative, but was " + amount + " for " + id);
        }
        if (probability.isNegative() || probability.compareTo(Rate.one()) > 0) {
            throw new IllegalArgumentException(
                    "probability must be from 0% to 100%, but was " + probability + " for " + id);
        }
    }

    /**
     * A sale that is hoped for.
     *
     * @param id the host's own key
     * @param amount how much it would bring
     * @param probability how likely it is
     * @param expectedOn the day on which it is expected
     * @return the item
     * @throws IllegalArgumentException if the id is blank or too long, the amount negative, or the probability below 0 or above 100 %
     */
    public static PipelineItem of(String id, Money amount, Rate probability, LocalDate expectedOn) {
        return new PipelineItem(id, amount, probability, expectedOn);
    }
}
