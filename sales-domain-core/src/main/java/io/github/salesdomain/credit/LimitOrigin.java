package io.github.salesdomain.credit;

/** Where the limit of a day comes from. */
public enum LimitOrigin {
    /** A base line is in force. */
    GRANTED,

    /** The base line has lapsed without a successor: its part of the limit is zero. */
    LAPSED,

    /** No base line was in force yet: {@link MissingLimit} says what holds. */
    NOT_SET
}
