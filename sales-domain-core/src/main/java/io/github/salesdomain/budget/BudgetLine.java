package io.github.salesdomain.budget;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * What one project, product or phase may spend.
 *
 * @param key which project, product or phase; 1 to 64 characters
 * @param amount how much it may spend, not negative
 */
public record BudgetLine(String key, Money amount) {

    /** Checks the key and the sign. */
    public BudgetLine {
        requireNonNull(key, "key");
        requireNonNull(amount, "amount");
        Keys.check("key", key);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount must not be negative, but was " + amount + " for " + key);
        }
    }

    /**
     * A budget line.
     *
     * @param key which project, product or phase
     * @param amount how much it may spend
     * @return the line
     * @throws IllegalArgumentException if the key is blank or too long, or the amount negative
     */
    public static BudgetLine of(String key, Money amount) {
        return new BudgetLine(key, amount);
    }
}
