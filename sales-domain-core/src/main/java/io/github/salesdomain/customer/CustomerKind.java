package io.github.salesdomain.customer;

import static java.util.Objects.requireNonNull;

/**
 * What sort of customer somebody is. The usual sorts are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record CustomerKind(String code) implements Comparable<CustomerKind> {

    /** Buys, owns stock, sells on (经销商). */
    public static final CustomerKind DEALER = new CustomerKind("DEALER");

    /** Buys from a dealer and sells on (二批). */
    public static final CustomerKind SUB_DISTRIBUTOR = new CustomerKind("SUB_DISTRIBUTOR");

    /** A chain with central buying (重点客户). */
    public static final CustomerKind KEY_ACCOUNT = new CustomerKind("KEY_ACCOUNT");

    /** A store that sells to shoppers (终端). */
    public static final CustomerKind OUTLET = new CustomerKind("OUTLET");

    /** Checks the length. */
    public CustomerKind {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("customer kind must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The customer kind with this code.
     *
     * @param code the stable code
     * @return the customer kind
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static CustomerKind of(String code) {
        return new CustomerKind(code);
    }

    @Override
    public int compareTo(CustomerKind other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
