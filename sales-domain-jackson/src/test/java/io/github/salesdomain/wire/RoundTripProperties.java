package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.salesdomain.jackson.SalesDomainModule;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again as the same value, by the other line too. */
class RoundTripProperties {

    private final com.fasterxml.jackson.databind.ObjectMapper second =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new SalesDomainModule())
                    .build();
    private final tools.jackson.databind.ObjectMapper third = tools.jackson.databind.json.JsonMapper.builder()
            .addModule(new io.github.salesdomain.jackson3.SalesDomainModule())
            .build();
    private final com.fasterxml.jackson.databind.ObjectMapper secondStrict = SalesDomainModule.strictMapper();
    private final tools.jackson.databind.ObjectMapper thirdStrict =
            io.github.salesdomain.jackson3.SalesDomainModule.strictMapper();

    record Sample(Domains.Source source, Object value) {
        @Override
        public String toString() {
            return source.type().getTypeName() + " " + value;
        }
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItWrites(@ForAll("samples") Sample sample) throws JsonProcessingException {
        var secondType = second.constructType(sample.source.type());
        var thirdType = third.constructType(sample.source.type());
        String json = second.writeValueAsString(sample.value);

        assertThat(third.writeValueAsString(sample.value)).isEqualTo(json);
        List<Object> read = List.of(
                second.readValue(json, secondType),
                third.readValue(json, thirdType),
                secondStrict.readValue(json, secondType),
                thirdStrict.readValue(json, thirdType),
                second.treeToValue(second.readTree(json), secondType),
                third.treeToValue(third.readTree(json), thirdType));
        assertThat(read).containsOnly(sample.value);
    }

    @Provide
    Arbitrary<Sample> samples() {
        List<Arbitrary<Sample>> samples = Domains.sources().stream()
                .filter(source -> SalesDomainWire.find(source.raw()) != null)
                .map(source -> source.arbitrary().map(value -> new Sample(source, value)))
                .toList();
        return Arbitraries.oneOf(samples);
    }
}
