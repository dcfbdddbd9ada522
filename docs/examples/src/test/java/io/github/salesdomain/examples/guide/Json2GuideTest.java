package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.salesdomain.jackson.SalesDomainModule;
import io.github.salesdomain.quota.Quota;
import io.github.salesdomain.testkit.SampleQuota;
import org.junit.jupiter.api.Test;

/** What the page docs/json.md shows of Jackson 2. */
class Json2GuideTest {

    @Test
    void addsTheModule() throws JsonProcessingException {
        Quota quota = SampleQuota.annual();
        // docs:start json-jackson2
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new SalesDomainModule()).build();

        String written = mapper.writeValueAsString(quota);
        Quota again = mapper.readValue(written, Quota.class);
        // docs:end
        assertThat(again).isEqualTo(quota);
    }
}
