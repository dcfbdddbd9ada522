package io.github.salesdomain.time;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * A fact that holds during a range of days and has been known since a day.
 * <p>
 * A correction is not an edit: it is another fact with the same {@link #factId()} and a later {@link #knownSince()}, and it replaces the earlier one
 * from that day of knowledge on. An earlier report, asked again as it was known then, does not change. A fact withdrawn is a correction with an
 * empty range.
 */
public interface Dated {

    /** {@return what stays the same when the fact is corrected; not blank, at most 64 characters} */
    String factId();

    /** {@return the days on which the fact holds, half-open; empty if it was withdrawn} */
    LocalDateRange during();

    /** {@return the first day on which the fact was on record} */
    LocalDate knownSince();

    /**
     * Refuses an id under which no fact can be kept; every fact of this library is checked by it when it is built.
     *
     * @param factId what stays the same when the fact is corrected
     * @throws IllegalArgumentException if the id is blank or longer than 64 characters
     */
    static void requireFactId(String factId) {
        if (factId.isBlank()) {
            throw new IllegalArgumentException("factId must not be blank, but was '" + factId + "'");
        }
        if (factId.length() > 64) {
            throw new IllegalArgumentException("factId must have at most 64 characters, but had " + factId.length());
        }
    }
}
