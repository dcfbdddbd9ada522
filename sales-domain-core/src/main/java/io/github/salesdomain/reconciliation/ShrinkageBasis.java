package io.github.salesdomain.reconciliation;

/** By what a shortage is divided. */
public enum ShrinkageBasis {
    /** By what was sold. */
    SOLD,
    /** By what went through the stock: opening and received. */
    HANDLED
}
