package io.github.salesdomain.customer;

import static java.util.Objects.requireNonNull;

/**
 * A property of a customer that a territory rule can test. The usual ones are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record CustomerAttribute(String code) implements Comparable<CustomerAttribute> {

    /** The country. */
    public static final CustomerAttribute COUNTRY = new CustomerAttribute("COUNTRY");

    /** The province or state (省). */
    public static final CustomerAttribute PROVINCE = new CustomerAttribute("PROVINCE");

    /** The city (市). */
    public static final CustomerAttribute CITY = new CustomerAttribute("CITY");

    /** The district or county (区县). */
    public static final CustomerAttribute DISTRICT = new CustomerAttribute("DISTRICT");

    /** The segment, such as an ABC class. */
    public static final CustomerAttribute SEGMENT = new CustomerAttribute("SEGMENT");

    /** The channel; read from {@link Customer#channel()}. */
    public static final CustomerAttribute CHANNEL = new CustomerAttribute("CHANNEL");

    /** The kind; read from {@link Customer#kind()}. */
    public static final CustomerAttribute KIND = new CustomerAttribute("KIND");

    /** The customer itself, by id: a named account (指名客户); read from {@link Customer#id()}. */
    public static final CustomerAttribute ACCOUNT = new CustomerAttribute("ACCOUNT");

    /**
     * The product line in question; no property of the customer, but of what is sold to it. A condition that does not test it is about all lines.
     */
    public static final CustomerAttribute PRODUCT_LINE = new CustomerAttribute("PRODUCT_LINE");

    /** Checks the length. */
    public CustomerAttribute {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException(
                    "customer attribute must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The customer attribute with this code.
     *
     * @param code the stable code
     * @return the customer attribute
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static CustomerAttribute of(String code) {
        return new CustomerAttribute(code);
    }

    /** By code; written out, since rules ask it of every customer many times. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof CustomerAttribute that && code.equals(that.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(CustomerAttribute other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
