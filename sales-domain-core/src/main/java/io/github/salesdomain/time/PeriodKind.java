package io.github.salesdomain.time;

/** How long a sales period is, from the longest to the shortest. */
public enum PeriodKind {
    /** A sales year. */
    YEAR,
    /** A quarter of a sales year. */
    QUARTER,
    /** A sales month. */
    MONTH,
    /** A sales week, in calendars of whole weeks. */
    WEEK
}
