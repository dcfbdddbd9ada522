package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The amount of one document of a day.
 *
 * @param id the host's own key of the document; not blank, at most 64 characters
 * @param on the date of the document
 * @param amount how much, of either sign
 */
public record DatedAmount(String id, LocalDate on, Money amount) {

    /** Checks the id. */
    public DatedAmount {
        requireNonNull(id, "id");
        requireNonNull(on, "on");
        requireNonNull(amount, "amount");
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("id must have 1 to 64 characters, but was '" + id + "'");
        }
    }

    /**
     * The amount of one document.
     *
     * @param id the host's own key of the document
     * @param on the date of the document
     * @param amount how much
     * @return the amount
     * @throws IllegalArgumentException if the id is blank or longer than 64 characters
     */
    public static DatedAmount of(String id, LocalDate on, Money amount) {
        return new DatedAmount(id, on, amount);
    }

    /** Such as {@code INV-1 of 2026-03-01: CNY 100.00}. */
    @Override
    public String toString() {
        return id + " of " + on + ": " + amount;
    }
}
