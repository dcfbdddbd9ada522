package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

/**
 * How an open item comes to its end. The usual ways are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record SettlementKind(String code) implements Comparable<SettlementKind> {

    /** It is collected (收款). */
    public static final SettlementKind COLLECT = new SettlementKind("COLLECT");

    /** We erred, and credit it. */
    public static final SettlementKind CREDIT = new SettlementKind("CREDIT");

    /** It is set off against what we owe (抵账). */
    public static final SettlementKind OFFSET = new SettlementKind("OFFSET");

    /** Goods come back. */
    public static final SettlementKind RETURN_GOODS = new SettlementKind("RETURN_GOODS");

    /** It is paid by instalments. */
    public static final SettlementKind INSTALMENTS = new SettlementKind("INSTALMENTS");

    /** It leaves the books; the claim stays (核销). */
    public static final SettlementKind WRITE_OFF = new SettlementKind("WRITE_OFF");

    /** It goes to court. */
    public static final SettlementKind LEGAL = new SettlementKind("LEGAL");

    /** Checks the length. */
    public SettlementKind {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("settlement kind must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code.
     *
     * @param code the stable code
     * @return the kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static SettlementKind of(String code) {
        return new SettlementKind(code);
    }

    @Override
    public int compareTo(SettlementKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
