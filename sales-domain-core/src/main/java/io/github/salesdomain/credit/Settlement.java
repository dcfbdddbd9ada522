package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A part of an open item that came to its end.
 *
 * @param kind how
 * @param amount how much; above zero
 * @param on the day
 * @param evidence what shows it, such as the number of a credit note; not blank, at most 1,024 characters
 */
public record Settlement(SettlementKind kind, Money amount, LocalDate on, String evidence) {

    /** Checks amount and evidence. */
    public Settlement {
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be positive, but was " + amount);
        }
        if (evidence.isBlank() || evidence.length() > 1_024) {
            throw new IllegalArgumentException(
                    "evidence must have 1 to 1,024 characters, but had " + evidence.length());
        }
    }
}
