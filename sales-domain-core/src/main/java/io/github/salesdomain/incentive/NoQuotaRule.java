package io.github.salesdomain.incentive;

/** What a measure pays whose attainment is undefined because there is no quota. */
public enum NoQuotaRule {
    /** Nothing. */
    NO_PAY,
    /** What exactly 100 % would pay on an anchored curve, as during a new seller's ramp; nothing on a curve that pays by sales. */
    AS_ON_TARGET
}
