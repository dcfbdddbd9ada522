package io.github.salesdomain.quota;

/** What the month in which somebody joins counts for, where it is not joined on its first day. */
public enum JoiningMonth {

    /** It is the first month of the ramp, as if it had been joined on its first day. */
    FULL,

    /** It is the first month of the ramp, times the share of its days from the joining day on. */
    BY_DAYS,

    /** Nothing is owed in it; the ramp begins with the next month. */
    NOTHING
}
