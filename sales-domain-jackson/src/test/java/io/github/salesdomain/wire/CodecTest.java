package io.github.salesdomain.wire;

import static io.github.salesdomain.wire.Field.defaulted;
import static io.github.salesdomain.wire.Field.entries;
import static io.github.salesdomain.wire.Field.list;
import static io.github.salesdomain.wire.Field.map;
import static io.github.salesdomain.wire.Field.optional;
import static io.github.salesdomain.wire.Field.required;
import static io.github.salesdomain.wire.Field.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The parts from which the forms of all values are put together. */
class CodecTest {

    private static final TextCodec<String> TEXT = TextCodec.text(8);

    /** Messages as they end in the exception of a host, with the code and the place. */
    private static void refuses(ThrowingCallable call, String message) {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(call)
                .satisfies(problem ->
                        assertThat(problem.message(problem.pointer(""))).isEqualTo(message));
    }

    @Nested
    class Objects {
        record Line(String name, Optional<String> note, long amount, List<String> tags, Set<String> marks) {
            Line {
                if (amount < 0) {
                    throw new IllegalArgumentException("amount must not be negative, but was " + amount);
                }
                if (amount == 13) {
                    throw new UnsupportedOperationException();
                }
            }
        }

        private final ObjectCodec<Line> codec = ObjectCodec.of(
                required("name", TEXT, Line::name),
                optional("note", TEXT, Line::note),
                defaulted("amount", NumberCodec.LONG, Line::amount, 1L),
                list("tags", TEXT, Line::tags),
                set("marks", TEXT, Line::marks),
                Line::new);

        @Test
        void areWrittenWithEveryFieldButTheEmptyOptionalOnes() {
            assertThat(Tape.write(codec, new Line("a", Optional.empty(), 1, List.of(), Set.of())))
                    .isEqualTo("{\"name\":\"a\",\"amount\":1,\"tags\":[],\"marks\":[]}");
            assertThat(Tape.write(codec, new Line("a", Optional.of("b"), -0, List.of("c", "c"), Set.of("d"))))
                    .isEqualTo("{\"name\":\"a\",\"note\":\"b\",\"amount\":0,\"tags\":[\"c\",\"c\"],\"marks\":[\"d\"]}");
        }

        @Test
        void areReadInAnyOrderAndWithDefaults() {
            assertThat(Tape.read(
                            codec, "{\"marks\":[\"d\"],\"tags\":[\"c\"],\"note\":\"b\",\"name\":\"a\",\"amount\":2}"))
                    .isEqualTo(new Line("a", Optional.of("b"), 2, List.of("c"), Set.of("d")));
            assertThat(Tape.read(codec, "{\"name\":\"a\"}"))
                    .isEqualTo(new Line("a", Optional.empty(), 1, List.of(), Set.of()));
        }

        @Test
        void refuseWhatTheConstructorRefuses() {
            refuses(
                    () -> Tape.read(codec, "{\"name\":\"a\",\"amount\":-1}"),
                    "amount must not be negative, but was -1 (RULE_BROKEN at the root)");
            refuses(
                    () -> Tape.read(codec, "{\"name\":\"a\",\"amount\":13}"),
                    "value must be a valid value, but was refused (RULE_BROKEN at the root)");
        }

        @Test
        void tellWhereAProblemLiesWhenTheyAreWritten() {
            refuses(
                    () -> Tape.write(codec, new Line("a", Optional.of("123456789"), 1, List.of(), Set.of())),
                    "note must have at most 8 characters, but had 9, beginning with '123456789' (TOO_LONG at /note)");
            refuses(
                    () -> Tape.write(codec, new Line("a", Optional.empty(), 1, List.of("b", "\uD800"), Set.of())),
                    "item must be valid Unicode, but had half of a surrogate pair (BAD_VALUE at /tags/1)");
        }

