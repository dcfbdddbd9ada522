package io.github.salesdomain.quota;

/** Whether amounts have the value-added tax in them. */
public enum TaxBasis {
    /** Not said; what is not said differs from everything that is. */
    NOT_STATED,
    /** With tax (含税). */
    INCLUSIVE,
    /** Without tax (不含税). */
    EXCLUSIVE
}
