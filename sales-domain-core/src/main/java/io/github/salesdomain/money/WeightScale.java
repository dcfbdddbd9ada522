package io.github.salesdomain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Brings decimal weights to whole numbers in the same proportion, and checks them. */
final class WeightScale {

    /** Room for any weight that means something, and little enough that a hostile exponent costs nothing. */
    private static final int MOST_DIGITS = 100;

    private WeightScale() {}

    /** The weights as whole numbers in the same proportion; refused if all are zero. */
    static BigInteger[] wholeNumbers(List<BigDecimal> weights) {
        BigInteger[] whole = wholeNumbersOrZeros(weights);
        if (sum(whole).signum() == 0) {
            throw zero(whole.length);
        }
        return whole;
    }

    /** The weights as whole numbers in the same proportion; all may be zero. */
    static BigInteger[] wholeNumbersOrZeros(List<BigDecimal> weights) {
        int scale = commonScale(weights);
        BigInteger[] whole = new BigInteger[weights.size()];
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < whole.length; i++) {
            BigDecimal weight = weights.get(i);
            whole[i] = weight.signum() == 0
                    ? BigInteger.ZERO
                    : weight.setScale(scale).unscaledValue();
            divisor = divisor.gcd(whole[i]);
        }
        if (divisor.signum() > 0) {
            for (int i = 0; i < whole.length; i++) {
                whole[i] = whole[i].divide(divisor);
            }
        }
        return whole;
    }

    /** The weights as whole numbers in the same proportion, or an empty array if one does not fit a long. */
    static long[] columns(List<BigDecimal> weights) {
        int scale = commonScale(weights);
        long[] columns = new long[weights.size()];
        for (int i = 0; i < columns.length; i++) {
            BigDecimal weight = weights.get(i);
            if (weight.signum() > 0) {
                if (weight.precision() - weight.scale() + scale >= Apportioner.LONG_DIGITS) {
                    return new long[0];
                }
                columns[i] = scale == 0 && weight.scale() == 0
                        ? weight.longValueExact()
                        : weight.scaleByPowerOfTen(scale).longValueExact();
            }
        }
        return columns;
    }

    /** The number of decimals that holds every weight; refuses a weight that cannot be. */
    private static int commonScale(List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            check(weight);
            scale = Math.max(scale, weight.signum() == 0 ? 0 : weight.scale());
        }
        return scale;
    }

    static void check(BigDecimal weight) {
        if (weight.signum() < 0) {
            throw negative(weight.toString());
        }
        if (weight.signum() > 0
                && (weight.scale() > MOST_DIGITS || (long) weight.precision() - weight.scale() > MOST_DIGITS)) {
            throw new IllegalArgumentException(
                    "weight must have at most 100 digits before and after the point, but had precision "
                            + weight.precision() + " and scale " + weight.scale());
        }
    }

    /** The weight without an exponent; refused if it cannot be one. */
    static BigDecimal plain(BigDecimal weight) {
        check(weight);
        if (weight.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }

    /** The sum of whole weights, or {@link Long#MAX_VALUE} if it is that or more; refused if a weight is negative or all are zero. */
    static long sum(long[] weights) {
        long bits = 0;
        long sum = 0;
        for (long weight : weights) {
            bits |= weight;
            sum += weight;
        }
        if (bits <= 0) {
            throw refused(weights);
        }
        boolean canOverflow =
                Long.numberOfLeadingZeros(bits) <= Integer.SIZE - Integer.numberOfLeadingZeros(weights.length);
        return canOverflow ? sumWithin(weights) : sum;
    }

    private static long sumWithin(long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
            if (sum < 0) {
                return Long.MAX_VALUE;
            }
        }
        return sum;
    }

    private static IllegalArgumentException refused(long[] weights) {
        for (long weight : weights) {
            if (weight < 0) {
                return negative(Long.toString(weight));
            }
        }
        return zero(weights.length);
    }

    static BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    static int indexOfLargest(BigInteger[] weights) {
        int largest = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i].compareTo(weights[largest]) > 0) {
                largest = i;
            }
        }
        return largest;
    }

    private static IllegalArgumentException negative(String weight) {
        return new IllegalArgumentException("weight must not be negative, but was " + weight);
    }

    private static IllegalArgumentException zero(int count) {
        return new IllegalArgumentException("weights must sum to more than 0, but was 0 in " + count + " weights");
    }
}
