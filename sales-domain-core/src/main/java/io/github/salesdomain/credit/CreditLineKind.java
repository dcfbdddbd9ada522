package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

/**
 * What sort of credit a line grants. The usual sorts are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record CreditLineKind(String code) implements Comparable<CreditLineKind> {

    /** The limit of every day; one at a time (授信额度). */
    public static final CreditLineKind BASE = new CreditLineKind("BASE");

    /** An uplift on top of the base that lapses by itself (临时额度). */
    public static final CreditLineKind TEMPORARY = new CreditLineKind("TEMPORARY");

    /** What a credit insurer covers, on top of the base (信用保险). */
    public static final CreditLineKind INSURED = new CreditLineKind("INSURED");

    /** Checks the length. */
    public CreditLineKind {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("credit line kind must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code. A kind of the host's own adds to the base, as an uplift does.
     *
     * @param code the stable code
     * @return the kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static CreditLineKind of(String code) {
        return new CreditLineKind(code);
    }

    @Override
    public int compareTo(CreditLineKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
