package io.github.salesdomain.credit;

/** In which stage an amount stands between order and cash. A line of business counts in exactly one. */
public enum ExposureKind {
    /** Invoiced and not paid (应收). */
    RECEIVABLE,

    /** Shipped and not invoiced (已发未开票). */
    DELIVERED_NOT_INVOICED,

    /** Ordered and not shipped (未发订单). */
    OPEN_ORDER,

    /** A bill or note taken in payment and not matured, with recourse (未到期票据). */
    BILL,

    /** Goods left with the dealer on standing credit, at supply price (铺底货). */
    FLOOR_STOCK,

    /** Money received or a credit note posted, not yet matched with an invoice; deducted. */
    UNALLOCATED_RECEIPT,

    /** Money received for goods not yet shipped (预收); deducted. */
    PREPAYMENT;

    /** {@return whether amounts of this kind lower the exposure} */
    public boolean isDeducted() {
        return this == UNALLOCATED_RECEIPT || this == PREPAYMENT;
    }
}
