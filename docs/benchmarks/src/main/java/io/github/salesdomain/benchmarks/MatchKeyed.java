package io.github.salesdomain.benchmarks;

import io.github.salesdomain.reconciliation.KeyPass;
import io.github.salesdomain.reconciliation.Ledger;
import io.github.salesdomain.reconciliation.LedgerLine;
import io.github.salesdomain.reconciliation.LineColumns;
import io.github.salesdomain.reconciliation.LinePairs;
import io.github.salesdomain.reconciliation.Match;
import io.github.salesdomain.reconciliation.MatchKey;
import io.github.salesdomain.reconciliation.MatchRuleSet;
import io.github.salesdomain.reconciliation.PairMatcher;
import io.github.salesdomain.reconciliation.Reconciler;
import io.github.salesdomain.reconciliation.ReconciliationReport;
import io.github.salesdomain.reconciliation.Side;
import io.github.salesdomain.reconciliation.Statement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Two books compared by customer and document, from two lists of lines to matches, and how that grows. Ours says of every line that is left what
 * it may be, which the others do not.
 */
public class MatchKeyed extends BookBenchmark {

    private static final String SAME_PLACE = "SELECT l.id, s.id FROM"
            + " (SELECT *, row_number() OVER (PARTITION BY party, reference ORDER BY id) AS n FROM ledger) l JOIN"
            + " (SELECT *, row_number() OVER (PARTITION BY party, reference ORDER BY id) AS n FROM statement) s"
            + " ON l.party = s.party AND l.reference = s.reference AND l.n = s.n AND l.minor = s.minor";

    @Param({"10000", "100000", "1000000"})
    private int size;

    private final Reconciler reconciler = Reconciler.with(MatchRuleSet.builder()
            .name("document")
            .addPasses(KeyPass.of("document", MatchKey.reference()))
            .build());
    private List<LedgerLine> ours = List.of();
    private List<LedgerLine> theirs = List.of();
    private int[] ledgerKeys = {};
    private long[] ledgerMinor = {};
    private int[] statementKeys = {};
    private long[] statementMinor = {};
    private final Connection duck = DuckTables.open();
    private ExecutorService host = ForkJoinPool.commonPool();

    /** Draws the books, and loads them into tables. */
    @Setup
    public void books() throws SQLException {
        host = Executors.newSingleThreadExecutor();
        LedgerData data = LedgerData.of(size);
        ours = LedgerData.lines(data.ledger, "L");
        theirs = LedgerData.lines(data.statement, "S");
        ledgerKeys = data.ledger.stream().mapToInt(LedgerData.Row::document).toArray();
        ledgerMinor = data.ledger.stream().mapToLong(LedgerData.Row::minor).toArray();
        statementKeys =
                data.statement.stream().mapToInt(LedgerData.Row::document).toArray();
        statementMinor =
                data.statement.stream().mapToLong(LedgerData.Row::minor).toArray();
        load();
    }

    /** Closes the tables. */
    @TearDown
    public void close() throws SQLException {
        duck.close();
        host.shutdown();
    }

    private void load() throws SQLException {
        try (java.sql.Statement sql = duck.createStatement()) {
            for (String table : List.of("ledger", "statement")) {
                sql.execute("CREATE OR REPLACE TABLE " + table
                        + " (id INTEGER, party VARCHAR, reference VARCHAR, minor BIGINT)");
            }
        }
        append("ledger", ours);
        append("statement", theirs);
    }

