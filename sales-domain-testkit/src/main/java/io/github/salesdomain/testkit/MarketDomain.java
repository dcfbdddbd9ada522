package io.github.salesdomain.testkit;

import io.github.salesdomain.customer.Channel;
import io.github.salesdomain.market.CompetitorSighting;
import io.github.salesdomain.market.Confidence;
import io.github.salesdomain.market.MarketFact;
import io.github.salesdomain.market.MarketReader;
import io.github.salesdomain.market.MarketView;
import io.github.salesdomain.market.Pipeline;
import io.github.salesdomain.market.PipelineLine;
import io.github.salesdomain.market.PipelinePolicy;
import io.github.salesdomain.market.PipelineValuer;
import io.github.salesdomain.market.PopCheck;
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
import io.github.salesdomain.market.SightingKind;
import io.github.salesdomain.market.SightingPlace;
import io.github.salesdomain.market.SightingSource;
import io.github.salesdomain.market.SightingSubject;
import io.github.salesdomain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Arbitraries for {@link io.github.salesdomain.market}. Money is CNY, territories are those of the sample company, and competitors and items are few, so
 * that sightings meet.
 */
public final class MarketDomain extends DomainContextBase {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** For {@code @Domain(MarketDomain.class)}. */
    public MarketDomain() {}

    private static Arbitrary<LocalDate> days() {
        return TimeDomain.daysBetween(FIRST, LAST);
    }

    private static Arbitrary<TerritoryId> territories() {
        return Arbitraries.of("NORTH", "EAST", "SOUTH", "N-1", "N-2", "E-1", "E-2", "S-1")
                .map(TerritoryId::of);
    }

    /** {@return ids of prospects} */
    @Provide
    public static Arbitrary<ProspectId> prospectIds() {
        return Texts.keys().map(ProspectId::of);
    }

    /** {@return all stages} */
    @Provide
    public static Arbitrary<ProspectStage> prospectStages() {
        return Arbitraries.of(ProspectStage.class);
    }

    /** {@return steps to any stage on a day of the first half of 2026} */
    @Provide
    public static Arbitrary<ProspectStep> prospectSteps() {
        return Combinators.combine(prospectStages(), days(), Texts.names()).as(ProspectStep::of);
    }

    /** {@return histories in which each stage leads to the next} */
    private static Arbitrary<List<ProspectStep>> histories() {
        return prospectSteps().list().ofMinSize(1).ofMaxSize(6).map(steps -> {
            List<LocalDate> days = steps.stream().map(ProspectStep::on).sorted().toList();
            List<ProspectStep> history = new ArrayList<>();
            for (ProspectStep step : steps) {
                boolean fits = history.isEmpty()
                        || history.get(history.size() - 1).stage().leadsTo(step.stage());
                if (fits) {
                    history.add(ProspectStep.of(step.stage(), days.get(history.size()), step.note()));
                }
            }
            return history;
        });
    }

    /** {@return prospects at any stage, some without a territory, a channel or a value} */
    @Provide
    public static Arbitrary<Prospect> prospects() {
        return Combinators.combine(
                        prospectIds(),
                        Texts.names(),
                        territories().optional(0.8),
                        CustomerDomain.channels().optional(0.5),
                        MoneyDomain.nonNegativeMoniesIn(CNY).optional(0.9),
                        histories())
                .as((id, name, territory, channel, value, steps) -> Prospect.builder()
                        .id(id)
                        .name(name)
                        .territory(territory)
                        .channel(channel)
                        .value(value)
                        .addAllSteps(steps)
                        .build());
    }

    /** {@return up to nine prospects with different ids} */
    public static Arbitrary<List<Prospect>> prospectLists() {
        return prospects().list().ofMaxSize(9).uniqueElements(Prospect::id);
    }

    /** {@return probabilities by stage, in any order of size} */
    @Provide
    public static Arbitrary<PipelinePolicy.ByStage> stageProbabilities() {
        return Arbitraries.maps(prospectStages().filter(stage -> !stage.isFinal()), MoneyDomain.ratesBetween(0, 100))
                .ofMaxSize(5)
                .map(PipelinePolicy::byStage);
    }

