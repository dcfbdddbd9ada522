package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.reconciliation.AmountPass;
import io.github.salesdomain.reconciliation.DateWindow;
import io.github.salesdomain.reconciliation.DatedColumns;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineId;
import io.github.salesdomain.reconciliation.LinePairs;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.PairChoice;
import io.github.salesdomain.reconciliation.PairMatcher;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.Statement;
import io.github.salesdomain.reconciliation.Tolerance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Two books compared without a key: the same customer, five cents and three days at most, the nearest date of each. */
public class MatchTolerance extends BookBenchmark {

    private static final String MUTUALLY_BEST = "SELECT l, s FROM (SELECT l.id AS l, s.id AS s,"
            + " row_number() OVER (PARTITION BY l.id ORDER BY abs(l.day - s.day), abs(l.minor - s.minor), s.id) AS a,"
            + " row_number() OVER (PARTITION BY s.id ORDER BY abs(l.day - s.day), abs(l.minor - s.minor), l.id) AS b"
            + " FROM ledger l JOIN statement s ON l.party = s.party"
            + " AND s.minor BETWEEN l.minor - 5 AND l.minor + 5 AND s.day BETWEEN l.day - 3 AND l.day + 3)"
            + " WHERE a = 1 AND b = 1";

    @Param({"10000", "100000", "1000000"})
    private int size;

    private final AmountPass near = AmountPass.of(
            "near",
            Tolerance.absolute(Money.ofMinor(LedgerData.CNY, 5)),
            DateWindow.within(3),
            PairChoice.NEAREST_DATE);
    private final Reconciler reconciler =
            Reconciler.with(MatchRuleSet.builder().name("near").addPasses(near).build());
    private List<LedgerLine> ours = List.of();
    private List<LedgerLine> theirs = List.of();
    private DatedColumns ledgerColumns = DatedColumns.of(LedgerData.CNY, List.of());
    private DatedColumns statementColumns = ledgerColumns;
    private NearFloor floor = new NearFloor(List.of(), List.of());
    private final Connection duck = DuckTables.open();
    private ExecutorService host = ForkJoinPool.commonPool();

    /** Draws the books, and loads them into tables. */
    @Setup
    public void books() throws SQLException {
        host = Executors.newSingleThreadExecutor();
        LedgerData data = LedgerData.ofNearLines(size);
        ours = LedgerData.lines(data.ledger, "L");
        theirs = LedgerData.lines(data.statement, "S");
        ledgerColumns = columns(ours);
        statementColumns = columns(theirs);
        floor = new NearFloor(data.ledger, data.statement);
        load("ledger", data.ledger);
        load("statement", data.statement);
    }

    /** Tells how many pairs each finds, and closes the tables. */
    @TearDown
    public void close() throws SQLException {
        LinePairs pairs = oursPairsOfColumns();
        System.out.println("# " + size + " lines: " + ours().matches().size() + " pairs by the report, " + pairs.size()
                + " in columns, " + pairs.ambiguousRows(Side.LEDGER).length + " rows ambiguous, "
                + nested().size() + " pairs by hand, " + duckDbLoaded().size() + " by the database");
        duck.close();
        host.shutdown();
    }

    private void load(String table, List<LedgerData.Row> rows) throws SQLException {
        DuckTables.load(duck, table, "id INTEGER, party INTEGER, minor BIGINT, day INTEGER", rows.size(), id -> {
            LedgerData.Row row = rows.get(id);
            return id + "," + row.customer() + "," + row.minor() + "," + row.day();
        });
    }

    /** The library: a whole report. */
    @Benchmark
    public ReconciliationReport ours() {
        return reconciler.reconcile(Ledger.of(LedgerData.CNY, ours), Statement.of(LedgerData.CNY, theirs));
    }

    private static DatedColumns columns(List<LedgerLine> lines) {
        return DatedColumns.of(LedgerData.CNY, lines);
    }

    /** The library: pairs alone, each made an object like those of the others. */
    @Benchmark
    public List<Pair> oursPairsAsObjects() {
        LinePairs pairs = PairMatcher.standard().match(columns(ours), columns(theirs), near);
        return Pair.of(ours, theirs, pairs);
    }

    /** As above, where the host makes the columns of the two books, and then two halves of the objects, on two threads of its own. */
    @Benchmark
    public List<Pair> oursPairsAsObjectsOnTwoThreads() {
        CompletableFuture<DatedColumns> ledger = CompletableFuture.supplyAsync(() -> columns(ours), host);
        DatedColumns statement = columns(theirs);
        LinePairs pairs = PairMatcher.standard().match(ledger.join(), statement, near);
        return Pair.inHalves(ours, theirs, pairs, host);
    }

    /** The library, with the columns made before: pairs as row numbers. */
    @Benchmark
    public LinePairs oursPairsOfColumns() {
        return PairMatcher.standard().match(ledgerColumns, statementColumns, near);
    }

    /** The least that must be done with sorted numbers: the first that fits, whether another fits as well or not. */
    @Benchmark
    public int[] floor() {
        return floor.pairs();
    }

    /** What is usually written by hand: each line of a customer against each, then the best first. */
    @Benchmark
    public List<Pair> nested() {
        Map<CustomerId, List<LedgerLine>> byCustomer = theirs.stream()
                .collect(Collectors.groupingBy(line -> line.party().orElseThrow()));
        Money most = Money.ofMinor(LedgerData.CNY, 5);
        List<Pair> candidates = new ArrayList<>();
        for (LedgerLine line : ours) {
            for (LedgerLine other : byCustomer.getOrDefault(line.party().orElseThrow(), List.of())) {
                if (!line.amount().minus(other.amount()).abs().isGreaterThan(most) && days(line, other) <= 3) {
                    candidates.add(new Pair(line, other));
                }
            }
        }
        candidates.sort(Comparator.comparingLong((Pair pair) -> days(pair.ledger(), pair.statement()))
                .thenComparing(pair ->
                        pair.ledger().amount().minus(pair.statement().amount()).abs()));
        Set<LineId> goneOurs = new HashSet<>();
        Set<LineId> goneTheirs = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!goneOurs.contains(pair.ledger().id())
                    && !goneTheirs.contains(pair.statement().id())) {
                goneOurs.add(pair.ledger().id());
                goneTheirs.add(pair.statement().id());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static long days(LedgerLine line, LedgerLine other) {
        return Math.abs(
                ChronoUnit.DAYS.between(line.date().orElseThrow(), other.date().orElseThrow()));
    }

    /** A columnar database in the same process that has the books already as numbers; pairs of which each is the other's best. */
    @Benchmark
    public List<Pair> duckDbLoaded() throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        try (java.sql.Statement sql = duck.createStatement();
                ResultSet rows = sql.executeQuery(MUTUALLY_BEST)) {
            while (rows.next()) {
                pairs.add(new Pair(ours.get(rows.getInt(1)), theirs.get(rows.getInt(2))));
            }
        }
        return pairs;
    }
}
