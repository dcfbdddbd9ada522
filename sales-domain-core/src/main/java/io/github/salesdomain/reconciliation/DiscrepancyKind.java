package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;

/**
 * What sort of difference stands between two books. The usual ones are given; a host adds its own by code.
 * <p>
 * Those that need more than the lines and the cut-off day, such as PRICE_DIFFERENCE, are named here for hosts that know the documents.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter
 */
public record DiscrepancyKind(String code) implements Reason, Comparable<DiscrepancyKind> {

    /** A payment that the customer has made and we have not received (在途资金). */
    public static final DiscrepancyKind CASH_IN_TRANSIT = new DiscrepancyKind("CASH_IN_TRANSIT");

    /** Goods that we have charged and the customer has not received (在途货物). */
    public static final DiscrepancyKind GOODS_IN_TRANSIT = new DiscrepancyKind("GOODS_IN_TRANSIT");

    /** A credit note that only one book has. */
    public static final DiscrepancyKind CREDIT_NOT_BOOKED = new DiscrepancyKind("CREDIT_NOT_BOOKED");

    /** A line of one book that belongs to the next period (跨期). */
    public static final DiscrepancyKind CUT_OFF = new DiscrepancyKind("CUT_OFF");

    /** A line of our book that the customer has not booked and is too old to be under way. */
    public static final DiscrepancyKind MISSING_IN_STATEMENT = new DiscrepancyKind("MISSING_IN_STATEMENT");

    /** A line of the customer's book that we have not booked and is too old to be under way. */
    public static final DiscrepancyKind MISSING_IN_LEDGER = new DiscrepancyKind("MISSING_IN_LEDGER");

    /** A document that is twice in one book and once in the other. */
    public static final DiscrepancyKind DUPLICATE = new DiscrepancyKind("DUPLICATE");

    /** Digits that were swapped or shifted: the difference is divisible by nine. */
    public static final DiscrepancyKind TRANSPOSITION = new DiscrepancyKind("TRANSPOSITION");

    /** An amount booked in the wrong direction (方向记错). */
    public static final DiscrepancyKind SIGN_REVERSED = new DiscrepancyKind("SIGN_REVERSED");

    /** The difference is the amount of some line. */
    public static final DiscrepancyKind OMITTED_ITEM = new DiscrepancyKind("OMITTED_ITEM");

    /** The same goods at another price. */
    public static final DiscrepancyKind PRICE_DIFFERENCE = new DiscrepancyKind("PRICE_DIFFERENCE");

    /** Another quantity at the same price. */
    public static final DiscrepancyKind QUANTITY_DIFFERENCE = new DiscrepancyKind("QUANTITY_DIFFERENCE");

    /** A small difference within tolerance (尾差). */
    public static final DiscrepancyKind TAX_OR_ROUNDING = new DiscrepancyKind("TAX_OR_ROUNDING");

    /** The same amount in the document's currency, converted at other rates. */
    public static final DiscrepancyKind FX_DIFFERENCE = new DiscrepancyKind("FX_DIFFERENCE");

    /** Carried over from earlier periods (历史遗留). */
    public static final DiscrepancyKind HISTORICAL = new DiscrepancyKind("HISTORICAL");

    /** Nothing explains it. */
    public static final DiscrepancyKind UNEXPLAINED = new DiscrepancyKind("UNEXPLAINED");

    /** Checks the form of the code. */
    public DiscrepancyKind {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "code must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code.
     *
     * @param code upper-case letters, digits and underscores
     * @return the kind
     * @throws IllegalArgumentException if the code has another form
     */
    public static DiscrepancyKind of(String code) {
        return new DiscrepancyKind(code);
    }

    @Override
    public int compareTo(DiscrepancyKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
