package io.github.salesdomain.quota;

/** Which way is good for a measure. */
public enum Direction {
    /** The more the better, such as sales. */
    HIGHER_IS_BETTER,
    /** The less the better, such as overdue receivables or expenses. */
    LOWER_IS_BETTER
}
