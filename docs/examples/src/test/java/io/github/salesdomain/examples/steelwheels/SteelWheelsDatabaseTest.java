package io.github.salesdomain.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PositionId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SteelWheelsDatabaseTest {

    private static SteelWheels rows;
    private static Company company;

    @BeforeAll
    static void readOnce() throws SQLException {
        rows = SteelWheelsDatabase.readEmbedded();
        company = CompanyReader.read(rows);
    }

    @Test
    void readsEveryRow() {
        assertThat(rows.offices()).hasSize(7);
        assertThat(rows.offices().stream().map(SteelWheels.OfficeRow::territory).distinct())
                .containsExactlyInAnyOrder("NA", "EMEA", "APAC", "Japan");
        assertThat(rows.employees()).hasSize(23);
        assertThat(rows.customers()).hasSize(126);
        assertThat(rows.products()).hasSize(110);
        assertThat(rows.orders()).hasSize(330);
        assertThat(rows.lines()).hasSize(3001);
        assertThat(rows.payments()).hasSize(272);
    }

    @Test
    void takesOverAllThatTheFactsValueAndNamesTheRest() {
        assertThat(company.orders()).hasSize(326);
        assertThat(Money.total(company.orders().stream().map(Order::value).toList()))
                .isEqualTo(usd("10645949.18"));
        assertThat(Money.total(company.payments().stream().map(Payment::amount).toList()))
                .isEqualTo(usd("9777418"));
        assertThat(company.leftOut())
                .containsExactly(
                        new Company.LeftOut(
                                "orders [11000, 11120, 11130, 11140]", "the table of facts does not have them"),
                        new Company.LeftOut("order lines of [11150]", "they belong to no order"));
    }

    @Test
    void sumsShippedSalesToTheCent() {
        assertThat(salesByRegion(2003))
                .containsExactly(
                        Map.entry("APAC", usd("316660.38")),
                        Map.entry("EMEA", usd("1633276.54")),
                        Map.entry("Japan", usd("292557.54")),
                        Map.entry("NA", usd("1359757.38")));
        assertThat(salesByRegion(2004))
                .containsExactly(
                        Map.entry("APAC", usd("560187.52")),
                        Map.entry("EMEA", usd("2269728.76")),
                        Map.entry("Japan", usd("168479.10")),
                        Map.entry("NA", usd("1775889.12")));
        assertThat(Money.total(salesByRegion(2003).values())).isEqualTo(usd("3602251.84"));
        assertThat(Money.total(salesByRegion(2004).values())).isEqualTo(usd("4774284.50"));
        assertThat(company.salesOf(2003)).hasSize(109);
        assertThat(company.salesOf(2004)).hasSize(146);
    }

    @Test
    void mendsWhatTheTablesDoOddly() {
        assertThat(customer("233").name()).isEqualTo("Québec Home Shopping Network");
        assertThat(customer("256").name()).isEqualTo("Auto Associés & Cie.");
        assertThat(rows.products().stream().map(SteelWheels.ProductRow::name))
                .contains("1980’s GM Manhattan Express")
                .noneMatch(name -> name.contains("u00"));
        assertThat(order("10334").shippedOn()).isEmpty();
        assertThat(order("10179").shippedOn()).contains(LocalDate.of(2003, 11, 13));
        assertThat(customer("103").attribute(CustomerAttribute.PROVINCE)).isEmpty();
    }

    @Test
    void knowsWhoReportsToWhomAndWhoLooksAfterWhom() {
        assertThat(company.organisation()
                        .asOf(LocalDate.of(2004, 9, 30))
                        .reporting()
                        .pathToRoot(PositionId.of("1621")))
                .containsExactly(PositionId.of("1088"), PositionId.of("1056"), PositionId.of("1002"));
        assertThat(company.repOf(CustomerId.of("141"))).contains(PositionId.of("1370"));
        assertThat(company.customers().stream()
                        .filter(customer -> company.repOf(customer.id()).isEmpty()))
                .hasSize(22)
                .allMatch(customer -> company.creditLimits().get(customer.id()).isZero());
    }

    @Nested
    class RefusesWithFieldRuleAndValue {

        @Test
        void aMissingTable() throws SQLException {
            try (DatabaseCopy copy = new DatabaseCopy()) {
                copy.change("drop table \"payments\"");
                assertThatThrownBy(copy::read)
                        .isInstanceOf(SteelWheelsDataException.class)
                        .hasMessage("schema PUBLIC must have all its tables, but was without [payments]");
            }
        }

        @Test
        void aNegativeAmount() throws SQLException {
            try (DatabaseCopy copy = new DatabaseCopy()) {
                copy.change("update \"payments\" set AMOUNT = -5308 where CHECKNUMBER = 'HQ336336'");
                assertThatThrownBy(copy::read)
                        .isInstanceOfSatisfying(SteelWheelsDataException.class, e -> {
                            assertThat(e.field()).isEqualTo("payments.AMOUNT of HQ336336");
                            assertThat(e.rule()).isEqualTo("be zero or more");
                            assertThat(e.value()).isEqualTo("-5308");
                        })
                        .hasMessage("payments.AMOUNT of HQ336336 must be zero or more, but was -5308");
            }
        }

        @Test
        void aCustomerOfAnUnknownRep() throws SQLException {
            try (DatabaseCopy copy = new DatabaseCopy()) {
                copy.change("update \"customers\" set SALESREPEMPLOYEENUMBER = 9999 where CUSTOMERNUMBER = 103");
                assertThatThrownBy(copy::read)
                        .isInstanceOf(SteelWheelsDataException.class)
                        .hasMessage(
                                "customers.SALESREPEMPLOYEENUMBER of 103 must be the key of an employee, but was 9999");
            }
        }

        @Test
        void aMixedCurrency() throws SQLException {
            try (DatabaseCopy copy = new DatabaseCopy()) {
                copy.change("alter table \"payments\" add column CURRENCY varchar(3) default 'USD'");
                assertThat(copy.read()).isEqualTo(rows);

                copy.change("update \"payments\" set CURRENCY = 'EUR' where CHECKNUMBER = 'HQ336336'");
                assertThatThrownBy(copy::read)
                        .isInstanceOf(SteelWheelsDataException.class)
                        .hasMessage("payments.CURRENCY must be USD in each row, but was EUR");
            }
        }

        @Test
        void anUnknownStatus() throws SQLException {
            try (DatabaseCopy copy = new DatabaseCopy()) {
                copy.change("update \"orders\" set STATUS = 'Lost' where ORDERNUMBER = 10100");
                assertThatThrownBy(() -> CompanyReader.read(copy.read()))
                        .isInstanceOf(SteelWheelsDataException.class)
                        .hasMessage("orders.STATUS of 10100 must be one of"
                                + " [In Process, On Hold, Shipped, Disputed, Resolved, Cancelled], but was Lost");
            }
        }
    }

    private static Map<String, Money> salesByRegion(int year) {
        return company.salesOf(year).stream()
                .collect(Collectors.toMap(
                        order -> company.regions()
                                .get(company.repOf(order.customer()).orElseThrow()),
                        Order::value,
                        Money::plus,
                        TreeMap::new));
    }

    private static Customer customer(String id) {
        return company.customer(CustomerId.of(id));
    }

    private static Order order(String number) {
        return company.orders().stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Money usd(String amount) {
        return Money.of(SteelWheelsDatabase.CURRENCY, new java.math.BigDecimal(amount));
    }
}
