package io.github.salesdomain.reconciliation;

/** From whose side a plus is read. */
public enum SignConvention {
    /** Plus: the customer owes us more. */
    OURS,
    /** Plus: we owe the customer more. The usual sign of a list of his payments, or of his own payables account read as credits. */
    THEIRS
}
