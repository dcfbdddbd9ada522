package io.github.salesdomain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.salesdomain.credit.CreditAssessor;
import io.github.salesdomain.credit.CreditDecision;
import io.github.salesdomain.credit.CreditFile;
import io.github.salesdomain.credit.CreditLimit;
import io.github.salesdomain.credit.CreditPolicy;
import io.github.salesdomain.credit.CreditReason;
import io.github.salesdomain.credit.CreditRule;
import io.github.salesdomain.credit.Verdict;
import io.github.salesdomain.jackson.SalesDomainModule;
import io.github.salesdomain.testkit.SampleCredit;
import org.junit.jupiter.api.Test;

class CreditWireTest {

    private final ObjectMapper json = SalesDomainModule.strictMapper();

    @Test
    void aLimitOfZeroAndNoLimitDiffer() throws JsonProcessingException {
        assertThat(json.readValue("{\"kind\":\"UNLIMITED\"}", CreditLimit.class).isUnlimited())
                .isTrue();
        assertThatThrownBy(() -> json.readValue("{}", CreditLimit.class))
                .hasMessageContaining("kind must be present, but was missing");
    }

    @Test
    void aFileSaysWhatIsOnFile() throws JsonProcessingException {
        assertThat(json.writeValueAsString(SampleCredit.smallFile()))
                .isEqualTo(
                        "{\"customer\":\"C-02\",\"currency\":\"CNY\",\"lines\":[{\"factId\":\"BASE\",\"kind\":\"BASE\","
                                + "\"limit\":{\"kind\":\"LIMITED\",\"ceiling\":{\"amount\":\"30000.00\",\"currency\":\"CNY\"}},"
                                + "\"during\":{}}],\"blocked\":false,\"cashOnly\":false,"
                                + "\"floorStockLine\":{\"kind\":\"LIMITED\",\"ceiling\":{\"amount\":\"0.00\",\"currency\":\"CNY\"}},"
                                + "\"unconfirmedStatements\":0,\"collateralDefects\":[]}");
        assertThat(json.readValue("{\"customer\":\"C-02\",\"currency\":\"CNY\"}", CreditFile.class))
                .isEqualTo(SampleCredit.smallFile().withLines());
    }

    @Test
    void theStandardPolicyIsData() throws JsonProcessingException {
        String text = json.writeValueAsString(CreditPolicy.standard());

        assertThat(text).startsWith("{\"rule\":\"ALL_OF\",\"policies\":[{\"rule\":\"NOT_BLOCKED\",");
        assertThat(json.readValue(text, CreditRule.class)).isEqualTo(CreditPolicy.standard());
    }

    @Test
    void aRuleOfTheHostsOwnIsRefused() {
        CreditPolicy own = request -> Verdict.allow(CreditReason.WITHIN_LIMIT);

        assertThatThrownBy(() -> json.writeValueAsString(CreditPolicy.allOf(CreditPolicy.notBlocked(), own)))
                .hasMessageContaining("must be a shipped rule, but was io.github.salesdomain.wire.CreditWireTest");
    }

    @Test
    void aDecisionComesBackWithItsOverride() throws JsonProcessingException {
        CreditDecision decision = CreditAssessor.standard()
                .assess(SampleCredit.file(), SampleCredit.exposure(), SampleCredit.order())
                .overriddenBy(SampleCredit.override());

        assertThat(json.readValue(json.writeValueAsString(decision), CreditDecision.class))
                .isEqualTo(decision);
    }
}
