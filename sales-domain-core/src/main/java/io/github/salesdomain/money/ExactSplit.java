package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The rules on big integers, for wholes and weights of any size. */
final class ExactSplit {

    private static final BigInteger TWO = BigInteger.valueOf(2);

    private final BigInteger total;
    private final BigInteger[] weights;
    private final BigInteger sum;

    private ExactSplit(BigInteger total, BigInteger[] weights) {
        this.total = total;
        this.weights = weights;
        this.sum = WeightScale.sum(weights);
    }

    static BigInteger[] split(ApportionmentRule rule, BigInteger total, BigInteger[] weights) {
        ExactSplit split = new ExactSplit(total.abs(), weights);
        BigInteger[] parts = switch (rule) {
            case LARGEST_REMAINDER -> split.largestRemainder();
            case HIGHEST_AVERAGES -> split.highestAverages();
            case CUMULATIVE -> split.cumulative();
        };
        if (total.signum() < 0) {
            Arrays.setAll(parts, i -> parts[i].negate());
        }
        return parts;
    }

    private BigInteger[] largestRemainder() {
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = total;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = total.multiply(weights[i]).divideAndRemainder(sum);
            parts[i] = share[0];
            remainders[i] = share[1];
            left = left.subtract(parts[i]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .thenComparing(i -> weights[i])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left.longValueExact())
                .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
        return parts;
    }

    private BigInteger[] cumulative() {
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger running = BigInteger.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            running = running.add(weights[i]);
            BigInteger upTo = total.multiply(running).multiply(TWO).add(sum).divide(sum.multiply(TWO));
            parts[i] = upTo.subtract(before);
            before = upTo;
        }
        return parts;
    }

    /** From the exact shares rounded half up, which are the parts for the divisor {@code sum / total}: at most half a unit per weight away. */
    private BigInteger[] highestAverages() {
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] least = new BigInteger[weights.length];
        BigInteger[] most = new BigInteger[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = total.multiply(weights[i]).multiply(TWO).add(sum).divide(sum.multiply(TWO));
            least[i] = BigInteger.ZERO;
            most[i] = total;
        }
        return new DivisorRule(weights, least, most).settle(total, parts);
    }
}
