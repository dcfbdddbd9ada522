package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * Something that a visit, its plan or its report lacks.
 *
 * @param reason what is lacking
 * @param subject the objective, commitment, product or visit that it concerns, by id; not blank
 */
public record VisitFinding(VisitReason reason, String subject) {

    /** Checks that the subject is named. */
    public VisitFinding {
        requireNonNull(reason, "reason");
        VisitText.requireNotBlank("subject", subject);
    }

    /**
     * Something that is lacking.
     *
     * @param reason what is lacking
     * @param subject what it concerns, by id
     * @return the finding
     * @throws IllegalArgumentException if the subject is blank
     */
    public static VisitFinding of(VisitReason reason, String subject) {
        return new VisitFinding(reason, subject);
    }

    /** The reason and the subject, such as {@code REASON_MISSING: COLLECT_PAYMENT}. */
    @Override
    public String toString() {
        return reason + ": " + subject;
    }
}
