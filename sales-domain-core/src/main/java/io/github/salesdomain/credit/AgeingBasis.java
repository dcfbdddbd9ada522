package io.github.salesdomain.credit;

/** From which day the age of an open amount is counted. */
public enum AgeingBasis {
    /** From the due date: the age is the days past due. An item without a due date stands in a column of its own. */
    DUE_DATE,

    /** From the date of the document. */
    DOCUMENT_DATE
}
