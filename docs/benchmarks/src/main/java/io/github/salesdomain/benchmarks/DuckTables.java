package io.github.salesdomain.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntFunction;

/** A columnar database in this process. */
final class DuckTables {

    private static final int ROWS_AT_ONCE = 1_000;

    private DuckTables() {}

    static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a table of numbers; how long that takes is not measured. */
    static void load(Connection duck, String table, String columns, int rows, IntFunction<String> values)
            throws SQLException {
        try (java.sql.Statement sql = duck.createStatement()) {
            sql.execute("CREATE OR REPLACE TABLE " + table + " (" + columns + ")");
        }
        duck.setAutoCommit(false);
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int to = Math.min(rows, from + ROWS_AT_ONCE);
            StringBuilder insert =
                    new StringBuilder("INSERT INTO ").append(table).append(" VALUES ");
            for (int row = from; row < to; row++) {
                insert.append(row == from ? "(" : ",(")
                        .append(values.apply(row))
                        .append(')');
            }
            try (PreparedStatement sql = duck.prepareStatement(insert.toString())) {
                sql.execute();
            }
        }
        duck.commit();
        duck.setAutoCommit(true);
    }
}
