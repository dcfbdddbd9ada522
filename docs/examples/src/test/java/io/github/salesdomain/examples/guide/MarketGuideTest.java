package io.github.salesdomain.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.market.CompetitorSighting;
import io.github.salesdomain.market.Confidence;
import io.github.salesdomain.market.MarketFact;
import io.github.salesdomain.market.MarketReader;
import io.github.salesdomain.market.MarketView;
import io.github.salesdomain.market.Pipeline;
import io.github.salesdomain.market.PipelineValuer;
import io.github.salesdomain.market.PopEffect;
import io.github.salesdomain.market.PopPlacement;
import io.github.salesdomain.market.PopReader;
import io.github.salesdomain.market.PopReport;
import io.github.salesdomain.market.Prospect;
import io.github.salesdomain.market.ProspectId;
import io.github.salesdomain.market.ProspectStage;
import io.github.salesdomain.market.ProspectStep;
import io.github.salesdomain.market.ReserveCoverage;
import io.github.salesdomain.market.ReserveReader;
import io.github.salesdomain.market.SightingFinding;
import io.github.salesdomain.market.SightingPlace;
import io.github.salesdomain.market.SightingSource;
import io.github.salesdomain.money.Rate;
import io.github.salesdomain.quantity.Ratio;
import io.github.salesdomain.territory.TerritoryId;
import io.github.salesdomain.testkit.SampleCompany;
import io.github.salesdomain.testkit.SampleMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MarketGuideTest {

    private static final CurrencyUnit CNY = SampleCompany.currency();
    private final LocalDate today = SampleMarket.asOf();

    @Test
    void followsAProspect() {
        // docs:start market-prospect
        Prospect found = Prospect.builder()
                .id(ProspectId.of("PR-7"))
                .name("Hengda Trading")
                .territory(TerritoryId.of("E-1"))
                .channel(Channel.GENERAL_TRADE)
                .value(Money.ofMajor(CNY, 80_000))
                .addSteps(ProspectStep.of(ProspectStage.IDENTIFIED, LocalDate.of(2026, 1, 12), "trade fair"))
                .build();
        Prospect now = found.movedTo(ProspectStage.NEGOTIATING, LocalDate.of(2026, 2, 9), "asks for 45 days");

        now.stage(); // NEGOTIATING
        now.stageOn(LocalDate.of(2026, 1, 31)); // IDENTIFIED
        // docs:end
        assertThat(now.stage()).isEqualTo(ProspectStage.NEGOTIATING);
        assertThat(now.stageOn(LocalDate.of(2026, 1, 31))).contains(ProspectStage.IDENTIFIED);
    }

    @Test
    void valuesThePipeline() {
        List<Prospect> prospects = SampleMarket.openProspects();
        // docs:start market-pipeline
        Pipeline pipeline = PipelineValuer.standard().value(prospects, CNY);

        pipeline.total(); // CNY 290000.00
        pipeline.expected(); // CNY 121000.00
        // docs:end
        assertThat(pipeline.total()).isEqualTo(Money.parse("CNY 290000.00"));
        assertThat(pipeline.expected()).isEqualTo(Money.parse("CNY 121000.00"));
    }

    @Test
    void findsRegionsWithoutAReserve() {
        TerritoryId north = TerritoryId.of("NORTH");
        TerritoryId east = TerritoryId.of("EAST");
        List<Prospect> prospects = List.of(SampleMarket.reserve());
        // docs:start market-reserve
        ReserveCoverage coverage =
                ReserveReader.standard().read(SampleCompany.territories(), Set.of(north, east), prospects);

        coverage.ratio(); // one half
        coverage.uncovered(); // NORTH: if its dealer leaves, nobody is ready
        // docs:end
        assertThat(coverage.ratio()).isEqualTo(Ratio.of(1, 2));
        assertThat(coverage.uncovered()).containsExactly(north);
    }

    @Test
    void readsTheMarket() {
        TerritoryId north = TerritoryId.of("NORTH");
        // docs:start market-sighting
        CompetitorSighting seen = CompetitorSighting.builder()
                .id("S-2")
                .competitor("RIVAL")
                .finding(new SightingFinding.Price("Cola 500 ml, shelf", Money.parse("CNY 2.50")))
                .place(SightingPlace.in(north))
                .on(LocalDate.of(2026, 3, 24))
                .source(SightingSource.VISIT)
                .confidence(Confidence.CERTAIN)
                .build();
        // docs:end
        assertThat(seen).isEqualTo(SampleMarket.sightings().get(1));
        List<CompetitorSighting> sightings = SampleMarket.sightings();
        // docs:start market-view
        MarketView view = MarketReader.standard().read(sightings, today);

        for (MarketFact fact : view.contradicted()) {
            fact.current().finding(); // Cola 500 ml, shelf costs CNY 2.50
            fact.contradicting(); // two weeks earlier a dealer said CNY 2.80
        }
        view.stale(); // S-3: its last day has passed
        // docs:end
        assertThat(view.contradicted())
                .singleElement()
                .satisfies(fact -> assertThat(fact.current()).isEqualTo(seen));
        assertThat(view.stale()).containsExactly("S-3");
    }

    @Test
    void findsMaterialThatIsMissing() {
        List<PopPlacement> posters = SampleMarket.posters();
        // docs:start market-pop
        PopReport report = PopReader.standard().read(posters, today);
        PopReport.Line poster = report.materials().get("POSTER");

        poster.rate().percentText(); // 76.67 %: 46 of 60 outlets
        poster.missing(); // nine outlets to go back to
        poster.unchecked(); // five where nobody has looked
        // docs:end
        assertThat(poster.rate().percentText()).isEqualTo("76.67 %");
        assertThat(poster.missing()).hasSize(9);
        assertThat(poster.unchecked()).hasSize(5);
    }

    @Test
    void tellsWhatMaterialBrought() {
        // docs:start market-effect
        PopEffect coolers = PopEffect.builder()
                .equippedBefore(Money.parse("CNY 200000.00"))
                .equippedAfter(Money.parse("CNY 250000.00"))
                .controlBefore(Money.parse("CNY 400000.00"))
                .controlAfter(Money.parse("CNY 440000.00"))
                .margin(Rate.percent(40))
                .cost(Money.parse("CNY 9000.00"))
                .build();

        coolers.lift(); // CNY 30000.00: without coolers 10 % growth would have made CNY 220000.00
        coolers.returnOnCost().percentText(); // 33.33 %
        // docs:end
        assertThat(coolers.lift().value()).contains(Money.parse("CNY 30000.00"));
        assertThat(coolers.returnOnCost().percentText()).isEqualTo("33.33 %");
    }
}
