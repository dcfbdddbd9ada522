package io.github.salesdomain.visit;

/** In what form an objective is measured. */
public enum MeasureForm {
    /** An amount of money. */
    AMOUNT,
    /** A quantity of goods, with its unit. */
    VOLUME,
    /** How many: products, lines, orders. */
    COUNT,
    /** Which ones, by name: complaints, policies. */
    NAMED,
    /** One thing that is reached or not. */
    MILESTONE
}
