package io.github.salesdomain.reconciliation;

import static java.util.Objects.requireNonNull;

/**
 * What sort of document a line stands for. The usual ones are given; a host adds its own by code.
 * <p>
 * Matching never looks at the kind, only at the sign of the amount. What is left over is classified by it.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record LineKind(String code) implements Comparable<LineKind> {

    /** What was open when the period began (期初余额). */
    public static final LineKind OPENING_BALANCE = new LineKind("OPENING_BALANCE");

    /** Goods or services charged (发票). */
    public static final LineKind INVOICE = new LineKind("INVOICE");

    /** A further charge on earlier goods (借项通知). */
    public static final LineKind DEBIT_NOTE = new LineKind("DEBIT_NOTE");

    /** A rebate, a return or an agreed claim in the customer's favour (贷项通知). */
    public static final LineKind CREDIT_NOTE = new LineKind("CREDIT_NOTE");

    /** Money paid by the customer (回款). */
    public static final LineKind PAYMENT = new LineKind("PAYMENT");

    /** A booking that corrects earlier ones (调整). */
    public static final LineKind ADJUSTMENT = new LineKind("ADJUSTMENT");

    /** Anything else. */
    public static final LineKind OTHER = new LineKind("OTHER");

    /** Checks the length. */
    public LineKind {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("line kind must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code.
     *
     * @param code the stable code
     * @return the kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static LineKind of(String code) {
        return new LineKind(code);
    }

    @Override
    public int compareTo(LineKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
