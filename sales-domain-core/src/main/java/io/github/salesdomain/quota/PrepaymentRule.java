package io.github.salesdomain.quota;

/** When cash that is received before anything is due counts as collected. */
public enum PrepaymentRule {
    /** In the period in which it is received. */
    COUNT_WHEN_RECEIVED,
    /** In the period in which the sale it pays for falls due; until then it does not count. */
    COUNT_WHEN_DUE
}
