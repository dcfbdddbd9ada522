package io.github.salesdomain.reconciliation;

/** How many lines stand against how many, our book first. */
public enum Cardinality {
    /** One line in each book. */
    ONE_TO_ONE,
    /** One line in our book, several in the customer's. */
    ONE_TO_MANY,
    /** Several lines in our book, one in the customer's. */
    MANY_TO_ONE,
    /** Several lines in each book. */
    MANY_TO_MANY;

    static Cardinality of(int ledger, int statement) {
        if (ledger == 1) {
            return statement == 1 ? ONE_TO_ONE : ONE_TO_MANY;
        }
        return statement == 1 ? MANY_TO_ONE : MANY_TO_MANY;
    }
}
