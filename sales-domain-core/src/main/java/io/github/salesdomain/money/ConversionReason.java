package io.github.salesdomain.money;

import io.github.salesdomain.explain.Reason;

/** Why an amount was not converted. */
public enum ConversionReason implements Reason {
    /** There is no rate of these currencies and this kind on or before the day. */
    RATE_MISSING,
    /** The newest rate is older than allowed. */
    RATE_STALE;

    @Override
    public String code() {
        return name();
    }
}
