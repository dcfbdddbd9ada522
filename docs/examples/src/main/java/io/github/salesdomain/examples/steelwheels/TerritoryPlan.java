package io.github.salesdomain.examples.steelwheels;

import static io.github.salesdomain.territory.TerritoryCondition.account;
import static io.github.salesdomain.territory.TerritoryCondition.city;
import static io.github.salesdomain.territory.TerritoryCondition.country;
import static io.github.salesdomain.territory.TerritoryCondition.province;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.territory.Territory;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.territory.TerritoryHolding;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.territory.TerritoryMap;
import io.github.salesdomain.territory.TerritoryRule;
import io.github.salesdomain.territory.TerritoryTree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * How Steel Wheels divides the ground: the company, four regions as its offices name them, and in each region one territory per rep.
 * <p>
 * The rules were written down by looking at who looks after whom. Places alone do not say it all: two reps share Massachusetts, Philadelphia and
 * Singapore, and nobody has the Netherlands. So there is a map by place, which shows that, and a final one, which also has named accounts and gives
 * keeps what nobody looks after in an open territory of the region.
 */
final class TerritoryPlan {

    static final TerritoryId COMPANY = TerritoryId.of("COMPANY");
    static final TerritoryId NA = TerritoryId.of("NA");
    static final TerritoryId EMEA = TerritoryId.of("EMEA");
    static final TerritoryId APAC = TerritoryId.of("APAC");
    static final TerritoryId JAPAN = TerritoryId.of("JAPAN");

    /** Held by no position, so that its customers are found to have no rep. */
    static final TerritoryId EMEA_OPEN = TerritoryId.of("EMEA-OPEN");

    /** Held by no position, so that its customers are found to have no rep. */
    static final TerritoryId APAC_OPEN = TerritoryId.of("APAC-OPEN");

    /** The regions, in the order in which the company names them, with the position of the manager. */
    static final Map<TerritoryId, String> MANAGERS = managers();

    private static final LocalDate DRAWN_UP = LocalDate.of(2003, 1, 1);

    private final Company company;
    private final TerritoryMap.Builder map = TerritoryMap.builder();
    private int facts;

    private TerritoryPlan(Company company) {
        this.company = company;
    }

    /** The ground divided by place alone. */
    static TerritoryMap byPlace(Company company) {
        return new TerritoryPlan(company).ground().places().map.build();
    }

    /** The ground divided by place, with named accounts where reps share a place, and open territories for customers whom nobody looks after. */
    static TerritoryMap agreed(Company company) {
        return new TerritoryPlan(company)
                .ground()
                .places()
                .namedAccounts()
                .open()
                .map
                .build();
    }

    /** {@return the territory of a rep} */
    static TerritoryId territoryOf(PositionId rep) {
        return TerritoryId.of("REP-" + rep);
    }

    private TerritoryPlan ground() {
        TerritoryTree.Builder tree =
                TerritoryTree.builder().addTerritory(territory(COMPANY, "Steel Wheels", "company"));
        hold(COMPANY, "1056");
        MANAGERS.forEach((region, manager) -> {
            tree.addTerritoryIn(COMPANY, territory(region, region.equals(JAPAN) ? "Japan" : region.value(), "region"));
            hold(region, manager);
        });
        company.reps().forEach(rep -> {
            TerritoryId region = TerritoryId.of(company.regionOf(rep).toUpperCase(Locale.ROOT));
            tree.addTerritoryIn(region, territory(territoryOf(rep), company.personAt(rep), "rep"));
            hold(territoryOf(rep), rep.value());
        });
        tree.addTerritoryIn(EMEA, territory(EMEA_OPEN, "EMEA, open", "open"));
        tree.addTerritoryIn(APAC, territory(APAC_OPEN, "APAC, open", "open"));
        map.tree(tree.build());
        return this;
    }

