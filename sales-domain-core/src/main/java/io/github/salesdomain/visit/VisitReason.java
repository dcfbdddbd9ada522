package io.github.salesdomain.visit;

import io.github.salesdomain.explain.Reason;

/** What a visit, its plan or its report lacks. */
public enum VisitReason implements Reason {
    /** A planned objective has no result in the report. */
    RESULT_MISSING,
    /** A missed objective has no reason. */
    REASON_MISSING,
    /** A promise has nobody who sees to it. */
    COMMITMENT_WITHOUT_OWNER,
    /** A promise has no day by which it is kept. */
    COMMITMENT_WITHOUT_DUE_DATE,
    /** The report names nothing that went well. */
    STRENGTH_MISSING,
    /** The report names nothing that could go better. */
    IMPROVEMENT_MISSING,
    /** The report is still a draft. */
    NOT_FILED,
    /** The report was filed after the limit. */
    FILED_LATE,
    /** A missed objective has been carried over so often that a superior must look at it. */
    CARRIED_TOO_OFTEN,
    /** A first order is planned for a customer that has ordered before. */
    HAS_ORDERED_BEFORE,
    /** A product is recommended that the customer has ordered within the look-back. */
    ALREADY_CARRIED;

    @Override
    public String code() {
        return name();
    }
}
