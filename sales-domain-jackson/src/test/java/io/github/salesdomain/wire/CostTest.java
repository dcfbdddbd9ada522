package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send costs no more than looking at the beginning of it. */
@Timeout(20)
class CostTest {

    private final com.fasterxml.jackson.databind.ObjectMapper second = Hosts.secondLax();
    private final tools.jackson.databind.ObjectMapper third = Hosts.thirdLax();

    @ParameterizedTest
    @ValueSource(strings = {"1e10000000", "1E2147483647", "-1e-10000000", "NaN", "1e5", "9e99", "0x7fffffff"})
    void noNumberIsMadeOfAnExponent(String text) {
        AtomicInteger made = new AtomicInteger();
        Codec<BigDecimal> codec = NumberCodec.decimal(
                number -> {
                    made.incrementAndGet();
                    return number;
                },
                number -> number);

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> Tape.read(codec, '"' + text + '"'));
        assertThat(made).hasValue(0);
    }

    @Test
    void ofAMillionDigitsNoMoreThanTheFirstAreShown() {
        String digits = "9".repeat(1_000_000);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> NumberCodec.parse(digits))
                .satisfies(problem -> assertThat(problem.message("")).hasSizeLessThan(200));
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> NumberCodec.parse("0." + digits))
                .satisfies(problem -> assertThat(problem.message("")).hasSizeLessThan(200));
    }

    /** Jackson would make a number of any length, or a binary one, when it is asked for a number: it is asked for characters only. */
    @ParameterizedTest
    @MethodSource("io.github.salesdomain.wire.HostileInputTest#inputs")
    void noParserIsAskedForANumber(HostileInputTest.Input input) throws IOException {
        String json = HostileInputTest.repeated(input.json());
        try (var parser = new Second(second.createParser(json))) {
            HostileInputTest.outcome(
                    read(() -> second.readValue(parser, second.constructType(Types.byName(input.type())))));
        }
        try (var parser = new Third(third.createParser(json))) {
            HostileInputTest.outcome(
                    read(() -> third.readValue(parser, third.constructType(Types.byName(input.type())))));
        }
    }

    @Test
    void aListIsLeftAfterAMillionItems() {
        Tape.Endless json = new Tape.Endless("START_ARRAY");

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> Containers.list(new Codec<Integer>() {
                            @Override
                            public Integer read(WireReader in) {
                                return 0;
                            }

                            @Override
                            public void write(Integer value, WireWriter out) {
                                out.number(value);
                            }
                        })
                        .read(json))
                .satisfies(problem -> assertThat(problem.message(problem.pointer("")))
                        .isEqualTo("value must have at most 1000000 items, but had more (TOO_LONG at the root)"));
        assertThat(json.taken()).isEqualTo(1_000_001);
    }

    @Test
    void nestedObjectsAreLeftAtTheDeepest() {
        Tape.Endless json = new Tape.Endless("START_OBJECT", "parts", "START_ARRAY");

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> ExplainWire.EXPLANATION.read(json))
                .satisfies(problem -> assertThat(problem.problem()).isEqualTo(WireProblem.TOO_DEEP));
        assertThat(json.taken()).isEqualTo(32 * 3);
    }

    @Test
    void anUnknownFieldIsLeftAtItsName() {
        Tape.Endless json = new Tape.Endless("START_OBJECT", "x");

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> MoneyWire.MONEY.read(json))
                .satisfies(problem -> assertThat(problem.problem()).isEqualTo(WireProblem.UNKNOWN_FIELD));
        assertThat(json.taken()).isEqualTo(1);
    }

    @Test
    void anObjectWhoseDiscriminatorDoesNotComeIsLeftAfterAHundredThousandTokens() {
        Tape.Endless json = new Tape.Endless("START_OBJECT", "x");

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> TimeWire.SALES_CALENDAR.read(json))
                .satisfies(problem -> assertThat(problem.message(""))
                        .isEqualTo("value must have its discriminator first when it is as large as this"
                                + " (TOO_LONG at the root)"));
        assertThat(json.taken()).isEqualTo(100_001);
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static Object read(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (com.fasterxml.jackson.core.JsonProcessingException | tools.jackson.core.JacksonException refusal) {
            return refusal;
        }
    }

    private static AssertionError asked() {
        return new AssertionError("parser must not be asked for a number");
    }

    private static final class Second extends com.fasterxml.jackson.core.util.JsonParserDelegate {
        Second(com.fasterxml.jackson.core.JsonParser parser) {
            super(parser);
        }

        @Override
        public Number getNumberValue() {
            throw asked();
        }

        @Override
        public Number getNumberValueExact() {
            throw asked();
        }

        @Override
        public BigDecimal getDecimalValue() {
            throw asked();
        }

        @Override
        public java.math.BigInteger getBigIntegerValue() {
            throw asked();
        }

        @Override
        public double getDoubleValue() {
            throw asked();
        }

        @Override
        public float getFloatValue() {
            throw asked();
        }

        @Override
        public int getIntValue() {
            throw asked();
        }

        @Override
        public long getLongValue() {
            throw asked();
        }
    }

    private static final class Third extends tools.jackson.core.util.JsonParserDelegate {
        Third(tools.jackson.core.JsonParser parser) {
            super(parser);
        }

        @Override
        public Number getNumberValue() {
            throw asked();
        }

        @Override
        public Number getNumberValueExact() {
            throw asked();
        }

        @Override
        public BigDecimal getDecimalValue() {
            throw asked();
        }

        @Override
        public java.math.BigInteger getBigIntegerValue() {
            throw asked();
        }

        @Override
        public double getDoubleValue() {
            throw asked();
        }

        @Override
        public float getFloatValue() {
            throw asked();
        }

        @Override
        public int getIntValue() {
            throw asked();
        }

        @Override
        public long getLongValue() {
            throw asked();
        }
    }
}
