package io.github.salesdomain.money;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * An exact share of a whole, in units: what a part would be if units could be broken, such as {@code 100000/3}.
 *
 * @param numerator the numerator, zero or more
 * @param denominator the denominator, above zero
 */
public record ExactShare(BigInteger numerator, BigInteger denominator) implements Comparable<ExactShare> {

    /** Room for products of amounts and weights of any size that an apportionment takes. */
    private static final int MOST_DIGITS = 1000;

    private static final int MOST_BITS = 3322;

    /** Brings the fraction to lowest terms. */
    public ExactShare {
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        if (numerator.signum() < 0) {
            throw new IllegalArgumentException("numerator must not be negative, but was " + numerator);
        }
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above zero, but was " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
        if (Math.max(numerator.bitLength(), denominator.bitLength()) > MOST_BITS) {
            throw new IllegalArgumentException("share must have at most 1000 digits on either side, but had "
                    + numerator.bitLength() + " and " + denominator.bitLength() + " bits");
        }
    }

    /**
     * A share of two whole numbers.
     *
     * @param numerator the numerator, zero or more
     * @param denominator the denominator, above zero
     * @return the share
     * @throws IllegalArgumentException if the numerator is negative or the denominator is not above zero
     */
    public static ExactShare of(long numerator, long denominator) {
        return new ExactShare(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text a whole number such as {@code 12} or a fraction such as {@code 100000/3}
     * @return the share
     * @throws IllegalArgumentException if the text has another form
     */
    public static ExactShare parse(String text) {
        int slash = text.indexOf('/');
        String above = slash < 0 ? text : text.substring(0, slash);
        String below = slash < 0 ? "1" : text.substring(slash + 1);
        if (!isDigits(above) || !isDigits(below)) {
            String shown = text.length() <= 64 ? text : text.substring(0, 64) + "...";
            throw new IllegalArgumentException("share must look like '12' or '100000/3', but was '" + shown + "'");
        }
        return new ExactShare(new BigInteger(above), new BigInteger(below));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** {@return the whole units in it} */
    public BigInteger whole() {
        return numerator.divide(denominator);
    }

    @Override
    public int compareTo(ExactShare other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The share as a whole number or a fraction in lowest terms. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
