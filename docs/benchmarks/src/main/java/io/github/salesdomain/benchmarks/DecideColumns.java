package io.github.salesdomain.benchmarks;

import io.github.salesdomain.credit.ColumnDecisions;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
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

/** Orders of many customers decided at once, from sums the host has (D-2). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideColumns {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final BigDecimal FIFTH = BigDecimal.valueOf(2, 1);
    private static final BigDecimal MOST = BigDecimal.valueOf(9, 1);

    /** A customer as he is usually kept. */
    private record Row(BigDecimal after, BigDecimal limit, BigDecimal receivables, BigDecimal overdue, int oldest) {}

    @Param({"1000", "100000", "1000000"})
    private int size;

    private final CreditAssessor assessor = CreditAssessor.standard();
    private CreditColumns columns = CreditColumns.of(CNY, List.of());
    private Row[] rows = {};
    private long[] after = {};
    private long[] limit = {};
    private long[] receivables = {};
    private long[] overdue = {};
    private int[] oldest = {};

    /** Draws the customers. */
    @Setup
    public void customers() {
        Random random = new Random(7);
        CreditColumns.Builder builder = CreditColumns.builder(CNY, size);
        rows = new Row[size];
        after = new long[size];
        limit = new long[size];
        receivables = new long[size];
        overdue = new long[size];
        oldest = new int[size];
        for (int i = 0; i < size; i++) {
            receivables[i] = random.nextInt(100_000_000);
            overdue[i] = receivables[i] / (1 + random.nextInt(20));
            after[i] = receivables[i] + random.nextInt(10_000_000);
            limit[i] = random.nextInt(12) * 10_000_000L;
            oldest[i] = random.nextInt(60);
            builder.add(after[i], limit[i], receivables[i], overdue[i], oldest[i]);
            rows[i] = new Row(
                    BigDecimal.valueOf(after[i], 2),
                    BigDecimal.valueOf(limit[i], 2),
                    BigDecimal.valueOf(receivables[i], 2),
                    BigDecimal.valueOf(overdue[i], 2),
                    oldest[i]);
        }
        columns = builder.build();
    }

    /** The library: ten rules, a mask of reasons and an outcome for each row. */
    @Benchmark
    public ColumnDecisions ours() {
        return assessor.assessAll(columns);
    }

    /** What is usually written by hand: four rules, a list of reasons for each row. */
    @Benchmark
    public List<List<String>> bigDecimal() {
        List<List<String>> decisions = new ArrayList<>(rows.length);
        for (Row row : rows) {
            List<String> reasons = new ArrayList<>(4);
            if (row.oldest > 30) {
                reasons.add("OVERDUE_DAYS");
            }
            if (row.receivables.signum() > 0
                    && row.overdue
                                    .divide(row.receivables, 10, RoundingMode.HALF_UP)
                                    .compareTo(FIFTH)
                            > 0) {
                reasons.add("OVERDUE_RATIO");
            }
            if (row.after.compareTo(row.limit) > 0) {
                reasons.add("LIMIT_EXCEEDED");
            }
            if (row.limit.signum() > 0
                    && row.after.divide(row.limit, 10, RoundingMode.HALF_UP).compareTo(MOST) >= 0) {
                reasons.add("UTILISATION_HIGH");
            }
            decisions.add(reasons);
        }
        return decisions;
    }

    /** Four comparisons of columns into a mask. */
    @Benchmark
    public byte[] floor() {
        byte[] masks = new byte[after.length];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = (byte) ((oldest[i] > 30 ? 1 : 0)
                    | (overdue[i] * 5 > receivables[i] ? 2 : 0)
                    | (after[i] > limit[i] ? 4 : 0)
                    | (after[i] * 10 >= limit[i] * 9 ? 8 : 0));
        }
        return masks;
    }
}
