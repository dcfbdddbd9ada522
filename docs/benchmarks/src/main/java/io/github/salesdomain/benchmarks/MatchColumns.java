package io.github.salesdomain.benchmarks;

import io.github.salesdomain.reconciliation.LineColumns;
import io.github.salesdomain.reconciliation.LinePairs;
import io.github.salesdomain.reconciliation.PairMatcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Two books that are in columns of numbers already, paired by key and amount. */
public class MatchColumns extends BookBenchmark {

    private static final String SAME_PLACE = "CREATE OR REPLACE TABLE pairs AS SELECT l.id AS l, s.id AS s FROM"
            + " (SELECT *, row_number() OVER (PARTITION BY key, minor ORDER BY id) AS n FROM ledger) l JOIN"
            + " (SELECT *, row_number() OVER (PARTITION BY key, minor ORDER BY id) AS n FROM statement) s"
            + " ON l.key = s.key AND l.minor = s.minor AND l.n = s.n";

    @Param({"10000", "100000", "1000000"})
    private int size;

    private long[] ledgerKeys = {};
    private long[] ledgerMinor = {};
    private long[] statementKeys = {};
    private long[] statementMinor = {};
    private LineColumns ledger = LineColumns.of(LedgerData.CNY, ledgerKeys, ledgerMinor);
    private LineColumns statement = ledger;
    private final Connection duck = DuckTables.open();

    /** Draws the books, and loads them into tables. */
    @Setup
    public void books() throws SQLException {
        LedgerData data = LedgerData.of(size);
        ledgerKeys = keys(data.ledger);
        ledgerMinor = minor(data.ledger);
        statementKeys = keys(data.statement);
        statementMinor = minor(data.statement);
        ledger = LineColumns.of(LedgerData.CNY, ledgerKeys, ledgerMinor);
        statement = LineColumns.of(LedgerData.CNY, statementKeys, statementMinor);
        load("ledger", ledgerKeys, ledgerMinor);
        load("statement", statementKeys, statementMinor);
    }

    private static long[] keys(List<LedgerData.Row> rows) {
        return rows.stream()
                .mapToLong(row -> ((long) row.customer() << Integer.SIZE) | row.document())
                .toArray();
    }

    private static long[] minor(List<LedgerData.Row> rows) {
        return rows.stream().mapToLong(LedgerData.Row::minor).toArray();
    }

    private void load(String table, long[] keys, long[] minor) throws SQLException {
        DuckTables.load(
                duck,
                table,
                "id INTEGER, key BIGINT, minor BIGINT",
                keys.length,
                row -> row + "," + keys[row] + "," + minor[row]);
    }

    /** Closes the tables. */
    @TearDown
    public void close() throws SQLException {
        duck.close();
    }

    /** The library, the columns being prepared. */
    @Benchmark
    public LinePairs ours() {
        return PairMatcher.standard().match(ledger, statement);
    }

    /** A columnar database that has the numbers already; the pairs stay a table of it. */
    @Benchmark
    public boolean duckDbToTable() throws SQLException {
        try (java.sql.Statement sql = duck.createStatement()) {
            return sql.execute(SAME_PLACE);
        }
    }

    /** The least: an open hash table over the numbers, and for each line of the statement the row of its partner. */
    @Benchmark
    public int[] floor() {
        int mask = Integer.highestOneBit(size * 2 - 1) * 2 - 1;
        int[] slots = new int[mask + 1];
        for (int row = 0; row < ledgerKeys.length; row++) {
            int slot = slot(ledgerKeys[row]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row + 1;
        }
        int[] partners = new int[statementKeys.length];
        for (int row = 0; row < statementKeys.length; row++) {
            int slot = slot(statementKeys[row]) & mask;
            while (slots[slot] != 0) {
                int partner = slots[slot];
                if (partner > 0
                        && ledgerKeys[partner - 1] == statementKeys[row]
                        && ledgerMinor[partner - 1] == statementMinor[row]) {
                    slots[slot] = -1;
                    partners[row] = partner;
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
        return partners;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    }
}
