package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.explain.Explanation;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.org.TenureKind;
import io.github.salesdomain.quantity.Measured;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.time.PeriodKind;
import io.github.salesdomain.time.SalesCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Our values within what a host writes and reads: records, beans, lists, maps and their keys, trees. */
class HostTypesTest {

    /** A record of a host with our values at many places. */
    record Order(
            CustomerId customer,
            Money total,
            Rate discount,
            Ratio share,
            Measured<Quantity> stock,
            List<Money> lines,
            Money[] more,
            Map<CustomerId, Money> byCustomer,
            EnumMap<PeriodKind, List<Quantity>> byPeriod,
            Map<CurrencyUnit, Map<UnitOfMeasure, Rate>> byCurrency,
            EnumSet<TenureKind> kinds,
            AtomicReference<SalesCalendar> calendar) {

        static Order sample() {
            return new Order(
                    CustomerId.of("C-01"),
                    Money.parse("CNY 12.50"),
                    Rate.percent("7.5"),
                    Ratio.of(1, 3),
                    Measured.of(Quantity.of(new BigDecimal("2.5"), UnitOfMeasure.CASE)),
                    List.of(Money.parse("JPY 1"), Money.parse("CNY -1.00")),
                    new Money[] {Money.parse("KWD 1.005")},
                    new TreeMap<>(Map.of(
                            CustomerId.of("C/01"),
                            Money.parse("CNY 1.00"),
                            CustomerId.of(" x"),
                            Money.parse("CNY 2.00"))),
                    new EnumMap<>(Map.of(PeriodKind.MONTH, List.of(Quantity.of(1, UnitOfMeasure.CASE)))),
                    Map.of(CurrencyUnit.of("CNY"), Map.of(UnitOfMeasure.CASE, Rate.percent(1))),
                    EnumSet.of(TenureKind.ACTING, TenureKind.OVERLAY),
                    new AtomicReference<>(SalesCalendar.gregorian()));
        }
    }

    private static final String ORDER = "{\"customer\":\"C-01\",\"total\":{\"amount\":\"12.50\",\"currency\":\"CNY\"},"
            + "\"discount\":\"0.075\",\"share\":\"1/3\",\"stock\":{\"amount\":\"2.5\",\"unit\":\"CASE\"},"
            + "\"lines\":[{\"amount\":\"1\",\"currency\":\"JPY\"},{\"amount\":\"-1.00\",\"currency\":\"CNY\"}],"
            + "\"more\":[{\"amount\":\"1.005\",\"currency\":\"KWD\"}],"
            + "\"byCustomer\":{\" x\":{\"amount\":\"2.00\",\"currency\":\"CNY\"},\"C/01\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}},"
            + "\"byPeriod\":{\"MONTH\":[{\"amount\":\"1\",\"unit\":\"CASE\"}]},"
            + "\"byCurrency\":{\"CNY\":{\"CASE\":\"0.01\"}},\"kinds\":[\"ACTING\",\"OVERLAY\"],"
            + "\"calendar\":{\"kind\":\"GREGORIAN\",\"firstMonth\":\"JANUARY\"}}";

    /** A bean of a host. */
    static final class Bean {
        private Money total = Money.parse("CNY 1.00");

        public Money getTotal() {
            return total;
        }

        public void setTotal(Money total) {
            this.total = total;
        }
    }

    record Unwrapped(@JsonUnwrapped Money total) {}

    record Anything(List<Object> values) {}

