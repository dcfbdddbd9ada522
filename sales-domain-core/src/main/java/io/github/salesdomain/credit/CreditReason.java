package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.salesdomain.explain.Reason;

/**
 * Why a credit decision fell as it did, for yes as well as for no. The usual reasons are given; a host adds its own by code.
 * <p>
 * Reasons sort by their gravity: the given ones in the order in which they are declared here, then a host's own by code.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter
 */
public record CreditReason(String code) implements Reason, Comparable<CreditReason> {

    /** Lawsuit, bankruptcy or blacklist. */
    public static final CreditReason CUSTOMER_BLOCKED = new CreditReason("CUSTOMER_BLOCKED");

    /** The account is not blocked. */
    public static final CreditReason CUSTOMER_NOT_BLOCKED = new CreditReason("CUSTOMER_NOT_BLOCKED");

    /** The rating gives no credit, and the order is not paid for. */
    public static final CreditReason RATING_NO_CREDIT = new CreditReason("RATING_NO_CREDIT");

    /** The rating gives credit. */
    public static final CreditReason RATING_GIVES_CREDIT = new CreditReason("RATING_GIVES_CREDIT");

    /** An open item is too many days past due. */
    public static final CreditReason OVERDUE_DAYS = new CreditReason("OVERDUE_DAYS");

    /** No open item is too many days past due. */
    public static final CreditReason OVERDUE_DAYS_TOLERATED = new CreditReason("OVERDUE_DAYS_TOLERATED");

    /** Too large a part of the receivables is past due. */
    public static final CreditReason OVERDUE_RATIO = new CreditReason("OVERDUE_RATIO");

    /** The part of the receivables that is past due is small enough. */
    public static final CreditReason OVERDUE_RATIO_TOLERATED = new CreditReason("OVERDUE_RATIO_TOLERATED");

    /** Exposure and order together break the limit. */
    public static final CreditReason LIMIT_EXCEEDED = new CreditReason("LIMIT_EXCEEDED");

    /** Exposure and order together fit the limit. */
    public static final CreditReason WITHIN_LIMIT = new CreditReason("WITHIN_LIMIT");

    /** The customer has no limit, by an explicit decision. */
    public static final CreditReason NO_LIMIT = new CreditReason("NO_LIMIT");

    /** More floor stock stands with the customer than its line allows. */
    public static final CreditReason FLOOR_STOCK_OVER_LINE = new CreditReason("FLOOR_STOCK_OVER_LINE");

    /** The floor stock fits its line. */
    public static final CreditReason FLOOR_STOCK_WITHIN_LINE = new CreditReason("FLOOR_STOCK_WITHIN_LINE");

    /** A collateral is no longer valid. */
    public static final CreditReason COLLATERAL_EXPIRED = new CreditReason("COLLATERAL_EXPIRED");

    /** An inspection found less collateral than is registered. */
    public static final CreditReason COLLATERAL_SHORT = new CreditReason("COLLATERAL_SHORT");

    /** Nobody has looked at a collateral for too long. */
    public static final CreditReason COLLATERAL_UNINSPECTED = new CreditReason("COLLATERAL_UNINSPECTED");

    /** Nothing is wrong with the collateral. */
    public static final CreditReason COLLATERAL_SOUND = new CreditReason("COLLATERAL_SOUND");

    /** The limit has lapsed: the base without a successor, or an uplift that is still in use. */
    public static final CreditReason LIMIT_EXPIRED = new CreditReason("LIMIT_EXPIRED");

    /** The day by which the limit was to be reviewed has passed. */
    public static final CreditReason REVIEW_OVERDUE = new CreditReason("REVIEW_OVERDUE");

    /** The limit is in force and no review is overdue. */
    public static final CreditReason LIMIT_CURRENT = new CreditReason("LIMIT_CURRENT");

    /** The latest statements of account are not signed. */
    public static final CreditReason STATEMENT_UNCONFIRMED = new CreditReason("STATEMENT_UNCONFIRMED");

    /** The latest statements of account are signed. */
    public static final CreditReason STATEMENT_CONFIRMED = new CreditReason("STATEMENT_CONFIRMED");

    /** Nearly all of the limit is used. */
    public static final CreditReason UTILISATION_HIGH = new CreditReason("UTILISATION_HIGH");

    /** Enough of the limit is left. */
    public static final CreditReason UTILISATION_NORMAL = new CreditReason("UTILISATION_NORMAL");

    /** The order is paid for in full, so that this rule has nothing to object. */
    public static final CreditReason PREPAID_IN_FULL = new CreditReason("PREPAID_IN_FULL");

    static final ImmutableList<CreditReason> BY_GRAVITY = ImmutableList.of(
            CUSTOMER_BLOCKED,
            CUSTOMER_NOT_BLOCKED,
            RATING_NO_CREDIT,
            RATING_GIVES_CREDIT,
            OVERDUE_DAYS,
            OVERDUE_DAYS_TOLERATED,
            OVERDUE_RATIO,
            OVERDUE_RATIO_TOLERATED,
            LIMIT_EXCEEDED,
            WITHIN_LIMIT,
            NO_LIMIT,
            FLOOR_STOCK_OVER_LINE,
            FLOOR_STOCK_WITHIN_LINE,
            COLLATERAL_EXPIRED,
            COLLATERAL_SHORT,
            COLLATERAL_UNINSPECTED,
            COLLATERAL_SOUND,
            LIMIT_EXPIRED,
            REVIEW_OVERDUE,
            LIMIT_CURRENT,
            STATEMENT_UNCONFIRMED,
            STATEMENT_CONFIRMED,
            UTILISATION_HIGH,
            UTILISATION_NORMAL,
            PREPAID_IN_FULL);

    private static final ImmutableMap<CreditReason, Integer> GRAVITY = Maps.toMap(BY_GRAVITY, BY_GRAVITY::indexOf);

    /** Checks the form of the code. */
    public CreditReason {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "code must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The reason with this code.
     *
     * @param code upper-case letters, digits and underscores
     * @return the reason
     * @throws IllegalArgumentException if the code has another form
     */
    public static CreditReason of(String code) {
        return new CreditReason(code);
    }

    /**
     * A reason of the host's own, by its code.
     *
     * @param reason a constant of the host's own enum
     * @return the reason
     * @throws IllegalArgumentException if its code has another form
     */
    public static CreditReason from(Reason reason) {
        return reason instanceof CreditReason credit ? credit : new CreditReason(reason.code());
    }

    @Override
    public int compareTo(CreditReason other) {
        int byGravity = Integer.compare(gravity(), other.gravity());
        return byGravity != 0 ? byGravity : code.compareTo(other.code);
    }

    private int gravity() {
        return GRAVITY.getOrDefault(this, BY_GRAVITY.size());
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
