package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.salesdomain.customer.CustomerAttribute;
import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.jackson3.SalesDomainModule;
import io.github.salesdomain.jackson3.SalesJsonException;
import io.github.salesdomain.money.Apportioner;
import io.github.salesdomain.org.PersonId;
import io.github.salesdomain.org.PositionId;
import io.github.salesdomain.org.Tenure;
import io.github.salesdomain.product.Sku;
import io.github.salesdomain.quantity.Quantity;
import io.github.salesdomain.quantity.UnitOfMeasure;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.territory.TerritoryCondition;
import io.github.salesdomain.testkit.SampleQuota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The page docs/json.md with Jackson 3; what it shows of Jackson 2 is in {@link Json2GuideTest}. */
class JsonGuideTest {

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new SalesDomainModule()).build();

    @Test
    void addsTheModule() {
        Quota quota = SampleQuota.annual();
        // docs:start json-jackson3
        JsonMapper json =
                JsonMapper.builder().addModule(new SalesDomainModule()).build();

        String text = json.writeValueAsString(quota);
        Quota read = json.readValue(text, Quota.class);
        // docs:end
        assertThat(read).isEqualTo(quota);
    }

    @Test
    void showsWhatIsWrong() {
        // docs:start json-wrong
        try {
            json.readValue("{\"amount\":\"12.5O\",\"currency\":\"CNY\"}", Money.class);
        } catch (SalesJsonException wrong) {
            wrong.code(); // BAD_VALUE
            wrong.pointer(); // /amount
            wrong.getOriginalMessage(); // amount must be a plain decimal such as 12 or -0.5, but was '12.5O' ...
        }
        // docs:end
        assertThatExceptionOfType(SalesJsonException.class)
                .isThrownBy(() -> json.readValue("{\"amount\":\"12.5O\",\"currency\":\"CNY\"}", Money.class))
                .satisfies(wrong -> {
                    assertThat(wrong.code()).isEqualTo("BAD_VALUE");
                    assertThat(wrong.pointer()).isEqualTo("/amount");
                    assertThat(wrong.getOriginalMessage())
                            .isEqualTo("amount must be a plain decimal such as 12 or -0.5, but was '12.5O'"
                                    + " (BAD_VALUE at /amount)");
                });
    }

    @Test
    void readsJsonFromStrangers() {
        // docs:start json-strict
        JsonMapper strict = SalesDomainModule.strictMapper();
        // docs:end
        assertThat(strict.readValue("{\"amount\":\"12.50\",\"currency\":\"CNY\"}", Money.class))
                .isEqualTo(Money.parse("CNY 12.50"));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> strict.readValue("{\"amount\":\"12.50\",\"currency\":\"CNY\"}x", Money.class));
    }

    @Test
    void writesTheJsonOfThePage() throws IOException {
        // docs:start json-host-types
        record Order(CustomerId customer, Money total, Map<Sku, Quantity> lines) {}

        String order = json.writeValueAsString(new Order(
                CustomerId.of("C-01"),
                Money.parse("CNY 480.00"),
                Map.of(Sku.of("JADE-TEA-500"), Quantity.of(12, UnitOfMeasure.CASE))));
        // docs:end
        Tenure tenure = Tenure.builder()
                .factId("Zhou at R-05")
                .position(PositionId.of("R-05"))
                .person(PersonId.of("Zhou"))
                .during(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1)))
                .knownSince(LocalDate.of(2025, 12, 1))
                .build();
        Object part = Apportioner.standard()
                .splitEvenly(Money.parse("CNY 10.00"), 3)
                .parts()
                .get(0);
        TerritoryCondition condition = TerritoryCondition.attribute(CustomerAttribute.CITY, "Qingdao")
                .and(TerritoryCondition.province("Shandong", "Hebei"));

        assertThat(blocks())
                .containsExactly(
                        json.readTree(order).toString(),
                        json.writeValueAsString(tenure),
                        json.writeValueAsString(part),
                        json.writeValueAsString(condition));
    }

    /** The JSON of the page, without its white space. */
    private List<String> blocks() throws IOException {
        Path page = Path.of("").toAbsolutePath().getParent().resolve("json.md");
        return JSON.matcher(Files.readString(page))
                .results()
                .map(block -> json.readTree(block.group(1)).toString())
                .toList();
    }
}
