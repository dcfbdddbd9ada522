package io.github.salesdomain.credit;

import static java.util.Objects.requireNonNull;

/**
 * What sort of thing secures the credit. The usual sorts are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record CollateralKind(String code) implements Comparable<CollateralKind> {

    /** Money left with us (保证金). */
    public static final CollateralKind DEPOSIT = new CollateralKind("DEPOSIT");

    /** Land and buildings (房产). */
    public static final CollateralKind PROPERTY = new CollateralKind("PROPERTY");

    /** A bank's promise to pay (保函). */
    public static final CollateralKind GUARANTEE = new CollateralKind("GUARANTEE");

    /** Goods, vehicles and other things pledged (质押). */
    public static final CollateralKind PLEDGE = new CollateralKind("PLEDGE");

    /** Checks the length. */
    public CollateralKind {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("collateral kind must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The kind with this code.
     *
     * @param code the stable code
     * @return the kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static CollateralKind of(String code) {
        return new CollateralKind(code);
    }

    @Override
    public int compareTo(CollateralKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
