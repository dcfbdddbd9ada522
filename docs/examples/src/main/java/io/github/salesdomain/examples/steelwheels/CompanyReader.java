package io.github.salesdomain.examples.steelwheels;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.customer.CustomerKind;
import io.github.salesdomain.examples.steelwheels.Company.LeftOut;
import io.github.salesdomain.examples.steelwheels.SteelWheels.CustomerRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.EmployeeRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.LineRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.OfficeRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.OrderRow;
import io.github.salesdomain.examples.steelwheels.SteelWheels.ProductRow;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.product.Brand;
import io.github.salesdomain.product.Category;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.threeten.extra.LocalDateRange;

/** Makes values of the library from the rows of the database. */
final class CompanyReader {

    /** The database has no dates of hiring or moving: everybody is taken to hold his post from the first business day on. */
    private static final LocalDate FOUNDED = LocalDate.of(2003, 1, 1);

    private static final LocalDateRange EVER_SINCE = LocalDateRange.ofUnboundedEnd(FOUNDED);

    private final SteelWheels rows;

    private CompanyReader(SteelWheels rows) {
        this.rows = rows;
    }

    static Company read(SteelWheels rows) {
        CompanyReader reader = new CompanyReader(rows);
        List<LeftOut> leftOut = new ArrayList<>();
        List<Order> orders = reader.orders(leftOut);
        return new Company(
                reader.organisation(),
                reader.people(),
                reader.regions(),
                rows.customers().stream().map(CompanyReader::customer).toList(),
                reader.repByCustomer(),
                rows.customers().stream().collect(sorted(row -> customerId(row.number()), CustomerRow::creditLimit)),
                reader.products(),
                orders,
                rows.payments().stream()
                        .map(row -> new Payment(row.check(), customerId(row.customer()), row.on(), row.amount()))
                        .toList(),
                leftOut);
    }

    private Organisation organisation() {
        Organisation.Builder organisation = Organisation.builder();
        for (EmployeeRow employee : rows.employees()) {
            PositionId position = positionId(employee.number());
            organisation.addPositions(Position.of(position, role(employee), employee.title()));
            organisation.addTenures(Tenure.builder()
                    .factId("tenure-" + employee.number())
                    .position(position)
                    .person(PersonId.of(String.valueOf(employee.number())))
                    .during(EVER_SINCE)
                    .knownSince(FOUNDED)
                    .build());
            employee.boss()
                    .ifPresent(boss -> organisation.addReportingLines(ReportingLine.builder()
                            .factId("line-" + employee.number())
                            .position(position)
                            .superior(positionId(boss))
                            .during(EVER_SINCE)
                            .knownSince(FOUNDED)
                            .build()));
        }
        return organisation.build();
    }

    private static Role role(EmployeeRow employee) {
        String title = employee.title();
        if (title.equals("Sales Rep")) {
            return Role.ACCOUNT_MANAGER;
        }
        if (title.startsWith("Sale")) {
            return Role.REGIONAL_MANAGER;
        }
        return title.equals("VP Sales") ? Role.MARKET_MANAGER : Role.of("HEAD_OFFICE", 1);
    }

    private Map<PositionId, String> people() {
        return rows.employees().stream().collect(sorted(row -> positionId(row.number()), EmployeeRow::name));
    }

    private Map<PositionId, String> regions() {
        Map<String, String> byOffice = rows.offices().stream().collect(sorted(OfficeRow::code, OfficeRow::territory));
        return rows.employees().stream()
                .collect(sorted(
                        row -> positionId(row.number()), row -> requireNonNull(byOffice.get(row.office()), "region")));
    }

    private Map<CustomerId, PositionId> repByCustomer() {
        return rows.customers().stream()
                .filter(row -> row.rep().isPresent())
                .collect(sorted(
                        row -> customerId(row.number()),
                        row -> positionId(row.rep().orElseThrow())));
    }

    private static Customer customer(CustomerRow row) {
        Customer.Builder customer = Customer.builder()
                .id(customerId(row.number()))
                .name(row.name())
                .kind(CustomerKind.DEALER)
                .putAttribute(CustomerAttribute.COUNTRY, row.country())
                .putAttribute(CustomerAttribute.CITY, row.city());
        row.state().ifPresent(state -> customer.putAttribute(CustomerAttribute.PROVINCE, state));
        return customer.build();
    }

    private ProductTree products() {
        ProductTree.Builder products = ProductTree.builder();
        for (ProductRow row : rows.products()) {
            products.addProducts(Product.builder()
                    .sku(Sku.of(row.code()))
                    .name(row.name())
                    .brand(Brand.of(row.vendor()))
                    .category(Category.of(row.productLine()))
                    .build());
        }
        return products.build();
    }

    /** Takes over the orders that the facts value. The others were added later, to demonstrate something else, and would make 15 % of 2003. */
    private List<Order> orders(List<LeftOut> leftOut) {
        Map<Integer, List<LineRow>> lines =
                rows.lines().stream().collect(groupingBy(LineRow::order, TreeMap::new, toList()));
        List<Order> orders = new ArrayList<>();
        List<Integer> notValued = new ArrayList<>();
        for (OrderRow row : rows.orders()) {
            List<LineRow> own = Optional.ofNullable(lines.remove(row.number())).orElse(List.of());
            if (!own.isEmpty() && own.stream().allMatch(line -> line.total().isPresent())) {
                orders.add(order(row, own));
            } else {
                notValued.add(row.number());
            }
        }
        if (!notValued.isEmpty()) {
            leftOut.add(new LeftOut("orders " + notValued, "the table of facts does not have them"));
        }
        if (!lines.isEmpty()) {
            leftOut.add(new LeftOut("order lines of " + lines.keySet(), "they belong to no order"));
        }
        return orders;
    }

    private static Order order(OrderRow row, List<LineRow> lines) {
        return new Order(
                String.valueOf(row.number()),
                customerId(row.customer()),
                OrderStatus.parse("orders.STATUS of " + row.number(), row.status()),
                row.orderedOn(),
                row.shippedOn(),
                row.comment(),
                lines.stream()
                        .map(line -> new Order.Line(
                                Sku.of(line.product()),
                                Quantity.of(line.quantity(), UnitOfMeasure.PIECE),
                                line.total().orElseThrow()))
                        .toList());
    }

    private static <R, K, V> Collector<R, ?, Map<K, V>> sorted(Function<R, K> key, Function<R, V> value) {
        return collectingAndThen(
                toMap(key, value, (first, second) -> first, TreeMap::new), Collections::unmodifiableMap);
    }

    private static CustomerId customerId(int number) {
        return CustomerId.of(String.valueOf(number));
    }

    private static PositionId positionId(int employee) {
        return PositionId.of(String.valueOf(employee));
    }
}