    private TerritoryPlan places() {
        TerritoryCondition usa = country("USA");
        TerritoryCondition california = usa.and(province("CA"));
        rep(1165, california.and(city("Brisbane", "Burlingame", "San Francisco", "San Jose", "San Rafael")));
        rep(1166, california.and(city("Burbank", "Glendale", "Los Angeles", "Pasadena", "San Diego")));
        rep(1166, usa.and(province("NV")));
        rep(1188, usa.and(province("MA")));
        rep(1188, usa.and(province("PA")).and(city("Philadelphia")));
        rep(1216, usa.and(province("MA", "NH")));
        rep(1216, usa.and(province("PA")).and(city("Allentown")));
        rep(1286, usa.and(province("FL")));
        rep(1286, usa.and(province("NY")).and(city("NYC")));
        rep(1286, usa.and(province("CT")).and(city("New Haven")));
        rep(1286, country("Canada").and(province("Québec")));
        rep(1323, usa.and(province("NY", "CT", "NJ")));
        rep(1323, usa.and(province("PA")).and(city("Philadelphia")));
        rep(1323, country("Canada").and(province("BC")));

        rep(1337, country("France").and(city("Lyon", "Marseille", "Paris", "Reims")));
        rep(1370, country("France").and(city("Lille", "Nantes", "Strasbourg", "Toulouse", "Versailles")));
        rep(1401, country("Austria", "Belgium", "Denmark", "Italy"));
        rep(1501, country("Finland", "UK"));
        rep(1504, country("Germany", "Ireland", "Norway", "Sweden"));
        rep(1702, country("Spain", "Switzerland"));

        rep(1611, country("Australia"));
        rep(1612, country("New Zealand", "Singapore"));
        rep(1621, country("Hong Kong", "Japan", "Philippines", "Singapore"));
        return this;
    }

    private TerritoryPlan namedAccounts() {
        rep(1188, accounts("173", "204", "320", "339", "379", "495"));
        rep(1216, accounts("198", "286", "362", "462"));
        rep(1323, accounts("131", "486"));
        rep(1370, accounts("141"));
        rep(1612, accounts("166"));
        rep(1621, accounts("148"));
        return this;
    }

    private TerritoryPlan open() {
        rule(EMEA_OPEN, country("Israel", "Netherlands", "Poland", "Portugal", "Russia", "South Africa"));
        rule(EMEA_OPEN, accounts("223", "247", "273", "307", "335", "361", "409", "443", "459", "477")); // Germany
        rule(EMEA_OPEN, accounts("237", "293", "348", "465")); // Spain, Switzerland, Ireland
        rule(APAC_OPEN, accounts("206"));
        return this;
    }

    private void rep(int rep, TerritoryCondition condition) {
        rule(territoryOf(PositionId.of(String.valueOf(rep))), condition);
    }

    private void rule(TerritoryId territory, TerritoryCondition condition) {
        map.addRule(TerritoryRule.builder()
                .factId("rule-%02d".formatted(++facts))
                .condition(condition)
                .territory(territory)
                .during(LocalDateRange.ofUnboundedEnd(DRAWN_UP))
                .knownSince(DRAWN_UP)
                .build());
    }

    private void hold(TerritoryId territory, String position) {
        map.addHolding(TerritoryHolding.builder()
                .factId("holding-" + territory)
                .territory(territory)
                .position(PositionId.of(position))
                .during(LocalDateRange.ofUnboundedEnd(DRAWN_UP))
                .knownSince(DRAWN_UP)
                .build());
    }

    private static TerritoryCondition accounts(String... customers) {
        return account(Arrays.stream(customers).map(CustomerId::of).toArray(CustomerId[]::new));
    }

    private static Territory territory(TerritoryId id, String name, String level) {
        return Territory.builder().id(id).name(name).level(level).build();
    }

    private static Map<TerritoryId, String> managers() {
        Map<TerritoryId, String> managers = new LinkedHashMap<>();
        managers.put(NA, "1143");
        managers.put(EMEA, "1102");
        managers.put(APAC, "1088");
        managers.put(JAPAN, "1088");
        return managers;
    }
}
