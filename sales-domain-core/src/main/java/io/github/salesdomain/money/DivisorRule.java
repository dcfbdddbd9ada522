package io.github.salesdomain.money;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Gives or takes single units in the order of the quotients, within bounds, on big integers. */
final class DivisorRule {

    private static final BigInteger TWO = BigInteger.valueOf(2);

    private final BigInteger[] weights;
    private final BigInteger[] least;
    private final BigInteger[] most;

    DivisorRule(BigInteger[] weights, BigInteger[] least, BigInteger[] most) {
        this.weights = weights;
        this.least = least;
        this.most = most;
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

    /** Changes parts that follow the quotients already, and lie within the bounds, until they sum to the units. */
    BigInteger[] settle(BigInteger units, BigInteger[] parts) {
        BigInteger held = WeightScale.sum(parts);
        Comparator<Claim> strongestFirst = Claim.strongestFirst();
        if (held.compareTo(units) < 0) {
            PriorityQueue<Claim> next = new PriorityQueue<>(strongestFirst);
            for (int i = 0; i < parts.length; i++) {
                addNext(next, i, parts[i]);
            }
            for (; held.compareTo(units) < 0; held = held.add(BigInteger.ONE)) {
                int index = next.remove().index;
                parts[index] = parts[index].add(BigInteger.ONE);
                addNext(next, index, parts[index]);
            }
        } else {
            PriorityQueue<Claim> last = new PriorityQueue<>(strongestFirst.reversed());
            for (int i = 0; i < parts.length; i++) {
                addHeld(last, i, parts[i]);
            }
            for (; held.compareTo(units) > 0; held = held.subtract(BigInteger.ONE)) {
                int index = last.remove().index;
                parts[index] = parts[index].subtract(BigInteger.ONE);
                addHeld(last, index, parts[index]);
            }
        }
        return parts;
    }

    private void addNext(PriorityQueue<Claim> next, int index, BigInteger part) {
        if (part.compareTo(most[index]) < 0) {
            next.add(new Claim(index, weights[index], part));
        }
    }

    private void addHeld(PriorityQueue<Claim> last, int index, BigInteger part) {
        if (part.compareTo(least[index]) > 0) {
            last.add(new Claim(index, weights[index], part.subtract(BigInteger.ONE)));
        }
    }
}
