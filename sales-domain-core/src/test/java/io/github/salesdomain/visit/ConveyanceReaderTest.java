package io.github.salesdomain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.customer.CustomerId;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.testkit.SampleService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConveyanceReaderTest {

    private final CommunicationRecord told = SampleService.communications().get(0);

    private static CustomerId customer(String id) {
        return CustomerId.of(id);
    }

    @Test
    void tellsWhoKnowsThePriceList() {
        Conveyance conveyance = SampleService.conveyance();

        assertThat(conveyance.acknowledged()).containsExactly(customer("C-01"), customer("C-02"));
        assertThat(conveyance.outdated()).containsExactly(customer("C-03"));
        assertThat(conveyance.untold()).containsExactly(customer("C-04"));
        assertThat(conveyance.told()).isEmpty();
        assertThat(conveyance.coverage()).isEqualTo(Ratio.of(1, 2));
        assertThat(conveyance.evidenceFor(customer("C-01"))).isEmpty();
        assertThat(conveyance.evidenceFor(customer("C-03")))
                .contains(new VisitEvidence.UnconveyedPolicy("PRICE_LIST", LocalDate.of(2026, 1, 1)));
        assertThat(conveyance.explain().text()).contains("PRICE_LIST 2026-Q1: 50.00 %", "told nothing: [C-04]");
    }

    @Test
    void needsSomebodyToTakeNote() {
        List<CustomerId> one = List.of(customer("C-01"));
        List<CommunicationRecord> unnoted = List.of(told.withAcknowledgedBy());
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(ConveyanceReader.standard()
                        .read(SampleService.priceList(), unnoted, one, day)
                        .told())
                .containsExactly(customer("C-01"));
        assertThat(ConveyanceReader.standard()
                        .read(SampleService.priceList(), unnoted, one, day.minusDays(1))
                        .untold())
                .containsExactly(customer("C-01"));
        assertThat(ConveyanceReader.standard()
                        .read(SampleService.priceList(), List.of(told.withTopic("X")), one, day)
                        .untold())
                .hasSize(1);
        assertThat(ConveyanceReader.standard()
                        .read(SampleService.priceList(), unnoted, List.of(), day)
                        .coverage()
                        .isDefined())
                .isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConveyanceReader.standard()
                        .read(SampleService.priceList(), List.of(), List.of(), LocalDate.of(2025, 12, 31)))
                .withMessageStartingWith("asOf must be in the validity of the policy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> told.withTopic(" "))
                .withMessage("topic must have 1 to 64 characters, but was ' '");
        assertThatIllegalArgumentException().isThrownBy(() -> told.withVersion(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> told.withAcknowledgedBy(" "));
    }
}