        @Test
        void haveNoTwoFieldsOfOneName() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ObjectCodec.<String, String, String>of(
                            required("a", TEXT, text -> text), required("a", TEXT, text -> text), (a, b) -> a))
                    .withMessage("fields must differ, but came twice: a");
        }

        @Test
        void mayHaveNoFields() {
            ObjectCodec<String> codec = ObjectCodec.of(() -> "x");

            assertThat(Tape.read(codec, "{}")).isEqualTo("x");
            assertThat(Tape.write(codec, "x")).isEqualTo("{}");
        }
    }

    @Nested
    class Maps {
        record Sales(Map<String, Long> byName, Map<BigDecimal, String> byFactor) {}

        private final ObjectCodec<Sales> codec = ObjectCodec.of(
                map("byName", TEXT, NumberCodec.LONG, Sales::byName),
                entries("byFactor", "factor", NumberCodec.DECIMAL, "name", TEXT, Sales::byFactor),
                Sales::new);

        @Test
        void areWrittenSortedByTheTextOfTheirKeys() {
            Map<String, Long> byName = new LinkedHashMap<>();
            byName.put("b", 2L);
            byName.put("a", 1L);

            assertThat(Tape.write(codec, new Sales(byName, Map.of())))
                    .isEqualTo("{\"byName\":{\"a\":1,\"b\":2},\"byFactor\":[]}");
        }

        @Test
        void keepTheOrderOfTheirEntriesWhereKeysAreNoTexts() {
            Map<BigDecimal, String> byFactor = new LinkedHashMap<>();
            byFactor.put(new BigDecimal("2.50"), "b");
            byFactor.put(new BigDecimal("-1"), "a");
            String json =
                    "{\"byName\":{},\"byFactor\":[{\"factor\":\"2.50\",\"name\":\"b\"},{\"factor\":\"-1\",\"name\":\"a\"}]}";

            assertThat(Tape.write(codec, new Sales(Map.of(), byFactor))).isEqualTo(json);
            assertThat(Tape.read(codec, json)).isEqualTo(new Sales(Map.of(), byFactor));
            assertThat(Tape.read(codec, json).byFactor().keySet())
                    .containsExactly(new BigDecimal("2.50"), new BigDecimal("-1"));
        }

        @Test
        void refuseAKeyThatComesTwice() {
            refuses(
                    () -> Tape.read(codec, "{\"byName\":{\"a\":1,\"a\":1}}"),
                    "a must come once, but came twice (DUPLICATE_FIELD at /byName/a)");
            refuses(
                    () -> Tape.read(
                            codec,
                            "{\"byFactor\":[{\"factor\":\"1\",\"name\":\"a\"},{\"factor\":\"1\",\"name\":\"b\"}]}"),
                    "factor must come once, but came twice (BAD_VALUE at /byFactor/1/factor)");
        }

        @Test
        void refuseAnEntryThatIsNotWhole() {
            refuses(
                    () -> Tape.read(codec, "{\"byFactor\":[{\"factor\":\"1\"}]}"),
                    "name must be present, but was missing (MISSING_FIELD at /byFactor/0/name)");
        }

        @Test
        void areNotWrittenWithKeysThatCouldNotBeReadAgain() {
            refuses(
                    () -> Tape.write(codec, new Sales(Map.of("123456789", 1L), Map.of())),
                    "byName must have at most 8 characters, but had 9, beginning with '123456789' (TOO_LONG at /byName)");
            TextCodec<Long> tens = TextCodec.of(8, Long::valueOf, number -> String.valueOf(number / 10 * 10));
            refuses(
                    () -> Tape.write(Containers.map(tens, TEXT), Map.of(11L, "a", 12L, "b")),
                    "10 must come once, but came twice (DUPLICATE_FIELD at /10)");
        }

        @Test
        void tellTheKeyUnderWhichAProblemLies() {
            refuses(
                    () -> Tape.write(Containers.map(TEXT, TEXT), Map.of("a/b~", "123456789")),
                    "a/b~ must have at most 8 characters, but had 9, beginning with '123456789' (TOO_LONG at /a~1b~0)");
        }
    }

    @Nested
    class Unions {
        sealed interface Shape {}

        record Circle(long radius) implements Shape {}

        record Pair(Shape left, Shape right) implements Shape {}

        record Unlisted() implements Shape {}

        private final UnionCodec<Shape> codec = UnionCodec.<Shape>by("kind")
                .option(
                        "CIRCLE",
                        Circle.class,
                        ObjectCodec.of(required("radius", NumberCodec.LONG, Circle::radius), Circle::new))
                .option(
                        "PAIR",
                        Pair.class,
                        ObjectCodec.of(
                                required("left", Codec.lazy(() -> this.codec), Pair::left),
                                required("right", Codec.lazy(() -> this.codec), Pair::right),
                                Pair::new));

        @Test
        void areWrittenWithTheirDiscriminatorFirst() {
            assertThat(Tape.write(codec, new Pair(new Circle(1), new Circle(2))))
                    .isEqualTo("{\"kind\":\"PAIR\",\"left\":{\"kind\":\"CIRCLE\",\"radius\":1},"
                            + "\"right\":{\"kind\":\"CIRCLE\",\"radius\":2}}");
        }

        @Test
        void areReadWithTheirDiscriminatorAtAnyPlace() {
            assertThat(Tape.read(
                            codec,
                            "{\"left\":{\"radius\":1,\"kind\":\"CIRCLE\"},\"kind\":\"PAIR\","
                                    + "\"right\":{\"left\":{\"radius\":2,\"kind\":\"CIRCLE\"},"
                                    + "\"right\":{\"radius\":3,\"kind\":\"CIRCLE\"},\"kind\":\"PAIR\"}}"))
                    .isEqualTo(new Pair(new Circle(1), new Pair(new Circle(2), new Circle(3))));
        }

        @Test
        void tellTheSamePlaceWhereverTheDiscriminatorStands() {
            refuses(
                    () -> Tape.read(
                            codec,
                            "{\"kind\":\"PAIR\",\"left\":{\"kind\":\"CIRCLE\",\"radius\":1},\"right\":{\"radius\":true,\"kind\":\"CIRCLE\"}}"),
                    "radius must be a whole number, but was true (WRONG_TYPE at /right/radius)");
            refuses(
                    () -> Tape.read(
                            codec,
                            "{\"right\":{\"radius\":true,\"kind\":\"CIRCLE\"},\"left\":{\"radius\":1,\"kind\":\"CIRCLE\"},\"kind\":\"PAIR\"}"),
                    "radius must be a whole number, but was true (WRONG_TYPE at /right/radius)");
        }

        @Test
        void refuseADiscriminatorThatComesTwice() {
            String twice = "kind must come once, but came twice (DUPLICATE_FIELD at /kind)";
            refuses(() -> Tape.read(codec, "{\"kind\":\"CIRCLE\",\"kind\":\"CIRCLE\",\"radius\":1}"), twice);
            refuses(() -> Tape.read(codec, "{\"radius\":1,\"kind\":\"CIRCLE\",\"kind\":\"PAIR\"}"), twice);
        }

        @Test
        void countTheDepthOfWhatIsReadLate() {
            String deep = "{\"kind\":\"CIRCLE\",\"radius\":1}";
            for (int i = 1; i <= 31; i++) {
                deep = "{\"left\":" + deep + ",\"kind\":\"PAIR\",\"right\":{\"kind\":\"CIRCLE\",\"radius\":1}}";
            }
            String deepest = deep;
            String tooDeep = "{\"left\":" + deep + ",\"kind\":\"PAIR\",\"right\":{\"kind\":\"CIRCLE\",\"radius\":1}}";
            Pair pair = new Pair(Tape.read(codec, deepest), new Circle(1));

            String where = "/left".repeat(32) + ")";
            refuses(
                    () -> Tape.read(codec, tooDeep),
                    "left must have at most 32 objects in each other, but had more (TOO_DEEP at " + where);
            refuses(
                    () -> Tape.write(codec, pair),
                    "left must have at most 32 objects in each other, but had more (TOO_DEEP at " + where);
        }

        @Test
        void areNotWrittenWithAnUnlistedType() {
            refuses(
                    () -> Tape.write(codec, new Unlisted()),
                    "value must be of a known type, but was " + Unlisted.class.getName() + " (WRONG_TYPE at the root)");
        }

        @Test
        void haveNoFieldOfTheNameOfTheDiscriminator() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> UnionCodec.<Shape>by("radius")
                            .option(
                                    "CIRCLE",
                                    Circle.class,
                                    ObjectCodec.of(required("radius", NumberCodec.LONG, Circle::radius), Circle::new)))
                    .withMessage("radius must not be a field of " + Circle.class);
        }

        @Test
        void takeTheTypesOfAnotherThatIsToldApartByTheSameField() {
            UnionCodec<Shape> all = UnionCodec.<Shape>by("kind").options(codec);

            assertThat(Tape.read(all, "{\"kind\":\"CIRCLE\",\"radius\":1}")).isEqualTo(new Circle(1));
            assertThatIllegalStateException()
                    .isThrownBy(() -> UnionCodec.<Shape>by("form").options(codec))
                    .withMessage("discriminator must be form, but was kind");
        }

        @Test
        void giveNoOtherTypeThanTheOneAskedFor() {
            String circle = "{\"kind\":\"CIRCLE\",\"radius\":1}";

            assertThat(codec.read(Tape.reader(circle), Circle.class)).isEqualTo(new Circle(1));
            refuses(
                    () -> codec.read(Tape.reader(circle), Pair.class),
                    "value must be of the type " + Pair.class.getName() + ", but was another " + Circle.class.getName()
                            + " (WRONG_TYPE at the root)");
        }
    }

    @Nested
    class OpenInterfaces {
        interface Policy {}

        record Fixed(long share) implements Policy {}

        private final Codec<Policy> codec =
                Codec.widen(Fixed.class, ObjectCodec.of(required("share", NumberCodec.LONG, Fixed::share), Fixed::new));

        @Test
        void areReadAndWrittenWhereTheyAreData() {
            assertThat(Tape.write(codec, new Fixed(3))).isEqualTo("{\"share\":3}");
            assertThat(Tape.read(codec, "{\"share\":3}")).isEqualTo(new Fixed(3));
        }

        @Test
        void areNotWrittenWhereTheyAreCode() {
            Policy own = new Policy() {};

            refuses(
                    () -> Tape.write(codec, own),
                    "value must be a Fixed to have a JSON form, but was of "
                            + own.getClass().getName() + " (WRONG_TYPE at the root)");
        }
    }

    @Nested
    class Sizes {
        @Test
        void ofTextsAreCheckedBeforeTheyAreParsed() {
            TextCodec<String> codec = TextCodec.of(
                    3,
                    text -> {
                        throw new IllegalStateException("text must not be parsed, but was " + text);
                    },
                    value -> value);

            refuses(
                    () -> Tape.read(codec, "\"abcd\""),
                    "value must have at most 3 characters, but had 4, beginning with 'abcd' (TOO_LONG at the root)");
        }

        @Test
        void ofListsAreLimitedToAMillion() {
            String tooLong = "value must have at most 1000000 items, but had more (TOO_LONG at the root)";
            refuses(
                    () -> Tape.write(
                            Containers.list(NumberCodec.BOOLEAN), Collections.nCopies(1_000_001, Boolean.TRUE)),
                    tooLong);
        }

        @Test
        void ofWholeNumbersAreThoseOfJava() {
            assertThat(Tape.read(NumberCodec.LONG, "-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
            assertThat(Tape.write(NumberCodec.LONG, Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
            assertThat(Tape.read(NumberCodec.INT, "2147483647")).isEqualTo(Integer.MAX_VALUE);
            assertThat(Tape.write(NumberCodec.INT, Integer.MAX_VALUE)).isEqualTo("2147483647");
            assertThat(Tape.read(NumberCodec.BOOLEAN, "true")).isTrue();
            assertThat(Tape.read(NumberCodec.BOOLEAN, "false")).isFalse();
            assertThat(Tape.write(NumberCodec.BOOLEAN, false)).isEqualTo("false");
            refuses(
                    () -> Tape.read(NumberCodec.BOOLEAN, "1"),
                    "value must be true or false, but was the number '1' (WRONG_TYPE at the root)");
        }

        @Test
        void ofDecimalsAreKeptExactly() {
            for (String exact : List.of("0", "0.00", "-0.5", "1.10", "123456789012345678", "-1234567890123456789.5")) {
                BigDecimal number = new BigDecimal(exact);
                assertThat(Tape.write(NumberCodec.DECIMAL, number)).isEqualTo('"' + exact + '"');
                assertThat(Tape.read(NumberCodec.DECIMAL, '"' + exact + '"')).isEqualTo(number);
                assertThat(Tape.read(NumberCodec.DECIMAL, exact)).isEqualTo(number);
            }
            assertThat(Tape.write(NumberCodec.DECIMAL, new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
        }

        @Test
        void ofDecimalsAreNotWrittenWhereTheyCouldNotBeReadAgain() {
            refuses(
                    () -> Tape.write(NumberCodec.DECIMAL, new BigDecimal("1E+1000000000")),
                    "value must have at most 30 digits before and after the point, but was a number of precision 1 and"
                            + " scale -1000000000 (TOO_LONG at the root)");
            refuses(
                    () -> Tape.write(NumberCodec.DECIMAL, new BigDecimal("1E-31")),
                    "value must have at most 30 digits before and after the point, but was a number of precision 1 and"
                            + " scale 31 (TOO_LONG at the root)");
            assertThat(Tape.write(NumberCodec.decimal(31), new BigDecimal("1E-31")))
                    .hasSize(35);
        }
    }

    @Nested
    class Names {
        enum Twice {
            A,
            B
        }

        @Test
        void ofConstantsDiffer() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EnumCodec.of(Twice.class, constant -> "SAME"))
                    .withMessage("wire names of " + Twice.class + " must differ");
        }

        @Test
        void ofAFigureAreNeverUndefined() {
            String message = "figure must not have the field undefined itself";
            assertThatIllegalStateException()
                    .isThrownBy(() -> MeasuredCodec.of(QuantityWire.RATIO))
                    .withMessage(message);
            assertThatIllegalStateException()
                    .isThrownBy(() -> MeasuredCodec.of(MeasuredCodec.of(TEXT)))
                    .withMessage(message);
            assertThatIllegalStateException()
                    .isThrownBy(() -> MeasuredCodec.of(
                            ObjectCodec.<String, String>of(required("undefined", TEXT, text -> text), text -> text)))
                    .withMessage(message);
        }
    }

    @Nested
    class Messages {
        @Test
        void ofValuesAreCutAndShowNoControlCharacters() {
            Codec<String> codec = TextCodec.of(
                    2_000,
                    text -> {
                        throw new IllegalArgumentException(text);
                    },
                    text -> text);

            refuses(
                    () -> Tape.read(codec, '"' + "x".repeat(401) + '"'),
                    "x".repeat(400) + "... (BAD_VALUE at the root)");
            refuses(
                    () -> Tape.read(codec, "\"a\\r\\nb \\u001b[31m\\nMaybe c\""),
                    "a??b ?[31m\nMaybe c (BAD_VALUE at the root)");
        }

        @Test
        void keepWholePairsAndMarkHalves() {
            assertThat(WireException.shown("\uD83D\uDE00")).isEqualTo("'\uD83D\uDE00'");
            assertThat(WireException.shown("\uDE00\uD83D")).isEqualTo("'??'");
            assertThat(WireException.shown("x".repeat(63) + "\uD83D\uDE00")).isEqualTo("'" + "x".repeat(63) + "?...'");
        }
    }
}
