package io.github.salesdomain.quota;

/** Whose sale is counted: the same goods are sold several times on their way to the shopper. */
public enum SalesBasis {
    /** Not said; what is not said differs from everything that is. */
    NOT_STATED,
    /** Manufacturer to dealer (一级销量, 进货). */
    SELL_IN,
    /** Dealer to outlet (二级销量, 分销). */
    SECONDARY,
    /** Outlet to shopper (终端动销). */
    SELL_OUT
}
