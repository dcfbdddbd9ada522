package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LineKind;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.SearchBudget;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.SubsetPass;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** One payment that no two to six of so many open invoices sum to: the search has to come to its end to say so. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchSubset {

    private static final int MOST = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Param({"20", "30", "60"})
    private int size;

    private final Reconciler reconciler = Reconciler.with(MatchRuleSet.builder()
            .name("subset")
            .addPasses(SubsetPass.builder()
                    .id("subset")
                    .window(DateWindow.within(10))
                    .mostLines(MOST)
                    .build())
            .budget(SearchBudget.of(200, 1_000_000_000L))
            .build());
    private Ledger ledger = Ledger.of(LedgerData.CNY, List.of());
    private Statement statement = Statement.of(LedgerData.CNY, List.of());
    private long[] invoices = {};
    private long payment;

    /** Draws invoices of even amounts and an odd payment, about as large as three of them. */
    @Setup
    public void books() {
        Random random = new Random(7);
        invoices = IntStream.range(0, size)
                .mapToLong(i -> 2L * (1 + random.nextInt(500_000)))
                .toArray();
        payment = invoices[0] + invoices[1] + invoices[2] + 1;
        ledger = Ledger.of(
                LedgerData.CNY,
                IntStream.range(0, size)
                        .mapToObj(i -> line("I" + i, LineKind.INVOICE, invoices[i]))
                        .toList());
        statement = Statement.of(LedgerData.CNY, List.of(line("P", LineKind.PAYMENT, payment)));
    }

    private static LedgerLine line(String id, LineKind kind, long minor) {
        return LedgerLine.builder()
                .id(LineId.of(id))
                .party(CustomerId.of("C-1"))
                .date(DAY)
                .kind(kind)
                .amount(Money.ofMinor(LedgerData.CNY, minor))
                .build();
    }

    /** The library. */
    @Benchmark
    public ReconciliationReport ours() {
        return reconciler.reconcile(ledger, statement);
    }

    /** Everything is tried: each way to take one to six invoices, however large their sum is already. */
    @Benchmark
    public long naive() {
        return tryEverything(0, 0, payment);
    }

    private long tryEverything(int from, int taken, long left) {
        long found = left == 0 ? 1 : 0;
        for (int i = from; i < invoices.length && taken < MOST; i++) {
            found += tryEverything(i + 1, taken + 1, left - invoices[i]);
        }
        return found;
    }

    /** What is usually written by hand: invoices in turn taken or not, as long as they are not too much. */
    @Benchmark
    public long naiveWithPruning() {
        return tryWhatFits(0, 0, payment);
    }

    private long tryWhatFits(int from, int taken, long left) {
        if (left == 0) {
            return 1;
        }
        long found = 0;
        for (int i = from; i < invoices.length && taken < MOST; i++) {
            if (invoices[i] <= left) {
                found += tryWhatFits(i + 1, taken + 1, left - invoices[i]);
            }
        }
        return found;
    }

    /** The least that must be done: the sums of all pairs, once. */
    @Benchmark
    public long floor() {
        long sum = 0;
        for (int i = 0; i < invoices.length; i++) {
            for (int j = 0; j < i; j++) {
                sum ^= invoices[i] + invoices[j];
            }
        }
        return sum;
    }
}
