package io.github.salesdomain.quota;

import io.github.salesdomain.explain.Reason;

/** What is wrong with a quota of new products. */
public enum NewProductReason implements Reason {
    /** It is more than the quota of all products. */
    MORE_THAN_TOTAL,
    /** The holder has no quota of all products for the period. */
    NO_TOTAL;

    @Override
    public String code() {
        return name();
    }
}
