package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.function.Supplier;
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

    /** A mapper of either line; what it refuses it returns. */
    interface Line {
        Object write(Object value);

        Object read(String json, Class<?> type);

        Object convert(Object from, Class<?> to);

        Object update(Object value, String json);
    }

    static List<Line> lines() {
        return List.of(
                new Second(Hosts.second()),
                new Second(io.github.salesdomain.jackson.SalesDomainModule.strictMapper()),
                new Third(Hosts.third()),
                new Third(io.github.salesdomain.jackson3.SalesDomainModule.strictMapper()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areWrittenAndReadAtEveryPlace(Line line) {
        assertThat(line.write(Order.sample())).isEqualTo(ORDER);
        Object read = line.read(ORDER, Order.class);

        assertThat(read).isInstanceOf(Order.class);
        assertThat(line.write(read)).isEqualTo(ORDER);
        assertThat(((Order) read).byCustomer().keySet())
                .allSatisfy(key -> assertThat((Object) key).isInstanceOf(CustomerId.class));
        assertThat(((Order) read).stock())
                .isEqualTo(Measured.of(Quantity.of(new BigDecimal("2.5"), UnitOfMeasure.CASE)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areConvertedByWayOfTrees(Line line) {
        Object tree = line.convert(Order.sample(), Map.class);

        assertThat(line.write(tree)).isEqualTo(ORDER);
        assertThat(line.write(line.convert(tree, Order.class))).isEqualTo(ORDER);
        assertThat(line.convert(Map.of("amount", 12, "currency", "CNY"), Money.class))
                .isEqualTo(Money.parse("CNY 12.00"));
        assertThat(line.convert(Map.of("amount", new BigDecimal("12.5"), "currency", "CNY"), Money.class))
                .isEqualTo(Money.parse("CNY 12.50"));
        assertThat(HostileInputTest.outcome(line.convert(Map.of("amount", 12.5, "currency", "CNY"), Money.class)))
                .isEqualTo("amount must be a decimal in quotes, but was a binary floating-point number"
                        + " (WRONG_TYPE at /amount)");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void tellTheirPlaceInTheWholeDocument(Line line) {
        Map<String, String> places = Map.of(
                "\"amount\":\"12.50\"", "/total/amount",
                "\"amount\":\"-1.00\"", "/lines/1/amount",
                "\"amount\":\"1.005\"", "/more/0/amount",
                "\"amount\":\"1.00\"", "/byCustomer/C~101/amount",
                "\"firstMonth\":\"JANUARY\"", "/calendar/firstMonth",
                "\"MONTH\":[{\"amount\":\"1\"", "/byPeriod/MONTH/0/amount");

        places.forEach((text, place) -> {
            String json = ORDER.replace(text, text.substring(0, text.lastIndexOf(':')) + ":true");
            assertThat(HostileInputTest.outcome(line.read(json, Order.class)))
                    .endsWith("but was true (WRONG_TYPE at " + place + ")");
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void refuseKeysThatAreNone(Line line) {
        assertThat(HostileInputTest.outcome(line.read(ORDER.replace("\"C/01\":", "\"\":"), Order.class)))
                .isEqualTo("customer id must have 1 to 64 characters, but was '' (BAD_VALUE at /byCustomer/)");
        assertThat(HostileInputTest.outcome(line.read(ORDER.replace("\"MONTH\":", "\"month\":"), Order.class)))
                .isEqualTo("value must be one of YEAR, QUARTER, MONTH, WEEK, but was 'month'"
                        + " (BAD_VALUE at /byPeriod/month)");
        assertThat(HostileInputTest.outcome(line.read(ORDER.replace("\"CASE\":", "\"CA SE\":"), Order.class)))
                .isEqualTo("unit must have 1 to 64 characters without white space, but was 'CA SE'"
                        + " (BAD_VALUE at /byCurrency/CNY/CA SE)");
    }

    /** A host says itself whether its own properties may be null or missing. */
    @ParameterizedTest
    @MethodSource("lines")
    void areNullWhereAPropertyOfTheHostIs(Line line) {
        Object read = line.read("{\"total\":null}", Bean.class);

        assertThat(((Bean) read).getTotal()).isNull();
        assertThat(HostileInputTest.outcome(
                        line.read(ORDER.replace("{\"amount\":\"1\",\"currency\":\"JPY\"}", "null"), Order.class)))
                .isEqualTo("value must be present, but was null (NULL_VALUE at /lines/0)");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areNeverUnwrappedAndNeverMerged(Line line) {
        assertThat(line.write(new Unwrapped(Money.parse("CNY 1.00"))))
                .isEqualTo("{\"total\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}");
        assertThat(HostileInputTest.outcome(line.update(Money.parse("CNY 1.00"), "{\"currency\":\"USD\"}")))
                .isEqualTo("amount must be present, but was missing (MISSING_FIELD at /amount)");
        assertThat(line.update(Money.parse("CNY 1.00"), "{\"amount\":\"2.00\",\"currency\":\"USD\"}"))
                .isEqualTo(Money.parse("USD 2.00"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void areNotWrittenWhereTheyCouldNotBeReadAgain(Line line) {
        Money tooLong = Money.of(CurrencyUnit.of("CNY"), new BigDecimal("9".repeat(31)));
        assertThat(HostileInputTest.outcome(line.write(new Anything(List.of(Money.parse("CNY 1.00"), tooLong)))))
                .isEqualTo(
                        "amount must have at most 30 digits before and after the point, but was a number of precision"
                                + " 33 and scale 2 (TOO_LONG at /values/1/amount)");
        assertThat(HostileInputTest.outcome(line.write(LocalDateRange.ofUnboundedEnd(LocalDate.of(1899, 12, 31)))))
                .isEqualTo("start must be a day such as 2026-05-31 in the years 1900 to 2199, but was '1899-12-31'"
                        + " (BAD_VALUE at /start)");
        assertThat(HostileInputTest.outcome(
                        line.write(Explanation.of("x", "", List.of(Explanation.of("y", "\uD800"))))))
                .isEqualTo(
                        "value must be valid Unicode, but had half of a surrogate pair (BAD_VALUE at /parts/0/value)");
        assertThat(HostileInputTest.outcome(line.write(Map.of(CustomerId.of("\uD800"), 1))))
                .isEqualTo("value must be valid Unicode, but had half of a surrogate pair (BAD_VALUE at the root)");
    }

    private record Second(com.fasterxml.jackson.databind.ObjectMapper mapper) implements Line {
        @Override
        public Object write(Object value) {
            return attempt(() -> mapper.writeValueAsString(value));
        }

        @Override
        public Object read(String json, Class<?> type) {
            return attempt(() -> mapper.readValue(json, type));
        }

        @Override
        public Object convert(Object from, Class<?> to) {
            return attempt(() -> mapper.convertValue(from, to));
        }

        @Override
        public Object update(Object value, String json) {
            return attempt(() -> mapper.readerForUpdating(value).readValue(json));
        }

        private static Object attempt(Attempt attempt) {
            try {
                return attempt.result();
            } catch (JsonProcessingException refusal) {
                return refusal;
            } catch (IllegalArgumentException conversion) {
                return conversion.getCause();
            }
        }

        private interface Attempt {
            Object result() throws JsonProcessingException;
        }
    }

    private record Third(tools.jackson.databind.ObjectMapper mapper) implements Line {
        @Override
        public Object write(Object value) {
            return attempt(() -> mapper.writeValueAsString(value));
        }

        @Override
        public Object read(String json, Class<?> type) {
            return attempt(() -> mapper.readValue(json, type));
        }

        @Override
        public Object convert(Object from, Class<?> to) {
            return attempt(() -> mapper.convertValue(from, to));
        }

        @Override
        public Object update(Object value, String json) {
            return attempt(() -> mapper.readerForUpdating(value).readValue(json));
        }

        private static Object attempt(Supplier<Object> attempt) {
            try {
                return attempt.get();
            } catch (tools.jackson.core.JacksonException refusal) {
                return refusal;
            }
        }
    }
}
