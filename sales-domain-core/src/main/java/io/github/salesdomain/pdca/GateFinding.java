package io.github.salesdomain.pdca;

import static java.util.Objects.requireNonNull;

/**
 * Something that a cycle lacks.
 *
 * @param reason what is lacking
 * @param subject the objective, action or cycle that lacks it, by id; not blank
 * @param detail the figures behind it, for people; empty if the reason says it all
 */
public record GateFinding(GateReason reason, String subject, String detail) {

    /** Checks that the subject is named. */
    public GateFinding {
        requireNonNull(reason, "reason");
        requireNonNull(subject, "subject");
        requireNonNull(detail, "detail");
        CycleText.requireNotBlank("subject", subject);
    }

    /**
     * Something that is lacking.
     *
     * @param reason what is lacking
     * @param subject the objective, action or cycle, by id
     * @param detail the figures behind it, for people
     * @return the finding
     * @throws IllegalArgumentException if the subject is blank
     */
    public static GateFinding of(GateReason reason, String subject, String detail) {
        return new GateFinding(reason, subject, detail);
    }

    /** The reason and the subject, with the detail after them if there is one. */
    @Override
    public String toString() {
        return reason + ": " + subject + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
