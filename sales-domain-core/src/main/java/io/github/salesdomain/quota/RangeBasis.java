package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * What the range of a forecast was derived from. The usual ones are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 */
public record RangeBasis(String code) implements Comparable<RangeBasis> {

    /** How far earlier forecasts, made at the same point of their periods, were off: from the worst to the best of them. */
    public static final RangeBasis PAST_FORECASTS = new RangeBasis("PAST_FORECASTS");

    /** The slowest and the fastest of some past weeks or months, each continued to the end. */
    public static final RangeBasis PAST_RESULTS = new RangeBasis("PAST_RESULTS");

    /** The lowest and the highest of several assumptions. */
    public static final RangeBasis METHODS = new RangeBasis("METHODS");

    /** Checks the form of the code. */
    public RangeBasis {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "range basis must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The basis with this code.
     *
     * @param code the stable code
     * @return the basis
     * @throws IllegalArgumentException if the code has another form
     */
    public static RangeBasis of(String code) {
        return new RangeBasis(code);
    }

    @Override
    public int compareTo(RangeBasis other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
