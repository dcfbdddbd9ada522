package io.github.salesdomain.credit;

/** How an order is to be settled. */
public enum OrderTerms {
    /** Sold on account, to be paid when due or in advance (赊销). */
    OPEN_ACCOUNT,

    /** Left with the dealer on standing credit: it raises the floor stock (铺底). */
    FLOOR_STOCK
}
