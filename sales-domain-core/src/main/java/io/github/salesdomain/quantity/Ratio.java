package io.github.salesdomain.quantity;

import static java.util.Objects.requireNonNull;

import io.github.salesdomain.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * One figure divided by another, kept exact; or undefined, with the reason.
 * <p>
 * A ratio whose denominator is zero is not 0, not 100 % and not an exception: it is undefined and says why. Comparisons use the exact value:
 * 99.996 % is below 100 %, although it prints as 100.00 %. Ratios of parts are never averaged; divide the sums instead.
 * <p>
 * Numerator and denominator have room for a thousand digits each; a sum of many ratios that needs more is refused.
 */
public sealed interface Ratio extends Comparable<Ratio> {

    /**
     * A ratio that exists, in lowest terms.
     *
     * @param numerator what is divided, carrying the sign; at most 1,000 digits
     * @param denominator what it is divided by, above zero; at most 1,000 digits
     */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Ratio {
        /** About 1,000 digits: more than any figure needs, and little enough that a hostile one costs nothing. */
        private static final int MOST_BITS = 3322;

        /** Brings the fraction to lowest terms with a positive denominator. */
        public Fraction {
            requireNonNull(numerator, "numerator");
            requireNonNull(denominator, "denominator");
            if (denominator.signum() == 0) {
                throw new IllegalArgumentException("denominator must not be zero, but was 0");
            }
            BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
            if (Math.max(numerator.bitLength(), denominator.bitLength()) > MOST_BITS) {
                throw new IllegalArgumentException("ratio must have at most 1000 digits on either side, but had "
                        + numerator.bitLength() + " and " + denominator.bitLength() + " bits");
            }
        }

        private Fraction inverted() {
            return new Fraction(/* numerator= */ denominator, /* denominator= */ numerator);
        }

        /** The exact value: a decimal where it ends, such as {@code 0.45}, otherwise a fraction such as {@code 1/3}. */
        @Override
        public String toString() {
            return exactText(this);
        }
    }

    /**
     * A ratio that does not exist.
     *
     * @param reason why not
     */
    record Undefined(UndefinedReason reason) implements Ratio {
        /** Checks that the reason is there. */
        public Undefined {
            requireNonNull(reason, "reason");
        }

        /** The reason in words, such as {@code undefined (ZERO_TARGET)}. */
        @Override
        public String toString() {
            return "undefined (" + reason + ")";
        }
    }

    /**
     * A ratio of two whole numbers.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by, not zero
     * @return the ratio
     * @throws IllegalArgumentException if the denominator is zero
     */
    static Ratio of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A ratio of two decimals.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @param whenZero why the ratio is undefined if the denominator is zero
     * @return the ratio, or undefined for this reason
     * @throws IllegalArgumentException if a figure has more than 500 digits before or after the point
     */
    static Ratio of(BigDecimal numerator, BigDecimal denominator, UndefinedReason whenZero) {
        requireNonNull(whenZero, "whenZero");
        if (denominator.signum() == 0) {
            return new Undefined(whenZero);
        }
        BigDecimal above = plain(numerator, "numerator");
        BigDecimal below = plain(denominator, "denominator");
        int scale = Math.max(above.scale(), below.scale());
        return new Fraction(
                above.setScale(scale).unscaledValue(), below.setScale(scale).unscaledValue());
    }

    /**
     * A ratio of two amounts of money.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @param whenZero why the ratio is undefined if the denominator is zero
     * @return the ratio, or undefined for this reason
     * @throws CurrencyMismatchException if the currencies differ
     */
    static Ratio of(Money numerator, Money denominator, UndefinedReason whenZero) {
        if (!numerator.isSameCurrency(denominator)) {
            throw new CurrencyMismatchException(numerator.getCurrencyUnit(), denominator.getCurrencyUnit());
        }
        return of(numerator.getAmount(), denominator.getAmount(), whenZero);
    }

    /**
     * A ratio of two quantities.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @param whenZero why the ratio is undefined if the denominator is zero
     * @return the ratio, or undefined for this reason
     * @throws UnitMismatchException if the units differ
     */
    static Ratio of(Quantity numerator, Quantity denominator, UndefinedReason whenZero) {
        if (!numerator.unit().equals(denominator.unit())) {
            throw new UnitMismatchException(numerator.unit(), denominator.unit());
        }
        return of(numerator.amount(), denominator.amount(), whenZero);
    }

    /**
     * A rate as a ratio.
     *
     * @param rate the rate
     * @return the same value
     */
    static Ratio from(Rate rate) {
        return of(rate.value(), BigDecimal.ONE, UndefinedReason.ZERO_BASE);
    }

    /**
     * No ratio, for this reason.
     *
     * @param reason why there is none
     * @return undefined
     */
    static Ratio undefined(UndefinedReason reason) {
        return new Undefined(reason);
    }

    /** {@return a ratio of nothing to something} */
    static Ratio zero() {
        return of(0, 1);
    }

    /** {@return a ratio of equals} */
    static Ratio one() {
        return of(1, 1);
    }

    /**
     * Reads what {@code toString} writes: a decimal such as {@code 0.45} or a fraction such as {@code 1/3}.
     *
     * @param text the decimal or fraction, at most 2,100 characters
     * @return the ratio
     * @throws IllegalArgumentException if the text has another form
     */
    static Ratio parse(String text) {
        if (text.length() <= 2100) {
            if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                return of(new BigDecimal(text), BigDecimal.ONE, UndefinedReason.ZERO_BASE);
            }
            if (text.matches("-?[0-9]+/[0-9]*[1-9][0-9]*")) {
                int slash = text.indexOf('/');
                return new Fraction(
                        new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
            }
        }
        String shown = text.length() <= 64 ? text : text.substring(0, 64) + "...";
        throw new IllegalArgumentException("ratio must look like '0.45' or '1/3', but was '" + shown + "'");
    }

