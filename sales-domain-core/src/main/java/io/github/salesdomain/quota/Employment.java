package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.PersonId;
import java.math.BigDecimal;
import org.threeten.extra.LocalDateRange;

/**
 * How long and how much somebody worked here, for headcounts.
 *
 * @param person who
 * @param during from the first day to the day after the last, half-open; may be open on either side
 * @param fte the part of a full-time job, above 0 and at most 1
 * @param selling whether the job is in the sales department
 */
public record Employment(PersonId person, LocalDateRange during, BigDecimal fte, boolean selling) {

    /** Removes trailing zeros and checks that the part is above 0 and at most 1. */
    public Employment {
        requireNonNull(person, "person");
        requireNonNull(during, "during");
        Rate part = Rate.of(requireNonNull(fte, "fte"));
        if (part.value().signum() <= 0 || part.value().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "fte must be above 0 and at most 1, but was " + part.value().toPlainString() + " of " + person);
        }
        fte = part.value();
    }

    /**
     * A full-time job.
     *
     * @param person who
     * @param during from the first day to the day after the last
     * @param selling whether the job is in the sales department
     * @return the employment
     */
    public static Employment fullTime(PersonId person, LocalDateRange during, boolean selling) {
        return new Employment(person, during, BigDecimal.ONE, selling);
    }

    /**
     * A copy with another part of a full-time job.
     *
     * @param part above 0 and at most 1
     * @return the copy
     * @throws IllegalArgumentException if the part is out of these bounds
     */
    public Employment withFte(BigDecimal part) {
        return new Employment(person, during, part, selling);
    }
}
