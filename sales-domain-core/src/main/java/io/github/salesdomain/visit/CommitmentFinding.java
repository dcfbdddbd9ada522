package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with the commitments of a customer.
 *
 * @param kind what is wrong
 * @param subject the id of the commitment, or the number of open ones
 */
public record CommitmentFinding(Kind kind, String subject) {

    /** Checks that both are there. */
    public CommitmentFinding {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
    }

    /** What may be wrong. */
    public enum Kind {
        /** The due day is over and nothing was done. */
        OVERDUE,
        /** Made beyond one's authority, and not approved. */
        NOT_APPROVED,
        /** An instruction is said to be done, but nothing shows it. */
        NO_EVIDENCE,
        /** More promises are open than the policy allows: promise little, deliver. */
        TOO_MANY_OPEN
    }
}
