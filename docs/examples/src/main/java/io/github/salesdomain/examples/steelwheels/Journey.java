package io.github.salesdomain.examples.steelwheels;

import io.github.salesdomain.customer.Customer;
import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.examples.report.Chart;
import io.github.salesdomain.examples.report.Figures;
import io.github.salesdomain.examples.report.Section;
import io.github.salesdomain.examples.report.Table;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.time.WorkingCalendar;
import io.github.salesdomain.visit.Cadence;
import io.github.salesdomain.visit.DayRoute;
import io.github.salesdomain.visit.DayRouter;
import io.github.salesdomain.visit.JourneyCustomer;
import io.github.salesdomain.visit.JourneyPlan;
import io.github.salesdomain.visit.JourneyPlanner;
import io.github.salesdomain.visit.JourneyRequest;
import io.github.salesdomain.visit.PlannedCall;
import io.github.salesdomain.visit.RouteCall;
import io.github.salesdomain.visit.RouteRequest;
import io.github.salesdomain.visit.RouteStop;
import io.github.salesdomain.visit.TravelTimes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The four weeks of one rep, Leslie Jennings around San Francisco.
 *
 * @param rep whose weeks they are
 * @param request her customers with their cadences
 * @param plan on which day she calls on whom
 * @param routes the days on which she calls, each with its drive
 */
record Journey(PositionId rep, JourneyRequest request, JourneyPlan plan, Map<LocalDate, DayRoute> routes) {

    private static final PositionId LESLIE_JENNINGS = PositionId.of("1165");
    private static final int WEEKS = 4;
    private static final int CALLS_PER_DAY = 2;
    private static final int MINUTES_OF_A_CALL = 60;

    /** The office is in San Francisco. */
    private static final String OFFICE = "San Francisco";

    private static final LocalDate INDEPENDENCE_DAY = LocalDate.of(2005, 7, 4);

    /** Where the cities lie, in degrees: they are not in the database. */
    private enum City {
        SAN_RAFAEL("San Rafael", "37.97", "-122.53"),
        SAN_FRANCISCO(OFFICE, "37.77", "-122.42"),
        BRISBANE("Brisbane", "37.68", "-122.40"),
        BURLINGAME("Burlingame", "37.58", "-122.35"),
        SAN_JOSE("San Jose", "37.34", "-121.89");

        /** Kilometres of a degree: of latitude, and of longitude at San Francisco. */
        private static final BigDecimal NORTH = new BigDecimal("111.2");

        private static final BigDecimal EAST = new BigDecimal("87.9");

        private final String name;
        private final BigDecimal latitude;
        private final BigDecimal longitude;

        City(String name, String latitude, String longitude) {
            this.name = name;
            this.latitude = new BigDecimal(latitude);
            this.longitude = new BigDecimal(longitude);
        }

        private BigDecimal east() {
            return longitude.subtract(SAN_FRANCISCO.longitude).multiply(EAST);
        }

        private BigDecimal north() {
            return latitude.subtract(SAN_FRANCISCO.latitude).multiply(NORTH);
        }

        /** At 60 km/h along a way that is a third longer than the bird's, in whole minutes, rounded up. */
        private int minutesTo(City other) {
            BigDecimal east = east().subtract(other.east());
            BigDecimal north = north().subtract(other.north());
            BigDecimal squared = east.multiply(east).add(north.multiply(north));
            return squared.sqrt(MathContext.DECIMAL32)
                    .multiply(BigDecimal.valueOf(4 * 60))
                    .divide(BigDecimal.valueOf(3 * 60), 0, RoundingMode.CEILING)
                    .intValueExact();
        }

        private static City of(Customer customer) {
            String city = customer.attribute(CustomerAttribute.CITY).orElseThrow();
            for (City known : values()) {
                if (known.name.equals(city)) {
                    return known;
                }
            }
            throw new IllegalArgumentException("city must be on the map, but was " + city);
        }
    }

    static Journey of(Company company, LocalDate monday) {
        List<Customer> customers = company.customers().stream()
                .filter(customer -> company.repByCustomer().get(customer.id()) != null
                        && company.repByCustomer().get(customer.id()).equals(LESLIE_JENNINGS))
                .toList();
        JourneyRequest request = JourneyRequest.builder()
                .rep(PersonId.of(LESLIE_JENNINGS.value()))
                .cycle(LocalDateRange.of(monday, monday.plusWeeks(WEEKS)))
                .callsPerDay(CALLS_PER_DAY)
                .addAllCustomers(customersWithCadence(company, customers))
                .build();
        WorkingCalendar calendar = WorkingCalendar.of(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(INDEPENDENCE_DAY), Set.of());
        JourneyPlan plan = JourneyPlanner.with(calendar).plan(request);
        Map<LocalDate, DayRoute> routes = new TreeMap<>();
        plan.workingDays().stream()
                .filter(day -> !plan.on(day).isEmpty())
                .forEach(day -> routes.put(day, route(company, plan.on(day))));
        return new Journey(LESLIE_JENNINGS, request, plan, routes);
    }

