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
}