    /** Those that keep the types of a host as they are. */
    static List<Hosts.Host> hosts() {
        return Hosts.all().stream()
                .filter(host -> !host.kind().equals(Hosts.LAX))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void areWrittenAndReadAtEveryPlace(Hosts.Host host) {
        assertThat(host.write(Order.sample())).isEqualTo(ORDER);
        Object read = host.read(ORDER, Order.class);

        assertThat(read).isInstanceOf(Order.class);
        assertThat(host.write(read)).isEqualTo(ORDER);
        assertThat(((Order) read).byCustomer().keySet())
                .allSatisfy(key -> assertThat((Object) key).isInstanceOf(CustomerId.class));
        assertThat(((Order) read).stock())
                .isEqualTo(Measured.of(Quantity.of(new BigDecimal("2.5"), UnitOfMeasure.CASE)));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void areConvertedByWayOfTrees(Hosts.Host host) {
        Object tree = host.convert(Order.sample(), Map.class);

        assertThat(host.write(tree)).isEqualTo(ORDER);
        assertThat(host.write(host.convert(tree, Order.class))).isEqualTo(ORDER);
        assertThat(host.convert(Map.of("amount", 12, "currency", "CNY"), Money.class))
                .isEqualTo(Money.parse("CNY 12.00"));
        assertThat(host.convert(Map.of("amount", new BigDecimal("12.5"), "currency", "CNY"), Money.class))
                .isEqualTo(Money.parse("CNY 12.50"));
        assertThat(HostileInputTest.outcome(host.convert(Map.of("amount", 12.5, "currency", "CNY"), Money.class)))
                .isEqualTo("amount must be a decimal in quotes, but was a binary floating-point number"
                        + " (WRONG_TYPE at /amount)");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void tellTheirPlaceInTheWholeDocument(Hosts.Host host) {
        Map<String, String> places = Map.of(
                "\"amount\":\"12.50\"", "/total/amount",
                "\"amount\":\"-1.00\"", "/lines/1/amount",
                "\"amount\":\"1.005\"", "/more/0/amount",
                "\"amount\":\"1.00\"", "/byCustomer/C~101/amount",
                "\"firstMonth\":\"JANUARY\"", "/calendar/firstMonth",
                "\"MONTH\":[{\"amount\":\"1\"", "/byPeriod/MONTH/0/amount");

        places.forEach((text, place) -> {
            String json = ORDER.replace(text, text.substring(0, text.lastIndexOf(':')) + ":true");
            assertThat(HostileInputTest.outcome(host.read(json, Order.class)))
                    .endsWith("but was true (WRONG_TYPE at " + place + ")");
        });
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void refuseKeysThatAreNone(Hosts.Host host) {
        assertThat(HostileInputTest.outcome(host.read(ORDER.replace("\"C/01\":", "\"\":"), Order.class)))
                .isEqualTo("customer id must have 1 to 64 characters, but was '' (BAD_VALUE at /byCustomer/)");
        assertThat(HostileInputTest.outcome(host.read(ORDER.replace("\"MONTH\":", "\"month\":"), Order.class)))
                .isEqualTo("value must be one of YEAR, QUARTER, MONTH, WEEK, but was 'month'"
                        + " (BAD_VALUE at /byPeriod/month)");
        assertThat(HostileInputTest.outcome(host.read(ORDER.replace("\"CASE\":", "\"CA SE\":"), Order.class)))
                .isEqualTo("unit must have 1 to 64 characters without white space, but was 'CA SE'"
                        + " (BAD_VALUE at /byCurrency/CNY/CA SE)");
    }

    /** A host says itself whether its own properties may be null or missing. */
    @ParameterizedTest
    @MethodSource("hosts")
    void areNullWhereAPropertyOfTheHostIs(Hosts.Host host) {
        Object read = host.read("{\"total\":null}", Bean.class);

        assertThat(((Bean) read).getTotal()).isNull();
        assertThat(HostileInputTest.outcome(
                        host.read(ORDER.replace("{\"amount\":\"1\",\"currency\":\"JPY\"}", "null"), Order.class)))
                .isEqualTo("value must be present, but was null (NULL_VALUE at /lines/0)");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void areNeverUnwrappedAndNeverMerged(Hosts.Host host) {
        assertThat(host.write(new Unwrapped(Money.parse("CNY 1.00"))))
                .isEqualTo("{\"total\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}");
        assertThat(HostileInputTest.outcome(host.update(Money.parse("CNY 1.00"), "{\"currency\":\"USD\"}")))
                .isEqualTo("amount must be present, but was missing (MISSING_FIELD at /amount)");
        assertThat(host.update(Money.parse("CNY 1.00"), "{\"amount\":\"2.00\",\"currency\":\"USD\"}"))
                .isEqualTo(Money.parse("USD 2.00"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void areNotWrittenWhereTheyCouldNotBeReadAgain(Hosts.Host host) {
        Money tooLong = Money.of(CurrencyUnit.of("CNY"), new BigDecimal("9".repeat(31)));
        assertThat(HostileInputTest.outcome(host.write(new Anything(List.of(Money.parse("CNY 1.00"), tooLong)))))
                .isEqualTo(
                        "amount must have at most 30 digits before and after the point, but was a number of precision"
                                + " 33 and scale 2 (TOO_LONG at /values/1/amount)");
        assertThat(HostileInputTest.outcome(host.write(LocalDateRange.ofUnboundedEnd(LocalDate.of(1899, 12, 31)))))
                .isEqualTo("start must be a day such as 2026-05-31 in the years 1900 to 2199, but was '1899-12-31'"
                        + " (BAD_VALUE at /start)");
        assertThat(HostileInputTest.outcome(
                        host.write(Explanation.of("x", "", List.of(Explanation.of("y", "\uD800"))))))
                .isEqualTo(
                        "value must be valid Unicode, but had half of a surrogate pair (BAD_VALUE at /parts/0/value)");
        assertThat(HostileInputTest.outcome(host.write(Map.of(CustomerId.of("\uD800"), 1))))
                .isEqualTo("value must be valid Unicode, but had half of a surrogate pair (BAD_VALUE at the root)");
    }
}
