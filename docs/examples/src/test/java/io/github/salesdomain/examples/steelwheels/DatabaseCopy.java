package io.github.salesdomain.examples.steelwheels;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/** A copy of the real database in memory, which a test may break before it is read by the real reader. */
final class DatabaseCopy implements AutoCloseable {

    private final Connection connection;

    DatabaseCopy() throws SQLException {
        connection = DriverManager.getConnection("jdbc:hsqldb:mem:" + UUID.randomUUID(), "SA", "");
        try (Connection original = DriverManager.getConnection(
                SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD)) {
            original.setSchema(SteelwheelsHsqldb.SCHEMA);
            for (String table : List.of(
                    "offices",
                    "employees",
                    "customers",
                    "products",
                    "orders",
                    "orderdetails",
                    "orderfact",
                    "payments")) {
                copy(table, original);
            }
        }
    }

    private void copy(String table, Connection original) throws SQLException {
        try (Statement select = original.createStatement();
                ResultSet rows = select.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            change("create table \"" + table + "\" (" + types(rows.getMetaData()) + ")");
            String slots = String.join(", ", "?".repeat(columns).split(""));
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into \"" + table + "\" values (" + slots + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        if (table.equals("orderfact")) {
            change("create index facts on \"orderfact\" (ORDERNUMBER, PRODUCTCODE)");
        }
    }

    private static String types(ResultSetMetaData columns) {
        return IntStream.rangeClosed(1, count(columns))
                .mapToObj(i -> type(columns, i))
                .collect(Collectors.joining(", "));
    }

    private static int count(ResultSetMetaData columns) {
        try {
            return columns.getColumnCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(ResultSetMetaData columns, int i) {
        try {
            String type = columns.getColumnTypeName(i);
            String size = switch (type) {
                case "VARCHAR" -> "(" + columns.getPrecision(i) + ")";
                case "DECIMAL" -> "(" + columns.getPrecision(i) + ", " + columns.getScale(i) + ")";
                default -> "";
            };
            return columns.getColumnName(i) + " " + type + size;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement that changes the copy. */
    void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    SteelWheels read() throws SQLException {
        return SteelWheelsDatabase.read(connection);
    }

    @Override
    public void close() throws SQLException {
        change("shutdown");
        connection.close();
    }
}
