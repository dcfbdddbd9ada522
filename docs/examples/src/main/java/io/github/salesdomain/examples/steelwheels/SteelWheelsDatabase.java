package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.examples.steelwheels.SteelWheels.CustomerRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.EmployeeRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.LineRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.OfficeRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.OrderRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.PaymentRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.ProductRow;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads Steel Wheels through JDBC, and mends in one place what its tables do oddly.
 * <ul>
 *   <li>Money has no currency column and is taken for {@linkplain #CURRENCY US dollars}. A copy that has such a column must say so in each row.
 *   <li>An order that is not shipped has the shipping date {@link #NOT_SHIPPED}.
 *   <li>Accented letters have become their code without the backslash: {@code Quu00e9bec}.
 *   <li>The prices in {@code orderdetails} are rounded to dollars, those in {@code orderfact} are cut off at 100.00; only
 *       {@code orderfact.TOTALPRICE} has the cents that the payments confirm.
 * </ul>
 */
final class SteelWheelsDatabase {

    static final CurrencyUnit CURRENCY = CurrencyUnit.USD;
    static final LocalDate NOT_SHIPPED = LocalDate.of(2006, 8, 23);

    private static final Set<String> TABLES =
            Set.of("offices", "employees", "customers", "products", "orders", "orderdetails", "orderfact", "payments");
    private static final Pattern LOST_BACKSLASH = Pattern.compile("u00([0-9a-f]{2})");
    private static final Charset LETTERS = Charset.forName("windows-1252");

    private final Connection connection;

    private SteelWheelsDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Reads the database that comes as a Maven artifact. */
    static SteelWheels readEmbedded() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD)) {
            connection.setSchema(SteelwheelsHsqldb.SCHEMA);
            return read(connection);
        }
    }

    /** Reads the tables in the current schema of a connection. */
    static SteelWheels read(Connection connection) throws SQLException {
        SteelWheelsDatabase database = new SteelWheelsDatabase(connection);
        database.checkTables();
        database.checkCurrencies();
        return new SteelWheels(
                database.offices(),
                database.employees(),
                database.customers(),
                database.products(),
                database.orders(),
                database.lines(),
                database.payments());
    }

    private List<OfficeRow> offices() throws SQLException {
        return rows(
                "select OFFICECODE, CITY, COUNTRY, TERRITORY from \"offices\" order by OFFICECODE",
                row -> new OfficeRow(text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
    }

    private List<EmployeeRow> employees() throws SQLException {
        return rows(
                "select EMPLOYEENUMBER, FIRSTNAME, LASTNAME, JOBTITLE, OFFICECODE, REPORTSTO from \"employees\" order by EMPLOYEENUMBER",
                row -> new EmployeeRow(
                        row.getInt(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), number(row, 6)));
    }

    private List<CustomerRow> customers() throws SQLException {
        return rows(
                "select CUSTOMERNUMBER, CUSTOMERNAME, COUNTRY, STATE, CITY, SALESREPEMPLOYEENUMBER, CREDITLIMIT"
                        + " from \"customers\" order by CUSTOMERNUMBER",
                row -> new CustomerRow(
                        row.getInt(1),
                        text(row, 2),
                        text(row, 3),
                        Optional.of(text(row, 4)).filter(state -> !state.isEmpty()),
                        text(row, 5),
                        number(row, 6),
                        amount("customers.CREDITLIMIT of " + row.getInt(1), row.getBigDecimal(7))));
    }

    private List<ProductRow> products() throws SQLException {
        return rows(
                "select PRODUCTCODE, PRODUCTNAME, PRODUCTLINE, PRODUCTVENDOR from \"products\" order by PRODUCTCODE",
                row -> new ProductRow(text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
    }

    private List<OrderRow> orders() throws SQLException {
        return rows(
                "select ORDERNUMBER, CUSTOMERNUMBER, STATUS, cast(ORDERDATE as date), cast(SHIPPEDDATE as date), COMMENTS"
                        + " from \"orders\" order by ORDERNUMBER",
                row -> new OrderRow(
                        row.getInt(1),
                        row.getInt(2),
                        text(row, 3),
                        date(row, 4),
                        Optional.of(date(row, 5)).filter(day -> !day.equals(NOT_SHIPPED)),
                        text(row, 6)));
    }

    private List<LineRow> lines() throws SQLException {
        return rows(
                "select d.ORDERNUMBER, d.PRODUCTCODE, d.QUANTITYORDERED, cast(f.TOTALPRICE as decimal(12, 2))"
                        + " from \"orderdetails\" d"
                        + " left join \"orderfact\" f on f.ORDERNUMBER = d.ORDERNUMBER and f.PRODUCTCODE = d.PRODUCTCODE"
                        + " order by d.ORDERNUMBER, d.ORDERLINENUMBER",
                row -> {
                    String key = row.getInt(1) + " " + row.getString(2);
                    Optional<BigDecimal> total = Optional.ofNullable(row.getBigDecimal(4));
                    return new LineRow(
                            row.getInt(1),
                            text(row, 2),
                            notNegative("orderdetails.QUANTITYORDERED of " + key, row.getBigDecimal(3)),
                            total.map(value -> amount("orderfact.TOTALPRICE of " + key, value)));
                });
    }

    private List<PaymentRow> payments() throws SQLException {
        return rows(
                "select CUSTOMERNUMBER, CHECKNUMBER, cast(PAYMENTDATE as date), AMOUNT from \"payments\" order by CUSTOMERNUMBER, CHECKNUMBER",
                row -> new PaymentRow(
                        row.getInt(1),
                        text(row, 2),
                        date(row, 3),
                        amount("payments.AMOUNT of " + row.getString(2), row.getBigDecimal(4))));
    }

    private void checkTables() throws SQLException {
        Set<String> missing = new TreeSet<>(TABLES);
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (tables.next()) {
                missing.remove(tables.getString("TABLE_NAME"));
            }
        }
        if (!missing.isEmpty()) {
            throw new SteelWheelsDataException(
                    "schema " + connection.getSchema(), "have all its tables", "without " + missing);
        }
    }

    private void checkCurrencies() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "CURRENCY")) {
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            for (String currency : rows("select distinct CURRENCY from \"" + table + "\"", row -> text(row, 1))) {
                if (!currency.equals(CURRENCY.getCode())) {
                    throw new SteelWheelsDataException(
                            table + ".CURRENCY", "be " + CURRENCY + " in each row", currency);
                }
            }
        }
    }

    /** What is made of one row. */
    @FunctionalInterface
    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> rows(String sql, RowReader<R> reader) throws SQLException {
        List<R> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    private static Money amount(String field, BigDecimal value) {
        return Money.of(CURRENCY, notNegative(field, value));
    }

    private static BigDecimal notNegative(String field, BigDecimal value) {
        if (value == null || value.signum() < 0) {
            throw new SteelWheelsDataException(field, "be zero or more", value);
        }
        return value;
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    /** The text without padding and with its accents back; empty if the column is null. */
    private static String text(ResultSet row, int column) throws SQLException {
        String raw = row.getString(column);
        return raw == null ? "" : withAccents(raw).strip();
    }

    static String withAccents(String text) {
        return LOST_BACKSLASH
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(new String(HexFormat.of().parseHex(match.group(1)), LETTERS)));
    }
}
