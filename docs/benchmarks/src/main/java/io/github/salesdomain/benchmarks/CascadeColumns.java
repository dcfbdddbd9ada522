package io.github.salesdomain.benchmarks;

import io.github.salesdomain.money.Apportioner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A total split down a tree in which each node has 16 below, three to five levels deep; the size is the number of leaves (B-3). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CascadeColumns {

    private static final long TOTAL = 123_456_789_012L;
    private static final int FAN_OUT = 16;
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Param({"4096", "65536", "1048576"})
    private int size;

    private final Apportioner apportioner = Apportioner.standard();
    private int inner;
    private int[] parents = {};
    private long[] weights = {};
    private int[] branchParents = {};
    private long[][] branchWeights = {};
    private ExecutorService host = ForkJoinPool.commonPool();
    private BigDecimal[] decimals = {};

    /** Draws the weights of the leaves; the nodes stand level by level. */
    @Setup
    public void tree() {
        inner = (size - 1) / (FAN_OUT - 1);
        parents = new int[inner + size];
        Arrays.setAll(parents, node -> node == 0 ? -1 : (node - 1) / FAN_OUT);
        weights = new long[inner + size];
        System.arraycopy(new Random(7).longs(size, 1, 1_000_000).toArray(), 0, weights, inner, size);
        int branchInner = (size / FAN_OUT - 1) / (FAN_OUT - 1);
        int leaves = size / FAN_OUT;
        branchParents = Arrays.copyOf(parents, branchInner + leaves);
        branchWeights = new long[FAN_OUT][branchInner + leaves];
        for (int branch = 0; branch < FAN_OUT; branch++) {
            System.arraycopy(weights, inner + branch * leaves, branchWeights[branch], branchInner, leaves);
        }
        host = Executors.newFixedThreadPool(2);
        decimals = Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    /** Ends the threads of the host. */
    @TearDown
    public void stop() {
        host.shutdown();
    }

    /** The library on columns. */
    @Benchmark
    public long[] ours() {
        return apportioner.cascade(TOTAL, parents, weights);
    }

    /** The library where the host gives each branch below the top to two threads of its own. */
    @Benchmark
    public List<long[]> oursOnTwoThreads() {
        List<CompletableFuture<Long>> sums = Arrays.stream(branchWeights)
                .map(branch -> CompletableFuture.supplyAsync(
                        () -> Arrays.stream(branch).sum(), host))
                .toList();
        long[] tops = sums.stream().mapToLong(CompletableFuture::join).toArray();
        long[] totals = apportioner.split(TOTAL, tops);
        List<CompletableFuture<long[]>> branches = IntStream.range(0, FAN_OUT)
                .mapToObj(branch -> CompletableFuture.supplyAsync(
                        () -> apportioner.cascade(totals[branch], branchParents, branchWeights[branch]), host))
                .toList();
        return branches.stream().map(CompletableFuture::join).toList();
    }

    /** The bare loop for this one shape of tree and size of figures: shares estimated, made exact by remainders, the largest of which get the rest. */
    @Benchmark
    public long[] floor() {
        long[] sums = weights.clone();
        for (int node = sums.length - 1; node > 0; node--) {
            sums[(node - 1) / FAN_OUT] += sums[node];
        }
        long[] amounts = new long[sums.length];
        long[] remainders = new long[FAN_OUT];
        amounts[0] = TOTAL;
        for (int node = 0; node < inner; node++) {
            int first = node * FAN_OUT + 1;
            long amount = amounts[node];
            long sum = sums[node];
            double factor = (double) amount / sum;
            long left = amount;
            for (int i = 0; i < FAN_OUT; i++) {
                long weight = sums[first + i];
                long share = (long) (weight * factor);
                long remainder = amount * weight - share * sum;
                while (remainder < 0) {
                    share--;
                    remainder += sum;
                }
                while (remainder >= sum) {
                    share++;
                    remainder -= sum;
                }
                amounts[first + i] = share;
                remainders[i] = remainder;
                left -= share;
            }
            for (; left > 0; left--) {
                int largest = 0;
                for (int i = 1; i < FAN_OUT; i++) {
                    if (remainders[i] > remainders[largest]) {
                        largest = i;
                    }
                }
                amounts[first + largest]++;
                remainders[largest] = -1;
            }
        }
        return amounts;
    }

    /** What is usually written by hand: level by level, shares as BigDecimal, rest by sorted remainders. */
    @Benchmark
    public BigDecimal[] bigDecimal() {
        BigDecimal[] sums = sums();
        BigDecimal[] amounts = new BigDecimal[sums.length];
        BigDecimal cent = BigDecimal.valueOf(1, 2);
        amounts[0] = BigDecimal.valueOf(TOTAL, 2);
        for (int node = 0; node < inner; node++) {
            int first = node * FAN_OUT + 1;
            BigDecimal[] remainders = new BigDecimal[FAN_OUT];
            BigDecimal left = amounts[node];
            for (int i = 0; i < FAN_OUT; i++) {
                BigDecimal share = amounts[node].multiply(sums[first + i]).divide(sums[node], 12, RoundingMode.DOWN);
                amounts[first + i] = share.setScale(2, RoundingMode.DOWN);
                remainders[i] = share.subtract(amounts[first + i]);
                left = left.subtract(amounts[first + i]);
            }
            Integer[] order = byRemainder(remainders);
            int units = left.movePointRight(2).intValueExact();
            for (int i = 0; i < units; i++) {
                amounts[first + order[i]] = amounts[first + order[i]].add(cent);
            }
        }
        return amounts;
    }

    /** The same by hand with Joda-Money. */
    @Benchmark
    public Money[] jodaMoney() {
        BigDecimal[] sums = sums();
        Money[] amounts = new Money[sums.length];
        Money cent = Money.ofMinor(CNY, 1);
        amounts[0] = Money.ofMinor(CNY, TOTAL);
        for (int node = 0; node < inner; node++) {
            int first = node * FAN_OUT + 1;
            BigDecimal[] remainders = new BigDecimal[FAN_OUT];
            Money left = amounts[node];
            for (int i = 0; i < FAN_OUT; i++) {
                BigDecimal share =
                        amounts[node].getAmount().multiply(sums[first + i]).divide(sums[node], 12, RoundingMode.DOWN);
                amounts[first + i] = Money.of(CNY, share, RoundingMode.DOWN);
                remainders[i] = share.subtract(amounts[first + i].getAmount());
                left = left.minus(amounts[first + i]);
            }
            Integer[] order = byRemainder(remainders);
            for (int i = 0; i < left.getAmountMinorInt(); i++) {
                amounts[first + order[i]] = amounts[first + order[i]].plus(cent);
            }
        }
        return amounts;
    }

    private BigDecimal[] sums() {
        BigDecimal[] sums = decimals.clone();
        for (int node = sums.length - 1; node > 0; node--) {
            int parent = (node - 1) / FAN_OUT;
            sums[parent] = sums[parent].add(sums[node]);
        }
        return sums;
    }

    private static Integer[] byRemainder(BigDecimal[] remainders) {
        Integer[] order = new Integer[remainders.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
        return order;
    }
}
