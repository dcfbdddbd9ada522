package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * A version of a price list or policy, and the days on which it is in force.
 *
 * @param code which item of the checklist; not blank
 * @param version which version of it; not blank
 * @param validity the days on which it is in force, not empty; may be open at either end
 */
public record PolicyVersion(String code, String version, LocalDateRange validity) {

    /** Checks that nothing is blank or empty. */
    public PolicyVersion {
        requireNonNull(validity, "validity");
        VisitText.requireNotBlank("code", code);
        VisitText.requireNotBlank("version", version);
        if (validity.isEmpty()) {
            throw new IllegalArgumentException("validity must not be empty, but was " + validity);
        }
    }

    /**
     * A version that is in force from a day on.
     *
     * @param code which item
     * @param version which version
     * @param from the first day
     * @return the version
     * @throws IllegalArgumentException if a text is blank
     */
    public static PolicyVersion since(String code, String version, LocalDate from) {
        return new PolicyVersion(code, version, LocalDateRange.ofUnboundedEnd(from));
    }

    /**
     * The same version, which is in force up to a day.
     *
     * @param end the first day on which it is not in force any more
     * @return the copy
     * @throws IllegalArgumentException if it would never be in force
     */
    public PolicyVersion until(LocalDate end) {
        LocalDate start = validity.getStart();
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end must be after the start " + start + ", but was " + end);
        }
        return new PolicyVersion(code, version, validity.withEnd(end));
    }
}
