package io.github.salesdomain.benchmarks;

import io.github.salesdomain.credit.AgeingCalculator;
import io.github.salesdomain.credit.AgeingColumns;
import io.github.salesdomain.credit.AgeingTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Open items of many customers, in columns, aged into five buckets each; a hundred items for a customer (D-3). {@link AgeItems} has them as objects. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AgeColumns {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Param({"10000", "100000", "1000000", "10000000"})
    private int size;

    private final AgeingCalculator calculator = AgeingCalculator.standard();
    private AgeingColumns columns = AgeingColumns.of(CNY, 0, new int[0], new int[0], new long[0]);
    private int[] customers = {};
    private int[] days = {};
    private long[] minor = {};
    private final Connection duck = open();

    /** Draws the items, and as many like them for the table. */
    @Setup
    public void items() throws SQLException {
        Random random = new Random(7);
        int count = Math.max(1, size / 100);
        customers = new int[size];
        days = new int[size];
        minor = new long[size];
        for (int i = 0; i < size; i++) {
            customers[i] = random.nextInt(count);
            days[i] = (int) TODAY.toEpochDay() + 30 - random.nextInt(200);
            minor[i] = 1L + random.nextInt(10_000_000);
        }
        columns = AgeingColumns.of(CNY, count, customers, days, minor);
        try (Statement sql = duck.createStatement()) {
            sql.execute("SET threads = 1");
            sql.execute("CREATE TABLE item AS SELECT CAST(hash(i) % " + count + " AS INTEGER) AS customer,"
                    + " CAST(" + (TODAY.toEpochDay() + 30) + " - hash(i + 7) % 200 AS INTEGER) AS due,"
                    + " CAST(1 + hash(i + 13) % 10000000 AS BIGINT) AS minor FROM range(" + size + ") AS t(i)");
        }
    }

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the table. */
    @TearDown
    public void close() throws SQLException {
        duck.close();
    }

    /** The library, from columns prepared once. */
    @Benchmark
    public AgeingTable ours() {
        return calculator.age(columns, TODAY);
    }

    /** A columnar database in the same process on one thread, the result read row by row. */
    @Benchmark
    public long duckDb() throws SQLException {
        long today = TODAY.toEpochDay();
        try (Statement sql = duck.createStatement();
                ResultSet rows = sql.executeQuery("SELECT customer,"
                        + " CASE WHEN " + today + " - due <= 0 THEN 0 WHEN " + today + " - due <= 30 THEN 1"
                        + " WHEN " + today + " - due <= 60 THEN 2 WHEN " + today
                        + " - due <= 90 THEN 3 ELSE 4 END AS bucket,"
                        + " SUM(minor) FROM item GROUP BY ALL")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(3);
            }
            return sum;
        }
    }

    /** Three columns read once. */
    @Benchmark
    public long floor() {
        long sum = 0;
        for (int i = 0; i < minor.length; i++) {
            sum += customers[i] + days[i] + minor[i];
        }
        return sum;
    }
}
