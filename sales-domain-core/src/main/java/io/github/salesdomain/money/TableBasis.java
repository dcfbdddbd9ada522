package io.github.salesdomain.money;

/** What the worth of the cells of a table follows from. */
public enum TableBasis {
    /** Row by column, divided by the total: exact. */
    ROW_BY_COLUMN,
    /** Weights, or equal ones, scaled by rows and columns until they fit the sums as far as that goes; bound cells stand aside. */
    FITTED
}