    /** By the database's own fast way in, which its driver has beside JDBC; it is not on the path when this is compiled. */
    private void append(String table, List<LedgerLine> lines) throws SQLException {
        try {
            Object appender = duck.getClass()
                    .getMethod("createAppender", String.class, String.class)
                    .invoke(duck, "main", table);
            Method begin = appender.getClass().getMethod("beginRow");
            Method text = appender.getClass().getMethod("append", String.class);
            Method number = appender.getClass().getMethod("append", int.class);
            Method large = appender.getClass().getMethod("append", long.class);
            Method end = appender.getClass().getMethod("endRow");
            for (int i = 0; i < lines.size(); i++) {
                LedgerLine line = lines.get(i);
                begin.invoke(appender);
                number.invoke(appender, i);
                text.invoke(appender, line.party().orElseThrow().value());
                text.invoke(appender, line.reference().orElseThrow());
                large.invoke(appender, line.amount().getAmountMinorLong());
                end.invoke(appender);
            }
            appender.getClass().getMethod("close").invoke(appender);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library: a whole report. */
    @Benchmark
    public ReconciliationReport ours() {
        return reconciler.reconcile(Ledger.of(LedgerData.CNY, ours), Statement.of(LedgerData.CNY, theirs));
    }

    private LinePairs pairs() {
        return PairMatcher.standard().match(columns(ours), columns(theirs));
    }

    private static LineColumns columns(List<LedgerLine> lines) {
        return LineColumns.of(LedgerData.CNY, lines, MatchKey.reference());
    }

    /** The library: pairs alone, which is what the others find. */
    @Benchmark
    public LinePairs oursPairs() {
        return pairs();
    }

    /** The library: pairs alone, each made an object like those of the others. */
    @Benchmark
    public List<Pair> oursPairsAsObjects() {
        return Pair.of(ours, theirs, pairs());
    }

    /** As above, where the host makes the columns of the two books, and then two halves of the objects, on two threads of its own. */
    @Benchmark
    public List<Pair> oursPairsAsObjectsOnTwoThreads() {
        CompletableFuture<LineColumns> ledger = CompletableFuture.supplyAsync(() -> columns(ours), host);
        LineColumns statement = columns(theirs);
        LinePairs pairs = PairMatcher.standard().match(ledger.join(), statement);
        return Pair.inHalves(ours, theirs, pairs, host);
    }

    /** The library: pairs alone, each read as a match with its evidence. */
    @Benchmark
    public List<Match> oursPairsAsMatches() {
        return new ArrayList<>(pairs().matches("document"));
    }

    /** The library: pairs, and a whole report on what is left by the standard rules. */
    @Benchmark
    public ReconciliationReport oursPairsThenReport() {
        LinePairs pairs = pairs();
        return Reconciler.standard()
                .reconcile(
                        Ledger.of(LedgerData.CNY, pairs.openLines(Side.LEDGER)),
                        Statement.of(LedgerData.CNY, pairs.openLines(Side.STATEMENT)));
    }

    /** What is usually written by hand. */
    @Benchmark
    public List<Pair> hashMap() {
        return Pair.byHashMap(ours, theirs);
    }

    /** A columnar database in the same process that has the books already. */
    @Benchmark
    public List<Pair> duckDbLoaded() throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        try (java.sql.Statement sql = duck.createStatement();
                ResultSet rows = sql.executeQuery(SAME_PLACE)) {
            while (rows.next()) {
                pairs.add(new Pair(ours.get(rows.getInt(1)), theirs.get(rows.getInt(2))));
            }
        }
        return pairs;
    }

    /** The same, with the books to be loaded first. */
    @Benchmark
    public List<Pair> duckDbFromLines() throws SQLException {
        load();
        return duckDbLoaded();
    }

    /** Numbers in columns, matched by an open hash table; no objects at all. */
    @Benchmark
    public int floor() {
        int capacity = Integer.highestOneBit(size * 2 - 1) * 2;
        int[] slots = new int[capacity];
        int mask = capacity - 1;
        for (int i = 0; i < ledgerKeys.length; i++) {
            int slot = ((ledgerKeys[i] * 0x9E3779B1) >>> 7) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
        int matched = 0;
        for (int i = 0; i < statementKeys.length; i++) {
            int slot = ((statementKeys[i] * 0x9E3779B1) >>> 7) & mask;
            while (slots[slot] != 0) {
                int line = slots[slot] - 1;
                if (line >= 0 && ledgerKeys[line] == statementKeys[i] && ledgerMinor[line] == statementMinor[i]) {
                    slots[slot] = -1;
                    matched++;
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
        return matched;
    }
}
