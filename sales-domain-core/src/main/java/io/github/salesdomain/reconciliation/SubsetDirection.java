package io.github.salesdomain.reconciliation;

/** On which side the single line stands to which several others sum. */
public enum SubsetDirection {
    /** One line of our book, several of the customer's. */
    ONE_IN_LEDGER,
    /** One line of the customer's book, several of ours. */
    ONE_IN_STATEMENT,
    /** Either; treats both books alike. */
    EITHER;

    /** Whether the single line may stand on this side. */
    boolean allows(Side side) {
        return this == EITHER || (this == ONE_IN_LEDGER) == (side == Side.LEDGER);
    }
}
