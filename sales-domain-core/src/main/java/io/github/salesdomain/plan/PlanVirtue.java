package io.github.salesdomain.plan;

/** What a good plan is. */
public enum PlanVirtue {
    /** Its targets are measured: each has a day and somebody in charge (目标性). */
    MEASURABLE,
    /** Each target has a strategy (策略性). */
    STRATEGIC,
    /** It has all its sections (系统性). */
    SYSTEMATIC,
    /** It was approved before its period began (超前性). */
    AHEAD
}
