package io.github.salesdomain.visit;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;

/**
 * Why an objective was missed or a visit not held (未达成原因). The usual reasons are given; a host adds its own by code.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter; at most 64 characters
 */
public record ShortfallReason(String code) implements Reason, Comparable<ShortfallReason> {

    /** The customer's credit did not allow it. */
    public static final ShortfallReason CUSTOMER_CREDIT = new ShortfallReason("CUSTOMER_CREDIT");

    /** The customer had enough stock. */
    public static final ShortfallReason STOCK_ENOUGH = new ShortfallReason("STOCK_ENOUGH");

    /** The price was too high. */
    public static final ShortfallReason PRICE = new ShortfallReason("PRICE");

    /** A competitor was faster or better. */
    public static final ShortfallReason COMPETITOR = new ShortfallReason("COMPETITOR");

    /** Whoever decides was not there. */
    public static final ShortfallReason DECISION_MAKER_ABSENT = new ShortfallReason("DECISION_MAKER_ABSENT");

    /** We could not deliver. */
    public static final ShortfallReason SUPPLY = new ShortfallReason("SUPPLY");

    /** We were not prepared. */
    public static final ShortfallReason PREPARATION = new ShortfallReason("PREPARATION");

    /** Something else, which must be told in words. */
    public static final ShortfallReason OTHER = new ShortfallReason("OTHER");

    /** Checks the form of the code. */
    public ShortfallReason {
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
    public static ShortfallReason of(String code) {
        return new ShortfallReason(code);
    }

    @Override
    public int compareTo(ShortfallReason other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
