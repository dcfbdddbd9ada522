package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.salesdomain.jackson.SalesJsonException;
import io.github.salesdomain.org.Position;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/**
 * What strangers send, listed in {@code json/hostile.txt}: every input has its one outcome, word for word, on both lines of Jackson, under a
 * mapper as it comes, a deliberately lax one and ours, read from characters and from bytes.
 */
@Timeout(20) // a safety net: what an input may cost is tested by CostTest
class HostileInputTest {

    private static final String READ = "is read";
    private static final String REFUSED_BY_JACKSON = "is refused by Jackson";

    private static final Pattern REPEATED = Pattern.compile("\\$\\{(.+?)\\*([0-9]+)}");
    private static final Pattern PLACE = Pattern.compile("(?s).* \\(([A-Z_]+) at (the root|/.*)\\)");

    private static final List<Hosts.Host> HOSTS = Hosts.all();

    /** An input for a type, with the outcome for each kind of mapper. */
    record Input(String type, String json, Map<String, String> outcomes) {
        @Override
        public String toString() {
            return type + " " + json;
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void hasItsOneOutcome(Input input) {
        String json = repeated(input.json);
        Type type = Types.byName(input.type);

        for (Hosts.Host host : HOSTS) {
            String expected = input.outcomes.get(host.toString());
            assertThat(outcome(host.read(json, type)))
                    .as("%s, characters", host)
                    .isEqualTo(expected);
            assertThat(outcome(host.read(json.getBytes(StandardCharsets.UTF_8), type)))
                    .as("%s, bytes", host)
                    .isEqualTo(expected);
        }
    }

    @Test
    void coversEveryProblem() throws IOException {
        String outcomes = inputs().flatMap(input -> input.outcomes.values().stream())
                .distinct()
                .collect(Collectors.joining("\n"));

        assertThat(Stream.of(WireProblem.values()))
                .allSatisfy(problem -> assertThat(outcomes).contains('(' + problem.code() + " at "));
        assertThat(inputs()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8"})
    void readsEveryEncodingOfJsonWithAByteOrderMark(String encoding) {
        String json = "\uFEFF{\"id\":\"R-05\",\"role\":{\"code\":\"REP\",\"rank\":1},\"title\":\"代表\"}";

        assertThat(HOSTS)
                .allSatisfy(host -> assertThat(host.read(json.getBytes(Charset.forName(encoding)), Position.class))
                        .isInstanceOfSatisfying(
                                Position.class,
                                position -> assertThat(position.title()).isEqualTo("代表")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FF", "C3", "ED A0 80", "F8 88 80 80 80", "FE FF", "B4 FA B1 ED"})
    void leavesBrokenUtf8ToTheParserThatRefusesIt(String hex) {
        byte[] json = ("{\"code\":\"REP" + hexText(hex) + "\",\"rank\":1}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(HOSTS)
                .allSatisfy(host -> assertThat(outcome(host.read(json, Types.byName("Role"))))
                        .isEqualTo(REFUSED_BY_JACKSON));
    }

    static String outcome(Object result) {
        if (result instanceof SalesJsonException refusal) {
            return checked(refusal.getOriginalMessage(), refusal.code(), refusal.pointer());
        }
        if (result instanceof io.github.salesdomain.jackson3.SalesJsonException refusal) {
            return checked(refusal.getOriginalMessage(), refusal.code(), refusal.pointer());
        }
        return result instanceof JsonProcessingException || result instanceof JacksonException
                ? REFUSED_BY_JACKSON
                : READ;
    }

    /** A message in one line, after a look whether it tells the same code and place as the exception. */
    private static String checked(String message, String code, String pointer) {
        Matcher place = PLACE.matcher(message);
        assertThat(place.matches()).as(message).isTrue();
        assertThat(place.group(1)).isEqualTo(code);
        assertThat(place.group(2)).isEqualTo(pointer.isEmpty() ? "the root" : pointer.replaceAll("\\p{Cntrl}", "?"));
        return message.replace("\n", "\\n");
    }

    static Stream<Input> inputs() throws IOException {
        try (InputStream in = HostileInputTest.class.getResourceAsStream("/json/hostile.txt")) {
            List<Input> inputs = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("    ")) {
                    addOutcome(inputs.get(inputs.size() - 1).outcomes, line.strip());
                } else {
                    int space = line.indexOf(' ');
                    inputs.add(new Input(line.substring(0, space), line.substring(space + 1), new LinkedHashMap<>()));
                }
            }
            return inputs.stream();
        }
    }

    /** Sets the outcome for all hosts, or for those whose names it begins with, such as "lax: " or "Jackson 2, lax: ". */
    private static void addOutcome(Map<String, String> outcomes, String line) {
        boolean forAll = true;
        for (Hosts.Host host : HOSTS) {
            for (String name : List.of(host.kind() + ": ", host + ": ")) {
                if (line.startsWith(name)) {
                    outcomes.put(host.toString(), line.substring(name.length()));
                    forAll = false;
                }
            }
        }
        if (forAll) {
            HOSTS.forEach(host -> outcomes.put(host.toString(), line));
        }
    }

    static String repeated(String json) {
        return REPEATED.matcher(json)
                .replaceAll((MatchResult match) ->
                        Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static String hexText(String hex) {
        return Stream.of(hex.split(" "))
                .map(each -> String.valueOf((char) Integer.parseInt(each, 16)))
                .collect(Collectors.joining());
    }
}
