package io.github.salesdomain.reconciliation;

/** Which day decides at what price an order is charged when the price changes between. */
public enum PriceDateBasis {
    /** The day of the order: what was ordered before the change is charged at the old price. */
    ORDER_DATE,
    /** The day of shipping: what was shipped before the change is charged at the old price. */
    SHIP_DATE
}
