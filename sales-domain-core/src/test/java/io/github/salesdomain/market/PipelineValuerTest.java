package io.github.salesdomain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.salesdomain.money.Rate;
import io.github.salesdomain.testkit.SampleMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PipelineValuerTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private final List<Prospect> open = SampleMarket.openProspects();
    private final PipelineValuer valuer = PipelineValuer.standard();

    @Test
    void weighsEachProspectByItsStage() {
        Pipeline pipeline = valuer.value(open, CNY);

        assertThat(pipeline.expected()).isEqualTo(Money.parse("CNY 121000.00"));
        assertThat(pipeline.total()).isEqualTo(Money.parse("CNY 290000.00"));
        assertThat(pipeline.open()).isEqualTo(Money.parse("CNY 290000.00"));
        assertThat(pipeline.in(ProspectStage.NEGOTIATING)).isEqualTo(Money.parse("CNY 80000.00"));
        assertThat(pipeline.explain().text()).isEqualTo("""
                        pipeline: CNY 121000.00 of CNY 290000.00
                          PR-1: CNY 10000.00 (IDENTIFIED, 10% of CNY 100000.00)
                          PR-2: CNY 18000.00 (QUALIFIED, 30% of CNY 60000.00)
                          PR-3: CNY 48000.00 (NEGOTIATING, 60% of CNY 80000.00)
                          PR-4: CNY 45000.00 (TRIAL, 90% of CNY 50000.00)""");
    }

    @Test
    void countsWonInFullAndLostNotAtAllWhateverThePolicySays() {
        LocalDate day = SampleMarket.asOf();
        List<Prospect> ended = List.of(
                open.get(0).movedTo(ProspectStage.WON, day, ""), open.get(1).movedTo(ProspectStage.LOST, day, ""));

        Pipeline pipeline = PipelineValuer.with(prospect -> Rate.percent(50)).value(ended, CNY);

        assertThat(pipeline.expected()).isEqualTo(Money.parse("CNY 100000.00"));
        assertThat(pipeline.total()).isEqualTo(Money.parse("CNY 100000.00"));
        assertThat(pipeline.open()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(pipeline.in(ProspectStage.LOST)).isEqualTo(Money.parse("CNY 60000.00"));
    }

    @Test
    void countsAReserveNothingUnlessThePolicySaysSo() {
        List<Prospect> reserve = List.of(SampleMarket.reserve());

        assertThat(valuer.value(reserve, CNY).expected()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(valuer.value(reserve, CNY).total()).isEqualTo(Money.parse("CNY 150000.00"));
        assertThat(PipelineValuer.with(PipelinePolicy.byStage(Map.of(ProspectStage.RESERVE, Rate.percent(20))))
                        .value(reserve, CNY)
                        .expected())
                .isEqualTo(Money.parse("CNY 30000.00"));
    }

    @Test
    void listsProspectsWithoutAValue() {
        Prospect unknown = open.get(0).withValue(Optional.empty());

        Pipeline pipeline = valuer.value(List.of(unknown), CNY);

        assertThat(pipeline.lines()).isEmpty();
        assertThat(pipeline.unvalued()).containsExactly(unknown.id());
        assertThat(pipeline.explain().text()).isEqualTo("pipeline: CNY 0.00 of CNY 0.00\n  PR-1: no value known");
    }

    @Test
    void roundsEachLineOnce() {
        List<Prospect> odd = Stream.of("PR-1", "PR-2", "PR-3")
                .map(id -> open.get(0).withId(ProspectId.of(id)).withValue(Money.parse("CNY 0.05")))
                .toList();

        assertThat(valuer.value(odd, CNY).expected()).isEqualTo(Money.parse("CNY 0.03"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valuer.value(List.of(open.get(0), open.get(0)), CNY))
                .withMessage("prospects must have each id once, but had PR-1 twice");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> valuer.value(open, CurrencyUnit.USD));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() ->
                        new Pipeline(CurrencyUnit.USD, valuer.value(open, CNY).lines(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PipelineValuer.with(prospect -> Rate.percent(101)).value(open, CNY))
                .withMessage("probability must be from 0% to 100%, 100% if won and 0% if lost, but was 101% for PR-1"
                        + " in IDENTIFIED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PipelineLine(
                        ProspectId.of("P"), ProspectStage.WON, Money.parse("CNY 1.00"), Rate.percent(99)))
                .withMessage("probability must be from 0% to 100%, 100% if won and 0% if lost, but was 99% for P in"
                        + " WON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PipelineLine(
                        ProspectId.of("P"), ProspectStage.LOST, Money.parse("CNY 1.00"), Rate.percent(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PipelineLine(
                        ProspectId.of("P"), ProspectStage.TRIAL, Money.parse("CNY -1.00"), Rate.percent(1)))
                .withMessage("value must not be negative, but was CNY -1.00 for P");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelinePolicy.byStage(Map.of(ProspectStage.TRIAL, Rate.percent(101))))
                .withMessage("probability of TRIAL must be from 0% to 100%, but was 101%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelinePolicy.byStage(Map.of(ProspectStage.TRIAL, Rate.percent(-1))))
                .withMessage("probability of TRIAL must be from 0% to 100%, but was -1%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PipelinePolicy.byStage(Map.of(ProspectStage.WON, Rate.one())))
                .withMessage("probabilities must be of stages that are not final, but was of WON");
    }
}
