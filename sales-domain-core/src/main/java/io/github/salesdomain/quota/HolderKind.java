package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * What sort of holder owes a quota. The usual kinds are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 */
public record HolderKind(String code) implements Comparable<HolderKind> {

    /** The whole company. */
    public static final HolderKind COMPANY = new HolderKind("COMPANY");

    /** A territory of any level. */
    public static final HolderKind TERRITORY = new HolderKind("TERRITORY");

    /** A position, whoever holds it. */
    public static final HolderKind POSITION = new HolderKind("POSITION");

    /** A person. */
    public static final HolderKind PERSON = new HolderKind("PERSON");

    /** A customer. */
    public static final HolderKind CUSTOMER = new HolderKind("CUSTOMER");

    /** A product line, brand or category. */
    public static final HolderKind PRODUCT_LINE = new HolderKind("PRODUCT_LINE");

    /** A sales channel. */
    public static final HolderKind CHANNEL = new HolderKind("CHANNEL");

    /** Checks the form of the code. */
    public HolderKind {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "holder kind must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code.
     *
     * @param code the stable code
     * @return the kind
     * @throws IllegalArgumentException if the code has another form
     */
    public static HolderKind of(String code) {
        return new HolderKind(code);
    }

    @Override
    public int compareTo(HolderKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
