package io.github.salesdomain.quota;

import static java.util.Objects.requireNonNull;

/**
 * By which assumption a period runs, for pace and forecast. The usual ones are given; a host adds its own by code.
 *
 * @param code the stable code; upper-case letters, digits and underscores, starting with a letter
 */
public record ForecastMethod(String code) implements Comparable<ForecastMethod> {

    /** Every day of the calendar brings the same. */
    public static final ForecastMethod LINEAR_DAYS = new ForecastMethod("LINEAR_DAYS");

    /** Every working day brings the same. */
    public static final ForecastMethod LINEAR_WORKING_DAYS = new ForecastMethod("LINEAR_WORKING_DAYS");

    /** Every month or week brings its weight. */
    public static final ForecastMethod SEASONAL = new ForecastMethod("SEASONAL");

    /** Every day brings what the same day of an earlier period brought. */
    public static final ForecastMethod DAILY_CURVE = new ForecastMethod("DAILY_CURVE");

    /** What there is, what is hoped for, and the quota of the days for which nothing is known yet. */
    public static final ForecastMethod MIXED = new ForecastMethod("MIXED");

    /** Checks the form of the code. */
    public ForecastMethod {
        requireNonNull(code, "code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "forecast method must be upper-case letters, digits and underscores, but was '" + code + "'");
        }
    }

    /**
     * The method with this code.
     *
     * @param code the stable code
     * @return the method
     * @throws IllegalArgumentException if the code has another form
     */
    public static ForecastMethod of(String code) {
        return new ForecastMethod(code);
    }

    @Override
    public int compareTo(ForecastMethod other) {
        return code.compareTo(other.code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
