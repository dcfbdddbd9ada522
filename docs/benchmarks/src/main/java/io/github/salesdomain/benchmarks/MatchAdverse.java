package io.github.salesdomain.benchmarks;

import io.github.salesdomain.reconciliation.AmountPass;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.PairChoice;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/**
 * Books whose lines have no documents, compared by customer, an amount within 0.05 and a date within three days, and the same books by document when all
 * lines are of one customer or all have one amount.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx8g", "-XX:+UseParallelGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchAdverse {

    private static final Tolerance FIVE_FEN = Tolerance.absolute(Money.parse("CNY 0.05"));

    @Param({"10000", "100000", "1000000"})
    private int size;

    private final Reconciler byAmount = Reconciler.with(MatchRuleSet.builder()
            .name("amount")
            .addPasses(AmountPass.of("amount", FIVE_FEN, DateWindow.within(3), PairChoice.NEAREST_DATE))
            .build());
    private final Reconciler byDocument = Reconciler.with(MatchRuleSet.builder()
            .name("document")
            .addPasses(KeyPass.of("document", MatchKey.reference()))
            .build());
    private List<LedgerLine> ours = List.of();
    private List<LedgerLine> theirs = List.of();
    private List<LedgerLine> oneCustomerOurs = List.of();
    private List<LedgerLine> oneCustomerTheirs = List.of();
    private List<LedgerLine> oneAmountOurs = List.of();
    private List<LedgerLine> oneAmountTheirs = List.of();

    /** Draws the books. */
    @Setup
    public void books() {
        LedgerData usual = LedgerData.of(size);
        ours = LedgerData.lines(usual.ledger, "L");
        theirs = LedgerData.lines(usual.statement, "S");
        LedgerData oneCustomer = LedgerData.ofOneCustomer(size);
        oneCustomerOurs = LedgerData.lines(oneCustomer.ledger, "L");
        oneCustomerTheirs = LedgerData.lines(oneCustomer.statement, "S");
        LedgerData oneAmount = LedgerData.ofOneAmount(size);
        oneAmountOurs = LedgerData.lines(oneAmount.ledger, "L");
        oneAmountTheirs = LedgerData.lines(oneAmount.statement, "S");
    }

    private static ReconciliationReport reconcile(
            Reconciler reconciler, List<LedgerLine> ledger, List<LedgerLine> statement) {
        return reconciler.reconcile(Ledger.of(LedgerData.CNY, ledger), Statement.of(LedgerData.CNY, statement));
    }

    /** The library, by amount and date within tolerance. */
    @Benchmark
    public ReconciliationReport ours() {
        return reconcile(byAmount, ours, theirs);
    }

    /** The library, by document, as the books usually are. */
    @Benchmark
    public ReconciliationReport oursByDocument() {
        return reconcile(byDocument, ours, theirs);
    }

    /** The library, by document, when all lines are of one customer. */
    @Benchmark
    public ReconciliationReport oursOneCustomer() {
        return reconcile(byDocument, oneCustomerOurs, oneCustomerTheirs);
    }

    /** The library, by document, when all lines have one amount. */
    @Benchmark
    public ReconciliationReport oursOneAmount() {
        return reconcile(byDocument, oneAmountOurs, oneAmountTheirs);
    }

    private record Candidate(LedgerLine ledger, LedgerLine statement, long difference, long days) {}

    /** What is usually written by hand: every line against every line of the same customer, the closest first. */
    @Benchmark
    public int nested() {
        Map<String, List<LedgerLine>> byParty = ours.stream()
                .collect(
                        Collectors.groupingBy(line -> line.party().orElseThrow().value()));
        Map<String, List<LedgerLine>> others = theirs.stream()
                .collect(
                        Collectors.groupingBy(line -> line.party().orElseThrow().value()));
        int matched = 0;
        for (Map.Entry<String, List<LedgerLine>> party : byParty.entrySet()) {
            List<Candidate> candidates = new ArrayList<>();
            for (LedgerLine line : party.getValue()) {
                for (LedgerLine other : others.getOrDefault(party.getKey(), List.of())) {
                    Money difference = line.amount().minus(other.amount()).abs();
                    long days = Math.abs(line.date().orElseThrow().toEpochDay()
                            - other.date().orElseThrow().toEpochDay());
                    if (days <= 3 && !difference.isGreaterThan(Money.parse("CNY 0.05"))) {
                        candidates.add(new Candidate(line, other, difference.getAmountMinorLong(), days));
                    }
                }
            }
            candidates.sort(Comparator.comparingLong(Candidate::difference).thenComparingLong(Candidate::days));
            Set<LedgerLine> used = new HashSet<>();
            for (Candidate candidate : candidates) {
                if (!used.contains(candidate.ledger()) && !used.contains(candidate.statement())) {
                    used.add(candidate.ledger());
                    used.add(candidate.statement());
                    matched++;
                }
            }
        }
        return matched;
    }
}
