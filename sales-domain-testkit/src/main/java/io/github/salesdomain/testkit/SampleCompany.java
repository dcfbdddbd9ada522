package io.github.salesdomain.testkit;

import com.google.common.collect.ImmutableSortedMap;
import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.Organisation;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.Position;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.ReportingLine;
import io.github.salesdomain.org.Role;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.product.Brand;
import io.github.salesdomain.product.Category;
import io.github.salesdomain.product.Product;
import io.github.salesdomain.product.ProductTree;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryPin;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TerritoryTree;
import io.github.salesdomain.time.SalesCalendar;
import io.github.salesdomain.time.SalesPeriod;
import io.github.salesdomain.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * One small, coherent firm that sells drinks through dealers: the company of every guide page and of many tests.
 * <p>
 * The year is 2026 and the money is CNY. The ground is COMPANY, in it NORTH, EAST and SOUTH, in these the patches N-1, N-2, E-1, E-2 and S-1. Zhao
 * (M-01) runs the market; the account managers Qian (A-01, NORTH) and Sun (A-02, EAST and SOUTH) report to Zhao; the representatives Zhou (R-05, N-1)
 * and Zheng (R-06, N-2) report to Qian, and those of R-07 (E-1), R-08 (E-2, Wang) and R-09 (S-1, Feng) to Sun. R-07 is held by Wu from 2026-01-01 and
 * by Li from 2026-05-11, and was vacant before. Feng leaves on 2026-10-01; then R-09 is vacant and Sun stands in.
 * <p>
 * Customers C-01 to C-12 belong to a patch by province, but for two: a rule for the city of Suzhou gives C-07 to E-2, and C-04 is pinned to N-1 until
 * 2026-07-01. Sales of 2025 come to CNY 10,000,000.00. Everything is fixed: two calls give equal values.
 */
public final class SampleCompany {

