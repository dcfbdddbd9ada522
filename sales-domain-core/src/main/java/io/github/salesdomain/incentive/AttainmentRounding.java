package io.github.salesdomain.incentive;

/** Whether an attainment is rounded before a plan compares it and pays by it. */
public enum AttainmentRounding {
    /** Not at all: 99.996 % is below 100 %. */
    EXACT,
    /** To two decimals of a percent, half up: 99.996 % counts as 100 %, as it prints. */
    TWO_DECIMALS
}
