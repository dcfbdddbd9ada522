package io.github.salesdomain.market;

import static java.util.Objects.requireNonNull;

/**
 * Where a sighting comes from. The usual sources are given; a host adds its own by code.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter
 */
public record SightingSource(String code) implements Comparable<SightingSource> {

    /** The representative saw it on a visit. */
    public static final SightingSource VISIT = new SightingSource("VISIT");

    /** A dealer or outlet told it. */
    public static final SightingSource CUSTOMER = new SightingSource("CUSTOMER");

    /** A price list, advertisement or web page of the competitor. */
    public static final SightingSource PUBLISHED = new SightingSource("PUBLISHED");

    /** A research agency or panel measured it. */
    public static final SightingSource RESEARCH = new SightingSource("RESEARCH");

    /** Checks the form of the code. */
    public SightingSource {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "source must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The source with this code.
     *
     * @param code upper-case letters, digits and underscores
     * @return the source
     * @throws IllegalArgumentException if the code has another form
     */
    public static SightingSource of(String code) {
        return new SightingSource(code);
    }

    @Override
    public int compareTo(SightingSource other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