    /** {@return rules of probability} */
    @Provide
    public static Arbitrary<PipelinePolicy> pipelinePolicies() {
        return stageProbabilities().map(rule -> rule);
    }

    /** {@return pipelines of a few prospects} */
    @Provide
    public static Arbitrary<Pipeline> pipelines() {
        return Combinators.combine(prospectLists(), stageProbabilities())
                .as((prospects, policy) -> PipelineValuer.with(policy).value(prospects, CNY));
    }

    /** {@return lines of pipelines} */
    @Provide
    public static Arbitrary<PipelineLine> pipelineLines() {
        return Combinators.combine(prospects(), MoneyDomain.nonNegativeMoniesIn(CNY), stageProbabilities())
                .as((prospect, value, policy) -> PipelineValuer.with(policy)
                        .value(List.of(prospect.withValue(value)), CNY)
                        .lines()
                        .get(0));
    }

    /** {@return coverages of the regions of the sample company} */
    @Provide
    public static Arbitrary<ReserveCoverage> reserveCoverages() {
        return Combinators.combine(territories().set().ofMaxSize(4), prospectLists())
                .as((regions, prospects) ->
                        ReserveReader.standard().read(SampleCompany.territories(), regions, prospects));
    }

    /** {@return all degrees of trust} */
    @Provide
    public static Arbitrary<Confidence> confidences() {
        return Arbitraries.of(Confidence.class);
    }

    /** {@return all kinds of sighting} */
    @Provide
    public static Arbitrary<SightingKind> sightingKinds() {
        return Arbitraries.of(SightingKind.class);
    }

