package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a preparation.
 *
 * @param kind what is wrong
 * @param subject the code of the item, the id of the objective, commitment or visit; not blank
 */
public record ReadinessFinding(Kind kind, String subject) {

    /** Checks that both are there. */
    public ReadinessFinding {
        requireNonNull(kind, "kind");
        VisitText.requireNotBlank("subject", subject);
    }

    /** {@return whether the visit is not ready for it} */
    public boolean isBlocking() {
        return kind.isBlocking();
    }

    /** The kind and the subject, such as {@code STALE_POLICY: PRICE_LIST}. */
    @Override
    public String toString() {
        return kind + ": " + subject;
    }

    /** What may be wrong. */
    public enum Kind {
        /** A mandatory item is not there. */
        MISSING(true),
        /** Another version is in force on the day of the visit: an outdated price list is worse than none. */
        STALE_POLICY(true),
        /** The item has versions, and nobody looked which one this is. */
        VERSION_NOT_STATED(true),
        /** No version is known to be in force on the day of the visit. */
        NO_VERSION_IN_FORCE(false),
        /** The visit has no objective. */
        NO_OBJECTIVE(true),
        /** Nobody looked back at the last visit. */
        LAST_VISIT_NOT_REVIEWED(true),
        /** A promise or instruction is overdue: have an answer ready. */
        OVERDUE_COMMITMENT(false),
        /** The last visit left an objective that this one does not have. */
        CARRY_OVER_NOT_PLANNED(false),
        /** The rep has something with him that the checklist does not know. */
        NOT_ON_CHECKLIST(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }

        /** {@return whether a visit is not ready for it} */
        public boolean isBlocking() {
            return blocking;
        }
    }
}
