package io.github.salesdomain.territory;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;

/**
 * Why a customer cannot carry a line (承接能力). The usual reasons are given; a host adds its own by code.
 *
 * @param code the stable code in upper-case letters, digits and underscores
 */
public record Incapacity(String code) implements Reason, Comparable<Incapacity> {

    /** Too little capital. */
    public static final Incapacity CAPITAL = new Incapacity("CAPITAL");

    /** No room in the warehouse, or none that is fit. */
    public static final Incapacity WAREHOUSE = new Incapacity("WAREHOUSE");

    /** Too few vehicles. */
    public static final Incapacity VEHICLES = new Incapacity("VEHICLES");

    /** Too few people. */
    public static final Incapacity STAFF = new Incapacity("STAFF");

    /** Bound to a competitor by contract. */
    public static final Incapacity EXCLUSIVE_CONTRACT = new Incapacity("EXCLUSIVE_CONTRACT");

    /** Does not want to. */
    public static final Incapacity REFUSES = new Incapacity("REFUSES");

    /** Checks the form of the code. */
    public Incapacity {
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
    public static Incapacity of(String code) {
        return new Incapacity(code);
    }

    @Override
    public int compareTo(Incapacity other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
