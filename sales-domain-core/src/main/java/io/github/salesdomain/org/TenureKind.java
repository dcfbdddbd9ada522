package io.github.salesdomain.org;

/** In what way somebody holds a position. */
public enum TenureKind {
    /** Holds the position: at most one person on a day, and the one whom results are credited to. */
    PRIMARY,
    /** Stands in for an absent or missing holder (代管). */
    ACTING,
    /** Supports the holder, beside him (支持岗). */
    OVERLAY
}
