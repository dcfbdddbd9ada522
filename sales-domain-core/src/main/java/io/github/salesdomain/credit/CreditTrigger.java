package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Something that happened and bears on a rating at once (触发事件).
 *
 * @param kind what happened, by code; the usual kinds are constants, a host adds its own
 * @param on the day on which it happened
 * @param evidence what shows it, such as the number of a cheque; not blank, at most 1,024 characters
 */
public record CreditTrigger(String kind, LocalDate on, String evidence) {

    /** A cheque or direct debit was not honoured. */
    public static final String BOUNCED_CHEQUE = "BOUNCED_CHEQUE";

    /** A lawsuit, or insolvency. */
    public static final String LAWSUIT = "LAWSUIT";

    /** Long overdue. */
    public static final String OVERDUE = "OVERDUE";

    /** The customer refused to sign a statement of account. */
    public static final String STATEMENT_REFUSED = "STATEMENT_REFUSED";

    /** Sales fell by more than half. */
    public static final String SALES_DROP = "SALES_DROP";

    /** The business has another owner. */
    public static final String OWNER_CHANGE = "OWNER_CHANGE";

    /** A collateral was lost, released or exchanged. */
    public static final String COLLATERAL_CHANGE = "COLLATERAL_CHANGE";

    /** Checks the texts. */
    public CreditTrigger {
        requireNonNull(kind, "kind");
        requireNonNull(on, "on");
        requireNonNull(evidence, "evidence");
        if (kind.isBlank() || kind.length() > 64) {
            throw new IllegalArgumentException("kind must have 1 to 64 characters, but was '" + kind + "'");
        }
        if (evidence.isBlank() || evidence.length() > 1_024) {
            throw new IllegalArgumentException(
                    "evidence must have 1 to 1,024 characters, but had " + evidence.length());
        }
    }

    /**
     * A trigger.
     *
     * @param kind what happened
     * @param on the day on which it happened
     * @param evidence what shows it
     * @return the trigger
     * @throws IllegalArgumentException if a text is blank
     */
    public static CreditTrigger of(String kind, LocalDate on, String evidence) {
        return new CreditTrigger(kind, on, evidence);
    }
}
