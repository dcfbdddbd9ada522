package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.salesdomain.explain.Explained;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written today is what was written when the files were made, and what was written then is read today. */
class GoldenTest {

    private final com.fasterxml.jackson.databind.ObjectMapper plain =
            JsonMapper.builder().build();
    private final com.fasterxml.jackson.databind.ObjectMapper second = Hosts.second();
    private final tools.jackson.databind.ObjectMapper third = Hosts.third();

    static List<Golden> goldens() {
        return Golden.ALL;
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void isWrittenAsItWas(Golden golden) throws IOException {
        String file = read(golden);
        String bySecond = second.writeValueAsString(golden.value());
        String byThird = third.writeValueAsString(golden.value());

        assertThat(pretty(bySecond)).as("json/%s.json", golden).isEqualTo(file);
        assertThat(byThird).isEqualTo(bySecond);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void isReadAsItWas(Golden golden) throws IOException {
        String file = read(golden);

        Object bySecond = second.readValue(file, second.constructType(golden.type()));
        Object byThird = third.readValue(file, third.constructType(golden.type()));

        assertThat(bySecond).isEqualTo(golden.value());
        assertThat(byThird).isEqualTo(golden.value());
    }

    @Test
    void holdsAtLeastOneOfEveryDescribedPackage() {
        Set<String> packages =
                Golden.ALL.stream().map(golden -> golden.file().split("/")[0]).collect(Collectors.toSet());

        assertThat(SalesDomainWire.types().stream()
                        .map(Class::getPackageName)
                        .filter(name -> name.startsWith("io.github.salesdomain."))
                        .map(name -> name.substring("io.github.salesdomain.".length()))
                        .collect(Collectors.toSet()))
                .isEqualTo(packages);
    }

    /** What is in no file could change its JSON unseen. */
    @Test
    void holdsEveryResultByItselfOrInAnother() throws IllegalAccessException {
        Set<Class<?>> held = new HashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Golden golden : Golden.ALL) {
            collect(golden.value(), held, seen);
        }

        assertThat(SalesDomainWire.types().stream()
                        .filter(Explained.class::isAssignableFrom)
                        .filter(type -> held.stream().noneMatch(type::isAssignableFrom)))
                .isEmpty();
    }

    /** The classes of a value and of all that it is made of. */
    private static void collect(Object value, Set<Class<?>> held, Set<Object> seen) throws IllegalAccessException {
        if (!seen.add(value)) {
            return;
        }
        List<Object> parts = new ArrayList<>();
        if (value instanceof Iterable<?> items) {
            items.forEach(parts::add);
        } else if (value instanceof Map<?, ?> entries) {
            parts.addAll(entries.keySet());
            parts.addAll(entries.values());
        } else if (value instanceof Optional<?> one) {
            one.ifPresent(parts::add);
        } else if (value.getClass().getName().startsWith("io.github.salesdomain.")) {
            held.add(value.getClass());
            for (Class<?> type = value.getClass();
                    type.getName().startsWith("io.github.salesdomain.");
                    type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    field.setAccessible(true);
                    Object part = Modifier.isStatic(field.getModifiers()) ? null : field.get(value);
                    if (part != null) {
                        parts.add(part);
                    }
                }
            }
        }
        for (Object part : parts) {
            collect(part, held, seen);
        }
    }

    @Test
    void listsEveryFile() throws IOException, URISyntaxException {
        Path root = Path.of(GoldenTest.class.getResource("/json").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(Golden.ALL.stream()
                            .map(golden -> golden.file() + ".json")
                            .toList());
        }
    }

    private static String read(Golden golden) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/json/" + golden.file() + ".json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String pretty(String json) throws JsonProcessingException {
        return plain.readTree(json).toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
