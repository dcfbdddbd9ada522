package io.github.salesdomain.benchmarks;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.territory.RuleBook;
import io.github.salesdomain.territory.TerritoryAssigner;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The same customers, each assigned to its territory by more and more rules (C-1); the growth from size to size is that of the rules alone (C-2). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(TerritoryData.CUSTOMERS)
public class AssignCustomers {

    private static final List<String> COLUMNS = List.of("account", "province", "city", "channel", "segment");

    @Param({"100", "1000", "10000"})
    private int size;

    private List<TerritoryData.PlainRule> plainRules = List.of();
    private List<TerritoryData.PlainCustomer> plainCustomers = List.of();
    private List<Customer> customers = List.of();
    private TerritoryMap map;
    private RuleBook book;
    private int[][] columns;
    private List<Map<Long, int[]>> floorGroups = List.of();
    private List<int[]> floorKeys = List.of();
    private int[] territories;

    /** Draws rules and customers. */
    @Setup
    public void data() {
        plainRules = TerritoryData.rules(size);
        plainCustomers = TerritoryData.customers();
        customers = plainCustomers.stream().map(TerritoryData::customer).toList();
        map = TerritoryData.map(plainRules);
        book = TerritoryAssigner.standard().ruleBook(map, TerritoryData.ON);
        number();
    }

    /** The library, without the reasons. */
    @Benchmark
    public void ours(Blackhole answers) {
        for (Customer customer : customers) {
            Optional<TerritoryId> territory = book.territoryOf(customer);
            answers.consume(territory);
        }
    }

    /** The library, with the reasons, as a report; the rules are indexed anew each time. */
    @Benchmark
    public Object oursAsReport() {
        return TerritoryAssigner.standard().assign(map, customers, TerritoryData.ON);
    }

    /** What is usually written by hand: every rule is asked. */
    @Benchmark
    public void linearScan(Blackhole answers) {
        for (TerritoryData.PlainCustomer customer : plainCustomers) {
            answers.consume(TerritoryData.strongest(plainRules, customer));
        }
    }

    /** An index over columns of int, with the values numbered before; no names, no ties, no reasons. */
    @Benchmark
    public long floor() {
        long sum = 0;
        for (int row = 0; row < TerritoryData.CUSTOMERS; row++) {
            int best = Integer.MIN_VALUE;
            int territory = -1;
            for (int group = 0; group < floorKeys.size(); group++) {
                int[] rule = floorGroups.get(group).get(key(floorKeys.get(group), row));
                if (rule != null && rule[0] > best) {
                    best = rule[0];
                    territory = territories[rule[1]];
                }
            }
            sum += territory;
        }
        return sum;
    }

    /** A database in the process: one hash join for each set of attributes. */
    @Benchmark
    public int duckDbHashJoins(DuckDb database) throws SQLException {
        int rows = 0;
        try (Statement statement = database.connection.createStatement();
                ResultSet result = statement.executeQuery(database.query)) {
            while (result.next()) {
                rows += result.getString(2).length();
            }
        }
        return rows;
    }

    private long key(int[] asked, int row) {
        long key = 0;
        for (int column : asked) {
            key = key << 20 | columns[column][row];
        }
        return key;
    }

    private void number() {
        List<Map<String, Integer>> numbers = new ArrayList<>();
        COLUMNS.forEach(column -> numbers.add(new HashMap<>()));
        columns = new int[COLUMNS.size()][TerritoryData.CUSTOMERS];
        for (int row = 0; row < TerritoryData.CUSTOMERS; row++) {
            List<String> values = plainCustomers.get(row).values();
            for (int column = 0; column < columns.length; column++) {
                Map<String, Integer> known = numbers.get(column);
                columns[column][row] = known.computeIfAbsent(values.get(column), value -> known.size() + 1);
            }
        }
        territories = new int[size];
        Map<String, Map<Long, int[]>> groups = new LinkedHashMap<>();
        List<int[]> keys = new ArrayList<>();
        for (int i = 0; i < plainRules.size(); i++) {
            TerritoryData.PlainRule rule = plainRules.get(i);
            territories[i] = Integer.parseInt(rule.territory().substring(1));
            int[] asked = asked(rule);
            long key = 0;
            for (int column : asked) {
                Map<String, Integer> known = numbers.get(column);
                key = key << 20 | known.computeIfAbsent(rule.values().get(column), value -> known.size() + 1);
            }
            groups.computeIfAbsent(Arrays.toString(asked), name -> {
                        keys.add(asked);
                        return new HashMap<>();
                    })
                    .put(key, new int[] {rule.rank(), i});
        }
        floorGroups = List.copyOf(groups.values());
        floorKeys = keys;
    }

    private static int[] asked(TerritoryData.PlainRule rule) {
        return IntStream.range(0, COLUMNS.size())
                .filter(column -> !rule.values().get(column).isEmpty())
                .toArray();
    }

    /** Rules and customers as tables; only for the benchmark that asks the database. */
    @State(Scope.Thread)
    public static class DuckDb {
        private Connection connection;
        private String query = "";

        /** Loads the tables. */
        @Setup
        public void load(AssignCustomers data) throws SQLException {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                String text = String.join(" VARCHAR, ", COLUMNS) + " VARCHAR";
                statement.execute("CREATE TABLE c (" + text + ")");
                statement.execute("CREATE TABLE r (" + text + ", rank INTEGER, territory VARCHAR)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO c VALUES (?, ?, ?, ?, ?)")) {
                for (TerritoryData.PlainCustomer customer : data.plainCustomers) {
                    fill(insert, customer.values());
                    insert.execute();
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO r VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (TerritoryData.PlainRule rule : data.plainRules) {
                    fill(insert, rule.values());
                    insert.setInt(6, rule.rank());
                    insert.setString(7, rule.territory());
                    insert.execute();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            StringJoiner joins = new StringJoiner(" UNION ALL ");
            for (int[] asked : data.floorKeys) {
                joins.add(join(asked));
            }
            query = "SELECT account, arg_max(territory, rank) FROM (" + joins + ") GROUP BY account";
        }

        /** Closes the database. */
        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static void fill(PreparedStatement insert, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setString(i + 1, values.get(i));
        }
    }

    private static String join(int[] asked) {
        StringJoiner on = new StringJoiner(" AND ");
        StringJoiner where = new StringJoiner(" AND ");
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column);
            boolean isAsked = false;
            for (int one : asked) {
                isAsked |= one == column;
            }
            if (isAsked) {
                on.add("c." + name + " = r." + name);
            }
            where.add("r." + name + (isAsked ? " <> ''" : " = ''"));
        }
        return "SELECT c.account, r.territory, r.rank FROM c JOIN r ON " + on + " WHERE " + where;
    }
}
