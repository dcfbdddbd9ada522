package io.github.salesdomain.credit;

import io.github.salesdomain.explain.Reason;

/** What makes an open item a historical issue. */
public enum HistoricalReason implements Reason {
    /** It is older than the policy allows. */
    TOO_OLD,

    /** It was carried over too many statements of account. */
    CARRIED_OVER,

    /** Its document is missing: only a confirmed statement is evidence. */
    NO_DOCUMENT;

    @Override
    public String code() {
        return name();
    }
}
