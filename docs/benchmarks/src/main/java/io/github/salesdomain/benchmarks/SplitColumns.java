package io.github.salesdomain.benchmarks;

import io.github.salesdomain.money.Apportioner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A total split among weights, exact to the minor unit, in columns of long (B-1). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SplitColumns {

    private static final long TOTAL = 123_456_789_012L;

    @Param({"10", "1000", "100000"})
    private int size;

    private final Apportioner apportioner = Apportioner.standard();
    private long[] weights;
    private BigDecimal[] decimals;

    /** Draws the weights. */
    @Setup
    public void weights() {
        Random random = new Random(7);
        weights = random.longs(size, 1, 1_000_000).toArray();
        decimals = Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    /** The library on columns. */
    @Benchmark
    public long[] ours() {
        return apportioner.split(TOTAL, weights);
    }

    /** One multiplication and one store for each part: no exactness, no rest handed out. */
    @Benchmark
    public long[] floor() {
        long[] parts = new long[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = TOTAL * weights[i];
        }
        return parts;
    }

    /** What is usually written by hand: shares as BigDecimal, rest by sorted remainders. */
    @Benchmark
    public BigDecimal[] bigDecimal() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : decimals) {
            sum = sum.add(weight);
        }
        BigDecimal total = BigDecimal.valueOf(TOTAL, 2);
        BigDecimal left = total;
        BigDecimal[] parts = new BigDecimal[decimals.length];
        BigDecimal[] remainders = new BigDecimal[decimals.length];
        for (int i = 0; i < parts.length; i++) {
            BigDecimal share = total.multiply(decimals[i]).divide(sum, 12, RoundingMode.DOWN);
            parts[i] = share.setScale(2, RoundingMode.DOWN);
            remainders[i] = share.subtract(parts[i]);
            left = left.subtract(parts[i]);
        }
        Integer[] order = new Integer[parts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        int units = left.movePointRight(2).intValueExact();
        for (int i = 0; i < units; i++) {
            parts[order[i]] = parts[order[i]].add(BigDecimal.valueOf(1, 2));
        }
        return parts;
    }
}
