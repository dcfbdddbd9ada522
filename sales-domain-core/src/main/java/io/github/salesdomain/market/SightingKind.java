package io.github.salesdomain.market;

/** What the field watches of a competitor (竞品信息). */
public enum SightingKind {

    /** Through which channels it sells (渠道). */
    CHANNEL,

    /** What it charges (价格). */
    PRICE,

    /** What it has on sale (产品). */
    PRODUCT,

    /** What it promises to buyers (促销). */
    PROMOTION,

    /** How much of the market it has (市场份额). */
    SHARE
}
