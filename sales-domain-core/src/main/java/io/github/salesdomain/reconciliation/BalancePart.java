package io.github.salesdomain.reconciliation;

/** The three amounts of an account that are confirmed each by itself, never only their net. */
public enum BalancePart {
    /** What the customer owes us (应收款). */
    RECEIVABLE,
    /** Money that he paid for goods not yet shipped (预收款). */
    PREPAID,
    /** Money that he paid, or claims that we agreed, not yet matched with invoices (已付款未结算). */
    PAID_NOT_SETTLED
}
