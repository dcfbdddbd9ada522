package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
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

    /**
     * Starts from the exact shares rounded half up, which are the parts for the divisor {@code sum / total}, and then gives or takes single units in the
     * order of the quotients until the parts sum to the whole: at most half a unit per weight.
     */
    private BigInteger[] highestAverages() {
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger held = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = total.multiply(weights[i]).multiply(TWO).add(sum).divide(sum.multiply(TWO));
            held = held.add(parts[i]);
        }
        Comparator<Claim> strongestFirst = Claim.strongestFirst();
        if (held.compareTo(total) < 0) {
            PriorityQueue<Claim> next = new PriorityQueue<>(strongestFirst);
            for (int i = 0; i < parts.length; i++) {
                next.add(new Claim(i, weights[i], parts[i]));
            }
            for (; held.compareTo(total) < 0; held = held.add(BigInteger.ONE)) {
                Claim claim = next.remove();
                parts[claim.index] = parts[claim.index].add(BigInteger.ONE);
                next.add(new Claim(claim.index, claim.weight, parts[claim.index]));
            }
        } else {
            PriorityQueue<Claim> last = new PriorityQueue<>(strongestFirst.reversed());
            for (int i = 0; i < parts.length; i++) {
                addHeld(last, i, parts[i]);
            }
            for (; held.compareTo(total) > 0; held = held.subtract(BigInteger.ONE)) {
                Claim claim = last.remove();
                parts[claim.index] = parts[claim.index].subtract(BigInteger.ONE);
                addHeld(last, claim.index, parts[claim.index]);
            }
        }
        return parts;
    }

    private void addHeld(PriorityQueue<Claim> last, int index, BigInteger part) {
        if (part.signum() > 0) {
            last.add(new Claim(index, weights[index], part.subtract(BigInteger.ONE)));
        }
    }

    /** The claim of a weight that already holds some units to one more: its quotient is weight / (2 × held + 1). */
    private record Claim(int index, BigInteger weight, BigInteger held) {

        static Comparator<Claim> strongestFirst() {
            Comparator<Claim> byQuotient =
                    (a, b) -> a.weight.multiply(b.divisor()).compareTo(b.weight.multiply(a.divisor()));
            return byQuotient.thenComparing(Claim::weight).reversed().thenComparingInt(Claim::index);
        }

        private BigInteger divisor() {
            return held.multiply(TWO).add(BigInteger.ONE);
        }
    }
}
