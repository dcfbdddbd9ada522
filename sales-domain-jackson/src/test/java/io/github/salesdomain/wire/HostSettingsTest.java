package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a host sets up its mapper, our values are written and read in the same form, and the same is refused. */
class HostSettingsTest {

    @Nested
    class OfJackson2 {
        private final com.fasterxml.jackson.databind.ObjectMapper usual = Hosts.second();
        private final com.fasterxml.jackson.databind.ObjectMapper plain =
                new com.fasterxml.jackson.databind.ObjectMapper();

        static Collection<String> settings() {
            return Settings2.ALL.keySet();
        }

        @ParameterizedTest
        @MethodSource("settings")
        void changeNothing(String setting) throws IOException {
            var mapper = Settings2.ALL
                    .get(setting)
                    .apply(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                            .addModule(new io.github.salesdomain.jackson.SalesDomainModule()))
                    .build();

            for (Golden golden : Golden.ALL) {
                String json = usual.writeValueAsString(golden.value());
                assertThat(plain.readTree(mapper.writeValueAsString(golden.value())))
                        .isEqualTo(plain.readTree(json));
                Object read = mapper.readValue(json, mapper.constructType(golden.type()));
                assertThat(read).isEqualTo(golden.value());
            }
            var host = Hosts.of(Hosts.DEFAULT, mapper);
            for (HostileInputTest.Input input : HostileInputTest.inputs().toList()) {
                byte[] json = HostileInputTest.repeated(input.json()).getBytes(StandardCharsets.UTF_8);
                assertThat(HostileInputTest.outcome(host.read(json, Types.byName(input.type()))))
                        .as(input.toString())
                        .isEqualTo(input.outcomes().get(host.toString()));
            }
        }
    }

    @Nested
    class OfJackson3 {
        private final tools.jackson.databind.ObjectMapper usual = Hosts.third();
        private final tools.jackson.databind.ObjectMapper plain = new tools.jackson.databind.json.JsonMapper();

        static Collection<String> settings() {
            return Settings3.ALL.keySet();
        }

        @ParameterizedTest
        @MethodSource("settings")
        void changeNothing(String setting) throws IOException {
            var mapper = Settings3.ALL
                    .get(setting)
                    .apply(tools.jackson.databind.json.JsonMapper.builder()
                            .addModule(new io.github.salesdomain.jackson3.SalesDomainModule()))
                    .build();

            for (Golden golden : Golden.ALL) {
                String json = usual.writeValueAsString(golden.value());
                assertThat(plain.readTree(mapper.writeValueAsString(golden.value())))
                        .isEqualTo(plain.readTree(json));
                Object read = mapper.readValue(json, mapper.constructType(golden.type()));
                assertThat(read).isEqualTo(golden.value());
            }
            var host = Hosts.of(Hosts.DEFAULT, mapper);
            for (HostileInputTest.Input input : HostileInputTest.inputs().toList()) {
                byte[] json = HostileInputTest.repeated(input.json()).getBytes(StandardCharsets.UTF_8);
                assertThat(HostileInputTest.outcome(host.read(json, Types.byName(input.type()))))
                        .as(input.toString())
                        .isEqualTo(input.outcomes().get(host.toString()));
            }
        }
    }
}
