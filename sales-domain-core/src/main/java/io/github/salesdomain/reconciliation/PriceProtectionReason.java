package io.github.salesdomain.reconciliation;

import io.github.salesdomain.explain.Reason;

/** What decides about a price-protection claim; all that hold are given. */
public enum PriceProtectionReason implements Reason {
    /** The price does not change. */
    NO_CHANGE,
    /** The price rises: the owner of stock gains, and is charged only where the policy is symmetric. */
    PRICE_RISE,
    /** Nobody counted the stock. */
    NOT_COUNTED,
    /** The stock was counted before the change. */
    COUNTED_BEFORE_CHANGE,
    /** The stock was counted after the deadline. */
    COUNTED_LATE,
    /** The movements since the change come to more than was there. */
    BELOW_ZERO,
    /** Damaged goods and goods past their life do not count. */
    NOT_SALEABLE_EXCLUDED,
    /** Goods given free do not count. */
    PROMOTIONAL_EXCLUDED,
    /** Consigned goods are ours and are valued anew. */
    CONSIGNED_EXCLUDED,
    /** More is in stock than was bought in the look-back window. */
    LOOK_BACK_LIMIT,
    /** Goods on their way at the old price count. */
    IN_TRANSIT_INCLUDED,
    /** Goods on their way do not count. */
    IN_TRANSIT_EXCLUDED,
    /** Nothing is left that counts. */
    NOTHING_ELIGIBLE,
    /** The customer claims for more than counts. */
    OVER_CLAIMED;

    @Override
    public String code() {
        return name();
    }
}
