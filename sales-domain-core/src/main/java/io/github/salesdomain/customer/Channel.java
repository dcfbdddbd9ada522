package io.github.salesdomain.customer;

import static java.util.Objects.requireNonNull;

/**
 * The way in which goods reach the shopper. The usual channels are given; a host adds its own by code.
 *
 * @param code the stable code; not blank, at most 64 characters
 */
public record Channel(String code) implements Comparable<Channel> {

    /** Chains with central buying (KA). */
    public static final Channel KEY_ACCOUNT = new Channel("KEY_ACCOUNT");

    /** Small and independent shops (流通). */
    public static final Channel GENERAL_TRADE = new Channel("GENERAL_TRADE");

    /** Hotels, restaurants and cafés (餐饮). */
    public static final Channel HORECA = new Channel("HORECA");

    /** Online trade (电商). */
    public static final Channel E_COMMERCE = new Channel("E_COMMERCE");

    /** Schools, stations, company shops and the like (特通). */
    public static final Channel SPECIAL = new Channel("SPECIAL");

    /** Checks the length. */
    public Channel {
        requireNonNull(code, "code");
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("channel must have 1 to 64 characters, but was '" + code + "'");
        }
    }

    /**
     * The channel with this code.
     *
     * @param code the stable code
     * @return the channel
     * @throws IllegalArgumentException if the code is blank or longer than 64 characters
     */
    public static Channel of(String code) {
        return new Channel(code);
    }

    @Override
    public int compareTo(Channel other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
