package io.github.salesdomain.money;

/** For which purpose an exchange rate was fixed. */
public enum ExchangeRateKind {
    /** Fixed for a year before it begins (预算汇率): quotas and attainment are compared at it, so that no currency moves pay. */
    BUDGET,
    /** The rate of the day (即期汇率). */
    SPOT,
    /** The average of a month (月平均汇率). */
    MONTH_AVERAGE,
    /** The rate of the last day of a month (月末汇率): what is owed is valued at it. */
    MONTH_END
}
