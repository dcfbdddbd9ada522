package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * How alarming a pace is. The usual bands are given; a host adds its own by code.
 * <p>
 * Bands sort by rank, the most urgent first.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 * @param rank the place in a list of what to look at first; 1 is the most urgent of the usual bands
 */
public record AlertBand(String code, int rank) implements Comparable<AlertBand> {

    /** Far behind: find the causes and act. */
    public static final AlertBand RED = new AlertBand("RED", 1);

    /** Behind: watch. */
    public static final AlertBand AMBER = new AlertBand("AMBER", 2);

    /** So far ahead that it needs a look: goods may be pushed into the channel (压货). */
    public static final AlertBand OVER = new AlertBand("OVER", 3);

    /** There is no index to judge by, such as for a quota of nothing or before the first day. */
    public static final AlertBand UNMEASURED = new AlertBand("UNMEASURED", 4);

    /** On pace or ahead. */
    public static final AlertBand GREEN = new AlertBand("GREEN", 5);

    private static final Comparator<AlertBand> ORDER =
            Comparator.comparingInt(AlertBand::rank).thenComparing(AlertBand::code);

    /** Checks the form of the code. */
    public AlertBand {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "alert band must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * A band of the host's own.
     *
     * @param code the stable code
     * @param rank the place in a list of what to look at first
     * @return the band
     * @throws IllegalArgumentException if the code has another form
     */
    public static AlertBand of(String code, int rank) {
        return new AlertBand(code, rank);
    }

    @Override
    public int compareTo(AlertBand other) {
        return ORDER.compare(this, other);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
