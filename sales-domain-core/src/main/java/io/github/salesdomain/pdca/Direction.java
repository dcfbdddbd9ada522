package io.github.salesdomain.pdca;

/** In which direction a metric gets better. */
public enum Direction {
    /** More is better, such as distribution or sales. */
    HIGHER_IS_BETTER,
    /** Less is better, such as overdue receivables. */
    LOWER_IS_BETTER
}
