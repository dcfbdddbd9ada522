package io.github.salesdomain.benchmarks;

import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineColumns;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.PairMatcher;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How pairing two books by customer, document and amount grows up to five million lines: pairs as objects, beside the hash map that is usually written
 * by hand. The other ways are in {@link MatchKeyed}; they have no part here, as the books alone take four gigabytes.
 */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms14g", "-Xmx14g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchGrowth extends BookBenchmark {

    @Param({"100000", "1000000", "5000000"})
    private int size;

    private List<LedgerLine> ours = List.of();
    private List<LedgerLine> theirs = List.of();

    /** Draws the books, and has the collector move them to where it keeps what lives long: how long that takes has no part in the growth. */
    @Setup
    public void books() {
        LedgerData data = LedgerData.of(size);
        ours = LedgerData.lines(data.ledger, "L");
        theirs = LedgerData.lines(data.statement, "S");
        System.gc();
    }

    /** The library, the columns made anew each time. */
    @Benchmark
    public List<Pair> ours() {
        return Pair.of(ours, theirs, PairMatcher.standard().match(columns(ours), columns(theirs)));
    }

    private static LineColumns columns(List<LedgerLine> lines) {
        return LineColumns.of(LedgerData.CNY, lines, MatchKey.reference());
    }

    /** What is usually written by hand. */
    @Benchmark
    public List<Pair> hashMap() {
        return Pair.byHashMap(ours, theirs);
    }
}