    private static final LocalDate KNOWN_SINCE = LocalDate.of(2024, 12, 16);
    private static final LocalDateRange ALWAYS = LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 1, 1));

    private static final SalesCalendar CALENDAR = SalesCalendar.gregorian();
    private static final WorkingCalendar WORKING_DAYS = buildWorkingDays();
    private static final Organisation ORGANISATION = buildOrganisation();
    private static final TerritoryTree TERRITORIES = buildTerritories();
    private static final TerritoryMap TERRITORY_MAP = buildTerritoryMap();
    private static final ProductTree PRODUCTS = buildProducts();
    private static final ImmutableSortedMap<CustomerId, Customer> CUSTOMERS = SampleCustomers.customers();
    private static final ImmutableSortedMap<CustomerId, Map<SalesPeriod, Money>> SALES_2025 =
            SampleCustomers.sales2025(CUSTOMERS.values().asList());

    private SampleCompany() {}

    /** {@return the money of the firm, CNY} */
    public static CurrencyUnit currency() {
        return CurrencyUnit.of("CNY");
    }

    /** {@return the sales year that is planned and worked, 2026} */
    public static int year() {
        return 2026;
    }

    /** {@return calendar months; the sales year begins in January} */
    public static SalesCalendar calendar() {
        return CALENDAR;
    }

    /** {@return the days on which the firm works in 2026: Mondays to Fridays, without its holidays, with its make-up days} */
    public static WorkingCalendar workingDays() {
        return WORKING_DAYS;
    }

    /** {@return eight positions, the lines between them and the people who hold them} */
    public static Organisation organisation() {
        return ORGANISATION;
    }

    /** {@return the nine territories} */
    public static TerritoryTree territories() {
        return TERRITORIES;
    }

    /** {@return the territories with the positions that hold them, the rules and the pin} */
    public static TerritoryMap territoryMap() {
        return TERRITORY_MAP;
    }

    /** {@return eight products of the brands JADE and LOTUS in the categories JUICE, TEA and WATER, counted in cases} */
    public static ProductTree products() {
        return PRODUCTS;
    }

    /**
     * A product of the firm.
     *
     * @param sku its key, such as {@code JADE-TEA-500}
     * @return the product
     * @throws IllegalArgumentException if the firm has no such product
     */
    public static Product product(String sku) {
        return PRODUCTS.product(Sku.of(sku))
                .orElseThrow(() -> new IllegalArgumentException("sku must be one of the products, but was " + sku));
    }

    /** {@return the twelve customers C-01 to C-12, sorted} */
    public static List<Customer> customers() {
        return CUSTOMERS.values().asList();
    }

    /**
     * A customer of the firm.
     *
     * @param id its key, such as {@code C-01}
     * @return the customer
     * @throws IllegalArgumentException if the firm has no such customer
     */
    public static Customer customer(String id) {
        Customer customer = CUSTOMERS.get(CustomerId.of(id));
        if (customer == null) {
            throw new IllegalArgumentException("customer must be C-01 to C-12, but was " + id);
        }
        return customer;
    }

    /** {@return what each customer bought in each month of 2025, sorted by customer and month; CNY 10,000,000.00 in all} */
    public static Map<CustomerId, Map<SalesPeriod, Money>> sales2025() {
        return SALES_2025;
    }

    private static WorkingCalendar buildWorkingDays() {
        return WorkingCalendar.of(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                days(
                        "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "04-06", "05-01",
                        "05-04", "05-05", "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07"),
                days("01-04", "02-14", "02-28", "05-09", "09-20", "10-10"));
    }

    private static Set<LocalDate> days(String... monthsAndDays) {
        return Stream.of(monthsAndDays)
                .map(day -> LocalDate.parse("2026-" + day))
                .collect(Collectors.toSet());
    }

    private static Organisation buildOrganisation() {
        LocalDate wuEnds = LocalDate.of(2026, 5, 11);
        LocalDate fengEnds = LocalDate.of(2026, 10, 1);
        return Organisation.builder()
                .addPositions(
                        position("M-01", Role.MARKET_MANAGER, "Market manager"),
                        position("A-01", Role.ACCOUNT_MANAGER, "Account manager North"),
                        position("A-02", Role.ACCOUNT_MANAGER, "Account manager East and South"),
                        position("R-05", Role.SALES_REPRESENTATIVE, "Representative Beijing and Hebei"),
                        position("R-06", Role.SALES_REPRESENTATIVE, "Representative Shandong"),
                        position("R-07", Role.SALES_REPRESENTATIVE, "Representative Shanghai and Jiangsu"),
                        position("R-08", Role.SALES_REPRESENTATIVE, "Representative Zhejiang"),
                        position("R-09", Role.SALES_REPRESENTATIVE, "Representative Guangdong and Hunan"))
                .addReportingLines(
                        line("A-01", "M-01"),
                        line("A-02", "M-01"),
                        line("R-05", "A-01"),
                        line("R-06", "A-01"),
                        line("R-07", "A-02"),
                        line("R-08", "A-02"),
                        line("R-09", "A-02"))
                .addTenures(
                        tenure("M-01", "Zhao", TenureKind.PRIMARY, ALWAYS),
                        tenure("A-01", "Qian", TenureKind.PRIMARY, ALWAYS),
                        tenure("A-02", "Sun", TenureKind.PRIMARY, ALWAYS),
                        tenure("R-05", "Zhou", TenureKind.PRIMARY, ALWAYS),
                        tenure("R-06", "Zheng", TenureKind.PRIMARY, ALWAYS),
                        tenure("R-07", "Wu", TenureKind.PRIMARY, LocalDateRange.of(LocalDate.of(2026, 1, 1), wuEnds)),
                        tenure("R-07", "Li", TenureKind.PRIMARY, LocalDateRange.ofUnboundedEnd(wuEnds)),
                        tenure("R-08", "Wang", TenureKind.PRIMARY, ALWAYS),
                        tenure("R-09", "Feng", TenureKind.PRIMARY, LocalDateRange.of(ALWAYS.getStart(), fengEnds)),
                        tenure("R-09", "Sun", TenureKind.ACTING, LocalDateRange.ofUnboundedEnd(fengEnds)))
                .build();
    }

    private static Position position(String id, Role role, String title) {
        return Position.of(PositionId.of(id), role, title);
    }

    private static ReportingLine line(String position, String superior) {
        return ReportingLine.builder()
                .factId(position + " reports to " + superior)
                .position(PositionId.of(position))
                .superior(PositionId.of(superior))
                .during(ALWAYS)
                .knownSince(KNOWN_SINCE)
                .build();
    }

    private static Tenure tenure(String position, String person, TenureKind kind, LocalDateRange during) {
        return Tenure.builder()
                .factId(person + " at " + position)
                .position(PositionId.of(position))
                .person(PersonId.of(person))
                .kind(kind)
                .during(during)
                .knownSince(KNOWN_SINCE)
                .build();
    }

    private static TerritoryTree buildTerritories() {
        TerritoryId company = TerritoryId.of("COMPANY");
        TerritoryId north = TerritoryId.of("NORTH");
        TerritoryId east = TerritoryId.of("EAST");
        TerritoryId south = TerritoryId.of("SOUTH");
        return TerritoryTree.builder()
                .addTerritory(territory("COMPANY", "Whole company", "company"))
                .addTerritoryIn(company, territory("NORTH", "North", "region"))
                .addTerritoryIn(company, territory("EAST", "East", "region"))
                .addTerritoryIn(company, territory("SOUTH", "South", "region"))
                .addTerritoryIn(north, territory("N-1", "Beijing and Hebei", "patch"))
                .addTerritoryIn(north, territory("N-2", "Shandong", "patch"))
                .addTerritoryIn(east, territory("E-1", "Shanghai and Jiangsu", "patch"))
                .addTerritoryIn(east, territory("E-2", "Zhejiang", "patch"))
                .addTerritoryIn(south, territory("S-1", "Guangdong and Hunan", "patch"))
                .build();
    }

    private static Territory territory(String id, String name, String level) {
        return Territory.builder()
                .id(TerritoryId.of(id))
                .name(name)
                .level(level)
                .build();
    }

    private static TerritoryMap buildTerritoryMap() {
        return TerritoryMap.builder()
                .tree(TERRITORIES)
                .addHoldings(
                        holding("COMPANY", "M-01"),
                        holding("NORTH", "A-01"),
                        holding("EAST", "A-02"),
                        holding("SOUTH", "A-02"),
                        holding("N-1", "R-05"),
                        holding("N-2", "R-06"),
                        holding("E-1", "R-07"),
                        holding("E-2", "R-08"),
                        holding("S-1", "R-09"))
                .addRules(
                        rule("T-01", "N-1", TerritoryCondition.province("Beijing", "Hebei")),
                        rule("T-02", "N-2", TerritoryCondition.province("Shandong")),
                        rule("T-03", "E-1", TerritoryCondition.province("Shanghai", "Jiangsu")),
                        rule("T-04", "E-2", TerritoryCondition.province("Zhejiang")),
                        rule("T-05", "S-1", TerritoryCondition.province("Guangdong", "Hunan")),
                        rule("T-06", "E-2", TerritoryCondition.city("Suzhou")))
                .addPin(TerritoryPin.builder()
                        .factId("P-01")
                        .customer(CustomerId.of("C-04"))
                        .territory(TerritoryId.of("N-1"))
                        .reason("Zhou settles the old claims of this customer first")
                        .during(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)))
                        .knownSince(LocalDate.of(2025, 12, 15))
                        .build())
                .build();
    }

    private static TerritoryHolding holding(String territory, String position) {
        return TerritoryHolding.builder()
                .factId(position + " holds " + territory)
                .territory(TerritoryId.of(territory))
                .position(PositionId.of(position))
                .during(ALWAYS)
                .knownSince(KNOWN_SINCE)
                .build();
    }

    private static TerritoryRule rule(String id, String territory, TerritoryCondition condition) {
        return TerritoryRule.builder()
                .factId(id)
                .condition(condition)
                .territory(TerritoryId.of(territory))
                .during(ALWAYS)
                .knownSince(KNOWN_SINCE)
                .build();
    }

    private static ProductTree buildProducts() {
        return ProductTree.builder()
                .addProducts(
                        product("JADE-WATER-500", "Jade spring water 500 ml", "JADE", "WATER", "2019-03-01"),
                        product("JADE-WATER-1500", "Jade spring water 1.5 l", "JADE", "WATER", "2020-03-01"),
                        product("JADE-TEA-500", "Jade green tea 500 ml", "JADE", "TEA", "2021-04-01"),
                        product("JADE-TEA-1000", "Jade green tea 1 l", "JADE", "TEA", "2022-04-01"),
                        product("LOTUS-TEA-500", "Lotus jasmine tea 500 ml", "LOTUS", "TEA", "2018-05-01"),
                        product("LOTUS-JUICE-300", "Lotus orange juice 300 ml", "LOTUS", "JUICE", "2018-05-01"),
                        product("LOTUS-JUICE-1000", "Lotus orange juice 1 l", "LOTUS", "JUICE", "2019-06-01"),
                        product("LOTUS-PEAR-300", "Lotus pear juice 300 ml", "LOTUS", "JUICE", "2026-03-01"))
                .build();
    }

    private static Product product(String sku, String name, String brand, String category, String launchedOn) {
        return Product.builder()
                .sku(Sku.of(sku))
                .name(name)
                .brand(Brand.of(brand))
                .category(Category.of(category))
                .unit(UnitOfMeasure.CASE)
                .launchedOn(LocalDate.parse(launchedOn))
                .build();
    }
}