    /** Weekly for the third that buys most, every second week for the next, once for the rest. */
    private static List<JourneyCustomer> customersWithCadence(Company company, List<Customer> customers) {
        List<Customer> byValue = customers.stream()
                .sorted(Comparator.comparing((Customer customer) -> ordered(company, customer.id()))
                        .reversed()
                        .thenComparing(Customer::id))
                .toList();
        List<JourneyCustomer> journey = new ArrayList<>();
        for (int i = 0; i < byValue.size(); i++) {
            int calls = i < byValue.size() / 3 ? 4 : i < 2 * byValue.size() / 3 ? 2 : 1;
            journey.add(JourneyCustomer.of(byValue.get(i).id(), Cadence.of(calls, 7 * WEEKS))
                    .in(City.of(byValue.get(i)).name));
        }
        return journey;
    }

    private static Money ordered(Company company, CustomerId customer) {
        return company.ordersOf(customer).stream()
                .map(Order::value)
                .reduce(Money.zero(SteelWheelsDatabase.CURRENCY), Money::plus);
    }

    private static DayRoute route(Company company, List<PlannedCall> calls) {
        List<String> places = new ArrayList<>();
        for (City city : City.values()) {
            places.add(city.name);
        }
        TravelTimes travel = TravelTimes.measured(
                places, (from, to) -> City.values()[places.indexOf(from)].minutesTo(City.values()[places.indexOf(to)]));
        return DayRouter.standard()
                .route(RouteRequest.builder()
                        .start(OFFICE)
                        .travel(travel)
                        .addAllStops(calls.stream()
                                .map(call -> RouteStop.of(call.customer(), MINUTES_OF_A_CALL)
                                        .withPlace(City.of(company.customer(call.customer())).name))
                                .toList())
                        .build());
    }

    /** Her customers by city, as large as the calls planned there, joined by the shortest way through all of them. */
    Chart map(Names names) {
        Map<City, Integer> calls = new LinkedHashMap<>();
        for (City city : City.values()) {
            int count = (int) plan.calls().stream()
                    .filter(call -> City.of(names.company().customer(call.customer())) == city)
                    .count();
            calls.put(city, count);
        }
        return Chart.map(
                "Four weeks of " + names.of(rep),
                "%d calls from %s on, by city; the dashed line is the round trip through all of them."
                        .formatted(plan.calls().size(), plan.cycle().getStart()),
                "calls",
                calls.entrySet().stream()
                        .map(city -> new Chart.Place(
                                city.getKey().name + " (" + city.getValue() + ")",
                                city.getKey().east(),
                                city.getKey().north(),
                                city.getValue(),
                                city.getKey() == City.SAN_FRANCISCO ? "many" : "good"))
                        .toList());
    }

    Section section(Names names) {
        long busiest = routes.values().stream()
                .mapToLong(DayRoute::travelMinutes)
                .max()
                .orElse(0);
        return new Section(
                "Four weeks of " + names.of(rep),
                "%d calls on %d of %d working days, %d without a day; the longest drive of a day is %d minutes."
                        .formatted(
                                plan.calls().size(),
                                routes.size(),
                                plan.workingDays().size(),
                                plan.unplaced().size(),
                                busiest),
                List.of(
                        "The third of her customers that buys most is called on every week, the next every second week, the others once; at most %d calls a day."
                                .formatted(CALLS_PER_DAY),
                        "%s is a holiday; the calls are spread over the other days, each customer on the same day of the week where that can be. Planning again with this plan changes nothing."
                                .formatted(INDEPENDENCE_DAY),
                        "Where the cities lie is not in the database. Drives are estimated at 60 km/h along a way a third longer than the straight one; each day's order is proven."),
                List.of(cadences(names), days(names)));
    }

    private Table cadences(Names names) {
        Table.Builder table =
                Table.of("Her customers").words("Customer", "City").figures("Ordered", "Calls");
        request.customers()
                .forEach(customer -> table.row(
                        names.of(customer.customer()),
                        customer.area().orElseThrow(),
                        Figures.cents(ordered(names.company(), customer.customer())),
                        customer.cadence().calls()));
        return table.build();
    }

    private Table days(Names names) {
        Table.Builder table = Table.of("Her days").words("Day").text("Calls, with the time at which they begin", 60);
        table.figures("Drive", "Back");
        routes.forEach((day, route) -> table.row(
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + day,
                route.calls().stream()
                        .map(call -> begin(call) + " " + names.of(call.customer()))
                        .collect(Collectors.joining(", ")),
                route.travelMinutes() + " min",
                route.arrives()));
        return table.build();
    }

    private static String begin(RouteCall call) {
        return call.begins().toString();
    }
}
