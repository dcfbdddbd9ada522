package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page docs/json.md tells all names that are in no schema. */
class JsonPageTest {

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("").toAbsolutePath().getParent().resolve("docs/json.md"));
    }

    @Test
    void tellsEveryTypeWithItsDiscriminator() throws IOException {
        List<String> rows = SalesDomainWire.types().stream()
                .filter(type -> SalesDomainWire.find(type) instanceof UnionCodec)
                .map(JsonPageTest::row)
                .toList();

        assertThat(page()).containsSubsequence(rows);
        assertThat(rows).hasSizeGreaterThan(15);
    }

    @Test
    void tellsEveryProblem() throws IOException {
        List<String> rows = page();

        assertThat(Stream.of(WireProblem.values()))
                .allSatisfy(
                        problem -> assertThat(rows).anyMatch(row -> row.startsWith("| `" + problem.code() + "` | ")));
    }

    /** A row put together from what an object without a discriminator, and one with a wrong one, is answered. */
    private static String row(Class<?> type) {
        Codec<?> codec = SalesDomainWire.find(type);
        WireException missing = refusal(codec, "{}");
        String discriminator = missing.pointer("").substring(1);
        String names = refusal(codec, "{\"" + discriminator + "\":\"\"}")
                .message("")
                .replaceFirst(".* must be one of (.*), but was .*", "`$1`")
                .replace(", ", "`, `");
        return "| `" + Types.shortName(type) + "` | `" + discriminator + "` | " + names + " |";
    }

    private static WireException refusal(Codec<?> codec, String json) {
        try {
            Tape.read(codec, json);
        } catch (WireException refusal) {
            return refusal;
        }
        throw new AssertionError("object must be refused, but was read: " + json);
    }
}
