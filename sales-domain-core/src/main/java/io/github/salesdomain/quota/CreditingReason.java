package io.github.salesdomain.quota;

import io.github.salesdomain.explain.Reason;

/** Why a transaction is credited to nobody. */
public enum CreditingReason implements Reason {
    /** The rule says nothing about this transaction. */
    NO_RULE,
    /** The transaction names no customer. */
    NO_CUSTOMER,
    /** Nothing is known about the customer on the date of the document. */
    CUSTOMER_UNKNOWN,
    /** The customer belonged to no territory on the date of the document. */
    TERRITORY_GAP,
    /** Several territories claimed the customer on the date of the document. */
    TERRITORY_OVERLAP,
    /** No position held the territory on the date of the document. */
    TERRITORY_UNHELD,
    /** Nobody held the position on the date of the document. */
    POSITION_VACANT,
    /** The transaction that is taken back or put right is not among those given, or was not known yet. */
    ORIGINAL_MISSING,
    /** The transaction that is put right was divided by amounts, all of them zero, and so says nothing about shares. */
    ORIGINAL_WITHOUT_PARTS,
    /** There is no exchange rate for the date of the document. */
    RATE_MISSING,
    /** The newest exchange rate is older than allowed. */
    RATE_STALE;

    @Override
    public String code() {
        return name();
    }
}
