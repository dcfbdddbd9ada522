package io.github.salesdomain.credit;

/** What holds for a customer to whom no base line was ever granted. */
public enum MissingLimit {
    /** No credit: the limit is zero. */
    ZERO,

    /** Credit without limit. */
    UNLIMITED
}
