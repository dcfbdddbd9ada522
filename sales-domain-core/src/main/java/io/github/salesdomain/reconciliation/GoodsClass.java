package io.github.salesdomain.reconciliation;

/** The classes of goods that are counted and reconciled each by itself. */
public enum GoodsClass {
    /** Goods for sale (产品). */
    PRODUCT,
    /** Displays, posters and other advertising items (广告品). */
    ADVERTISING,
    /** Goods that are given away (促销品). */
    PROMOTIONAL
}