    /** {@return the usual sources, and sometimes a host's own} */
    @Provide
    public static Arbitrary<SightingSource> sightingSources() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.of(
                                SightingSource.VISIT,
                                SightingSource.CUSTOMER,
                                SightingSource.PUBLISHED,
                                SightingSource.RESEARCH)),
                Tuple.of(1, Texts.codes().map(SightingSource::of)));
    }

    /** {@return places of all kinds} */
    @Provide
    public static Arbitrary<SightingPlace> sightingPlaces() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(SightingPlace.everywhere())),
                Tuple.of(2, territories().map(SightingPlace::in)),
                Tuple.of(1, CustomerDomain.customerIds().map(SightingPlace::at)));
    }

    private static Arbitrary<String> items() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("Cola 500 ml", "Lemon 1 l")), Tuple.of(1, Texts.keys()));
    }

    /** {@return findings of all kinds} */
    @Provide
    public static Arbitrary<SightingFinding> sightingFindings() {
        Arbitrary<LocalDateRange> ranges = TimeDomain.ranges().filter(range -> !range.isEmpty());
        return Arbitraries.oneOf(
                Combinators.combine(items(), MoneyDomain.nonNegativeMoniesIn(CNY))
                        .as(SightingFinding.Price::new),
                Combinators.combine(items(), Arbitraries.of(true, false)).as(SightingFinding.ProductOnSale::new),
                Combinators.combine(items(), Texts.names(), ranges).as(SightingFinding.Promotion::new),
                Combinators.combine(items(), MoneyDomain.ratesBetween(0, 100)).as(SightingFinding.MarketShare::new),
                Combinators.combine(Arbitraries.of(Channel.GENERAL_TRADE, Channel.HORECA), Arbitraries.of(true, false))
                        .as(SightingFinding.ChannelUse::new));
    }

    /** {@return subjects of sightings} */
    @Provide
    public static Arbitrary<SightingSubject> sightingSubjects() {
        return competitorSightings().map(CompetitorSighting::subject);
    }

    /** {@return sightings of the first half of 2026, some of which expire} */
    @Provide
    public static Arbitrary<CompetitorSighting> competitorSightings() {
        return Combinators.combine(
                        Texts.keys(),
                        Arbitraries.of("RIVAL", "OTHER"),
                        sightingFindings(),
                        sightingPlaces(),
                        days(),
                        sightingSources(),
                        confidences(),
                        Arbitraries.integers().between(0, 90).optional(0.5))
                .as((id, competitor, finding, place, on, source, confidence, valid) -> CompetitorSighting.builder()
                        .id(id)
                        .competitor(competitor)
                        .finding(finding)
                        .place(place)
                        .on(on)
                        .source(source)
                        .confidence(confidence)
                        .validThrough(valid.map(on::plusDays))
                        .build());
    }

    /** {@return up to twelve sightings with different ids} */
    public static Arbitrary<List<CompetitorSighting>> sightingLists() {
        return competitorSightings().list().ofMaxSize(12).uniqueElements(CompetitorSighting::id);
    }

    /** {@return what is known on a day of the first half of 2026} */
    @Provide
    public static Arbitrary<MarketView> marketViews() {
        return Combinators.combine(sightingLists(), days())
                .as((sightings, asOf) -> MarketReader.standard().read(sightings, asOf));
    }

    /** {@return what is known of one subject, sometimes contradicted} */
    @Provide
    public static Arbitrary<MarketFact> marketFacts() {
        return Combinators.combine(competitorSightings(), MoneyDomain.nonNegativeMoniesIn(CNY))
                .as((sighting, price) -> {
                    SightingFinding other = sighting.finding() instanceof SightingFinding.Price seen
                            ? new SightingFinding.Price(seen.item(), price)
                            : sighting.finding();
                    CompetitorSighting earlier = sighting.withId(
                                    "EARLIER " + sighting.id().length())
                            .withFinding(other)
                            .withOn(sighting.on().minusDays(1));
                    return MarketReader.standard()
                            .read(List.of(sighting, earlier), sighting.on())
                            .facts()
                            .get(0);
                });
    }

    /** {@return checks of the first half of 2026} */
    @Provide
    public static Arbitrary<PopCheck> popChecks() {
        return Combinators.combine(days(), Arbitraries.of(true, false)).as(PopCheck::of);
    }

    /** {@return placements in few outlets} */
    @Provide
    public static Arbitrary<PopPlacement> popPlacements() {
        return Combinators.combine(
                        Arbitraries.of(SampleCompany.customers()),
                        Arbitraries.of("POSTER", "COOLER"),
                        popChecks().list().ofMaxSize(4).uniqueElements(PopCheck::on))
                .as((outlet, material, checks) -> PopPlacement.builder()
                        .outlet(outlet.id())
                        .material(material)
                        .suppliedOn(checks.stream()
                                .map(PopCheck::on)
                                .min(LocalDate::compareTo)
                                .orElse(FIRST))
                        .addAllChecks(checks)
                        .build());
    }

    /** {@return up to twelve placements, each outlet once for a material} */
    public static Arbitrary<List<PopPlacement>> popPlacementLists() {
        return popPlacements().list().ofMaxSize(12).map(placements -> {
            Map<List<Object>, PopPlacement> distinct = new LinkedHashMap<>();
            placements.forEach(placement -> distinct.put(List.of(placement.outlet(), placement.material()), placement));
            return List.copyOf(distinct.values());
        });
    }

    /** {@return reports on material as of a day of the first half of 2026} */
    @Provide
    public static Arbitrary<PopReport> popReports() {
        return Combinators.combine(popPlacementLists(), days())
                .as((placements, asOf) -> PopReader.standard().read(placements, asOf));
    }

    /** {@return lines of such reports} */
    @Provide
    public static Arbitrary<PopReport.Line> popReportLines() {
        return popReports()
                .map(report -> report.materials().values().stream()
                        .findFirst()
                        .orElseGet(() -> new PopReport.Line(Set.of(), Set.of(), Set.of())));
    }

    /** {@return effects, some of them undefined} */
    @Provide
    public static Arbitrary<PopEffect> popEffects() {
        return Combinators.combine(
                        MoneyDomain.moniesIn(CNY),
                        MoneyDomain.moniesIn(CNY),
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        MoneyDomain.moniesIn(CNY),
                        MoneyDomain.nonNegativeMoniesIn(CNY),
                        MoneyDomain.ratesBetween(0, 100).optional(0.5))
                .as((equippedBefore, equippedAfter, controlBefore, controlAfter, cost, margin) -> {
                    PopEffect.Builder effect = PopEffect.builder()
                            .equippedBefore(equippedBefore)
                            .equippedAfter(equippedAfter)
                            .controlBefore(controlBefore)
                            .controlAfter(controlAfter)
                            .cost(cost);
                    margin.ifPresent(effect::margin);
                    return effect.build();
                });
    }
}
