package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a host sets up its mapper, our values are written and read in the same form, and the same is refused. */
class HostSettingsTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Nested
    class OfJackson2 {
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

            doesAs(Hosts.of(Hosts.DEFAULT, Hosts.second()), Hosts.of(Hosts.DEFAULT, mapper));
        }
    }

    @Nested
    class OfJackson3 {
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

            doesAs(Hosts.of(Hosts.DEFAULT, Hosts.third()), Hosts.of(Hosts.DEFAULT, mapper));
        }
    }

    private static void doesAs(Hosts.Host usual, Hosts.Host host) throws IOException {
        for (Golden golden : Golden.ALL) {
            String json = (String) usual.write(golden.value());
            assertThat(PLAIN.readTree((String) host.write(golden.value()))).isEqualTo(PLAIN.readTree(json));
            assertThat(host.read(json, golden.type())).isEqualTo(golden.value());
        }
        for (HostileInputTest.Input input : HostileInputTest.inputs().toList()) {
            byte[] json = HostileInputTest.repeated(input.json()).getBytes(StandardCharsets.UTF_8);
            assertThat(HostileInputTest.outcome(host.read(json, Types.byName(input.type()))))
                    .as(input.toString())
                    .isEqualTo(input.outcomes().get(host.toString()));
        }
    }
}
