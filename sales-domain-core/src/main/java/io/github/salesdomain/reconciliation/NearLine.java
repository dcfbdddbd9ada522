package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * A line of the other book that comes near to one that stands alone.
 *
 * @param line the line of the other book, in our sign
 * @param difference the amount of the line that stands alone minus that of this one
 * @param daysApart the days between both, not negative; empty if a date is missing
 */
public record NearLine(LedgerLine line, Money difference, OptionalInt daysApart) {

    /** Checks the days. */
    public NearLine {
        requireNonNull(line, "line");
        requireNonNull(difference, "difference");
        requireNonNull(daysApart, "daysApart");
        daysApart.ifPresent(days -> {
            if (days < 0) {
                throw new IllegalArgumentException("daysApart must not be negative, but was " + days);
            }
        });
    }
}
