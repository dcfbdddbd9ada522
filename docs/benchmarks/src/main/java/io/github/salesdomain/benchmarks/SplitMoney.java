package io.github.salesdomain.benchmarks;

import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.money.Apportionment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;

/** A total split among decimal weights into money, each part with its weight and what the rule added (B-2). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SplitMoney {

    private static final Money TOTAL = Money.ofMinor(CurrencyUnit.of("CNY"), 123_456_789_012L);

    @Param({"10", "1000", "100000"})
    private int size;

    private final Apportioner apportioner = Apportioner.standard();
    private List<BigDecimal> weights = List.of();

    /** Draws the weights. */
    @Setup
    public void weights() {
        weights = new Random(7)
                .longs(size, 1, 1_000_000)
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }

    /** The library's values. */
    @Benchmark
    public Apportionment ours() {
        return apportioner.split(TOTAL, weights);
    }

    /** Only the money of each part, from a column. */
    @Benchmark
    public List<Money> floor() {
        List<Money> parts = new ArrayList<>(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            parts.add(Money.ofMinor(TOTAL.getCurrencyUnit(), i));
        }
        return parts;
    }

    /** What is usually written by hand with Joda-Money. */
    @Benchmark
    public List<Money> jodaMoney() {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> parts = new ArrayList<>(weights.size());
        List<BigDecimal> remainders = new ArrayList<>(weights.size());
        Money left = TOTAL;
        for (BigDecimal weight : weights) {
            BigDecimal share = TOTAL.getAmount().multiply(weight).divide(sum, 12, RoundingMode.DOWN);
            Money part = Money.of(TOTAL.getCurrencyUnit(), share, RoundingMode.DOWN);
            parts.add(part);
            remainders.add(share.subtract(part.getAmount()));
            left = left.minus(part);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
        for (int i = 0; i < left.getAmountMinorInt(); i++) {
            parts.set(order.get(i), parts.get(order.get(i)).plus(Money.ofMinor(TOTAL.getCurrencyUnit(), 1)));
        }
        return parts;
    }
}
