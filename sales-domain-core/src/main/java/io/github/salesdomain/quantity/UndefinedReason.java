package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.explain.Reason;

/**
 * Why a figure has no meaningful value.
 * <p>
 * The library ships the usual reasons; a host may add its own code, which survives JSON unchanged.
 *
 * @param code upper-case letters, digits and underscores, starting with a letter
 */
public record UndefinedReason(String code) implements Reason {

    /** There is no target to compare with, or it is zero. */
    public static final UndefinedReason ZERO_TARGET = new UndefinedReason("ZERO_TARGET");

    /** The base of the comparison is zero. */
    public static final UndefinedReason ZERO_BASE = new UndefinedReason("ZERO_BASE");

    /** The weights of a split sum to zero. */
    public static final UndefinedReason ZERO_WEIGHTS = new UndefinedReason("ZERO_WEIGHTS");

    /** Nothing was sold. */
    public static final UndefinedReason NO_SALES = new UndefinedReason("NO_SALES");

    /** There is nobody and nothing to be counted. */
    public static final UndefinedReason NO_UNIVERSE = new UndefinedReason("NO_UNIVERSE");

    /** The period has not begun: no day of it has elapsed. */
    public static final UndefinedReason NOT_STARTED = new UndefinedReason("NOT_STARTED");

    /** The period is over: no day of it is left. */
    public static final UndefinedReason PERIOD_CLOSED = new UndefinedReason("PERIOD_CLOSED");

    /** A figure that the sum needs was not given. */
    public static final UndefinedReason MISSING_DATA = new UndefinedReason("MISSING_DATA");

    /** The base of the comparison is below zero. */
    public static final UndefinedReason NEGATIVE_BASE = new UndefinedReason("NEGATIVE_BASE");

    /** There is no earlier period to compare with. */
    public static final UndefinedReason NO_COUNTERPART = new UndefinedReason("NO_COUNTERPART");

    /** Checks the form of the code. */
    public UndefinedReason {
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
    public static UndefinedReason of(String code) {
        return new UndefinedReason(code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
