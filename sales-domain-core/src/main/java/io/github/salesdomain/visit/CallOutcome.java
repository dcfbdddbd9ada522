package io.github.salesdomain.visit;

/** What a call may bring that makes it productive; firms differ in which of these they count. */
public enum CallOutcome {
    /** An order of more than zero was placed on the visit. */
    ORDER_PLACED,
    /** Money was collected. */
    PAYMENT_COLLECTED,
    /** An order was delivered. */
    ORDER_DELIVERED
}
