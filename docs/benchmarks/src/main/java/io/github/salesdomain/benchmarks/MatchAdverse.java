package io.github.salesdomain.benchmarks;

import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineColumns;
import io.github.salesdomain.reconciliation.LinePairs;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.PairMatcher;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Statement;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Two books compared by document as they usually are, and when all lines are of one customer, have one amount, or name one document. */
@Warmup(iterations = 2, time = 2)
public class MatchAdverse extends BookBenchmark {

    @Param({"10000", "100000", "1000000"})
    private int size;

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
    private List<LedgerLine> oneDocumentOurs = List.of();
    private List<LedgerLine> oneDocumentTheirs = List.of();
    private LineColumns allAlike = LineColumns.of(LedgerData.CNY, new long[0], new long[0]);

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
        LedgerData oneDocument = LedgerData.ofOneDocument(size);
        oneDocumentOurs = LedgerData.lines(oneDocument.ledger, "L");
        oneDocumentTheirs = LedgerData.lines(oneDocument.statement, "S");
        long[] alike = new long[size];
        Arrays.fill(alike, 500);
        allAlike = LineColumns.of(LedgerData.CNY, alike, alike);
    }

    private ReconciliationReport reconcile(List<LedgerLine> ledger, List<LedgerLine> statement) {
        return byDocument.reconcile(Ledger.of(LedgerData.CNY, ledger), Statement.of(LedgerData.CNY, statement));
    }

    /** The library, by document, as the books usually are. */
    @Benchmark
    public ReconciliationReport ours() {
        return reconcile(ours, theirs);
    }

    /** The library, by document, when all lines are of one customer. */
    @Benchmark
    public ReconciliationReport oursOneCustomer() {
        return reconcile(oneCustomerOurs, oneCustomerTheirs);
    }

    /** The library, pairs alone, when all lines are of one customer, have one amount and name one document. */
    @Benchmark
    public LinePairs oursPairsAllAlike() {
        return PairMatcher.standard().match(allAlike, allAlike);
    }

    /** The library, by document, when all lines have one amount. */
    @Benchmark
    public ReconciliationReport oursOneAmount() {
        return reconcile(oneAmountOurs, oneAmountTheirs);
    }

    /** The library, by document, when all lines name one. */
    @Benchmark
    public ReconciliationReport oursOneDocument() {
        return reconcile(oneDocumentOurs, oneDocumentTheirs);
    }
}