    /** {@return whether the ratio exists} */
    default boolean isDefined() {
        return this instanceof Fraction;
    }

    /** {@return why the ratio does not exist, or empty if it does} */
    default Optional<UndefinedReason> undefinedReason() {
        return this instanceof Undefined undefined ? Optional.of(undefined.reason) : Optional.empty();
    }

    /**
     * Whether this ratio is equal to the bound or above it.
     *
     * @param bound the bound, included
     * @return the answer by exact value
     * @throws IllegalStateException if this ratio is undefined
     */
    default boolean isAtLeast(Rate bound) {
        return compareTo(from(bound)) >= 0;
    }

    /**
     * Whether this ratio is below the bound.
     *
     * @param bound the bound, not included
     * @return the answer by exact value
     * @throws IllegalStateException if this ratio is undefined
     */
    default boolean isBelow(Rate bound) {
        return compareTo(from(bound)) < 0;
    }

    /**
     * Compares two ratios by exact value.
     *
     * @param other the other ratio
     * @return negative, zero or positive
     * @throws IllegalStateException if either is undefined
     */
    @Override
    default int compareTo(Ratio other) {
        Fraction left = fraction();
        Fraction right = other.fraction();
        return left.numerator.multiply(right.denominator).compareTo(right.numerator.multiply(left.denominator));
    }

    /**
     * The sum, or undefined if either is; this side's reason comes first.
     *
     * @param other the other ratio
     * @return the sum
     */
    default Ratio plus(Ratio other) {
        if (this instanceof Fraction left && other instanceof Fraction right) {
            return new Fraction(
                    left.numerator.multiply(right.denominator).add(right.numerator.multiply(left.denominator)),
                    left.denominator.multiply(right.denominator));
        }
        return isDefined() ? other : this;
    }

    /**
     * The difference, or undefined if either is; this side's reason comes first. Of two percentages this is in percentage points.
     *
     * @param other the other ratio
     * @return the difference
     */
    default Ratio minus(Ratio other) {
        return other instanceof Fraction right
                ? plus(new Fraction(right.numerator.negate(), right.denominator))
                : plus(other);
    }

    /**
     * The product, or undefined if either is; this side's reason comes first.
     *
     * @param other the other ratio
     * @return the product
     */
    default Ratio times(Ratio other) {
        if (this instanceof Fraction left && other instanceof Fraction right) {
            return new Fraction(left.numerator.multiply(right.numerator), left.denominator.multiply(right.denominator));
        }
        return isDefined() ? other : this;
    }

    /**
     * This ratio divided by another.
     *
     * @param other the other ratio
     * @param whenZero why the result is undefined if the other is zero
     * @return the quotient, or undefined
     */
    default Ratio dividedBy(Ratio other, UndefinedReason whenZero) {
        if (this instanceof Fraction && other instanceof Fraction right) {
            return right.numerator.signum() == 0
                    ? new Undefined(requireNonNull(whenZero, "whenZero"))
                    : times(right.inverted());
        }
        return isDefined() ? other : this;
    }

    /**
     * The smaller of both.
     *
     * @param other the other ratio
     * @return the smaller
     * @throws IllegalStateException if either is undefined
     */
    default Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of both.
     *
     * @param other the other ratio
     * @return the larger
     * @throws IllegalStateException if either is undefined
     */
    default Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * This part of an amount, rounded once, half up on the magnitude, to the currency's minor unit.
     *
     * @param amount the whole
     * @return the part
     * @throws IllegalStateException if this ratio is undefined
     */
    default Money of(Money amount) {
        Fraction exact = fraction();
        BigDecimal product = amount.getAmount().multiply(new BigDecimal(exact.numerator));
        BigDecimal rounded = product.divide(
                new BigDecimal(exact.denominator), amount.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        return Money.of(amount.getCurrencyUnit(), rounded);
    }

    /**
     * This ratio as a decimal, rounded half up on the magnitude.
     *
     * @param scale how many decimal places
     * @return the rounded decimal
     * @throws IllegalStateException if this ratio is undefined
     */
    default BigDecimal toDecimal(int scale) {
        Fraction exact = fraction();
        return new BigDecimal(exact.numerator).divide(new BigDecimal(exact.denominator), scale, RoundingMode.HALF_UP);
    }

    /**
     * This ratio for people: two decimals of a percent such as {@code 45.00 %}, or a dash if it is undefined.
     *
     * @return the text; not to be parsed
     */
    default String percentText() {
        return isDefined() ? toDecimal(4).movePointRight(2).toPlainString() + " %" : "–";
    }

    private Fraction fraction() {
        if (this instanceof Fraction fraction) {
            return fraction;
        }
        throw new IllegalStateException(
                "ratio must be defined to be used as a number, but was " + this + "\nMaybe ask isDefined() first");
    }

    private static BigDecimal plain(BigDecimal figure, String name) {
        if (figure.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (figure.scale() > 500 || (long) figure.precision() - figure.scale() > 500) {
            throw new IllegalArgumentException(
                    name + " must have at most 500 digits before and after the point, but had precision "
                            + figure.precision() + " and scale " + figure.scale());
        }
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }

    private static String exactText(Fraction ratio) {
        BigInteger rest = ratio.denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        int scale = Math.max(twos, fives);
        if (!rest.equals(BigInteger.ONE) || scale > 18) {
            return ratio.numerator + "/" + ratio.denominator;
        }
        return new BigDecimal(ratio.numerator)
                .divide(new BigDecimal(ratio.denominator), scale, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
