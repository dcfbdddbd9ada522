package io.github.salesdomain.visit;

/** The two groups of visit objectives. */
public enum ObjectiveGroup {
    /** What the customer shall order (销售目标). */
    SALES,
    /** What shall be settled with the customer (事务目标). */
    ADMINISTRATIVE
}
